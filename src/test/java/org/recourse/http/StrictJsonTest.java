package org.recourse.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private static final ObjectMapper MAPPER = StrictJson.newMapper();

    enum Reply {
        YES,
        NO
    }

    record Leaf(int count, boolean sure) {}

    record Tree(
            @Nullable Reply reply,
            @Nullable String text,
            @Nullable List<Leaf> leaves,
            @Nullable Map<String, Leaf> named,
            @Nullable LocalDate day,
            @Nullable Instant at,
            Optional<Long> big) {}

    @Test
    void a_plain_document_is_read() {
        Tree tree = read("""
                {"reply":"YES","text":"né \\ud83d\\ude00 😀","leaves":[{"count":1,"sure":true}],
                 "day":"2026-01-02","at":"2026-01-02T03:04:05Z","big":9007199254740993}""");

        assertThat(tree.reply()).isEqualTo(Reply.YES);
        assertThat(tree.text()).isEqualTo("né 😀 😀");
        assertThat(tree.leaves()).containsExactly(new Leaf(1, true));
        assertThat(tree.day()).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(tree.big()).contains(9007199254740993L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reply\":\"YES\",\"reply\":\"NO\"}",
                "{\"reply\":\"YES\"",
                "",
                " ",
                "{\"reply\":NaN}",
                "{'reply':'YES'}",
                "{\"reply\":\"YES\",}",
                "// no\n{}",
                "{\"text\":\"\\ud800\"}",
                "{\"text\":\"\\udc00\\ud800\"}",
                "{\"text\":\"\\ud800x\\udc00\"}",
                "{\"text\":\"\\ud800\\n\\udc00\"}",
                "{\"text\":\"\\ud800\\ud800\\udc00\"}",
                "{\"text\":\"\\u12\"}",
                "\uFEFF{}",
                "[]",
                "\"YES\"",
            })
    void what_is_not_one_document_is_malformed(String document) {
        assertThat(problem(document)).isEqualTo(Problem.malformedJson());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "{}x", "{}]", "{}\"canary\""})
    void nothing_may_follow_the_document(String document) {
        assertThat(problem(document)).isEqualTo(Problem.malformedJson());
    }

    @Test
    void an_escaped_backslash_before_a_u_is_no_escape_of_a_surrogate() {
        assertThat(read("{\"text\":\"\\\\ud800\"}").text()).isEqualTo("\\ud800");
    }

    @Test
    void half_a_surrogate_pair_is_found_wherever_it_stands() {
        for (int before = 0; before < 20; before++) {
            for (int after = 0; after < 20; after++) {
                String half = "x".repeat(before) + "\\udc00" + "y".repeat(after);
                assertThat(problem("{\"text\":\"" + half + "\"}")).isEqualTo(Problem.malformedJson());
                assertThat(problem("{\"text\":\"\\n" + half + "\\n\"}")).isEqualTo(Problem.malformedJson());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7b2274657874223a22ff227d",
                "7b2274657874223a22eda080227d",
                "7b2274657874223a22c080227d",
                "7b2274657874223a22f4908080227d",
                "7b2274657874223a22e282227d",
                "efbbbf7b7d",
                "00007b7d",
            })
    void bytes_that_are_not_plain_utf_8_are_malformed(String hex) {
        assertThat(problem(HexFormat.of().parseHex(hex))).isEqualTo(Problem.malformedJson());
    }

    @Test
    void other_encodings_are_malformed() {
        for (Charset charset : List.of(UTF_16BE, UTF_16LE, Charset.forName("UTF-32BE"), Charset.forName("UTF-32LE"))) {
            assertThat(problem("{}".getBytes(charset))).isEqualTo(Problem.malformedJson());
            assertThat(problem("\uFEFF{}".getBytes(charset))).isEqualTo(Problem.malformedJson());
        }
        assertThat(problem("{\"text\":\"né\"}".getBytes(ISO_8859_1))).isEqualTo(Problem.malformedJson());
    }

    @Test
    void the_limits_hold() {
        assertThat(problem(("[".repeat(9) + "]".repeat(9)).getBytes(UTF_8), JsonNode.class))
                .isEqualTo(Problem.jsonLimits());
        assertThat(problem(("[" + "1,".repeat(2_000) + "1]").getBytes(UTF_8), JsonNode.class))
                .isEqualTo(Problem.jsonLimits());
        assertThat(problem("{\"big\":" + "1".repeat(2_000) + "}")).isEqualTo(Problem.jsonLimits());
        assertThat(problem("{\"" + "n".repeat(65) + "\":1}")).isEqualTo(Problem.jsonLimits());
        assertThat(problem("{\"text\":\"" + "t".repeat(20_000) + "\"}")).isEqualTo(Problem.jsonLimits());
        assertThat(problem("{\"leaves\":[" + "{\"count\":1,\"sure\":true},".repeat(400) + "]}"))
                .isEqualTo(Problem.jsonLimits());
        assertThat(problem(" ".repeat(65_537))).isEqualTo(Problem.tooLarge());
    }

    @Test
    void a_value_of_another_kind_is_refused_where_it_stands() {
        assertThat(problem("{\"reply\":\"canary\"}")).isEqualTo(Problem.invalidValue("/reply"));
        assertThat(problem("{\"reply\":\"yes\"}")).isEqualTo(Problem.invalidValue("/reply"));
        assertThat(problem("{\"reply\":0}")).isEqualTo(Problem.invalidValue("/reply"));
        assertThat(problem("{\"reply\":\"0\"}")).isEqualTo(Problem.invalidValue("/reply"));
        assertThat(problem("{\"reply\":\"\"}")).isEqualTo(Problem.invalidValue("/reply"));
        assertThat(problem("{\"text\":1}")).isEqualTo(Problem.invalidValue("/text"));
        assertThat(problem("{\"text\":true}")).isEqualTo(Problem.invalidValue("/text"));
        assertThat(problem("{\"text\":{}}")).isEqualTo(Problem.invalidValue("/text"));
        assertThat(problem("{\"leaves\":\"\"}")).isEqualTo(Problem.invalidValue("/leaves"));
        assertThat(problem("{\"leaves\":{}}")).isEqualTo(Problem.invalidValue("/leaves"));
        assertThat(problem("{\"day\":20000}")).isEqualTo(Problem.invalidValue("/day"));
        assertThat(problem("{\"day\":\"\"}")).isEqualTo(Problem.invalidValue("/day"));
        assertThat(problem("{\"big\":1.0}")).isEqualTo(Problem.invalidValue("/big"));
        assertThat(problem("{\"big\":\"1\"}")).isEqualTo(Problem.invalidValue("/big"));
        assertThat(problem("null")).isEqualTo(Problem.invalidValue(""));
    }

    @Test
    void a_primitive_is_never_made_up() {
        String first = "{\"leaves\":[{\"count\":1,\"sure\":true},%s]}";

        assertThat(problem(first.formatted("{\"count\":3.9,\"sure\":true}")).pointer())
                .isEqualTo("/leaves/1/count");
        assertThat(problem(first.formatted("{\"count\":1,\"sure\":1}")).pointer())
                .isEqualTo("/leaves/1/sure");
        assertThat(problem(first.formatted("{\"count\":1,\"sure\":\"true\"}")).pointer())
                .isEqualTo("/leaves/1/sure");
        assertThat(problem(first.formatted("{\"count\":1,\"sure\":null}")).pointer())
                .isEqualTo("/leaves/1/sure");
        assertThat(problem(first.formatted("{\"count\":1}")).pointer()).isEqualTo("/leaves/1/sure");
        assertThat(problem(first.formatted("{\"count\":99999999999,\"sure\":true}"))
                        .pointer())
                .isEqualTo("/leaves/1/count");
    }

    @Test
    void a_pointer_never_holds_a_name_the_caller_chose() {
        assertThat(problem("{\"canary\":1}")).isEqualTo(Problem.unknownField(""));
        assertThat(problem("{\"leaves\":[{\"count\":1,\"sure\":true,\"canary\":1}]}"))
                .isEqualTo(Problem.unknownField("/leaves/0"));
        assertThat(problem("{\"named\":{\"canary\":{\"count\":\"x\"}}}")).isEqualTo(Problem.invalidValue("/named"));
        assertThat(problem("{\"named\":{\"canary\":{\"count\":1,\"sure\":true,\"canary\":\"x\"}}}"))
                .isEqualTo(Problem.unknownField("/named"));
    }

    @Test
    void output_is_the_same_every_time_and_dates_are_text() throws Exception {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("b", LocalDate.of(2026, 1, 2));
        value.put("a", Instant.EPOCH);

        assertThat(MAPPER.writeValueAsString(value)).isEqualTo("{\"a\":\"1970-01-01T00:00:00Z\",\"b\":\"2026-01-02\"}");
    }

    private static Tree read(String document) {
        return StrictJson.read(MAPPER, document.getBytes(UTF_8), Tree.class);
    }

    private static Problem problem(String document) {
        return problem(document.getBytes(UTF_8));
    }

    private static Problem problem(byte[] document) {
        return problem(document, Tree.class);
    }

    private static Problem problem(byte[] document, Class<?> type) {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> StrictJson.read(MAPPER, document, type));
        assertThat(refused).isNotNull();
        return refused.problem();
    }
}
