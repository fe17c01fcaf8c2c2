package org.recourse.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.recourse.records.Code;
import org.recourse.records.RecordContent;
import org.recourse.records.RecordId;
import org.recourse.support.Agreed;
import org.recourse.support.Depth;

/**
 * The power is cut between any two writes of a working store. Its writes and syncs are recorded, the disks that a cut may
 * leave are put together from them, and each is opened. Where programs cannot be traced, this is skipped.
 *
 * <p>It is assumed that a sync does what it says. A disk that lies about it loses what was answered, as the controls show.
 */
@Tag("deep")
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class PowerCutTest {

    private static final int WORKLOADS = Depth.of(1, 3);
    private static final int CUTS = Depth.of(100, 2_000);
    private static final int CUTS_OF_A_CONTROL = Depth.of(60, 500);
    private static final Clock WALL = Clock.fixed(Agreed.NOW, ZoneOffset.UTC);

    private Path folder = Path.of("set below");
    private int images;

    /** What was found after the cuts. */
    private static final class Found {
        private int lost;
        private int back;
        private int damaged;
        private @Nullable String first;

        void note(String what) {
            first = first == null ? what : first;
        }

        @Override
        public String toString() {
            return lost + " with something lost, " + back + " with something back, " + damaged + " damaged; first: "
                    + first;
        }
    }

    @BeforeEach
    void makeFolder() throws Exception {
        assumeTrue(Strace.works(), "programs cannot be traced here");
        Path memory = Path.of("/dev/shm");
        folder = Files.createTempDirectory(Files.isWritable(memory) ? memory : Path.of("target"), "power")
                .toRealPath();
    }

    @AfterEach
    void removeFolder() throws Exception {
        new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor();
    }

    @Test
    void what_was_answered_is_there_after_every_cut_and_what_was_taken_back_is_not() throws Exception {
        for (int seed = 0; seed < WORKLOADS; seed++) {
            Recorded recorded = record(seed);

            Found found = cut(recorded, step -> true, CUTS);
            System.out.println(
                    CUTS + " power cuts in " + recorded.trace().steps().size() + " steps: " + found);
            assertThat(found.first).isNull();
        }
    }

    @Test
    void a_disk_that_does_not_sync_the_database_is_found_out() throws Exception {
        Recorded recorded = record(100);
        Set<Integer> database = recorded.numbers("recourse.db", "recourse.db-wal");

        Found found = cut(
                recorded,
                step -> !(recorded.trace().steps().get(step) instanceof Traced.Sync sync
                        && database.contains(sync.file())),
                CUTS_OF_A_CONTROL);

        System.out.println(CUTS_OF_A_CONTROL + " power cuts without syncs of the database: " + found);
        assertThat(found.lost + found.damaged).isPositive();
    }

    /** What SQLite does with {@code synchronous=NORMAL}: the log is synced before it is copied, and not at each commit. */
    @Test
    void a_log_that_is_synced_only_before_it_is_copied_is_found_out() throws Exception {
        Recorded recorded = record(101);
        Set<Integer> log = recorded.numbers("recourse.db-wal");
        Set<Integer> database = recorded.numbers("recourse.db");
        List<Traced> steps = recorded.trace().steps();

        Found found = cut(
                recorded,
                step -> !(steps.get(step) instanceof Traced.Sync sync && log.contains(sync.file()))
                        || isBeforeCopying(steps, step, log, database),
                CUTS_OF_A_CONTROL);

        System.out.println(CUTS_OF_A_CONTROL + " power cuts with the log synced now and then: " + found);
        // What is lost is missed by the end of the audit, which is held beside the keys.
        assertThat(found.lost + found.damaged).isPositive();
    }

    private static boolean isBeforeCopying(List<Traced> steps, int sync, Set<Integer> log, Set<Integer> database) {
        for (Traced step : steps.subList(sync + 1, steps.size())) {
            if (step instanceof Traced.Write write && log.contains(write.file())) {
                return false;
            }
            if (step instanceof Traced.Write write && database.contains(write.file())) {
                return true;
            }
        }
        return false;
    }

    @Test
    void keys_that_are_not_synced_are_found_out() throws Exception {
        Recorded recorded = record(102);
        List<Traced> steps = recorded.trace().steps();
        Set<Integer> database = recorded.numbers("recourse.db", "recourse.db-wal");

        Found found = cut(
                recorded,
                step -> !(steps.get(step) instanceof Traced.Write)
                        && !(steps.get(step) instanceof Traced.Sync sync && !database.contains(sync.file())),
                CUTS_OF_A_CONTROL);

        System.out.println(CUTS_OF_A_CONTROL + " power cuts without syncs of the keys: " + found);
        assertThat(found.lost + found.damaged).isPositive();
    }

    /** A store that was at work, with all its files as they were before. */
    private record Recorded(Path place, Strace.Trace trace, Map<Path, byte[]> before) {

        /** All files that ever had one of these names. */
        Set<Integer> numbers(String... names) {
            Set<String> wanted = Set.of(names);
            Set<Integer> numbers = new HashSet<>();
            trace.before().forEach((path, file) -> {
                if (wanted.contains(String.valueOf(path.getFileName()))) {
                    numbers.add(file);
                }
            });
            for (Traced step : trace.steps()) {
                if (step instanceof Traced.Named named
                        && wanted.contains(String.valueOf(named.path().getFileName()))) {
                    numbers.add(named.file());
                }
            }
            return numbers;
        }
    }

    private Recorded record(int seed) throws Exception {
        Path place = StoreOnDisk.make(folder.resolve("store" + seed));
        StoreOnDisk.createIn(place, WALL).close();
        Map<Path, byte[]> before = new HashMap<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                before.put(file, Files.readAllBytes(file));
            }
        }
        List<String> program = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                TracedStore.class.getName(),
                place.toString(),
                String.valueOf(seed));
        return new Recorded(place, Strace.run(place, program), before);
    }

    private Found cut(Recorded recorded, IntPredicate honoured, int cuts) throws Exception {
        PowerCuts power = new PowerCuts(recorded.place(), recorded.trace(), recorded.before(), honoured);
        Random random = new Random(cuts);
        Found found = new Found();
        assertThat(power.saidBefore(power.size())).as("what was answered").hasSizeGreaterThan(40);
        for (int i = 0; i < cuts; i++) {
            int step = random.nextInt(power.size()) + 1;
            Path image = StoreOnDisk.make(folder.resolve("image" + images++));
            power.write(step, random, image);
            look(image, power.saidBefore(step), found);
            new ProcessBuilder("rm", "-r", image.toString()).start().waitFor();
        }
        return found;
    }

    private static void look(Path image, List<String> said, Found found) {
        try (StoreOnDisk store = StoreOnDisk.openIn(image, WALL)) {
            Start.check(store.holdings());
            check(store, said, found);
            new StoreCheck(store.holdings())
                    .run(List.of(), List.of()).stream()
                            .flatMap(finding -> finding.problems().stream())
                            .findFirst()
                            .ifPresent(problem -> {
                                found.damaged++;
                                found.note(problem);
                            });
        } catch (RuntimeException e) {
            found.damaged++;
            found.note(e.toString());
        }
    }

    private static void check(StoreOnDisk store, List<String> said, Found found) {
        Map<String, Character> last = new HashMap<>();
        said.forEach(line -> last.put(line.substring(2), line.charAt(0)));
        Set<RecordId> live = new HashSet<>(store.records().inventory().listLive());
        boolean lost = false;
        boolean back = false;
        for (Map.Entry<String, Character> each : last.entrySet()) {
            RecordId id = store.records().pseudonyms().idOf(new Code(each.getKey()));
            Optional<RecordContent> content = store.look(id);
            char state = each.getValue();
            lost |= (state == '+' || state == '/') && content.isEmpty();
            back |= state == '-' && (content.isPresent() || live.contains(id));
            back |= state == '/'
                    && content.filter(text -> !text.answers().isEmpty()).isPresent();
        }
        found.lost += lost ? 1 : 0;
        found.back += back ? 1 : 0;
        if (lost || back) {
            found.note("after " + said.size() + " answers");
        }
    }
}
