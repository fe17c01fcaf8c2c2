package org.recourse.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.pack.Pack;
import org.recourse.pack.PackFiles;
import org.recourse.pack.Problems;
import org.recourse.rulebook.Rulebook;

class PackCheckTest {

    private final Path path;

    PackCheckTest(@TempDir Path path) {
        this.path = path;
    }

    @Test
    void the_released_pack_is_sound() {
        CheckReport report = PackCheck.check(PackFolder.NEW_YORK);

        assertThat(report.problems()).isEmpty();
        assertThat(report.passed()).isTrue();
        assertThat(report.proofs()).isNotEmpty().allMatch(Proof::holds);
        assertThat(report.counts().questions()).isEqualTo(40);
        assertThat(report.counts().signs()).isEqualTo(20);
        assertThat(report.warnings())
                .contains("The translation 'es' is unreviewed.", "The translation 'ar' is unreviewed.")
                .contains("Nobody outside the project has reviewed the original, 'en'.");
        assertThat(CheckPrinter.print(report))
                .contains("proved NO-LONE-SIGN: no single sign reaches STRONG_SIGNS (20 cases)\n")
                .contains("ny 2026.1: 40 questions, 20 signs, ")
                .endsWith(".\n");
    }

    @Test
    void a_proof_that_does_not_hold_is_a_problem_at_its_rule() {
        PackFolder folder = PackFolder.copy(path);
        folder.replaceLine("texts/es.yaml", "  SAF-MEDICAL:", "");
        int line = folder.replace("concern/concern.drl", "Signs( strongMeansGroups >= 2 )", "Signs( strong >= 1 )") - 5;

        CheckReport report = PackCheck.check(folder.path());

        assertThat(report.passed()).isFalse();
        assertThat(report.problems())
                .anyMatch(problem -> problem.toString()
                        .startsWith("concern/concern.drl:" + line + ": NO-LONE-SIGN does not hold. L2: IND-CONFINE"))
                .anyMatch(problem -> problem.message().startsWith("safety.SAF-MEDICAL: These words are missing"));
        assertThat(CheckPrinter.print(report)).contains("FAILED NO-LONE-SIGN: ");
    }

    @Test
    void reading_and_lint_problems_come_together_and_end_the_check() {
        PackFolder folder = PackFolder.copy(path);
        folder.replace("pack.yaml", "courtLanguage: en", "weather: fine");
        int line = folder.replace("concern/concern.drl", "Signs( strong >= 1 )", "Signs( B1 == \"YES\" )");

        CheckReport report = PackCheck.check(folder.path());

        assertThat(report.problems())
                .anyMatch(problem -> problem.file().equals("pack.yaml"))
                .anyMatch(problem -> problem.toString().startsWith("concern/concern.drl:" + line + ":"));
        assertThat(report.proofs()).isEmpty();
        assertThat(CheckPrinter.print(report)).contains("This pack could not be read: ");
    }

    @Test
    void a_pack_with_any_line_gone_is_a_report_and_no_exception() throws IOException {
        PackFolder folder = PackFolder.copy(path);
        Random random = new Random(5);
        List<String> files = folder.pack().files().names();
        for (int round = 0; round < 60; round++) {
            Path file = path.resolve(files.get(random.nextInt(files.size())));
            String before = Files.readString(file);
            List<String> lines = new ArrayList<>(before.lines().toList());
            lines.remove(random.nextInt(lines.size()));
            Files.write(file, lines);

            Optional<Pack> read = PackCheck.read(PackFiles.of(path), new Problems());

            read.ifPresent(pack -> {
                Rehearsal rehearsal = Rehearsal.of(CompleteWords.of(pack), Rulebook.of(pack));
                assertThat(rehearsal.assess(Talk.open()).level()).isEqualTo("NOT_SCREENED");
            });
            Files.writeString(file, before);
        }
    }

    @Test
    void what_is_no_pack_is_a_report_and_no_exception() {
        assertThat(PackCheck.check(path.resolve("nowhere")).problems()).hasSize(1);
        assertThat(PackCheck.check(path).problems()).isNotEmpty();
    }
}
