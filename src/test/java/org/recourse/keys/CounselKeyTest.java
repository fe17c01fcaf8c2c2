package org.recourse.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CounselKeyTest {

    private static final byte[] TEXT = "{\"chosen\":[\"SVC-HOUSING\"]}".getBytes(UTF_8);
    private static final SlotId SLOT = new SlotId(new UUID(1, 2));
    private static final RowContext ROW = new RowContext("record", new UUID(3, 4), 5, 202_652);

    private final CounselPrivateKey counsel = CounselPrivateKey.random();
    private final Keys keys = Keys.inMemoryOnly();

    private HeldKey hold() {
        keys.create(SLOT);
        return keys.holdFor(counsel.publicKey(), SLOT, ROW);
    }

    @Test
    void what_is_held_opens_for_counsel_after_its_key_is_destroyed_here() {
        HeldKey held = hold();
        Sealed text = keys.seal(SLOT, ROW, TEXT);

        keys.destroy(SLOT);

        assertThat(counsel.open(held, text)).isEqualTo(TEXT);
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> keys.open(SLOT, ROW, text));
    }

    @Test
    void it_opens_for_no_other_key_and_in_no_other_place() {
        HeldKey held = hold();
        Sealed text = keys.seal(SLOT, ROW, TEXT);
        SlotId otherSlot = new SlotId(new UUID(1, 3));
        List<HeldKey> elsewhere = List.of(
                new HeldKey(otherSlot, ROW, held.sealed()),
                new HeldKey(SLOT, new RowContext("hold", ROW.row(), 5, 202_652), held.sealed()),
                new HeldKey(SLOT, new RowContext("record", new UUID(3, 5), 5, 202_652), held.sealed()),
                new HeldKey(SLOT, new RowContext("record", ROW.row(), 6, 202_652), held.sealed()),
                new HeldKey(SLOT, new RowContext("record", ROW.row(), 5, 202_653), held.sealed()),
                new HeldKey(SLOT, ROW, "A" + held.sealed().substring(1)),
                new HeldKey(SLOT, ROW, "no Base64"),
                new HeldKey(SLOT, ROW, ""));

        assertThat(elsewhere)
                .allSatisfy(each ->
                        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> counsel.open(each, text)));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> CounselPrivateKey.random().open(held, text));
    }

    @Test
    void a_text_of_another_record_does_not_open_with_it() {
        HeldKey held = hold();
        SlotId other = new SlotId(new UUID(7, 8));
        keys.create(other);

        Sealed swapped = keys.seal(other, ROW, TEXT);

        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> counsel.open(held, swapped));
    }

    @Test
    void sealed_twice_it_is_never_the_same() {
        HeldKey held = hold();

        assertThat(keys.holdFor(counsel.publicKey(), SLOT, ROW).sealed()).isNotEqualTo(held.sealed());
    }

    @Test
    void both_halves_are_read_back_from_their_files() {
        CounselPrivateKey again = CounselPrivateKey.parse(counsel.text() + "\n");
        CounselKey publicHalf = CounselKey.parse(counsel.publicKey().text() + "\r\n");

        assertThat(again.text()).isEqualTo(counsel.text());
        assertThat(publicHalf.fingerprint()).isEqualTo(again.publicKey().fingerprint());
        assertThatExceptionOfType(KeysException.class)
                .isThrownBy(() -> CounselKey.parse(counsel.text()))
                .withMessageContaining("recourse-counsel-public:");
        assertThatExceptionOfType(KeysException.class)
                .isThrownBy(() -> CounselPrivateKey.parse("recourse-counsel-private:AAAA"));
        assertThat(counsel).hasToString("CounselPrivateKey");
    }

    @Test
    void a_fingerprint_is_known_however_it_is_typed_and_only_whole() {
        CounselKey key = counsel.publicKey();
        String fingerprint = key.fingerprint();

        assertThat(fingerprint).matches("[0-9a-f]{4}(-[0-9a-f]{4}){4}");
        assertThat(key.isCalled(fingerprint.toUpperCase(Locale.ROOT).replace("-", " ")))
                .isTrue();
        assertThat(key.isCalled(fingerprint.substring(5))).isFalse();
        assertThat(key.isCalled(CounselPrivateKey.random().publicKey().fingerprint()))
                .isFalse();
    }
}
