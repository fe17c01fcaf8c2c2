package org.recourse.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofCommandTest {

    private static final Path JAVA = Path.of(System.getProperty("java.home"));
    private static final Path INTERVIEW = Path.of("src", "main", "resources", "demo", "interview.json");

    private final Path folder;

    ProofCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_proof_is_written_verified_and_told_from_a_changed_one() throws Exception {
        Run written = run(JAVA, "proof", INTERVIEW.toString());
        Path proof = Files.write(folder.resolve("proof.json"), written.out());
        Path damaged = Files.writeString(
                folder.resolve("damaged.json"), Files.readString(proof).replace("STRONG_SIGNS", "NONE_SHARED"));

        assertThat(written.status()).isZero();
        assertThat(run(JAVA, "verify", proof.toString())).isEqualTo(new Run(0, "same\n", ""));
        assertThat(run(JAVA, "verify", damaged.toString())).satisfies(run -> {
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.text()).startsWith("cannot be verified\nThe file is damaged");
        });
        assertThat(run(JAVA, "verify", folder.resolve("none").toString()).status())
                .isEqualTo(2);
    }

    @Test
    void what_is_no_interview_has_no_proof() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong.json"), "{\"answers\":{\"C2\":[\"CANARY\"]}}");

        Run refused = run(JAVA, "proof", wrong.toString());

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.error()).startsWith("/answers/C2/0: ").doesNotContain("CANARY");
    }

    @Test
    void every_java_beside_this_one_says_the_same() throws Exception {
        List<Path> others = others();
        assumeThat(others).as("other versions of Java beside this one").isNotEmpty();
        byte[] here = run(JAVA, "proof", INTERVIEW.toString()).out();
        Path proof = Files.write(folder.resolve("proof.json"), here);

        for (Path other : others) {
            assertThat(run(other, "verify", proof.toString()).text()).isEqualTo("same\n");
            assertThat(run(other, "proof", INTERVIEW.toString()).out()).isEqualTo(here);
        }
    }

    @Test
    void the_interview_is_written_on_paper() throws Exception {
        Run spanish = run(JAVA, "paper", "ny", "--language", "es");

        assertThat(spanish.status()).isZero();
        assertThat(spanish.text()).startsWith("%PDF-");
        assertThat(run(JAVA, "paper", "rules/ny/2026.1", "--html").text())
                .startsWith("<!doctype html>")
                .contains("Questions on paper");
        assertThat(run(JAVA, "paper", "ny", "--language", "xx").status()).isEqualTo(1);
        assertThat(run(JAVA, "paper", "xx").status()).isEqualTo(1);
    }

    private static List<Path> others() throws IOException {
        Path beside = Objects.requireNonNull(JAVA.toRealPath().getParent());
        try (Stream<Path> paths = Files.list(beside)) {
            return paths.filter(path -> Files.isExecutable(path.resolve("bin").resolve("java")))
                    .filter(path -> !Files.isSymbolicLink(path)
                            && version(path) > Runtime.version().feature())
                    .toList();
        }
    }

    private static int version(Path java) {
        try (Stream<String> lines = Files.lines(java.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION=\""))
                    .map(line -> Integer.parseInt(line.replaceAll("[^0-9]+([0-9]+).*", "$1")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private record Run(int status, String text, String error) {

        byte[] out() {
            return text.getBytes(UTF_8);
        }
    }

    /** Runs the program as the jar would, on the class path of this test. */
    private Run run(Path java, String... arguments) throws Exception {
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
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), new String(Files.readAllBytes(out), UTF_8), Files.readString(err));
    }

    /** Without the test classes, whose logging settings are not the program's. */
    private static String classPath() {
        String whole = Objects.requireNonNull(
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        List<String> parts = new ArrayList<>(List.of(whole.split(java.io.File.pathSeparator, -1)));
        parts.removeIf(part -> part.endsWith("test-classes"));
        return String.join(java.io.File.pathSeparator, parts);
    }
}
