package org.recourse.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.recourse.keys.Places.ROW;
import static org.recourse.keys.Places.TEXT;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealingTest {

    private final Keys keys = Keys.inMemoryOnly();
    private final SlotId slot = Places.newSlot();

    @BeforeEach
    void make() {
        keys.create(slot);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1021, 1022, 1023, 2045, 2046, 2047, 4093, 4094})
    void a_text_of_any_length_comes_back(int length) {
        byte[] text = new byte[length];
        Arrays.fill(text, (byte) 0xA5);

        Sealed sealed = keys.seal(slot, ROW, text);

        assertThat(keys.open(slot, ROW, sealed)).isEqualTo(text);
    }

    @Test
    void there_are_four_sizes_and_no_more() {
        List<Integer> sizes = List.of(0, 1022, 1023, 2046, 2047, 4094, 4095, 8190).stream()
                .map(length -> keys.seal(slot, ROW, new byte[length]).bytes().length)
                .toList();

        assertThat(sizes).containsExactly(1053, 1053, 2077, 2077, 4125, 4125, 8221, 8221);
    }

    @Test
    void a_longer_text_is_refused() {
        assertThat(Keys.LONGEST).isEqualTo(8190);
        assertThatIllegalArgumentException().isThrownBy(() -> keys.seal(slot, ROW, new byte[8191]));
    }

    @Test
    void the_same_text_never_looks_the_same() {
        assertThat(keys.seal(slot, ROW, TEXT)).isNotEqualTo(keys.seal(slot, ROW, TEXT));
    }

    @Test
    void every_flipped_bit_is_refused() {
        byte[] sealed = keys.seal(slot, ROW, TEXT).bytes();

        for (int at = 0; at < sealed.length * 8; at++) {
            sealed[at / 8] ^= (byte) (1 << at % 8);
            assertRefused(slot, ROW, Sealed.of(sealed));
            sealed[at / 8] ^= (byte) (1 << at % 8);
        }
        assertThat(keys.open(slot, ROW, Sealed.of(sealed))).isEqualTo(TEXT);
    }

    @Test
    void every_other_length_is_refused() {
        byte[] sealed = keys.seal(slot, ROW, new byte[1500]).bytes();

        for (int length = 0; length < 4200; length++) {
            if (length != sealed.length) {
                assertRefused(slot, ROW, Sealed.of(Arrays.copyOf(sealed, length)));
            }
        }
    }

    @Test
    void it_opens_in_no_other_row_table_version_or_week() {
        Sealed sealed = keys.seal(slot, ROW, TEXT);

        assertRefused(slot, new RowContext("consent", ROW.row(), ROW.version(), ROW.expiryWeek()), sealed);
        assertRefused(slot, new RowContext("record", new UUID(1, 3), ROW.version(), ROW.expiryWeek()), sealed);
        assertRefused(slot, new RowContext("record", new UUID(2, 1), ROW.version(), ROW.expiryWeek()), sealed);
        assertRefused(slot, new RowContext("record", ROW.row(), 4, ROW.expiryWeek()), sealed);
        assertRefused(slot, new RowContext("record", ROW.row(), ROW.version(), 202_648), sealed);
        assertRefused(slot, new RowContext("record", ROW.row(), ROW.expiryWeek(), ROW.version()), sealed);
    }

    @Test
    void it_opens_with_no_other_slot() {
        SlotId other = Places.newSlot();
        keys.create(other);

        assertRefused(other, ROW, keys.seal(slot, ROW, TEXT));
    }

    @Test
    void a_wrapped_key_unwraps_for_its_own_slot_and_epoch_alone() {
        byte[] raw = Aes.newKey();
        EpochKey key = new EpochKey(new Epoch(5, 1), raw);
        byte[] wrapped = key.wrapNew(slot);

        assertThat(key.unwraps(slot, wrapped)).isTrue();
        assertThat(key.unwraps(Places.newSlot(), wrapped)).isFalse();
        assertThat(new EpochKey(new Epoch(5, 2), raw).unwraps(slot, wrapped)).isFalse();
        assertThat(new EpochKey(new Epoch(6, 1), raw).unwraps(slot, wrapped)).isFalse();
    }

    @Test
    void neighbouring_fields_are_never_taken_for_one_another() {
        byte[] one = new RowContext("a", new UUID(0x62L << 56, 0), 0, 0).bind((byte) 1, slot);
        byte[] two = new RowContext("ab", new UUID(0, 0), 0, 0).bind((byte) 1, slot);

        assertThat(one).isNotEqualTo(two);
    }

    @Test
    void destroyed_and_unknown_slots_are_refused_alike() {
        Sealed sealed = keys.seal(slot, ROW, TEXT);
        keys.destroy(slot);
        keys.destroy(slot);

        assertRefused(slot, ROW, sealed);
        assertRefused(Places.newSlot(), ROW, sealed);
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> keys.seal(slot, ROW, TEXT));
    }

    @Test
    void a_new_key_for_the_same_slot_does_not_bring_the_old_one_back() {
        Sealed sealed = keys.seal(slot, ROW, TEXT);
        keys.destroy(slot);
        keys.create(slot);

        assertRefused(slot, ROW, sealed);
    }

    @Test
    void a_slot_is_made_once() {
        assertThatIllegalStateException().isThrownBy(() -> keys.create(slot));
    }

    @Test
    void keys_in_memory_survive_a_rotation_and_not_their_closing() {
        Sealed sealed = keys.seal(slot, ROW, TEXT);

        keys.rotate();

        assertThat(keys.open(slot, ROW, sealed)).isEqualTo(TEXT);
        assertThat(keys.report()).isEqualTo(new KeysReport(1, 0, 0, 0, true, false));
        keys.close();
        assertRefused(slot, ROW, sealed);
    }

    @Test
    void nothing_prints_a_key() {
        byte[] raw = new byte[32];
        Arrays.fill(raw, (byte) 7);
        Epoch epoch = new Epoch(5, 1);
        EpochKey key = new EpochKey(epoch, raw);
        Slot read = Slot.read(Slot.live(slot, key.wrapNew(slot)), 0, key);

        assertThat(List.of(keys, key, new Aes(raw), new DataKey(slot, raw), keys.seal(slot, ROW, TEXT), read))
                .map(Object::toString)
                .containsExactly("Keys", "EpochKey", "Aes", "DataKey", "Sealed", "Slot[LIVE]");
        assertThat(new RefusedException()).hasMessage("refused").hasNoCause();
        assertThat(new RefusedException().getStackTrace()).isEmpty();
    }

    @Test
    void a_key_in_use_is_zeroed_when_closed() {
        byte[] raw = Aes.newKey();

        new DataKey(slot, raw).close();

        assertThat(raw).containsOnly(0);
    }

    private void assertRefused(SlotId id, RowContext context, Sealed sealed) {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> keys.open(id, context, sealed));
    }
}
