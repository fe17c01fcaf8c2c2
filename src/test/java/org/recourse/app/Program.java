package org.recourse.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Runs the program as the jar would, on the class path of this test, in a process of its own. */
record Program(Path java, Path folder) {

    static final Path THIS_JAVA = Path.of(System.getProperty("java.home"));

    /** What a run came to. */
    record Run(int status, String out, String err) {}

    Run run(String in, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                java.resolve("bin").resolve("java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                classPath(),
                RecourseApplication.class.getName()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try (OutputStream standardInput = process.getOutputStream()) {
            standardInput.write(in.getBytes(UTF_8));
        } catch (IOException e) {
            // The program may end without reading what it does not need.
        }
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        // A PDF is no text in UTF-8, and only its first bytes are looked at.
        return new Run(process.exitValue(), new String(Files.readAllBytes(out), UTF_8), Files.readString(err));
    }

    /** Without the test classes, whose logging settings are not the program's. */
    private static String classPath() {
        String whole = Objects.requireNonNull(
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        List<String> parts = new ArrayList<>(List.of(whole.split(File.pathSeparator, -1)));
        parts.removeIf(part -> part.endsWith("test-classes"));
        return String.join(File.pathSeparator, parts);
    }
}
