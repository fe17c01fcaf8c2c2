package org.recourse.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Code CODE = Code.of(new byte[] {0x12, 0x00, 0x04, 0x56, 0x78, 0x01, 0x10});

    @Test
    void a_code_is_ten_letters_and_one_that_checks_them() {
        assertThat(CODE.text()).hasSize(11).startsWith("2800").matches("[0-9A-HJKMNP-TV-Z]{11}");
        assertThat(CODE.shown()).matches("\\w{4}-\\w{4}-\\w{3}");
        assertThat(CODE).hasToString("Code");
    }

    @Test
    void it_is_read_back_as_people_type_it() {
        String shown = CODE.shown();

        assertThat(Code.parse(shown)).contains(CODE);
        assertThat(Code.parse(" " + shown.toLowerCase(java.util.Locale.ROOT).replace("-", " \u2013 ")))
                .contains(CODE);
        assertThat(Code.parse(shown.replace('0', 'o').replace('1', 'l'))).contains(CODE);
        assertThat(Code.parse(shown.replace('0', 'O').replace('1', 'I'))).contains(CODE);
    }

    @Test
    void any_one_letter_that_is_wrong_is_noticed() {
        int tried = 0;
        for (int place = 0; place < CODE.text().length(); place++) {
            for (int each = 0; each < LETTERS.length(); each++) {
                char letter = LETTERS.charAt(each);
                StringBuilder wrong = new StringBuilder(CODE.text());
                wrong.setCharAt(place, letter);
                if (letter != CODE.text().charAt(place)) {
                    assertThat(Code.parse(wrong.toString())).as("%s", wrong).isEmpty();
                    tried++;
                }
            }
        }
        assertThat(tried).isEqualTo(11 * 31);
    }

    @Test
    void any_two_letters_that_changed_places_are_noticed() {
        for (int round = 0; round < 200; round++) {
            String text = Code.random().text();
            for (int one = 0; one < 10; one++) {
                for (int other = one + 1; other < 11; other++) {
                    StringBuilder swapped = new StringBuilder(text);
                    swapped.setCharAt(one, text.charAt(other));
                    swapped.setCharAt(other, text.charAt(one));
                    if (text.charAt(one) != text.charAt(other) && other < 10) {
                        assertThat(Code.parse(swapped.toString())).isEmpty();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "2800", "2800-0000-0000-0", "U800-HCF0-028", "\u0662800"})
    void what_is_no_code_is_none(String typed) {
        assertThat(Code.parse(typed)).isEmpty();
        assertThatThrownBy(() -> new Code(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void codes_do_not_repeat() {
        Set<Code> codes = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            codes.add(Code.random());
        }
        assertThat(codes).hasSize(10_000);
    }
}
