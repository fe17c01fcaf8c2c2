package org.recourse.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.recourse.keys.Places.ROW;
import static org.recourse.keys.Places.TEXT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotationTest {

    @TempDir(factory = MemoryFolder.class)
    Path folder = Path.of("set by JUnit");

    private Places places = new Places(folder, folder, folder);
    private final Map<SlotId, Sealed> rows = new HashMap<>();
    private final SlotId destroyed = Places.newSlot();
    private Sealed destroyedRow = Sealed.of(new byte[0]);

    @BeforeEach
    void make() {
        places = Places.in(folder);
    }

    private void fill(Keys keys) {
        rows.clear();
        for (int each = 0; each < 5; each++) {
            SlotId slot = Places.newSlot();
            keys.create(slot);
            rows.put(slot, keys.seal(slot, ROW, TEXT));
        }
        keys.create(destroyed);
        destroyedRow = keys.seal(destroyed, ROW, TEXT);
        keys.destroy(destroyed);
    }

    private void assertNothingLostAndNothingBack(Keys keys) {
        assertThat(keys.ids()).isEqualTo(rows.keySet());
        rows.forEach((slot, row) -> assertThat(keys.open(slot, ROW, row)).isEqualTo(TEXT));
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> keys.open(destroyed, ROW, destroyedRow));
    }

    private void assertOneOfEach() throws IOException {
        assertThat(places.slots().toFile().list())
                .containsExactlyInAnyOrder(
                        "keys.lock", places.slotFile().getFileName().toString());
        assertThat(places.mirrorFile()).hasSameBinaryContentAs(places.slotFile());
        assertThat(places.mirror().toFile().list()).hasSize(2);
        assertThat(places.kek().toFile().list())
                .as("the key and what was destroyed")
                .hasSize(2);
    }

    @Test
    void every_record_opens_after_a_rotation_and_after_opening_again() throws IOException {
        try (Keys keys = places.create()) {
            fill(keys);
            keys.rotate();
            keys.rotate();
            assertNothingLostAndNothingBack(keys);
            assertOneOfEach();
        }
        try (Keys keys = places.open()) {
            assertNothingLostAndNothingBack(keys);
        }
        assertThat(places.slotFile()).hasFileName("keys-3.bin");
    }

    @Test
    void the_old_key_and_all_it_wrapped_are_on_no_disk() throws IOException {
        try (Keys keys = places.create()) {
            fill(keys);
            byte[] oldKey = Places.read(places.keyFile());
            List<byte[]> wrapped = new ArrayList<>();
            for (SlotId slot : rows.keySet()) {
                wrapped.add(places.wrappedOf(slot));
            }
            assertThat(places.isAnywhere(oldKey)).isTrue();

            keys.rotate();

            assertThat(oldKey).hasSize(32);
            assertThat(places.isAnywhere(oldKey)).isFalse();
            assertThat(wrapped).hasSize(5).noneMatch(places::isAnywhere);
        }
    }

    @Test
    void old_files_are_overwritten_where_they_lie_before_they_are_deleted() throws IOException {
        try (Keys keys = places.create()) {
            fill(keys);
            // A second name for the same bytes shows what becomes of them.
            Path slots = Files.createLink(folder.resolve("s"), places.slotFile());
            Path mirror = Files.createLink(folder.resolve("m"), places.mirrorFile());
            Path key = Files.createLink(folder.resolve("k"), places.keyFile());
            byte[] oldSlots = Places.read(slots);
            byte[] oldKey = Places.read(key);

            keys.rotate();

            assertThat(Places.read(key)).hasSize(32).isNotEqualTo(oldKey);
            for (byte[] now : List.of(Places.read(slots), Places.read(mirror))) {
                for (int at = 0; at < oldSlots.length; at += Slot.BYTES) {
                    assertThat(Arrays.copyOfRange(now, at, at + Slot.BYTES))
                            .isNotEqualTo(Arrays.copyOfRange(oldSlots, at, at + Slot.BYTES));
                }
            }
        }
    }

    @Test
    void an_old_copy_of_the_slots_opens_with_no_bytes_on_any_disk() throws IOException {
        SlotId revoked = Places.newSlot();
        byte[] copy;
        byte[] wrapped;
        Epoch old;
        byte[] oldKey;
        try (Keys keys = places.create()) {
            fill(keys);
            keys.create(revoked);
            copy = Places.read(places.slotFile());
            wrapped = places.wrappedOf(revoked);
            oldKey = Places.read(places.keyFile());
            old = Header.find(copy).orElseThrow().epoch();
            keys.destroy(revoked);
            keys.rotate();
        }

        // The control: with the key of that time it does open.
        assertThat(new EpochKey(old, oldKey).unwraps(revoked, wrapped)).isTrue();
        for (Path each : List.of(places.slots(), places.mirror(), places.kek())) {
            for (Path file : Places.list(each, "*")) {
                assertThat(windowThatUnwraps(Places.read(file), old, revoked, wrapped))
                        .isFalse();
            }
        }
        Files.move(places.slotFile(), folder.resolve("current"));
        Files.write(places.slots().resolve("keys-1.bin"), copy);
        Files.setPosixFilePermissions(
                places.slots().resolve("keys-1.bin"), Files.getPosixFilePermissions(places.keyFile()));
        assertThatExceptionOfType(KeysException.class)
                .isThrownBy(places::open)
                .withMessageContaining("destroyed on purpose");

        // And the refusal harmed nothing: the current file still opens.
        Files.delete(places.slots().resolve("keys-1.bin"));
        Files.move(folder.resolve("current"), places.slots().resolve("keys-2.bin"));
        try (Keys keys = places.open()) {
            assertNothingLostAndNothingBack(keys);
        }
    }

    private static boolean windowThatUnwraps(byte[] bytes, Epoch epoch, SlotId slot, byte[] wrapped) {
        for (int at = 0; at + Aes.KEY_BYTES <= bytes.length; at++) {
            byte[] window = Arrays.copyOfRange(bytes, at, at + Aes.KEY_BYTES);
            if (new EpochKey(epoch, window).unwraps(slot, wrapped)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void a_power_cut_before_any_change_leaves_the_old_or_the_new() throws IOException {
        int changes = changesOfOneRotation();

        for (int cut = 0; cut < changes; cut++) {
            for (int again : new int[] {-1, 0, 2, 4}) {
                Places each = Places.in(Files.createDirectory(folder.resolve(cut + "-" + (again + 1))));
                places = each;
                cutTwice(cut, again);
                try (Keys keys = each.open()) {
                    assertNothingLostAndNothingBack(keys);
                    assertOneOfEach();
                    keys.rotate();
                    assertNothingLostAndNothingBack(keys);
                }
            }
        }
        assertThat(changes).isGreaterThan(12);
    }

    /** Cuts the power during a rotation, and once more while that is being put right. */
    private void cutTwice(int cut, int again) {
        FailingDisk disk = new FailingDisk();
        try (Keys keys = Keys.createIn(places.folders(), places.source(), disk)) {
            fill(keys);
            disk.cutBefore(cut);
            assertThatExceptionOfType(FailingDisk.PowerCut.class).isThrownBy(keys::rotate);
        }
        if (again >= 0) {
            FailingDisk second = new FailingDisk();
            second.cutBefore(again);
            try (Keys keys = Keys.openIn(places.folders(), places.source(), second)) {
                assertNothingLostAndNothingBack(keys);
            } catch (FailingDisk.PowerCut expected) {
                assertThat(second.changes()).hasSize(again + 1);
            }
        }
    }

    @Test
    void an_error_before_any_change_leaves_keys_that_go_on() throws IOException {
        int changes = changesOfOneRotation();

        for (int failing = 0; failing < changes; failing++) {
            places = Places.in(Files.createDirectory(folder.resolve("e" + failing)));
            FailingDisk disk = new FailingDisk();
            try (Keys keys = Keys.createIn(places.folders(), places.source(), disk)) {
                fill(keys);
                disk.failBetween(failing, failing + 1, folder);
                try {
                    keys.rotate();
                } catch (KeysException e) {
                    assertThat(e).hasCauseInstanceOf(IOException.class);
                }
                disk.recover();
                assertStillUsable(keys);
            }
            try (Keys keys = places.open()) {
                assertNothingLostAndNothingBack(keys);
                assertOneOfEach();
            }
        }
    }

    private void assertStillUsable(Keys keys) {
        try {
            assertNothingLostAndNothingBack(keys);
        } catch (KeysException closed) {
            assertThat(closed).hasMessageContaining("closed");
        }
    }

    private int changesOfOneRotation() throws IOException {
        FailingDisk disk = new FailingDisk();
        places = Places.in(Files.createDirectory(folder.resolve("count")));
        try (Keys keys = Keys.createIn(places.folders(), places.source(), disk)) {
            fill(keys);
            int before = disk.changes().size();
            keys.rotate();
            return disk.changes().size() - before;
        }
    }

    @Test
    void the_old_key_goes_only_after_the_new_slots_are_on_the_disk() {
        FailingDisk disk = new FailingDisk();
        try (Keys keys = Keys.createIn(places.folders(), places.source(), disk)) {
            fill(keys);
            String oldKey = "delete " + places.keyFile().getFileName();

            keys.rotate();

            assertThat(disk.changes())
                    .containsSubsequence("create keys-2.bin.new", "rename keys-2.bin.new", "force keys-2.bin", oldKey)
                    .containsSubsequence(oldKey, "write keys-1.bin", "delete keys-1.bin");
        }
    }

    @Test
    void a_disk_without_room_ends_the_rotation_and_nothing_else() {
        FailingDisk disk = new FailingDisk();
        try (Keys keys = Keys.createIn(places.folders(), places.source(), disk)) {
            fill(keys);
            disk.failBetween(1, 7, places.slots());

            assertThatExceptionOfType(KeysException.class)
                    .isThrownBy(keys::rotate)
                    .withMessageContaining("not rotated");

            assertNothingLostAndNothingBack(keys);
            disk.recover();
            keys.rotate();
            assertNothingLostAndNothingBack(keys);
        }
    }

    @Test
    void a_file_of_other_keys_is_never_wiped() throws IOException {
        Places others = Places.in(Files.createDirectory(folder.resolve("others")));
        others.create().close();
        places.create().close();
        byte[] theirs = Places.read(others.slotFile());
        Path stray = places.mirror().resolve("keys-7.bin");
        Files.copy(others.slotFile(), stray, StandardCopyOption.COPY_ATTRIBUTES);

        assertThatExceptionOfType(KeysException.class).isThrownBy(places::open).withMessageContaining("other keys");

        assertThat(stray).hasBinaryContent(theirs);
    }

    @Test
    void two_stores_may_share_the_folder_of_their_keys() throws IOException {
        Places others = Places.in(Files.createDirectory(folder.resolve("others")));
        try (Keys one = places.create();
                Keys two = Keys.createIn(others.folders(), places.source())) {
            fill(one);
            two.rotate();
            one.rotate();
        }
        try (Keys keys = places.open()) {
            assertNothingLostAndNothingBack(keys);
        }
        Keys.openIn(others.folders(), places.source()).close();
    }

    @Test
    void a_wrong_key_is_refused_before_anything_changes() throws IOException {
        places.create().close();
        byte[] slots = Places.read(places.slotFile());
        byte[] key = Places.read(places.keyFile());
        key[0] ^= 1;
        Files.write(places.keyFile(), key);

        assertThatExceptionOfType(KeysException.class).isThrownBy(places::open).withMessageContaining("key at hand");

        assertThat(places.slotFile()).hasBinaryContent(slots);
        key[0] ^= 1;
        Files.write(places.keyFile(), key);
        places.open().close();
    }

    @Test
    void a_token_holds_one_key_and_destroys_the_old_one() throws IOException {
        TestToken token = new TestToken();
        KeyEncryptionKey source = new KeyEncryptionKey.InToken(token, places.kek());
        try (Keys keys = Keys.createIn(places.folders(), source)) {
            fill(keys);
            keys.rotate();
            assertThat(token.size()).isOne();
        }
        try (Keys keys = Keys.openIn(places.folders(), source)) {
            assertNothingLostAndNothingBack(keys);
        }
        assertThat(places.keyFile()).hasSize(60);
        assertThat(source).hasToString("InToken");
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() ->
                        Keys.openIn(places.folders(), new KeyEncryptionKey.InToken(new TestToken(), places.kek())));
    }

    @Test
    void a_token_that_does_not_answer_ends_the_rotation_and_nothing_else() throws IOException {
        TestToken token = new TestToken();
        KeyEncryptionKey source = new KeyEncryptionKey.InToken(token, places.kek());
        try (Keys keys = Keys.createIn(places.folders(), source)) {
            fill(keys);
            token.unplug();

            assertThatExceptionOfType(KeysException.class)
                    .isThrownBy(keys::rotate)
                    .withMessageContaining("not rotated");

            assertNothingLostAndNothingBack(keys);
            token.plugIn();
            keys.rotate();
            assertNothingLostAndNothingBack(keys);
            assertOneOfEach();
        }
    }

    @Test
    void a_credential_wraps_the_key_of_each_epoch() throws IOException {
        Path credential = folder.resolve("credential");
        byte[] root = Aes.newKey();
        Files.write(credential, root);
        Files.setPosixFilePermissions(credential, PosixFilePermissions.fromString("r--r-----"));
        KeyEncryptionKey source = new KeyEncryptionKey.UnderCredential(credential, places.kek());
        try (Keys keys = Keys.createIn(places.folders(), source)) {
            fill(keys);
            keys.rotate();
        }
        try (Keys keys = Keys.openIn(places.folders(), source)) {
            assertNothingLostAndNothingBack(keys);
        }
        assertThat(places.isAnywhere(root)).isFalse();
        assertThat(places.keyFile()).hasSize(60);

        Files.setPosixFilePermissions(credential, PosixFilePermissions.fromString("r--r--r--"));
        assertThatExceptionOfType(KeysException.class)
                .isThrownBy(() -> Keys.openIn(places.folders(), source))
                .withMessageContaining("0400");
    }

    @Test
    void another_credential_is_refused() throws IOException {
        Path credential = folder.resolve("credential");
        Files.write(credential, Aes.newKey());
        Files.setPosixFilePermissions(credential, PosixFilePermissions.fromString("rw-------"));
        KeyEncryptionKey source = new KeyEncryptionKey.UnderCredential(credential, places.kek());
        Keys.createIn(places.folders(), source).close();

        Files.write(credential, Aes.newKey());

        assertThatExceptionOfType(KeysException.class).isThrownBy(() -> Keys.openIn(places.folders(), source));
        Files.write(credential, new byte[31]);
        assertThatExceptionOfType(KeysException.class).isThrownBy(() -> Keys.openIn(places.folders(), source));
    }

    @Test
    void a_hundred_thousand_slots_open_rotate_and_shrink() throws IOException {
        KeyFolders one = KeyFolders.of(places.slots());
        EpochKeys epochs = new EpochKeys(places.source(), new Disk());
        SlotIndex many = new SlotIndex();
        EpochKey first = epochs.make(new Epoch(9, 1));
        epochs.makeList(new Epoch(9, 1), SlotIndex.STEP);
        for (int each = 0; each < 100_000; each++) {
            SlotId id = Places.newSlot();
            many.put(id, each, first.wrapNew(id));
        }
        new Disk().writeNew(places.slots().resolve("keys-1.bin"), many.imageFor(first, first));

        try (Keys keys = Keys.openIn(one, places.source())) {
            Set<SlotId> all = keys.ids();
            assertThat(all).hasSize(100_000);
            keys.destroy(all.iterator().next());
            keys.rotate();
            assertThat(keys.report().live()).isEqualTo(99_999);
        }
    }
}
