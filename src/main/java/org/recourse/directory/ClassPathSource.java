package org.recourse.directory;

import java.io.IOException;
import java.io.InputStream;

/** Files packaged under one folder of the class path. */
record ClassPathSource(String folder) implements Source {

    @Override
    public boolean has(String file) {
        return ClassPathSource.class.getResource(folder + "/" + file) != null;
    }

    @Override
    public byte[] bytes(String file) {
        try (InputStream in = ClassPathSource.class.getResourceAsStream(folder + "/" + file)) {
            if (in == null) {
                throw new DirectoryException(file, "is not in " + folder + " on the class path");
            }
            return in.readNBytes(Limits.FILE_BYTES + 1);
        } catch (IOException e) {
            throw new DirectoryException(file, "cannot be read from the class path");
        }
    }
}
