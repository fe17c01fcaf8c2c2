package org.recourse.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is left after {@code kill -9}. */
@Timeout(180)
class KilledIT {

    private static final int WRITER_CYCLES = 32;
    private static final int LANES = 2;
    private static final int MIGRATION_CYCLES = 6;

    @TempDir
    Path folder = Path.of("set by JUnit");

    @Test
    void nothing_answered_is_lost_nothing_is_half_done_and_nothing_erased_comes_back() throws Exception {
        ExecutorService lanes = Executors.newFixedThreadPool(LANES);
        try {
            List<Callable<Integer>> each = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                Path file = Files.createDirectory(folder.resolve("lane" + lane)).resolve("test.db");
                Random chance = new Random(lane);
                each.add(() -> killAgainAndAgain(file, chance));
            }
            for (Future<Integer> lane : lanes.invokeAll(each)) {
                assertThat(lane.get()).as("answers checked").isGreaterThan(10 * WRITER_CYCLES / LANES);
            }
        } finally {
            lanes.shutdownNow();
        }
    }

    private static int killAgainAndAgain(Path file, Random chance) throws Exception {
        Set<Long> kept = new TreeSet<>();
        Set<Long> erased = new TreeSet<>();
        Set<Long> unknown = new TreeSet<>();
        for (int cycle = 0; cycle < WRITER_CYCLES / LANES; cycle++) {
            Process writer = ChildProcess.start(EndlessWriter.class, file.toString(), cycle * 10_000_000L + "");
            for (String line : killedAfter(writer, 1 + chance.nextInt(120))) {
                long id = Long.parseLong(line.substring(2));
                kept.remove(id);
                unknown.remove(id);
                (line.startsWith("+") ? kept : line.startsWith("-") ? erased : unknown).add(id);
            }

            try (Database database = Database.open(file, EndlessWriter.MIGRATIONS)) {
                List<Long> one = ids(database, "one");
                assertThat(ids(database, "other")).as("no half work").isEqualTo(one);
                assertThat(one).as("nothing answered lost").containsAll(kept);
                assertThat(one).as("nothing erased is back").noneMatch(erased::contains);
                assertThat(database.quickCheck()).isEmpty();
            }
        }
        assertThat(file.resolveSibling("test.db.native").toFile().list())
                .as("libraries of killed processes")
                .hasSizeLessThanOrEqualTo(2);
        return kept.size() + erased.size();
    }

    @Test
    void a_schema_is_never_between_two_steps() throws Exception {
        Random chance = new Random(20261122);
        Set<String> versions = new TreeSet<>();
        for (int cycle = 0; cycle < MIGRATION_CYCLES; cycle++) {
            Path file = Files.createDirectory(folder.resolve("cycle" + cycle)).resolve("test.db");
            Process migration = ChildProcess.start(EndlessMigration.class, file.toString());
            try (BufferedReader said = migration.inputReader(StandardCharsets.UTF_8)) {
                assertThat(said.readLine()).isEqualTo("begins");
                while (!Files.exists(file.resolveSibling("test.db-wal"))) {
                    assertThat(migration.isAlive()).isTrue();
                }
                migration.waitFor(chance.nextInt(200), TimeUnit.MILLISECONDS);
            }
            kill(migration);

            List<String> versionAndTables = MigrationsTest.versionAndTables(file);
            assertThat(versionAndTables.get(0)).isEqualTo(versionAndTables.get(1));
            versions.add(versionAndTables.get(0));
            int further = Integer.parseInt(versionAndTables.get(0)) + 2;
            Database.open(file, MigrationsTest.steps(further)).close();
            assertThat(MigrationsTest.versionAndTables(file)).containsExactly(further + "", further + "");
        }
        assertThat(versions).as("killed at different steps").hasSizeGreaterThan(2);
    }

    /** Lets it go on for so many answers, kills it, and gives back every whole line it had said. */
    private static List<String> killedAfter(Process process, int answers) throws IOException, InterruptedException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int lines = 0;
        try (InputStream out = process.getInputStream()) {
            for (int next = out.read(); next >= 0; next = out.read()) {
                said.write(next);
                lines += next == '\n' ? 1 : 0;
                if (lines == answers) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        kill(process);
        String text = said.toString(StandardCharsets.UTF_8);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private static void kill(Process process) throws InterruptedException {
        process.toHandle().destroyForcibly();
        assertThat(process.waitFor()).as("killed, not ended").isEqualTo(137);
    }

    private static List<Long> ids(Database database, String table) {
        return database.read(handle -> handle.createQuery("select id from " + table + " order by id")
                .mapTo(Long.class)
                .list());
    }
}
