package org.recourse.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void words_are_read_in_the_order_of_the_index() {
        Wording wording = Wording.read("/words/whole");

        assertThat(wording.languages()).containsExactly("es", "en");
        assertThat(wording.find("es")).containsEntry("hello", "señal");
        assertThat(wording.find("fr")).isNull();
    }

    @Test
    void a_language_that_lacks_words_stops_the_start_and_names_them() {
        assertThatThrownBy(() -> Wording.read("/words/lacking"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("es.properties")
                .hasMessageContaining("bye")
                .hasMessageContaining("empty");
    }
}
