package org.recourse.db;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of our own for the SQLite library, which the driver unpacks at each start and leaves behind when killed. */
final class NativeFolder {

    private NativeFolder() {}

    /** To be called before the driver is first used, and only by the process that holds the database. */
    static void prepare(Path folder) throws IOException {
        PrivateFiles.createFolder(folder);
        try (DirectoryStream<Path> leftBehind = Files.newDirectoryStream(folder, "sqlite-*")) {
            for (Path file : leftBehind) {
                Files.deleteIfExists(file);
            }
        }
        System.setProperty("org.sqlite.tmpdir", folder.toString());
    }
}
