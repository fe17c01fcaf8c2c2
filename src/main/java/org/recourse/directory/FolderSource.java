package org.recourse.directory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of one folder; a link that leads out of it is refused. */
record FolderSource(Path folder) implements Source {

    @Override
    public boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    @Override
    public byte[] bytes(String file) {
        try {
            Path path = folder.resolve(file).toRealPath();
            if (!path.startsWith(folder.toRealPath())) {
                throw new DirectoryException(file, "leads out of the folder; copy the file into it");
            }
            if (!Files.isRegularFile(path)) {
                throw new DirectoryException(file, "is not a file; put a CSV or JSON file there");
            }
            try (InputStream in = Files.newInputStream(path)) {
                return in.readNBytes(Limits.FILE_BYTES + 1);
            }
        } catch (IOException e) {
            throw new DirectoryException(file, "cannot be read; check that it is there and may be read");
        }
    }
}
