package org.recourse.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks for a text in every file of a folder, byte by byte. */
final class RawBytes {

    private RawBytes() {}

    /** How often it is in each file; files without it are left out. */
    static Map<String, Integer> count(Path folder, String text) throws IOException, InterruptedException {
        // By another process: were an open database read here, SQLite would lose its locks.
        Path copy = Files.createTempDirectory(folder.getParent(), "copy");
        Process process = new ProcessBuilder("cp", "-r", folder.toString(), copy.toString()).start();
        if (process.waitFor() != 0) {
            throw new IOException("cp failed");
        }
        Map<String, Integer> counts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(copy)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                int count = count(Files.readAllBytes(file), text.getBytes(StandardCharsets.UTF_8));
                if (count > 0) {
                    counts.put(file.getFileName().toString(), count);
                }
            }
        }
        return counts;
    }

    private static int count(byte[] bytes, byte[] text) {
        int count = 0;
        for (int i = 0; i + text.length <= bytes.length; i++) {
            int j = 0;
            while (j < text.length && bytes[i + j] == text[j]) {
                j++;
            }
            count += j == text.length ? 1 : 0;
        }
        return count;
    }
}
