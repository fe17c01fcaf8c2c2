package org.recourse.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.audit.Actor;
import org.recourse.consent.Week;
import org.recourse.keys.CounselPrivateKey;
import org.recourse.records.HeldFile;
import org.recourse.records.HoldReason;
import org.recourse.records.HoldTerms;
import org.recourse.records.RecordContent;
import org.recourse.records.RecordId;
import org.recourse.support.Agreed;
import org.recourse.support.Kept;
import org.recourse.support.MovableClock;

class RestoreTest {

    private static final RecordContent CONTENT = Kept.choices();

    @TempDir
    Path folder = Path.of("set by JUnit");

    private final MovableClock wall = new MovableClock(Agreed.NOW);

    @Test
    void a_backup_comes_back_without_what_was_taken_back_since() throws Exception {
        List<RecordId> ids;
        Path backup = folder.resolve("backup.db");
        try (StoreOnDisk store = StoreOnDisk.createIn(folder, wall)) {
            ids = store.keep(10, CONTENT);
            new Backups(store.holdings()).write(backup);
            ids.subList(0, 4).forEach(store::end);
            store.keep(2, CONTENT);
            new Upkeep(store.holdings(), null).tick();
        }
        remove(folder.resolve("data"));

        Restored restored = StoreOnDisk.restore(folder, backup, wall);

        assertThat(restored).isEqualTo(new Restored(6, 4, 2));
        assertThat(folder.resolve("data")).isDirectoryNotContaining("glob:**restoring");
        try (StoreOnDisk store = StoreOnDisk.openIn(folder, wall)) {
            assertThat(ids.subList(0, 4)).noneMatch(id -> store.opens(id, CONTENT));
            assertThat(ids.subList(4, 10)).allMatch(id -> store.opens(id, CONTENT));
            assertThat(store.actions()).contains("STORE_RESTORED");
            assertThat(Start.check(store.holdings()))
                    .as("keys of records that are not in the backup")
                    .isEqualTo(2);
        }
    }

    @Test
    void what_was_held_since_the_backup_does_not_come_back_readable_and_what_was_held_before_stays_held()
            throws Exception {
        CounselPrivateKey counsel = CounselPrivateKey.random();
        HoldTerms terms = new HoldTerms(HoldReason.COURT_ORDER, new Week(202_710));
        Path backup = folder.resolve("backup.db");
        List<RecordId> ids;
        try (StoreOnDisk store = StoreOnDisk.createIn(folder, wall)) {
            ids = store.keep(3, CONTENT);
            store.records().holds().place(ids.get(0), terms, counsel.publicKey(), Actor.SERVICE);
            new Backups(store.holdings()).write(backup);
            store.records().holds().place(ids.get(1), terms, counsel.publicKey(), Actor.SERVICE);
        }
        remove(folder.resolve("data"));

        Restored restored = StoreOnDisk.restore(folder, backup, wall);

        assertThat(restored).isEqualTo(new Restored(1, 1, 1));
        try (StoreOnDisk store = StoreOnDisk.openIn(folder, wall)) {
            Start.check(store.holdings());
            assertThat(ids).filteredOn(id -> store.opens(id, CONTENT)).containsExactly(ids.get(2));
            HeldFile held =
                    store.records().holds().export(ids.get(0), Actor.SERVICE).orElseThrow();
            assertThat(held.open(counsel)).isNotEmpty();
            assertThat(store.records().holds().export(ids.get(1), Actor.SERVICE))
                    .isEmpty();
        }
    }

    @Test
    void an_old_backup_leaves_the_keys_alone_until_a_person_has_confirmed_the_clock() throws Exception {
        Path backup = folder.resolve("backup.db");
        try (StoreOnDisk store = StoreOnDisk.createIn(folder, wall)) {
            store.keep(1, CONTENT);
            new Upkeep(store.holdings(), null).tick();
            new Backups(store.holdings()).write(backup);
            store.keep(2, CONTENT);
        }
        remove(folder.resolve("data"));
        wall.pass(Duration.ofDays(5));
        StoreOnDisk.restore(folder, backup, wall);

        try (StoreOnDisk store = StoreOnDisk.openIn(folder, wall)) {
            assertThat(Start.check(store.holdings())).isZero();
            assertThat(store.holdings().keys().ids()).hasSize(3);
        }
    }

    @Test
    void nothing_is_overwritten_and_nothing_of_a_failed_try_stays() throws Exception {
        Path database = folder.resolve("data/recourse.db");
        Path backup = folder.resolve("backup.db");
        try (StoreOnDisk store = StoreOnDisk.createIn(folder, wall)) {
            store.keep(3, CONTENT);
            new Backups(store.holdings()).write(backup);
        }

        assertThatThrownBy(() -> RestoreStage.of(backup, database))
                .isInstanceOf(UpkeepException.class)
                .hasMessageContaining("nothing is overwritten");
        remove(folder.resolve("data"));
        assertThatThrownBy(() -> RestoreStage.of(folder.resolve("none.db"), database))
                .isInstanceOf(UpkeepException.class);
        try (RestoreStage stage = RestoreStage.of(backup, database)) {
            assertThat(stage.database()).exists();
        }
        assertThat(folder.resolve("data")).isEmptyDirectory();
    }

    @Test
    void a_backup_of_another_store_is_refused() throws Exception {
        Path other = StoreOnDisk.make(folder.resolve("other"));
        Path backup = folder.resolve("backup.db");
        try (StoreOnDisk store = StoreOnDisk.createIn(other, wall)) {
            store.keep(3, CONTENT);
            new Backups(store.holdings()).write(backup);
        }
        try (StoreOnDisk store = StoreOnDisk.createIn(folder, wall)) {
            store.keep(1, CONTENT);
        }
        remove(folder.resolve("data"));

        try (RestoreStage stage = RestoreStage.of(backup, folder.resolve("data/recourse.db"));
                StoreOnDisk store = StoreOnDisk.openWith(folder, stage.database(), wall)) {
            assertThatThrownBy(() -> Restored.settle(store.holdings()))
                    .isInstanceOf(UpkeepException.class)
                    .hasMessageContaining("Not one record");
        }
    }

    private static void remove(Path place) throws Exception {
        assertThat(new ProcessBuilder("rm", "-r", place.toString()).start().waitFor())
                .isZero();
        Files.createDirectory(place);
    }
}
