package org.recourse.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.junit5.DropwizardAppExtension;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.http.Problem;
import org.recourse.release.ApiDescription;

/** The whole service with its own configuration, as a program on the same computer sees it. */
@ExtendWith(DropwizardExtensionsSupport.class)
class ServiceIT {

    private static final DropwizardAppExtension<RecourseConfiguration> APP = new DropwizardAppExtension<>(
            RecourseApplication.class,
            "config/service.yml",
            ConfigOverride.config("server.port", "0"),
            ConfigOverride.config("directory.demo", "true"),
            ConfigOverride.config("logging.level", "WARN"));

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String CANARY = "CANARY";

    private static final String INTERVIEW = """
            {"language":"%s",
             "answers":{"A1":["es"],"A3":["PRIVATE"],"A4":["YES"],"A5":["FULL"],"A6":["DONE"],"G1":["25_PLUS"],
                        "C2":["YES"],"D1":["TAKEN_CANNOT_SAY_NO"],"N1":["SHELTER","HOUSING","RECORD","SAFETY_PLAN"],
                        "N2":["HOUSING"],"N6":["a room of my own"]},
             "case":{"chargeClass":"MISDEMEANOR","chargeFamily":"THEFT","stage":"CUSTODY"},
             "near":{"area":"queens"}}
            """;

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + APP.getLocalPort() + path));
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = to(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private static HttpResponse<String> assess(String interview) throws Exception {
        return send(to("/api/assessments")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(interview, UTF_8)));
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        return MAPPER.readTree(response.body());
    }

    private static JsonNode problem(HttpResponse<String> response, int status) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains(Problem.MEDIA_TYPE);
        assertThat(ApiDescription.read().violations("Problem", response.body().getBytes(UTF_8)))
                .isEmpty();
        JsonNode problem = MAPPER.readTree(response.body());
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        return problem;
    }

    @Test
    void an_interview_is_assessed_with_reasons_providers_and_the_notice() throws Exception {
        JsonNode assessment = json(assess(INTERVIEW.formatted("en")));

        assertThat(assessment.get("level").textValue()).isEqualTo("SOME_SIGNS");
        assertThat(assessment.at("/offers/0/service").textValue()).isEqualTo("SVC-HOUSING");
        assertThat(assessment.at("/offers/0/first").booleanValue()).isTrue();
        assertThat(assessment.at("/offers/0/because/0/question").textValue()).isEqualTo("N1");
        assertThat(assessment.at("/offers/0/providers")).isNotEmpty();
        assertThat(assessment.get("alternatives")).isNotEmpty();
        assertThat(assessment.get("remedies")).isNotEmpty();
        assertThat(assessment.get("notice").textValue()).startsWith("This is not a validated instrument.");
        assertThat(assessment.toString()).doesNotContain("a room of my own");
    }

    @Test
    void the_result_says_the_same_in_another_language_with_other_words() throws Exception {
        JsonNode english = json(assess(INTERVIEW.formatted("en")));
        JsonNode spanish = json(assess(INTERVIEW.formatted("es")));

        assertThat(spanish.get("notice")).isNotEqualTo(english.get("notice"));
        assertThat(spanish.at("/offers/0/text")).isNotEqualTo(english.at("/offers/0/text"));
        assertThat(withoutWords(spanish)).isEqualTo(withoutWords(english));
    }

    private static JsonNode withoutWords(JsonNode assessment) {
        JsonNode copy = assessment.deepCopy();
        copy.findParents("text")
                .forEach(parent -> ((com.fasterxml.jackson.databind.node.ObjectNode) parent).remove("text"));
        ((com.fasterxml.jackson.databind.node.ObjectNode) copy).remove("notice");
        return copy;
    }

    @Test
    void the_same_interview_gives_the_same_bytes_in_whatever_order_it_is_sent() throws Exception {
        String one = "{\"answers\":{\"N1\":[\"HOUSING\",\"RECORD\"],\"B2\":[\"NO\"]},\"language\":\"en\"}";
        String other = "{ \"language\":\"en\", \"answers\":{\"B2\":[\"NO\"],\"N1\":[\"RECORD\",\"HOUSING\"]}}";

        assertThat(assess(one).body()).isEqualTo(assess(other).body());
    }

    @Test
    void no_confidential_provider_ever_comes_with_an_address() throws Exception {
        Set<String> confidential = confidentialServices();
        Set<String> seen = new HashSet<>();
        for (JsonNode offer : json(assess(INTERVIEW.formatted("en"))).get("offers")) {
            offer.get("providers").forEach(provider -> {
                String id = provider.get("id").textValue();
                if (confidential.contains(id)) {
                    seen.add(id);
                    assertThat(provider.get("address").isNull()).as(id).isTrue();
                }
            });
        }

        assertThat(seen).hasSizeGreaterThan(1);
    }

    /** The services of the invented directory that are marked confidential, and their places. */
    private static Set<String> confidentialServices() throws Exception {
        String term = rows("taxonomy_terms.csv")
                .filter(row -> row.get(1).equals("confidential-location"))
                .findFirst()
                .orElseThrow()
                .get(0);
        Set<String> marked = rows("attributes.csv")
                .filter(row -> row.get(2).equals(term))
                .map(row -> row.get(1))
                .collect(Collectors.toSet());
        rows("service_at_locations.csv")
                .filter(row -> marked.contains(row.get(1)) || marked.contains(row.get(2)))
                .map(row -> row.get(0))
                .toList()
                .forEach(marked::add);
        return marked;
    }

    private static Stream<List<String>> rows(String table) throws IOException {
        return Files.readAllLines(Path.of("config/directory/demo", table)).stream()
                .map(line -> List.of(line.split(",", -1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"answers\":{\"A0\":[\"CANARY\"]}}; /answers/A0",
                "{\"answers\":{\"CANARY\":[\"YES\"]}}; /answers",
                "{\"answers\":{\"A1\":[\"CANARY CANARY\"]}}; /answers/A1/0",
                "{\"answers\":{\"N6\":[\"CANARY 212-555-0101\"]}}; /answers/N6/0",
                "{\"answers\":{},\"CANARY\":\"CANARY\"}; ''",
                "{\"answers\":{},\"language\":\"xx\"}; /language",
                "{\"answers\":{},\"case\":{\"stage\":\"CANARY\"}}; /case/stage",
                "{\"answers\":{},\"near\":{\"area\":\"CANARY\"}}; /near/area",
                "{\"answers\":{},\"pack\":\"CANARY\"}; /pack",
                "{\"answers\":{},\"pack\":\"CANARY\",\"version\":\"2026.1\"}; /pack",
                "{\"answers\":{},\"pack\":\"ny\",\"version\":\"CANARY\"}; /version",
                "{\"answers\":{},\"version\":\"CANARY\"}; /version",
                "{\"answers\":{},\"pack\":7}; /pack",
                "{\"answers\":{},\"pack\":null}; /pack",
                "{\"answers\":{},\"version\":[\"CANARY\"]}; /version",
                "[\"CANARY\"]; ''",
            })
    void every_refusal_names_the_place_and_repeats_nothing(String interview, String pointer) throws Exception {
        HttpResponse<String> response = assess(interview);

        JsonNode problem = problem(response, 400);
        assertThat(problem.get("type").textValue()).isEqualTo("urn:recourse:problem:invalid-interview");
        assertThat(problem.get("pointer").textValue()).isEqualTo(pointer);
        assertThat(response.body() + response.headers()).doesNotContain(CANARY);
    }

    @Test
    void what_is_not_json_is_refused_without_a_pointer() throws Exception {
        for (String body : List.of("", "CANARY", "{\"answers\":{},\"answers\":{}}", "{} {}")) {
            HttpResponse<String> response = assess(body);

            assertThat(problem(response, 400).has("pointer")).as(body).isFalse();
            assertThat(response.body()).doesNotContain(CANARY);
        }
    }

    @Test
    void the_method_and_the_media_type_are_as_described() throws Exception {
        problem(get("/api/assessments"), 405);
        problem(send(to("/api/packs").POST(HttpRequest.BodyPublishers.noBody())), 405);
        problem(
                send(to("/api/assessments")
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"answers\":{}}"))),
                415);
        problem(get("/api/packs", "Accept", "text/html"), 406);
        problem(get("/api/" + CANARY), 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/packs/ny/2026.1",
                "/api/packs/ny/2026.1/interview",
                "/api/packs/ny/2026.1/interview?language=es"
            })
    void a_pack_is_sent_again_only_when_it_changed(String path) throws Exception {
        HttpResponse<String> first = get(path);
        String tag = first.headers().firstValue("ETag").orElse("");
        HttpResponse<String> again = get(path, "If-None-Match", tag);
        HttpResponse<String> changed = get(path, "If-None-Match", "\"another\"");

        assertThat(tag).matches("\"[0-9a-f]{64}(-e[ns])?\"");
        assertThat(first.headers().allValues("Cache-Control")).containsExactly("no-cache, no-transform");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).isEqualTo(first.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CANARY", "\"CANARY", "W/", "*, \"CANARY\""})
    void a_tag_that_is_none_is_the_mistake_of_the_sender(String tag) throws Exception {
        HttpResponse<String> response = get("/api/packs/ny/2026.1", "If-None-Match", tag);

        assertThat(problem(response, 400).get("type").textValue()).isEqualTo("urn:recourse:problem:bad-request");
        assertThat(response.body()).doesNotContain(CANARY);
    }

    @ParameterizedTest
    @CsvSource({
        "es-MX, es, ltr",
        "fr-CA, fr, ltr",
        "ru-RU, ru, ltr",
        "zh, zh-Hans, ltr",
        "zh-CN, zh-Hans, ltr",
        "ar-EG, ar, rtl",
    })
    void the_interview_and_the_result_come_in_the_nearest_language(String tag, String nearest, String direction)
            throws Exception {
        JsonNode interview = json(get("/api/packs/ny/2026.1/interview?language=" + tag));
        JsonNode assessment = json(assess(INTERVIEW.formatted(tag)));

        assertThat(interview.get("language").textValue()).isEqualTo(nearest);
        assertThat(interview.get("direction").textValue()).isEqualTo(direction);
        assertThat(interview.get("status").textValue()).isEqualTo("UNREVIEWED");
        assertThat(interview.get("unreviewed").textValue()).isNotBlank();
        assertThat(assessment.get("notice")).isEqualTo(interview.get("notice"));
    }

    @Test
    void the_original_is_no_translation_to_be_reviewed() throws Exception {
        JsonNode english = json(get("/api/packs/ny/2026.1/interview"));

        assertThat(english.get("status").textValue()).isEqualTo("ORIGINAL");
        assertThat(english.has("unreviewed")).isFalse();
    }

    @Test
    void the_interview_comes_in_each_language_of_the_pack() throws Exception {
        JsonNode english = json(get("/api/packs/ny/2026.1/interview"));
        JsonNode spanish = json(get("/api/packs/ny/2026.1/interview?language=es"));

        assertThat(english.get("language").textValue()).isEqualTo("en");
        assertThat(spanish.get("language").textValue()).isEqualTo("es");
        assertThat(spanish.get("reviewed").booleanValue()).isFalse();
        assertThat(spanish.get("questions")).hasSameSizeAs(english.get("questions"));
        assertThat(spanish.at("/questions/0/prompt")).isNotEqualTo(english.at("/questions/0/prompt"));
        assertThat(spanish.at("/questions/0/id")).isEqualTo(english.at("/questions/0/id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/packs/CANARY/2026.1",
                "/api/packs/ny/CANARY",
                "/api/packs/ny",
                "/api/packs/CANARY/2026.1/interview",
                "/api/packs/ny/2026.1/interview?language=CANARY",
                "/api/packs/ny/2026.1/interview?language=zh-TW",
                "/api/packs/ny/2026.1/interview?language=not_a_tag",
                "/api/packs/ny/2026.1/interview?language="
            })
    void an_unknown_pack_or_language_is_not_found(String path) throws Exception {
        HttpResponse<String> response = get(path);

        problem(response, 404);
        assertThat(response.body()).doesNotContain(CANARY);
    }

    @Test
    void every_question_of_the_interview_can_be_answered_with_every_code_it_lists() throws Exception {
        for (JsonNode question : json(get("/api/packs/ny/2026.1/interview")).get("questions")) {
            for (JsonNode option : question.get("options")) {
                String interview = "{\"answers\":{\"" + question.get("id").textValue() + "\":[\""
                        + option.get("code").textValue() + "\"]}}";
                assertThat(assess(interview).statusCode()).as(interview).isEqualTo(200);
            }
        }
    }

    @Test
    void the_service_says_by_which_pack_it_assesses() throws Exception {
        JsonNode health = json(get("/api/health"));
        JsonNode packs = json(get("/api/packs"));

        assertThat(health.get("status").textValue()).isEqualTo("UP");
        assertThat(packs).hasSize(1);
        assertThat(packs.at("/0/active").booleanValue()).isTrue();
        assertThat(packs.at("/0/status").textValue()).isEqualTo("pilot");
        assertThat(packs.at("/0/digest")).isEqualTo(health.get("digest"));
    }
}
