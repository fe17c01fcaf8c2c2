package org.recourse.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.db.DatabaseException;
import org.recourse.records.RecordContent;
import org.recourse.records.RecordId;
import org.recourse.support.Agreed;
import org.recourse.support.Kept;
import org.recourse.support.MovableClock;

/** Whatever the disk does to the file: a record says what it said, or it does not open, and the start or check tells. */
class CorruptionTest {

    private static final RecordContent CONTENT = Kept.choices();
    private static final int PAGE = 4096;

    @TempDir
    Path folder = Path.of("set by JUnit");

    private final MovableClock wall = new MovableClock(Agreed.NOW);
    private List<RecordId> ids = List.of();
    private byte[] whole = {};
    private byte[] held = {};
    private Path file = Path.of("set below");

    @BeforeEach
    void fill() throws Exception {
        file = folder.resolve("data/recourse.db");
        try (StoreOnDisk store = StoreOnDisk.createIn(folder, wall)) {
            ids = store.keep(30, CONTENT);
            new Upkeep(store.holdings(), null).tick();
        }
        remember();
    }

    /** A store that is whole, and the end of its audit beside the keys. */
    private void remember() throws Exception {
        whole = Files.readAllBytes(file);
        held = Files.readAllBytes(folder.resolve("kek/audit-end.bin"));
    }

    private enum Outcome {
        REFUSED,
        FOUND,
        UNNOTICED
    }

    /** Opens a damaged file as the service would, and reads everything. A wrong answer fails in {@code opens}. */
    private Outcome tryWith(byte[] damaged) throws Exception {
        Files.write(file, damaged);
        Files.write(folder.resolve("kek/audit-end.bin"), held);
        try (StoreOnDisk store = StoreOnDisk.openIn(folder, wall)) {
            boolean found = !new StoreCheck(store.holdings())
                    .run(List.of(), List.of()).stream()
                            .allMatch(finding -> finding.problems().isEmpty());
            long missing = ids.stream().filter(id -> !opensQuietly(store, id)).count();
            assertThat(found || missing == 0).as("what does not open is found").isTrue();
            Start.check(store.holdings());
            return found ? Outcome.FOUND : Outcome.UNNOTICED;
        } catch (DatabaseException | UpkeepException refused) {
            assertThat(refused).hasMessageContaining(" ");
            return Outcome.REFUSED;
        }
    }

    private static boolean opensQuietly(StoreOnDisk store, RecordId id) {
        try {
            return store.opens(id, CONTENT);
        } catch (IllegalStateException wrong) {
            throw wrong;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    @Test
    void every_flipped_bit_in_a_sealed_text_is_found() throws Exception {
        SplittableRandom random = new SplittableRandom(7);
        List<byte[]> texts;
        try (StoreOnDisk store = StoreOnDisk.openIn(folder, wall)) {
            texts = store.holdings()
                    .database()
                    .read(handle -> handle.createQuery("select sealed from record")
                            .mapTo(byte[].class)
                            .list());
        }
        remember();
        int tries = 0;
        for (byte[] text : texts) {
            int at = indexOf(whole, text);
            if (at >= 0 && tries < 15) {
                int place = at + random.nextInt(Math.min(text.length, 200));
                assertThat(tryWith(flip(place, random.nextInt(8)))).isNotEqualTo(Outcome.UNNOTICED);
                tries++;
            }
        }
        assertThat(tries).isGreaterThan(10);
    }

    @Test
    void flipped_bits_anywhere_never_make_a_record_say_something_else() throws Exception {
        SplittableRandom random = new SplittableRandom(11);
        int noticed = 0;
        for (int i = 0; i < 30; i++) {
            noticed += tryWith(flip(random.nextInt(whole.length), random.nextInt(8))) == Outcome.UNNOTICED ? 0 : 1;
        }
        assertThat(noticed).isPositive();
    }

    @Test
    void pages_of_zeros_and_a_file_cut_short_are_never_served_as_records() throws Exception {
        int pages = whole.length / PAGE;
        for (int page = 0; page < pages; page += Math.max(1, pages / 15)) {
            int start = page * PAGE;
            tryWith(changed(bytes -> {
                java.util.Arrays.fill(bytes, start, start + PAGE, (byte) 0);
                return bytes;
            }));
        }
        assertThat(tryWith(changed(bytes -> java.util.Arrays.copyOf(bytes, PAGE * (pages / 2)))))
                .isNotEqualTo(Outcome.UNNOTICED);
        assertThat(tryWith(changed(bytes -> java.util.Arrays.copyOf(bytes, PAGE / 2))))
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void a_log_cut_short_loses_at_most_its_end_and_what_was_taken_back_stays_so() throws Exception {
        Path log = folder.resolve("data/recourse.db-wal");
        Path copy = StoreOnDisk.make(folder.resolve("copy"));
        try (StoreOnDisk store = StoreOnDisk.openIn(folder, wall)) {
            ids.subList(0, 5).forEach(store::end);
            // As a power cut leaves it, copied by another program so that no lock is lost.
            assertThat(new ProcessBuilder("cp", "-p", file.toString(), log.toString(), copy.toString())
                            .start()
                            .waitFor())
                    .isZero();
        }
        byte[] left = Files.readAllBytes(copy.resolve("recourse.db-wal"));
        for (int cut = 0; cut < left.length; cut += left.length / 8 + 1) {
            Files.copy(copy.resolve("recourse.db"), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Files.write(log, java.util.Arrays.copyOf(left, cut));
            try (StoreOnDisk store = StoreOnDisk.openIn(folder, wall)) {
                assertThat(ids.subList(0, 5)).noneMatch(id -> store.opens(id, CONTENT));
                assertThat(ids.subList(5, 30)).allMatch(id -> store.opens(id, CONTENT));
            }
        }
    }

    @Test
    void a_damaged_store_does_not_start_and_says_which_command_to_run() throws Exception {
        try (StoreOnDisk store = StoreOnDisk.openIn(folder, wall)) {
            store.holdings().database().writeAndWait(handle -> handle.execute("drop trigger audit_refuses_update"));
            store.holdings()
                    .database()
                    .writeAndWait(handle -> handle.execute("update audit set actor = 'service' where seq = 30"));
            store.holdings()
                    .database()
                    .writeAndWait(handle -> handle.execute("update audit set day = 1 where seq = 20"));

            assertThatThrownBy(() -> Start.check(store.holdings()))
                    .isInstanceOf(UpkeepException.class)
                    .hasMessageContaining("check-store")
                    .hasMessageContaining("restore");
        }
    }

    private byte[] flip(int place, int bit) {
        return changed(bytes -> {
            bytes[place] ^= (byte) (1 << bit);
            return bytes;
        });
    }

    private byte[] changed(UnaryOperator<byte[]> change) {
        return change.apply(whole.clone());
    }

    private static int indexOf(byte[] all, byte[] part) {
        // A long text goes on in other pages; its beginning is enough to find it.
        int length = Math.min(part.length, 64);
        for (int i = 0; i + length <= all.length; i++) {
            if (java.util.Arrays.equals(all, i, i + length, part, 0, length)) {
                return i;
            }
        }
        return -1;
    }
}
