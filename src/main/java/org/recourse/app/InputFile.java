package org.recourse.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command was given to read, up to a size. */
final class InputFile {

    private InputFile() {}

    /** The bytes of a file, at most one more than is allowed, so that its reader sees that it is too long. */
    static byte[] read(Path file, int most) throws FailedException {
        if (Files.isDirectory(file) || !Files.isReadable(file)) {
            throw new FailedException("There is no such file to read. Give the path of a file.", 2);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most + 1);
        } catch (IOException e) {
            throw new FailedException("The file cannot be read. Check the disk and who may read it.", 2);
        }
    }
}
