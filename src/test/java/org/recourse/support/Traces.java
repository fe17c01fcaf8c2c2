package org.recourse.support;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Looks for a text in every file below a folder, in every encoding it could have been written in. */
public final class Traces {

    private Traces() {}

    /** The names of the files that hold it, each with the encoding. */
    public static List<String> find(Path folder, String text) throws IOException, InterruptedException {
        return find(folder, forms(text));
    }

    /** The names of the files that hold these bytes as they are. */
    public static List<String> find(Path folder, byte[] bytes) throws IOException, InterruptedException {
        return find(folder, List.of(new String(bytes, StandardCharsets.ISO_8859_1)));
    }

    private static List<String> find(Path folder, List<String> forms) throws IOException, InterruptedException {
        // By another process: were an open database read here, SQLite would lose its locks.
        Path copy = Files.createTempDirectory("copy");
        Process process = new ProcessBuilder("cp", "-r", folder.toString(), copy.toString()).start();
        if (process.waitFor() != 0) {
            throw new IOException("cp failed");
        }
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(copy)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (String form : forms) {
                    if (bytes.contains(form)) {
                        found.add(file.getFileName() + " has it");
                    }
                }
            }
        }
        new ProcessBuilder("rm", "-r", copy.toString()).start().waitFor();
        return found;
    }

    /** As Latin letters that stand for bytes. Base64 in its three phases, without what depends on the neighbours. */
    private static List<String> forms(String text) {
        List<String> forms = new ArrayList<>();
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            forms.add(new String(text.getBytes(charset), StandardCharsets.ISO_8859_1));
        }
        for (int phase = 0; phase < 3; phase++) {
            byte[] shifted = (" ".repeat(phase) + text).getBytes(StandardCharsets.UTF_8);
            String base64 = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            forms.add(base64.substring(phase == 0 ? 0 : 4, base64.length() - 2));
        }
        return forms;
    }
}
