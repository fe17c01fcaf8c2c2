package org.recourse.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads a directory in any HSDS 3.0 form: a compiled JSON file, a tabular data package with its datapackage.json, or a
 * folder with one JSON file for each kind of object.
 */
public final class DirectoryReader {

    private DirectoryReader() {}

    /** The directory in that file or folder; see {@link DirectoryImport} for what the import noticed. */
    public static Directory read(Path source) {
        return DirectoryImport.read(source).directory();
    }

    /** The directory packaged under that folder of the class path, such as {@code /directory/demo}. */
    public static Directory readResource(String folder) {
        return importFolder(new ClassPathSource(folder), folder).directory();
    }

    static DirectoryImport importFrom(Path source) {
        Path path;
        try {
            path = source.toRealPath();
        } catch (IOException e) {
            throw new DirectoryException(source.toString(), "cannot be found; name a JSON file or a folder");
        }
        if (Files.isDirectory(path)) {
            return importFolder(new FolderSource(path), source.toString());
        }
        return importFile(path);
    }

    private static DirectoryImport importFolder(Source source, String name) {
        if (source.has(DataPackage.FILE)) {
            return importPackage(source);
        }
        if (source.has(jsonFile(Table.SERVICE))) {
            return importJsonFolder(source);
        }
        throw new DirectoryException(name, "holds neither datapackage.json nor services.json; name an HSDS folder");
    }

    private static DirectoryImport importPackage(Source source) {
        DataPackage contents = DataPackage.parse(source.text(DataPackage.FILE));
        Rows rows = new Rows();
        contents.files().forEach((table, file) -> new CsvTable(table, file, rows).read(source.text(file)));
        return assemble(DataPackage.FILE, contents.created(), rows, new Warnings());
    }

    private static DirectoryImport importJsonFolder(Source source) {
        Rows rows = new Rows();
        Warnings warnings = new Warnings();
        Optional<LocalDate> created = Optional.empty();
        for (Table table : Table.values()) {
            String file = jsonFile(table);
            if (source.has(file)) {
                Optional<LocalDate> day = new JsonList(file, rows, warnings).read(table, source.text(file));
                created = table == Table.SERVICE ? day : created;
            }
        }
        return assemble(jsonFile(Table.SERVICE), created, rows, warnings);
    }

    private static DirectoryImport importFile(Path path) {
        Path folder = path.getParent();
        Path file = path.getFileName();
        if (folder == null || file == null) {
            throw new DirectoryException(path.toString(), "is neither a file nor a folder");
        }
        String name = file.toString();
        Rows rows = new Rows();
        Warnings warnings = new Warnings();
        String text = new FolderSource(folder).text(name);
        Optional<LocalDate> created = new JsonList(name, rows, warnings).read(Table.SERVICE, text);
        return assemble(name, created, rows, warnings);
    }

    private static DirectoryImport assemble(String name, Optional<LocalDate> created, Rows rows, Warnings warnings) {
        if (rows.list(Table.SERVICE).isEmpty()) {
            throw new DirectoryException(name, "holds no services; a directory needs at least one");
        }
        Directory directory = new Directory(created.orElse(null), new ProviderAssembly(rows, warnings).assemble());
        return new DirectoryImport(directory, warnings.list());
    }

    private static String jsonFile(Table table) {
        return table.plural() + ".json";
    }
}
