package org.recourse.directory;

import java.nio.file.Path;
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
}
