package org.recourse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

    @ParameterizedTest
    @CsvSource({
        "es, es",
        "ES, es",
        "spa, es",
        "hat, ht",
        "ben, bn",
        "fre, fr",
        "fra, fr",
        "chi, zh",
        "zho, zh",
        "cmn, zh",
        "yue, yue",
        "ara, ar",
        "zh_hant, zh-Hant",
        "pt-br, pt-BR",
        "iw, he",
        "nah, nah",
        "' ru ', ru",
        "en-US-u-ca-gregory, en-US"
    })
    void codes_of_one_language_become_one_tag(String code, String tag) {
        assertThat(LanguageTag.normalise(code)).contains(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "und", "mul", "Spanish language", "e", "12", "abcdefghi", "x-private"})
    void what_names_no_language_has_no_tag(String code) {
        assertThat(LanguageTag.normalise(code)).isEmpty();
    }
}
