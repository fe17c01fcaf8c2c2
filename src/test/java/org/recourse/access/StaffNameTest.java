package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"Al \u0410ttorney", "\u0410l Attorney", "Al \u0391ttorney", "M\u0430ria", "王 Li"})
    void letters_of_another_script_among_the_others_are_refused(String name) {
        assertThat(StaffName.parse(name)).isEmpty();
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
