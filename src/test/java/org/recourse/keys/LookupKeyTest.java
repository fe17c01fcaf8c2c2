package org.recourse.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookupKeyTest {

    private static final byte[] ONE = {1, 2};
    private static final byte[] OTHER = {1};

    @TempDir
    Path folder = Path.of("set by JUnit");

    @Test
    void the_same_key_finds_again_and_no_other_does() {
        LookupKey key = LookupKey.createIn(folder);
        byte[] hash = key.hash("record", ONE);

        assertThat(hash).hasSize(16);
        assertThat(LookupKey.openIn(folder).hash("record", ONE)).isEqualTo(hash);
        assertThat(LookupKey.inMemoryOnly().hash("record", ONE)).isNotEqualTo(hash);
        assertThat(key).hasToString("LookupKey");
    }

    @Test
    void purposes_and_texts_do_not_run_into_each_other() {
        LookupKey key = LookupKey.inMemoryOnly();

        assertThat(key.hash("record", ONE, OTHER)).isNotEqualTo(key.hash("record", OTHER, new byte[] {2, 1}));
        assertThat(key.hash("record", ONE)).isNotEqualTo(key.hash("reader", ONE));
        assertThat(key.hash("a", "b".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isNotEqualTo(key.hash("ab"));
    }

    @Test
    void it_is_made_once_kept_private_and_missed_when_it_is_gone() throws Exception {
        assertThatExceptionOfType(KeysException.class).isThrownBy(() -> LookupKey.openIn(folder));
        LookupKey.createIn(folder);
        Path file = folder.resolve("lookup.key");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatExceptionOfType(KeysException.class).isThrownBy(() -> LookupKey.createIn(folder));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatExceptionOfType(KeysException.class).isThrownBy(() -> LookupKey.openIn(folder));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.write(file, ONE);
        assertThatExceptionOfType(KeysException.class)
                .isThrownBy(() -> LookupKey.openIn(folder))
                .withMessageContaining("damaged");
    }

    @Test
    void a_mark_is_that_of_one_record_and_one_purpose_and_ends_with_its_key() {
        SlotId slot = Places.newSlot();
        SlotId other = Places.newSlot();
        try (Keys keys = Keys.inMemoryOnly()) {
            keys.create(slot);
            keys.create(other);
            byte[] mark = keys.tag(slot, "audit");

            assertThat(mark).hasSize(32).isEqualTo(keys.tag(slot, "audit"));
            assertThat(keys.tag(slot, "other")).isNotEqualTo(mark);
            assertThat(keys.tag(other, "audit")).isNotEqualTo(mark);
            keys.rotate();
            assertThat(keys.tag(slot, "audit")).isEqualTo(mark);
            keys.destroy(slot);
            assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> keys.tag(slot, "audit"));
        }
    }
}
