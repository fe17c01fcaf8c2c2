package org.recourse.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageLookupTest {

    private static final List<String> TAGS = List.of("en", "es", "fr", "ru", "zh-Hans", "ar");

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "es-MX, es",
        "es-419, es",
        "FR-ca, fr",
        "ru-RU, ru",
        "ru-Cyrl, ru",
        "ar-EG, ar",
        "zh, zh-Hans",
        "zh-CN, zh-Hans",
        "zh-SG, zh-Hans",
        "zh-Hans, zh-Hans",
        "zh-Hans-TW, zh-Hans",
        "fr-u-nu-latn, fr"
    })
    void a_request_finds_the_nearest_language(String wanted, String tag) {
        assertThat(LanguageLookup.find(wanted, TAGS)).contains(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zh-Hant",
                "zh-TW",
                "zh-HK",
                "zh-US",
                "zh-Hant-CN",
                "ru-Latn",
                "de",
                "und",
                "",
                "x-fr",
                "a_b",
                "*"
            })
    void a_request_finds_nothing_rather_than_something_else(String wanted) {
        assertThat(LanguageLookup.find(wanted, TAGS)).isEmpty();
    }

    @Test
    void traditional_chinese_is_found_once_a_pack_has_it() {
        List<String> both = List.of("zh-Hans", "zh-Hant");

        assertThat(LanguageLookup.find("zh-TW", both)).contains("zh-Hant");
        assertThat(LanguageLookup.find("zh", both)).contains("zh-Hans");
    }

    @Test
    void a_plain_file_serves_its_usual_script_only() {
        assertThat(LanguageLookup.find("zh-CN", List.of("zh"))).contains("zh");
        assertThat(LanguageLookup.find("zh-Hant", List.of("zh"))).isEmpty();
    }
}
