package org.recourse.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.recourse.keys.Places.ROW;
import static org.recourse.keys.Places.TEXT;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {

    @TempDir
    Path folder = Path.of("set by JUnit");

    private Places places = new Places(folder, folder, folder);
    private final FailingDisk disk = new FailingDisk();

    @BeforeEach
    void make() {
        places = Places.in(folder);
    }

    @Test
    void a_file_that_cannot_grow_refuses_new_keys_and_still_destroys_old_ones() {
        List<SlotId> made = new ArrayList<>();
        try (Keys keys = Keys.createIn(places.folders(), places.source(), disk)) {
            for (int each = 0; each < SlotIndex.STEP; each++) {
                made.add(Places.newSlot());
                keys.create(made.get(each));
            }
            for (int failing = 0; failing < 9; failing++) {
                disk.failBetween(failing, failing + 1, folder);
                SlotId one = Places.newSlot();
                try {
                    keys.create(one);
                    made.add(one);
                } catch (KeysException e) {
                    assertThat(keys.has(one)).isFalse();
                }
                disk.recover();
                keys.destroy(made.remove(0));
            }
        }
        try (Keys keys = places.open()) {
            assertThat(keys.ids()).containsExactlyInAnyOrderElementsOf(made);
            assertThat(keys.report().torn()).isZero();
        }
        assertThat(places.mirrorFile()).hasSameBinaryContentAs(places.slotFile());
    }

    @Test
    void a_key_can_always_be_replaced_while_there_is_no_room_for_another() {
        try (Keys keys = Keys.createIn(places.folders(), places.source(), disk)) {
            SlotId current = Places.newSlot();
            keys.create(current);
            for (int each = 1; each < SlotIndex.STEP - Keys.SPARE; each++) {
                keys.create(Places.newSlot());
            }
            disk.failBetween(0, 99, folder);
            assertThatExceptionOfType(KeysException.class).isThrownBy(() -> keys.create(Places.newSlot()));
            disk.recover();
            long full = places.slotFile().toFile().length();

            for (int each = 0; each < 3 * Keys.SPARE; each++) {
                SlotId successor = Places.newSlot();
                keys.createSuccessor(successor);
                keys.destroy(current);
                current = successor;
            }

            assertThat(keys.ids()).hasSize(SlotIndex.STEP - Keys.SPARE).contains(current);
            assertThat(places.slotFile()).hasSize(full);
        }
    }

    @Test
    void a_key_whose_destruction_failed_is_unreadable_at_once_and_can_be_destroyed_again() {
        SlotId slot = Places.newSlot();
        try (Keys keys = Keys.createIn(places.folders(), places.source(), disk)) {
            keys.create(slot);
            Sealed sealed = keys.seal(slot, ROW, TEXT);
            disk.failBetween(0, 3, places.slots());

            assertThatExceptionOfType(KeysException.class)
                    .isThrownBy(() -> keys.destroy(slot))
                    .withMessageContaining("Try again");

            assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> keys.open(slot, ROW, sealed));
            keys.destroy(slot);
        }
        try (Keys keys = places.open()) {
            assertThat(keys.has(slot)).isFalse();
        }
    }

    @Test
    void a_rotation_that_fails_too_does_not_make_it_readable_again() {
        SlotId slot = Places.newSlot();
        try (Keys keys = Keys.createIn(places.folders(), places.source(), disk)) {
            keys.create(slot);
            Sealed sealed = keys.seal(slot, ROW, TEXT);
            disk.failBetween(0, 3, folder);

            assertThatExceptionOfType(KeysException.class).isThrownBy(() -> keys.destroy(slot));
            assertThatExceptionOfType(KeysException.class).isThrownBy(keys::rotate);

            assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> keys.open(slot, ROW, sealed));
            disk.recover();
            keys.rotate();
            assertThat(keys.has(slot)).isFalse();
        }
    }

    @Test
    void a_destruction_is_not_done_until_the_mirror_has_it() throws Exception {
        SlotId slot = Places.newSlot();
        try (Keys keys = Keys.createIn(places.folders(), places.source(), disk)) {
            keys.create(slot);
            byte[] wrapped = places.wrappedOf(slot);
            disk.failBetween(0, 100, places.mirror());

            assertThatExceptionOfType(KeysException.class).isThrownBy(() -> keys.destroy(slot));
            assertThat(keys.report().mirrorInStep()).isFalse();
            assertThatExceptionOfType(KeysException.class).isThrownBy(() -> keys.destroy(slot));
            assertThatExceptionOfType(KeysException.class).isThrownBy(() -> keys.create(Places.newSlot()));
            assertThat(places.isAnywhere(wrapped)).isTrue();
            assertThat(keys.has(slot)).as("until it is gone everywhere").isTrue();
            assertThat(keys.ids()).containsExactly(slot);

            disk.recover();
            keys.destroy(slot);
            assertThat(places.isAnywhere(wrapped)).isFalse();
            assertThat(keys.report().mirrorInStep()).isTrue();
        }
        assertThat(places.mirrorFile()).hasSameBinaryContentAs(places.slotFile());
    }

    @Test
    void nothing_counts_as_finished_while_the_mirror_still_has_it_after_a_start_too() throws Exception {
        SlotId slot = Places.newSlot();
        byte[] wrapped;
        try (Keys keys = Keys.createIn(places.folders(), places.source(), disk)) {
            keys.finishDestroying();
            keys.create(slot);
            wrapped = places.wrappedOf(slot);
            disk.failBetween(0, 100, places.mirror());
            assertThatExceptionOfType(KeysException.class).isThrownBy(() -> keys.destroy(slot));
            assertThatExceptionOfType(KeysException.class).isThrownBy(keys::finishDestroying);
        }
        try (Keys keys = disk.open(places.folders(), places.source())) {
            assertThatExceptionOfType(KeysException.class).isThrownBy(keys::finishDestroying);
            assertThat(places.isAnywhere(wrapped)).isTrue();

            disk.recover();
            keys.finishDestroying();

            assertThat(places.isAnywhere(wrapped)).isFalse();
        }
    }

    @Test
    void what_others_finished_still_counts_for_whoever_tries_again() {
        SlotId slot = Places.newSlot();
        try (Keys keys = Keys.createIn(places.folders(), places.source(), disk)) {
            keys.create(slot);
            disk.failBetween(0, 100, places.slots());
            assertThatExceptionOfType(KeysException.class).isThrownBy(() -> keys.destroy(slot));
            disk.recover();

            keys.finishDestroying();

            assertThat(keys.has(slot)).isTrue();
            keys.destroy(slot);
            assertThat(keys.has(slot)).isFalse();
        }
    }

    @Test
    void a_rotation_without_its_mirror_still_destroys_the_old_key() {
        SlotId slot = Places.newSlot();
        try (Keys keys = Keys.createIn(places.folders(), places.source(), disk)) {
            keys.create(slot);
            byte[] oldKey = Places.read(places.keyFile());
            disk.failBetween(0, 100, places.mirror());

            keys.rotate();

            assertThat(places.isAnywhere(oldKey)).isFalse();
            assertThat(keys.report().mirrorInStep()).isFalse();
            assertThat(keys.has(slot)).isTrue();
        }
        try (Keys keys = places.open()) {
            assertThat(keys.report().mirrorInStep()).isTrue();
        }
        assertThat(places.mirrorFile()).hasSameBinaryContentAs(places.slotFile());
    }

    @Test
    void on_a_disk_that_is_really_full_no_key_is_made_and_every_key_can_be_destroyed(TestReporter reporter)
            throws Exception {
        boolean mounted = ChildProcess.canMount(folder);
        reporter.publishEntry("full disk", mounted ? "tmpfs of 1 MiB" : "limit on the size of files");

        List<String> said = ChildProcess.onFullDisk(mounted, folder);

        assertThat(said).last().asString().startsWith("done ");
        assertThat(Integer.parseInt(said.get(said.size() - 1).substring(5))).isGreaterThanOrEqualTo(SlotIndex.STEP);
    }
}
