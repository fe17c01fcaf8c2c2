package org.recourse.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.keys.KeysException;
import org.recourse.records.RecordContent;
import org.recourse.records.RecordId;
import org.recourse.support.Agreed;
import org.recourse.support.Kept;
import org.recourse.support.MovableClock;

/** The disk of the data is put back as it was, the disk of the keys is the one of today. */
class RolledBackTest {

    private static final RecordContent CONTENT = Kept.choices();
    private static final List<String> DISK = List.of("data", "slots", "mirror");

    @TempDir
    Path folder = Path.of("set by JUnit");

    private final MovableClock wall = new MovableClock(Agreed.NOW);
    private Path backup = Path.of("set below");
    private List<RecordId> ids = List.of();

    @BeforeEach
    void copyThenTakeBack() throws Exception {
        backup = folder.resolve("backup.db");
        try (StoreOnDisk store = StoreOnDisk.createIn(folder, wall)) {
            ids = store.keep(3, CONTENT);
            new Backups(store.holdings()).write(backup);
        }
        Path copy = StoreOnDisk.make(folder.resolve("copy"));
        for (String each : DISK) {
            run("cp", "-rp", folder.resolve(each).toString(), copy.toString());
        }
        try (StoreOnDisk store = StoreOnDisk.openIn(folder, wall)) {
            store.end(ids.get(0));
            store.end(ids.get(1));
        }
    }

    private void putBack(String name) throws Exception {
        run("rm", "-r", folder.resolve(name).toString());
        run("cp", "-rp", folder.resolve("copy").resolve(name).toString(), folder.toString());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    @Test
    void all_of_it_is_refused_and_a_restore_leaves_what_was_taken_back_gone() throws Exception {
        for (String each : DISK) {
            putBack(each);
        }
        assertThatThrownBy(() -> StoreOnDisk.openIn(folder, wall))
                .isInstanceOf(KeysException.class)
                .hasMessageContaining("older than the keys");

        run("rm", "-r", folder.resolve("data").toString());
        Restored restored = StoreOnDisk.restore(folder, backup, wall);

        assertThat(restored).isEqualTo(new Restored(1, 2, 0));
        try (StoreOnDisk store = StoreOnDisk.openIn(folder, wall)) {
            Start.check(store.holdings());
            assertThat(ids).filteredOn(id -> store.opens(id, CONTENT)).containsExactly(ids.get(2));
        }
    }

    @Test
    void the_database_alone_is_refused_for_its_audit_and_opens_nothing_that_was_taken_back() throws Exception {
        putBack("data");

        try (StoreOnDisk store = StoreOnDisk.openIn(folder, wall)) {
            assertThatThrownBy(() -> Start.check(store.holdings())).isInstanceOf(UpkeepException.class);
            assertThat(new StoreCheck(store.holdings()).run(List.of(), List.of()))
                    .anyMatch(finding -> finding.problems().toString().contains("older database"));
            assertThat(store.opens(ids.get(0), CONTENT)).isFalse();
        }
    }

    @Test
    void a_database_put_back_is_refused_however_much_is_done_with_it_meanwhile() throws Exception {
        putBack("data");
        try (StoreOnDisk store = StoreOnDisk.openIn(folder, wall)) {
            store.keep(9, CONTENT);
        }

        try (StoreOnDisk store = StoreOnDisk.openIn(folder, wall)) {
            assertThatThrownBy(() -> Start.check(store.holdings())).isInstanceOf(UpkeepException.class);
        }
    }
}
