package org.recourse.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.keys.KeysException;
import org.recourse.records.RecordContent;
import org.recourse.records.RecordId;
import org.recourse.support.Agreed;
import org.recourse.support.Kept;
import org.recourse.support.MovableClock;

/** What was taken back is in no backup, a day later at the latest: with whatever key is left on any disk. */
class BackupsTest {

    private static final int RECORDS = 200;
    private static final int HOURS = 24;
    private static final RecordContent CONTENT = Kept.choices();

    @TempDir
    Path folder = Path.of("set by JUnit");

    private final MovableClock wall = new MovableClock(Agreed.NOW);

    @Test
    void of_hourly_backups_and_hourly_copies_of_the_slots_none_opens_what_was_taken_back() throws Exception {
        Path live = StoreOnDisk.make(folder.resolve("live"));
        List<RecordId> takenBack;
        List<RecordId> others;
        try (StoreOnDisk store = StoreOnDisk.createIn(live, wall)) {
            List<RecordId> all = store.keep(RECORDS, CONTENT);
            takenBack = all.subList(0, RECORDS / 2);
            others = all.subList(RECORDS / 2, RECORDS);
            Upkeep upkeep = new Upkeep(store.holdings(), null);
            for (int hour = 0; hour < HOURS; hour++) {
                upkeep.tick();
                new Backups(store.holdings()).write(folder.resolve("backup-" + hour + ".db"));
                copy(live.resolve("slots"), folder.resolve("slots-" + hour));
                for (int i = hour * takenBack.size() / HOURS; i < (hour + 1) * takenBack.size() / HOURS; i++) {
                    assertThat(store.end(takenBack.get(i))).isTrue();
                }
                wall.pass(Duration.ofHours(1));
            }
            upkeep.tick();
            copy(live.resolve("slots"), folder.resolve("slots-" + HOURS));
        }

        int readable = 0;
        int lost = 0;
        int refused = 0;
        for (int slots = 0; slots <= HOURS; slots++) {
            Path keys = keysWith(live.resolve("kek"), folder.resolve("slots-" + slots), "try-" + slots);
            for (int backup = 0; backup < HOURS; backup++) {
                if (slots < HOURS && backup > 0 && refused > slots) {
                    continue; // these slots do not open at all
                }
                Path database =
                        Files.createDirectory(keys.resolve("data-" + backup)).resolve("recourse.db");
                Files.copy(folder.resolve("backup-" + backup + ".db"), database);
                try (StoreOnDisk restored = StoreOnDisk.openWith(keys, database, wall)) {
                    readable += (int) takenBack.stream()
                            .filter(id -> restored.opens(id, CONTENT))
                            .count();
                    lost += (int) others.stream()
                            .filter(id -> !restored.opens(id, CONTENT))
                            .count();
                } catch (KeysException e) {
                    refused++;
                }
            }
        }

        assertThat(readable).as("taken back and readable").isZero();
        assertThat(lost).as("not taken back and not readable").isZero();
        assertThat(refused).as("copies of slots that open no more").isEqualTo(HOURS);
    }

    @Test
    void without_the_turn_of_the_keys_the_copies_do_open_so_that_the_test_above_can_fail() throws Exception {
        Path live = StoreOnDisk.make(folder.resolve("live"));
        RecordId id;
        try (StoreOnDisk store = StoreOnDisk.createIn(live, wall)) {
            id = store.keep(1, CONTENT).get(0);
            new Backups(store.holdings()).write(folder.resolve("backup.db"));
            copy(live.resolve("slots"), folder.resolve("slots-0"));
            copy(live.resolve("kek"), folder.resolve("kek-0"));
            store.end(id);
        }

        assertThat(opens(id, folder.resolve("kek-0"), "then")).isTrue();
        assertThat(opens(id, live.resolve("kek"), "today"))
                .as("with the keys of today, which know what was destroyed")
                .isFalse();
    }

    private boolean opens(RecordId id, Path kek, String name) throws Exception {
        Path keys = keysWith(kek, folder.resolve("slots-0"), name);
        Path database = StoreOnDisk.make(keys.resolve("data")).resolve("recourse.db");
        Files.copy(folder.resolve("backup.db"), database);
        try (StoreOnDisk restored = StoreOnDisk.openWith(keys, database, wall)) {
            return restored.opens(id, CONTENT);
        }
    }

    @Test
    void a_backup_is_for_its_owner_alone_and_takes_the_place_of_nothing() throws Exception {
        try (StoreOnDisk store = StoreOnDisk.createIn(folder, wall)) {
            Backups backups = new Backups(store.holdings());
            Path target = folder.resolve("copy.db");
            backups.write(target);

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> backups.write(target)).isInstanceOf(UpkeepException.class);
            assertThatThrownBy(() -> backups.write(folder.resolve("missing/copy.db")))
                    .isInstanceOf(UpkeepException.class);
            assertThat(store.actions()).filteredOn("BACKUP_MADE"::equals).hasSize(1);
        }
    }

    /** The keys of today, and slots as they were copied at some hour. */
    private Path keysWith(Path kek, Path slots, String name) throws IOException, InterruptedException {
        Path place = StoreOnDisk.make(folder.resolve(name));
        copy(slots, place.resolve("slots"));
        copy(kek, place.resolve("kek"));
        StoreOnDisk.make(place.resolve("mirror"));
        return place;
    }

    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("cp", "-rp", from.toString(), to.toString()));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }
}
