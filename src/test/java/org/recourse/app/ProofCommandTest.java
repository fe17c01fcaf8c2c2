package org.recourse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.recourse.app.Program.THIS_JAVA;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.app.Program.Run;

class ProofCommandTest {

    private static final Path INTERVIEW = Path.of("src", "main", "resources", "demo", "interview.json");

    private final Path folder;

    ProofCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_proof_is_written_verified_and_told_from_a_changed_one() throws Exception {
        Run written = run(THIS_JAVA, "proof", INTERVIEW.toString());
        Path proof = Files.writeString(folder.resolve("proof.json"), written.out());
        Path damaged = Files.writeString(
                folder.resolve("damaged.json"), Files.readString(proof).replace("STRONG_SIGNS", "NONE_SHARED"));

        assertThat(written.status()).isZero();
        assertThat(run(THIS_JAVA, "verify", proof.toString())).isEqualTo(new Run(0, "same\n", ""));
        assertThat(run(THIS_JAVA, "verify", damaged.toString())).satisfies(run -> {
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out()).startsWith("cannot be verified\nThe file is damaged");
        });
        assertThat(run(THIS_JAVA, "verify", folder.resolve("none").toString()).status())
                .isEqualTo(2);
    }

    @Test
    void what_is_no_interview_has_no_proof() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong.json"), "{\"answers\":{\"C2\":[\"CANARY\"]}}");

        Run refused = run(THIS_JAVA, "proof", wrong.toString());

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).startsWith("/answers/C2/0: ").doesNotContain("CANARY");
    }

    @Test
    void every_java_beside_this_one_says_the_same() throws Exception {
        List<Path> others = others();
        assumeThat(others).as("other versions of Java beside this one").isNotEmpty();
        String here = run(THIS_JAVA, "proof", INTERVIEW.toString()).out();
        Path proof = Files.writeString(folder.resolve("proof.json"), here);

        for (Path other : others) {
            assertThat(run(other, "verify", proof.toString()).out()).isEqualTo("same\n");
            assertThat(run(other, "proof", INTERVIEW.toString()).out()).isEqualTo(here);
        }
    }

    @Test
    void the_interview_is_written_on_paper() throws Exception {
        Run spanish = run(THIS_JAVA, "paper", "ny", "--language", "es");

        assertThat(spanish.status()).isZero();
        assertThat(spanish.out()).startsWith("%PDF-");
        assertThat(run(THIS_JAVA, "paper", "rules/ny/2026.1", "--html").out())
                .startsWith("<!doctype html>")
                .contains("Questions on paper");
        assertThat(run(THIS_JAVA, "paper", "ny", "--language", "xx").status()).isEqualTo(1);
        assertThat(run(THIS_JAVA, "paper", "xx").status()).isEqualTo(1);
    }

    private static List<Path> others() throws IOException {
        Path beside = Objects.requireNonNull(THIS_JAVA.toRealPath().getParent());
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

    private Run run(Path java, String... arguments) throws Exception {
        return new Program(java, folder).run("", arguments);
    }
}
