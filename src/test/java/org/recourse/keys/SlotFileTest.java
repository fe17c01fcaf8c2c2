package org.recourse.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.recourse.keys.Places.ROW;
import static org.recourse.keys.Places.TEXT;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
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

class SlotFileTest {

    @TempDir
    Path folder = Path.of("set by JUnit");

    private Places places = new Places(folder, folder, folder);

    @BeforeEach
    void make() {
        places = Places.in(folder);
    }

    @Test
    void a_slot_is_there_after_opening_again() {
        SlotId slot = Places.newSlot();
        Sealed sealed;
        try (Keys keys = places.create()) {
            keys.create(slot);
            sealed = keys.seal(slot, ROW, TEXT);
        }

        try (Keys keys = places.open()) {
            assertThat(keys.open(slot, ROW, sealed)).isEqualTo(TEXT);
            assertThat(keys.ids()).containsExactly(slot);
            assertThat(keys.report().live()).isOne();
        }
    }

    @Test
    void the_wrapped_key_of_a_destroyed_slot_is_nowhere() throws IOException {
        SlotId slot = Places.newSlot();
        try (Keys keys = places.create()) {
            keys.create(slot);
            Sealed sealed = keys.seal(slot, ROW, TEXT);
            byte[] wrapped = places.wrappedOf(slot);
            assertThat(places.isAnywhere(wrapped)).isTrue();

            keys.destroy(slot);

            assertThat(places.isAnywhere(wrapped)).isFalse();
            assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> keys.open(slot, ROW, sealed));
        }
        try (Keys keys = places.open()) {
            assertThat(keys.has(slot)).isFalse();
            keys.destroy(slot);
        }
    }

    @Test
    void the_mirror_is_the_same_byte_for_byte_after_every_change() {
        SlotId slot = Places.newSlot();
        try (Keys keys = places.create()) {
            assertMirrored();
            keys.create(slot);
            assertMirrored();
            keys.rotate();
            assertMirrored();
            keys.destroy(slot);
            assertMirrored();
            for (int more = 0; more <= SlotIndex.STEP; more++) {
                keys.create(Places.newSlot());
            }
            assertMirrored();
        }
    }

    private void assertMirrored() {
        assertThat(places.mirrorFile()).hasSameBinaryContentAs(places.slotFile());
    }

    @Test
    void the_file_is_made_of_whole_pages_and_grows_in_steps() throws IOException {
        try (Keys keys = places.create()) {
            assertThat(Files.size(places.slotFile())).isEqualTo(4096 + 32 * 4096);
            for (int each = 0; each <= SlotIndex.STEP; each++) {
                keys.create(Places.newSlot());
            }
            assertThat(Files.size(places.slotFile())).isEqualTo(4096 + 64 * 4096);
        }
        try (Keys keys = places.open()) {
            assertThat(keys.ids()).hasSize(SlotIndex.STEP + 1);
            assertThat(keys.report().free()).isEqualTo(SlotIndex.STEP - 1);
        }
    }

    @Test
    void slots_do_not_lie_in_the_order_they_were_made() {
        List<SlotId> made = new ArrayList<>();
        try (Keys keys = places.create()) {
            for (int each = 0; each < 64; each++) {
                made.add(Places.newSlot());
                keys.create(made.get(each));
            }
        }
        assertThat(inFileOrder(made)).isNotEqualTo(made);
    }

    private List<SlotId> inFileOrder(List<SlotId> made) {
        byte[] image = Places.read(places.slotFile());
        List<SlotId> found = new ArrayList<>();
        for (int at = Header.PAGE; at < image.length; at += Slot.BYTES) {
            SlotId id = SlotId.read(ByteBuffer.wrap(image, at + 4, 16));
            if (made.contains(id)) {
                found.add(id);
            }
        }
        assertThat(found).hasSameElementsAs(made);
        return found;
    }

    @Test
    void every_flipped_byte_is_found_and_none_gives_a_wrong_text() throws IOException {
        Map<SlotId, Sealed> rows = new HashMap<>();
        try (Keys keys = Keys.createIn(KeyFolders.of(places.slots()), places.source())) {
            for (int each = 0; each < 8; each++) {
                SlotId slot = Places.newSlot();
                keys.create(slot);
                rows.put(slot, keys.seal(slot, ROW, TEXT));
            }
        }
        byte[] image = Places.read(places.slotFile());
        EpochKey key = new EpochKeys(places.source(), new Disk())
                .get(Header.find(image).orElseThrow().epoch());
        Header header = Header.find(image).orElseThrow();

        for (int at = 0; at < image.length; at++) {
            image[at] ^= (byte) (1 + at % 255);
            if (at < Header.PAGE) {
                // One half is refused; the other gives the very same header.
                assertThat(Header.find(image).orElseThrow().page()).isEqualTo(header.page());
            } else {
                int start = at - at % Slot.BYTES;
                assertThat(Slot.read(image, start, key).state()).isEqualTo(Slot.State.TORN);
            }
            image[at] ^= (byte) (1 + at % 255);
        }
        for (int at = 0; at < image.length; at += 97) {
            image[at] ^= (byte) 0x10;
            Files.write(places.slotFile(), image);
            assertOnlyRightTexts(rows, at >= Header.PAGE);
            image[at] ^= (byte) 0x10;
        }
    }

    private void assertOnlyRightTexts(Map<SlotId, Sealed> rows, boolean torn) {
        try (Keys keys = Keys.openIn(KeyFolders.of(places.slots()), places.source())) {
            KeysReport report = keys.report();
            int opened = 0;
            for (Map.Entry<SlotId, Sealed> row : rows.entrySet()) {
                if (keys.has(row.getKey())) {
                    assertThat(keys.open(row.getKey(), ROW, row.getValue())).isEqualTo(TEXT);
                    opened++;
                }
            }
            assertThat(report.torn()).isEqualTo(torn ? 1 : 0);
            assertThat(opened).isEqualTo(report.live()).isGreaterThanOrEqualTo(rows.size() - 1);
        }
    }

    @Test
    void a_torn_slot_is_mended_from_the_mirror() throws IOException {
        SlotId slot = Places.newSlot();
        Sealed sealed;
        byte[] wrapped;
        try (Keys keys = places.create()) {
            keys.create(slot);
            sealed = keys.seal(slot, ROW, TEXT);
            wrapped = places.wrappedOf(slot);
        }
        tear(wrapped);

        try (Keys keys = places.open()) {
            assertThat(keys.open(slot, ROW, sealed)).isEqualTo(TEXT);
            assertThat(keys.report().repaired()).isOne();
            assertThat(keys.report().torn()).isZero();
        }
        assertMirrored();
    }

    @Test
    void what_is_left_of_a_torn_slot_goes_when_it_is_destroyed() throws IOException {
        SlotId slot = Places.newSlot();
        byte[] wrapped;
        try (Keys keys = places.create()) {
            keys.create(slot);
            wrapped = places.wrappedOf(slot);
        }
        Files.delete(places.mirrorFile());
        byte[] image = Places.read(places.slotFile());
        int at = at(image, wrapped);
        image[at + wrapped.length] ^= 1;
        Files.write(places.slotFile(), image);

        try (Keys keys = places.open()) {
            assertThat(keys.report().torn()).isOne();
            assertThat(places.isAnywhere(wrapped)).isTrue();

            keys.destroy(slot);

            assertThat(places.isAnywhere(wrapped)).isFalse();
            assertThat(keys.report().torn()).isZero();
        }
    }

    private void tear(byte[] wrapped) throws IOException {
        byte[] image = Places.read(places.slotFile());
        image[at(image, wrapped)] ^= 1;
        Files.write(places.slotFile(), image);
    }

    private static int at(byte[] image, byte[] bytes) {
        for (int at = 0; at < image.length - bytes.length; at++) {
            if (Arrays.equals(image, at, at + bytes.length, bytes, 0, bytes.length)) {
                return at;
            }
        }
        throw new IllegalStateException("not in the file");
    }

    @Test
    void a_file_cut_short_is_refused_and_left_as_it_is() throws IOException {
        places.create().close();
        byte[] image = Places.read(places.slotFile());
        Files.write(places.slotFile(), Arrays.copyOf(image, image.length - 1));

        assertThatExceptionOfType(KeysException.class).isThrownBy(places::open).withMessageContaining("cut short");

        assertThat(places.mirrorFile()).hasBinaryContent(image);
        assertThat(Files.size(places.slotFile())).isEqualTo(image.length - 1);
    }

    @Test
    void a_lost_file_comes_back_from_the_mirror_by_hand_and_never_by_itself() throws IOException {
        SlotId slot = Places.newSlot();
        try (Keys keys = places.create()) {
            keys.create(slot);
        }
        Path lost = places.slotFile();
        Files.delete(lost);

        assertThatExceptionOfType(KeysException.class).isThrownBy(places::open).withMessageContaining("mirror");
        assertThatExceptionOfType(KeysException.class).isThrownBy(places::create);

        Files.copy(places.mirrorFile(), lost, StandardCopyOption.COPY_ATTRIBUTES);
        try (Keys keys = places.open()) {
            assertThat(keys.has(slot)).isTrue();
        }
    }

    @Test
    void files_are_for_their_owner_alone_and_wider_ones_are_refused() throws IOException {
        try (Keys keys = places.create()) {
            keys.rotate();
        }
        for (Path file : List.of(places.slotFile(), places.mirrorFile(), places.keyFile())) {
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(permissions("rw-------"));
            for (String wider : List.of("rw-r-----", "rw----r--", "rwx------", "rw--w----")) {
                Files.setPosixFilePermissions(file, permissions(wider));
                assertThatExceptionOfType(KeysException.class)
                        .isThrownBy(places::open)
                        .withMessageContaining("0600");
            }
            Files.setPosixFilePermissions(file, permissions("rw-------"));
        }
        places.open().close();
    }

    @Test
    void a_link_or_a_folder_others_can_write_to_is_refused() throws IOException {
        places.create().close();
        Path real = folder.resolve("elsewhere");
        Files.move(places.keyFile(), real);
        Path named = places.kek().resolve(real.getFileName());
        Files.createSymbolicLink(named, real);
        assertThatExceptionOfType(KeysException.class).isThrownBy(places::open);

        Files.setPosixFilePermissions(places.slots(), permissions("rwxrwx---"));
        assertThatExceptionOfType(KeysException.class).isThrownBy(places::open).withMessageContaining("0700");
    }

    private static Set<PosixFilePermission> permissions(String text) {
        return PosixFilePermissions.fromString(text);
    }

    @Test
    void one_folder_for_two_things_is_refused() {
        assertThatExceptionOfType(KeysException.class)
                .isThrownBy(() -> Keys.createIn(KeyFolders.of(places.kek()), places.source()));
        assertThatExceptionOfType(KeysException.class)
                .isThrownBy(
                        () -> Keys.createIn(KeyFolders.of(places.slots()).mirroredTo(places.slots()), places.source()));
    }

    @Test
    void a_second_opening_is_refused_until_the_first_is_closed() {
        Keys first = places.create();

        assertThatExceptionOfType(KeysException.class).isThrownBy(places::open).withMessageContaining("in use");

        first.close();
        places.open().close();
    }

    @Test
    void an_interrupted_thread_changes_slots_like_any_other() {
        SlotId slot = Places.newSlot();
        SlotId other = Places.newSlot();
        try (Keys keys = places.create()) {
            Thread.currentThread().interrupt();
            keys.create(slot);
            keys.rotate();
            keys.destroy(slot);
            keys.create(other);
            assertThat(Thread.interrupted()).isTrue();
        }
        try (Keys keys = places.open()) {
            assertThat(keys.ids()).containsExactly(other);
        }
    }

    @Test
    void slots_and_rows_that_do_not_match_are_told_apart() {
        SlotId both = Places.newSlot();
        SlotId slotOnly = Places.newSlot();
        SlotId rowOnly = Places.newSlot();
        try (Keys keys = places.create()) {
            keys.create(both);
            keys.create(slotOnly);

            assertThat(keys.reconcile(Set.of(both, rowOnly)))
                    .isEqualTo(new Reconciliation(Set.of(slotOnly), Set.of(rowOnly)));
        }
    }

    @Test
    void a_closed_store_opens_nothing() {
        SlotId slot = Places.newSlot();
        Keys keys = places.create();
        keys.create(slot);
        keys.close();
        keys.close();

        assertThatExceptionOfType(KeysException.class).isThrownBy(() -> keys.seal(slot, ROW, TEXT));
        assertThatExceptionOfType(KeysException.class).isThrownBy(() -> keys.destroy(slot));
    }
}
