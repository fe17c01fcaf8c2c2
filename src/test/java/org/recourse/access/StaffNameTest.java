package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"Al \u0410ttorney", "\u0410l Attorney", "Al \u0391ttorney", "M\u0430ria", "王 Li"})
    void letters_of_another_script_among_the_others_are_refused(String name) {
        assertThat(StaffName.parse(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "\u0421\u0430\u0440\u0430, Capa",
        "\u0410\u043d\u043d\u0430, AHHA",
        "\u0391\u03bb\u0395\u039e, \u0410\u03bb\u0415\u039e",
        "Ann O'Brien, Ann O\u2019Brien",
        "Ian Lee, lan Lee",
        "José, Jose\u0301"
    })
    void names_that_look_the_same_are_alike_in_whatever_letters(String one, String other) {
        assertThat(new StaffName(one).looksLike(new StaffName(other))).isTrue();
        assertThat(new StaffName(other).looksLike(new StaffName(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Ann Lee, Anna Lee", "Person 1, Person 2", "Мария, Марина", "王小明, 王小朋"})
    void names_that_can_be_told_apart_are_not(String one, String other) {
        assertThat(new StaffName(one).looksLike(new StaffName(other))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Al Attorney",
                "José Núñez",
                "Мария Иванова",
                "Αλέξης Παπάς",
                "王小明",
                "山田 はなこ",
                "김 민수",
                "محمد علي",
                "O'Brien-Smith 2",
                "Jose\u0301"
            })
    void names_of_every_script_are_taken(String name) {
        assertThat(StaffName.parse(name)).isPresent();
    }
}
