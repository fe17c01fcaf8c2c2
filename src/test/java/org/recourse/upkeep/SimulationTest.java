package org.recourse.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.recourse.support.Agreed;
import org.recourse.support.Depth;

/** Whole lives of a store, each from one seed; {@code -Dseed=N} runs one again. */
@Tag("deep")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class SimulationTest {

    private static final int SEEDS = Depth.of(20, 100_000);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int STEPS = 50;

    private Path folder = Path.of("set below");
    private Path pristine = Path.of("set below");
    private int runs;

    @BeforeEach
    void make() throws Exception {
        Path memory = Path.of("/dev/shm");
        folder = Files.createTempDirectory(Files.isWritable(memory) ? memory : Path.of("target"), "simulation");
        pristine = StoreOnDisk.make(folder.resolve("pristine"));
        StoreOnDisk.createIn(pristine, Clock.fixed(Agreed.NOW, ZoneOffset.UTC)).close();
    }

    @AfterEach
    void remove() throws Exception {
        new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor();
    }

    @Test
    void whatever_happens_the_store_does_what_it_promised() throws Exception {
        Long only = Long.getLong("seed");
        Map<String, Integer> happened = new TreeMap<>();
        long start = System.nanoTime();
        int seed = 0;
        for (; seed < SEEDS && System.nanoTime() - start < LONGEST.toNanos(); seed++) {
            run(only == null ? seed : only)
                    .forEach(line ->
                            happened.merge(line.replaceAll("[0-9].*|PT.*", "").strip(), 1, Integer::sum));
        }

        System.out.println(seed + " lives of " + STEPS + " steps: " + happened);
        assertThat(happened)
                .containsKeys("CUT CUT_AT_KEYS", "CUT CUT_AT_AUDIT", "DONE CUT_AFTERWARDS", "FAILED NO_AUDIT");
        assertThat(happened).containsKeys("FAILED DISK_ERROR", "restore", "redeem", "revoke", "withdraw", "purge");
    }

    @Test
    void the_same_seed_lives_the_same_life() throws Exception {
        assertThat(run(7)).isEqualTo(run(7)).isNotEqualTo(run(8));
    }

    private List<String> run(long seed) throws Exception {
        Path root = StoreOnDisk.make(folder.resolve("run" + runs++));
        List<String> journal = Simulation.run(seed, STEPS, pristine, root);
        assertThat(new ProcessBuilder("rm", "-r", root.toString()).start().waitFor())
                .isZero();
        return journal;
    }
}
