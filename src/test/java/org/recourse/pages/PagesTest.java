package org.recourse.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private final Pages pages = new Pages();

    @Test
    void every_value_is_escaped_and_numbers_have_no_grouping() {
        byte[] page = pages.render("test/shows.ftlh", Map.of("said", "<b>\"'&", "number", 12_345));

        assertThat(new String(page, UTF_8).strip())
                .isEqualTo("<p title=\"&lt;b&gt;&quot;&#39;&amp;\">&lt;b&gt;&quot;&#39;&amp;</p>12345");
    }

    @Test
    void a_missing_value_is_an_error_and_never_an_empty_place() {
        assertThatThrownBy(() -> pages.render("test/shows.ftlh", Map.of("said", "canary")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the template test/shows.ftlh does not fit what it is given");
    }

    @ParameterizedTest
    @ValueSource(strings = {"test/makes.ftlh", "test/reaches.ftlh"})
    void a_template_can_neither_make_objects_nor_reach_into_them(String template) {
        assertThatThrownBy(() -> pages.render(template, Map.of("said", "canary")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_template_that_does_not_escape_is_refused() {
        assertThatThrownBy(() -> pages.render("test/shows.ftl", Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip|true",
                "br, gzip;q=0.5|true",
                "GZIP|true",
                "gzip;q=0|false",
                "gzip;q=0.0, br|false",
                "identity|false",
                "xgzip|false"
            })
    void only_who_takes_compressed_bytes_is_sent_them(String encodings, boolean zipped) {
        assertThat(Body.of("text/plain", "a".repeat(1_000).getBytes(UTF_8)).isZippedFor(encodings))
                .isEqualTo(zipped);
    }

    @Test
    void the_address_of_files_changes_with_any_of_them() {
        Map<String, byte[]> files = Map.of("css/a.css", new byte[] {1}, "css/b.css", new byte[] {2});

        assertThat(Assets.of(files).folder()).isEqualTo(Assets.of(files).folder());
        assertThat(Assets.of(files).folder())
                .isNotEqualTo(Assets.of(Map.of("css/a.css", new byte[] {2}, "css/b.css", new byte[] {1}))
                        .folder());
    }
}
