package org.recourse.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** A directory as imported, with what the import noticed. */
public record DirectoryImport(Directory directory, List<String> warnings) {

    public DirectoryImport {
        warnings = List.copyOf(warnings);
    }

    /** Reads a directory; a {@link DirectoryException} says what is wrong with it. */
    public static DirectoryImport read(Path source) {
        return DirectoryReader.importFrom(source);
    }

    /** What of the directory can be offered on that day, and which of these services nobody gives. */
    public DirectoryReport report(LocalDate asOf, Collection<String> services) {
        return DirectoryReport.of(this, asOf, services);
    }

    /** Writes the normalised directory as one compiled HSDS file; the same directory gives the same bytes. */
    public void writeTo(Path target) throws IOException {
        byte[] bytes = CompiledFile.write(directory);
        Path draft = target.resolveSibling(target.getFileName() + ".tmp");
        try {
            Files.write(draft, bytes);
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
