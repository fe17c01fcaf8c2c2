package org.recourse.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.recourse.support.Agreed;
import org.recourse.support.Depth;
import org.recourse.support.RecordsOnDisk;

/** Sixteen readers against whoever takes back: what starts after the answer never succeeds. */
@Tag("deep")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class RacesTest {

    private static final int RACES = Depth.of(2_000, 100_000);
    private static final int RACES_OF_THE_CONTROL = 500;

    @Test
    void after_the_answer_no_reading_that_starts_then_succeeds() throws Exception {
        Races.Outcome outcome = run(Races::takeBack, RACES);

        assertThat(outcome.wrong()).isZero();
        assertThat(outcome.before()).isGreaterThan(RACES / 100);
        assertThat(outcome.after()).isGreaterThan(RACES / 4);
    }

    @Test
    void an_answer_before_the_deed_is_found_out() throws Exception {
        Races.Outcome outcome = run(Races::answerTooSoon, RACES_OF_THE_CONTROL);

        assertThat(outcome.wrong()).isPositive();
    }

    private static Races.Outcome run(Races.TakingBack takingBack, int races) throws Exception {
        Path memory = Path.of("/dev/shm");
        Path folder = Files.createTempDirectory(Files.isWritable(memory) ? memory : Path.of("target"), "races");
        try (RecordsOnDisk disk = RecordsOnDisk.withKeysInMemory(folder, Clock.fixed(Agreed.NOW, ZoneOffset.UTC))) {
            Records records = disk.records();
            long start = System.nanoTime();
            Races.Outcome outcome = Races.run(records, takingBack, races);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("%d races in %.1f s (%.0f a second): %s%n", races, seconds, races / seconds, outcome);
            assertThat(ManagementFactory.getThreadMXBean().findDeadlockedThreads())
                    .isNull();
            assertThat(disk.keys().reconcile(records.inventory().liveSlots()).slotsWithoutRow())
                    .isEmpty();
            assertThat(records.inventory().listWithoutKey()).isEmpty();
            return outcome;
        } finally {
            new ProcessBuilder("rm", "-r", folder.toString()).start().waitFor();
        }
    }
}
