package org.recourse.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.recourse.keys.Places.ROW;
import static org.recourse.keys.Places.TEXT;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the slots, put back beside the key of their epoch, brings back nothing that was destroyed since. */
class PutBackTest {

    @TempDir(factory = MemoryFolder.class)
    Path folder = Path.of("set by JUnit");

    private final SlotId kept = Places.newSlot();
    private final SlotId first = Places.newSlot();
    private final SlotId second = Places.newSlot();
    private Places places = new Places(folder, folder, folder);
    private Sealed sealed = Sealed.of(new byte[0]);
    private byte[] wrapped = {};
    private byte[] copy = {};

    @BeforeEach
    void copyThenDestroy() throws IOException {
        places = Places.in(folder);
        try (Keys keys = places.create()) {
            keys.create(kept);
            keys.create(first);
            keys.create(second);
            sealed = keys.seal(first, ROW, TEXT);
            wrapped = places.wrappedOf(first);
            copy = Places.read(places.slotFile());
            keys.destroy(first);
            keys.destroy(second);
        }
    }

    private void assertRefused() {
        assertThatExceptionOfType(KeysException.class)
                .isThrownBy(places::open)
                .withMessageContaining("older than the keys")
                .withMessageContaining("restore");
    }

    private void assertOnlyOneIsLeft(Keys keys) {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> keys.open(first, ROW, sealed));
        assertThat(keys.ids()).containsExactly(kept);
        assertThat(keys.report().torn()).isZero();
        assertThat(places.isAnywhere(wrapped)).isFalse();
    }

    @Test
    void a_copy_of_the_file_and_its_mirror_is_refused_and_left_as_it_is() throws IOException {
        Files.write(places.slotFile(), copy);
        Files.write(places.mirrorFile(), copy);

        assertRefused();

        assertThat(places.slotFile()).hasBinaryContent(copy);
        assertThat(places.mirrorFile()).hasBinaryContent(copy);
    }

    @Test
    void the_mirror_of_today_may_take_the_place_of_an_old_file() throws IOException {
        byte[] ofToday = Places.read(places.mirrorFile());
        Files.write(places.slotFile(), copy);
        assertRefused();

        Files.write(places.slotFile(), ofToday);

        try (Keys keys = places.open()) {
            assertOnlyOneIsLeft(keys);
        }
    }

    @Test
    void a_single_slot_copied_into_the_file_of_today_is_refused_too() throws IOException {
        byte[] ofToday = Places.read(places.slotFile());
        System.arraycopy(copy, positionOfFirst(), ofToday, positionOfFirst(), Slot.BYTES);
        Files.write(places.slotFile(), ofToday);

        assertRefused();
    }

    private int positionOfFirst() {
        for (int at = Header.PAGE; at < copy.length; at += Slot.BYTES) {
            byte[] found = Arrays.copyOfRange(copy, at + 20, at + 20 + wrapped.length);
            if (Arrays.equals(found, wrapped)) {
                return at;
            }
        }
        throw new IllegalStateException("not in the copy");
    }

    @Test
    void whoever_restores_may_use_it_and_what_was_destroyed_is_destroyed_again() throws IOException {
        Files.write(places.slotFile(), copy);
        Files.write(places.mirrorFile(), copy);

        try (Keys keys = Keys.openOlderIn(places.folders(), places.source())) {
            assertOnlyOneIsLeft(keys);
        }

        try (Keys keys = places.open()) {
            assertOnlyOneIsLeft(keys);
        }
    }

    @Test
    void an_old_mirror_mends_nothing_with_what_was_destroyed() throws IOException {
        byte[] torn = Places.read(places.slotFile());
        System.arraycopy(copy, positionOfFirst(), torn, positionOfFirst(), Slot.BYTES);
        ByteBuffer.wrap(torn).putInt(positionOfFirst() + Slot.BYTES - Integer.BYTES, 0);
        Files.write(places.slotFile(), torn);
        Files.write(places.mirrorFile(), copy);

        try (Keys keys = places.open()) {
            assertOnlyOneIsLeft(keys);
        }
    }

    @Test
    void what_a_crash_left_of_the_last_destruction_is_ended_by_the_start() throws IOException {
        byte[] beforeLast;
        try (Keys keys = places.open()) {
            beforeLast = Places.read(places.slotFile());
            keys.destroy(kept);
        }
        Files.write(places.slotFile(), beforeLast);

        try (Keys keys = places.open()) {
            assertThat(keys.ids()).isEmpty();
        }
    }

    @Test
    void a_power_cut_before_any_change_of_a_destruction_leaves_keys_that_open() throws IOException {
        int cuts = 0;
        boolean isDone = false;
        while (!isDone) {
            Places each = Places.in(Files.createDirectory(folder.resolve("cut" + cuts)));
            FailingDisk disk = new FailingDisk();
            try (Keys keys = Keys.createIn(each.folders(), each.source(), disk)) {
                keys.create(kept);
                keys.create(first);
                keys.create(second);
                keys.destroy(first);
                disk.cutBefore(cuts++);
                keys.destroy(second);
                isDone = true;
            } catch (FailingDisk.PowerCut cut) {
                assertThat(disk.changes()).isNotEmpty();
            }
            try (Keys keys = each.open()) {
                assertThat(keys.has(kept)).isTrue();
                assertThat(keys.has(first)).isFalse();
                assertThat(keys.has(second) && isDone).isFalse();
                assertThat(keys.report().torn()).isZero();
            }
        }
        assertThat(cuts)
                .as("a list, a file and a mirror, each written and synced")
                .isGreaterThan(6);
    }

    @Test
    void a_destruction_that_failed_before_others_is_no_sign_of_an_old_file() throws IOException {
        Places each = Places.in(Files.createDirectory(folder.resolve("failed")));
        FailingDisk disk = new FailingDisk();
        try (Keys keys = Keys.createIn(each.folders(), each.source(), disk)) {
            keys.create(kept);
            keys.create(first);
            keys.create(second);
            disk.failBetween(0, 3, each.slots());
            assertThatExceptionOfType(KeysException.class).isThrownBy(() -> keys.destroy(first));
            disk.recover();
            keys.destroy(second);
            disk.cutBefore(0);
        }
        try (Keys keys = each.open()) {
            assertThat(keys.ids()).containsExactly(kept);
        }
    }

    @Test
    void a_slot_whose_key_was_destroyed_gets_no_other_one() {
        try (Keys keys = places.open()) {
            assertThatIllegalStateException().isThrownBy(() -> keys.create(first));
            assertThatIllegalStateException().isThrownBy(() -> keys.createSuccessor(first));
        }
    }

    @Test
    void without_the_list_nothing_opens() throws IOException {
        Files.delete(Places.list(places.kek(), "destroyed-*.bin").get(0));

        assertThatExceptionOfType(KeysException.class)
                .isThrownBy(places::open)
                .withMessageContaining("list of destroyed keys");
    }

    @Test
    void the_list_goes_with_the_key_of_its_epoch() {
        Path list = Places.list(places.kek(), "destroyed-*.bin").get(0);
        try (Keys keys = places.open()) {
            keys.rotate();
        }

        assertThat(list).doesNotExist();
        assertThat(Places.list(places.kek(), "destroyed-*-2.bin")).hasSize(1);
    }
}
