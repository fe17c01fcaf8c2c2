package org.recourse.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {

    @Test
    void a_star_stands_for_any_ending_and_nothing_before() {
        Phrases phrases = Phrases.of(Spelling.APART, List.of("спасен*", "profit*"));

        assertThat(phrases.in("Спасение, спасибо, спасён")).containsExactly("Спасение", "спасен");
        assertThat(phrases.in("nonprofit profits")).containsExactly("profits");
    }

    @Test
    void an_elided_article_hides_nothing() {
        assertThat(Phrases.of(Spelling.APART, List.of("abus")).in("l’abus, d'abus, abusif"))
                .containsExactly("abus", "abus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ضحية", "الضحية", "والضحية", "بالضحية", "للضحية", "لضحيتهم", "ضَحِيّة", "ضحيـة", "فضحيتك"})
    void an_arabic_word_is_found_with_what_is_joined_to_it(String written) {
        assertThat(Phrases.of(Spelling.JOINED, List.of("ضحية")).in("قال " + written + " هنا"))
                .hasSize(1);
    }

    @Test
    void an_arabic_word_is_not_found_inside_another() {
        Phrases phrases = Phrases.of(Spelling.JOINED, List.of("ناج", "كذب", "صدق", "جاني", "بغي"));

        assertThat(phrases.in("ناجح كذلك صديق جانب نتيجة ينبغي صندوق إلى الجانب"))
                .isEmpty();
    }

    @Test
    void an_alif_is_found_however_it_is_written() {
        assertThat(Phrases.of(Spelling.JOINED, List.of("إنقاذ")).in("انقاذ الإنقاذ وإنقاذها"))
                .hasSize(3);
    }

    @Test
    void a_chinese_word_is_found_anywhere_but_not_where_it_stands_by_chance() {
        Phrases phrases = Phrases.of(Spelling.UNBROKEN, List.of("分数 except 部分数, 成分数", "罪犯"));

        assertThat(phrases.in("这部分数据没有分数，他不是罪犯。")).containsExactly("分数", "罪犯");
        assertThat(phrases.in("部分数额")).isEmpty();
    }

    @Test
    void a_language_is_searched_as_it_is_written() {
        assertThat(Spelling.of("ar-EG")).isEqualTo(Spelling.JOINED);
        assertThat(Spelling.of("zh-Hans")).isEqualTo(Spelling.UNBROKEN);
        assertThat(Spelling.of("ru")).isEqualTo(Spelling.APART);
    }
}
