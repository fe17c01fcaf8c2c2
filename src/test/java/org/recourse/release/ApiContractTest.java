package org.recourse.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.junit5.DropwizardAppExtension;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.app.RecourseApplication;
import org.recourse.app.RecourseConfiguration;
import org.recourse.directory.Cost;
import org.recourse.directory.IdRequired;
import org.recourse.directory.MatchCondition;
import org.recourse.directory.MatchReason;
import org.recourse.directory.ProviderMatch;
import org.recourse.explain.RuleBook;
import org.recourse.http.Problem;
import org.recourse.pack.Alternative;
import org.recourse.pack.Indicator;
import org.recourse.pack.Question;
import org.recourse.pack.ReleaseLock;
import org.recourse.pack.Service;
import org.recourse.pack.Source;
import org.recourse.pack.Vocabulary;
import org.recourse.pack.Words;
import org.recourse.paper.PaperRequest;
import org.recourse.rulebook.FactType;
import org.recourse.rulebook.Purpose;
import org.recourse.rulebook.When;
import org.recourse.screening.Assessment;
import org.recourse.screening.Because;
import org.recourse.support.NewYork;

/** The published description and the service say the same. */
@ExtendWith(DropwizardExtensionsSupport.class)
class ApiContractTest {

    private static final DropwizardAppExtension<RecourseConfiguration> APP = new DropwizardAppExtension<>(
            RecourseApplication.class,
            "config/service.yml",
            ConfigOverride.config("server.port", "0"),
            ConfigOverride.config("directory.demo", "true"),
            ConfigOverride.config("logging.level", "WARN"));

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ApiDescription API = description();

    private static ApiDescription description() {
        try {
            return ApiDescription.read();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_description_has_the_paths_and_methods_of_the_resources_and_no_others() {
        Set<String> inCode = new TreeSet<>();
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.recourse")) {
            if (found.isAnnotatedWith(Path.class)) {
                assertThat(found.getSimpleName()).endsWith("Resource");
                inCode.addAll(operations(found.reflect()));
            }
        }

        Set<String> inDescription = new TreeSet<>();
        API.root()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method ->
                                inDescription.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));

        assertThat(inCode).hasSizeGreaterThan(5);
        assertThat(inDescription).isEqualTo(inCode);
    }

    private static Set<String> operations(Class<?> resource) {
        String base = Objects.requireNonNull(resource.getAnnotation(Path.class)).value();
        Set<String> operations = new TreeSet<>();
        for (Method method : resource.getDeclaredMethods()) {
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (http != null) {
                    Path path = method.getAnnotation(Path.class);
                    operations.add(http.value() + " " + base + (path == null ? "" : path.value()));
                }
            }
        }
        return operations;
    }

    @Test
    void every_operation_has_a_name_of_its_own_words_and_problem_answers() {
        List<JsonNode> operations = API.root().get("paths").findParents("operationId");

        assertThat(operations)
                .extracting(operation -> operation.get("operationId").textValue())
                .doesNotHaveDuplicates()
                .hasSameSizeAs(operations);
        for (JsonNode operation : operations) {
            assertThat(operation.get("summary").textValue()).isNotBlank();
            assertThat(operation.get("description").textValue()).isNotBlank();
            operation.get("responses").properties().forEach(response -> {
                JsonNode answer = API.resolved(response.getValue());
                assertThat(answer.get("description").textValue()).isNotBlank();
                if (response.getKey().startsWith("4") || response.getKey().equals("default")) {
                    assertThat(answer.get("content").fieldNames()).toIterable().containsExactly(Problem.MEDIA_TYPE);
                }
            });
        }
    }

    @Test
    void every_reference_leads_somewhere_and_every_component_is_used() {
        Set<String> referenced = API.objects().stream()
                .filter(node -> node.has("$ref"))
                .map(node -> node.get("$ref").textValue())
                .collect(Collectors.toSet());

        assertThat(referenced)
                .allSatisfy(reference -> assertThat(
                                API.root().at(reference.substring(1)).isMissingNode())
                        .isFalse());
        API.root()
                .get("components")
                .properties()
                .forEach(kind -> kind.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                name -> assertThat(referenced).contains("#/components/" + kind.getKey() + "/" + name)));
    }

    @Test
    void every_object_is_closed_and_every_property_is_described() {
        API.root().at("/components/schemas").properties().forEach(schema -> {
            assertThat(schema.getValue().path("additionalProperties").isBoolean())
                    .as(schema.getKey())
                    .isTrue();
            assertThat(schema.getValue().get("additionalProperties").booleanValue())
                    .as(schema.getKey())
                    .isFalse();
            assertThat(schema.getValue().path("description").asText())
                    .as(schema.getKey())
                    .isNotBlank();
            schema.getValue()
                    .get("properties")
                    .properties()
                    .forEach(property -> assertThat(API.resolved(property.getValue())
                                    .path("description")
                                    .asText())
                            .as(schema.getKey() + "." + property.getKey())
                            .isNotBlank());
        });
        assertThat(API.root().at("/info/description").textValue())
                .contains("This is not a validated instrument", "pending");
    }

    @Test
    void the_schemas_have_the_fields_of_the_records() {
        Map<String, Class<?>> records = Map.ofEntries(
                Map.entry("Assessment", Assessment.class),
                Map.entry("PackName", Assessment.PackName.class),
                Map.entry("SignFound", Assessment.SignFound.class),
                Map.entry("SafetyFlag", Assessment.SafetyFlag.class),
                Map.entry("Offer", Assessment.Offer.class),
                Map.entry("WayOut", Assessment.WayOut.class),
                Map.entry("Caution", Assessment.Caution.class),
                Map.entry("Lead", Assessment.Lead.class),
                Map.entry("Because", Because.class),
                Map.entry("ProviderMatch", ProviderMatch.class),
                Map.entry("PackSummary", PackSummary.class),
                Map.entry("LanguageView", PackSummary.LanguageView.class),
                Map.entry("Pack", PackView.class),
                Map.entry("PackQuestion", PackView.QuestionView.class),
                Map.entry("Rule", PackView.RuleView.class),
                Map.entry("Source", Source.class),
                Map.entry("InterviewForm", InterviewView.class),
                Map.entry("FormQuestion", InterviewView.QuestionView.class),
                Map.entry("Option", InterviewView.OptionView.class),
                Map.entry("PaperRequest", PaperRequest.class),
                Map.entry("Health", HealthResource.Health.class),
                Map.entry("Problem", Problem.class));

        records.forEach((schema, record) -> assertThat(names(API.schema(schema).get("properties")))
                .as(schema)
                .isEqualTo(components(record)));
    }

    private static List<String> names(JsonNode node) {
        return StreamSupport.stream(((Iterable<String>) node::fieldNames).spliterator(), false)
                .toList();
    }

    private static List<String> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    @Test
    void the_schemas_have_the_words_of_the_code() {
        BiConsumer<String, List<String>> same =
                (pointer, words) -> assertThat(words(pointer)).as(pointer).containsExactlyElementsOf(words);

        same.accept("Offer/properties/when", constants(When.values()));
        same.accept("Rule/properties/when", constants(When.values()));
        same.accept("SignFound/properties/elements/items", constants(Indicator.Element.values()));
        same.accept("SignFound/properties/strength", constants(Indicator.Strength.values()));
        same.accept("WayOut/properties/plea", constants(Alternative.Plea.values()));
        same.accept("Alternative/properties/plea", constants(Alternative.Plea.values()));
        same.accept("Service/properties/place", constants(Service.Place.values()));
        same.accept("ProviderMatch/properties/cost", constants(Cost.values()));
        same.accept("ProviderMatch/properties/idRequired", constants(IdRequired.values()));
        same.accept("ProviderMatch/properties/why/items", constants(MatchReason.values()));
        same.accept("ProviderMatch/properties/conditions/items", constants(MatchCondition.values()));
        same.accept("FormQuestion/properties/kind", constants(Question.Kind.values()));
        same.accept("FormQuestion/properties/asks", constants(Question.Asks.values()));
        same.accept("FormQuestion/properties/path", constants(Question.Path.values()));
        same.accept("FormQuestion/properties/view", constants(Question.View.values()));
        same.accept("InterviewForm/properties/status", constants(Words.Status.values()));
        same.accept("LanguageView/properties/status", constants(Words.Status.values()));
        same.accept("Source/properties/read", constants(Source.Reading.values()));
        same.accept(
                "Rule/properties/purpose",
                Stream.of(Purpose.values()).map(Purpose::folder).toList());
        same.accept(
                "Rule/properties/fact",
                Stream.of(FactType.values()).map(FactType::word).toList());
        Vocabulary.caseFacts().forEach((fact, codes) -> same.accept("CaseFacts/properties/" + fact, codes));
        same.accept(
                "Assessment/properties/level",
                ReleaseLock.load(ReleaseLock.read().get(0)).levels());
    }

    private static List<String> words(String pointer) {
        return StreamSupport.stream(
                        API.root()
                                .at("/components/schemas/" + pointer + "/enum")
                                .spliterator(),
                        false)
                .map(JsonNode::textValue)
                .toList();
    }

    private static List<String> constants(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    @Test
    void every_example_is_as_its_schema_says() {
        List<JsonNode> holders = API.objects().stream()
                .filter(node -> node.has("schema") && node.has("examples"))
                .toList();

        assertThat(holders).hasSizeGreaterThan(8);
        for (JsonNode holder : holders) {
            for (JsonNode example : holder.get("examples")) {
                assertThat(API.violations(holder.get("schema"), example.get("value")))
                        .isEmpty();
            }
        }
    }

    static Stream<byte[]> exampleInterviews() throws IOException {
        return StreamSupport.stream(
                        API.root()
                                .at("/paths/~1api~1assessments/post/requestBody/content/application~1json/examples")
                                .spliterator(),
                        false)
                .map(example -> example.get("value").toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("exampleInterviews")
    void every_example_interview_is_assessed_as_described(byte[] interview) throws Exception {
        HttpResponse<byte[]> response = post(interview);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(API.violations("Assessment", response.body())).isEmpty();
    }

    @Test
    void a_full_assessment_is_as_described() throws Exception {
        try (var demo = ApiContractTest.class.getResourceAsStream("/demo/interview.json")) {
            byte[] interview = Objects.requireNonNull(demo).readAllBytes();
            assertThat(API.violations("Interview", interview)).isEmpty();

            byte[] assessment = post(interview).body();

            assertThat(API.violations("Assessment", assessment)).isEmpty();
            JsonNode read = MAPPER.readTree(assessment);
            for (String list : List.of("indicators", "safety", "offers", "alternatives", "remedies")) {
                assertThat(read.get(list)).as(list).isNotEmpty();
            }
            assertThat(read.at("/offers/0/providers")).isNotEmpty();
        }
    }

    @Test
    void a_field_too_many_a_field_too_few_and_an_unknown_word_are_noticed() throws Exception {
        ObjectNode health = (ObjectNode) MAPPER.readTree(get("/api/health").body());

        assertThat(API.violations("Health", health.deepCopy().put("score", 1))).hasSize(1);
        assertThat(API.violations("Health", health.deepCopy().without("digest")))
                .hasSize(1);
        assertThat(API.violations("Health", health.deepCopy().put("status", "DOWN")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Health /api/health",
                "Pack /api/packs/ny/2026.1",
                "InterviewForm /api/packs/ny/2026.1/interview",
                "InterviewForm /api/packs/ny/2026.1/interview?language=es",
                "InterviewForm /api/packs/ny/2026.1/interview?language=ar-EG"
            })
    void every_other_answer_is_as_described(String schemaAndPath) throws Exception {
        List<String> parts = List.of(schemaAndPath.split(" ", 2));

        HttpResponse<byte[]> response = get(parts.get(1));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(API.violations(parts.get(0), response.body())).isEmpty();
    }

    @Test
    void the_list_of_packs_is_as_described() throws Exception {
        JsonNode packs = MAPPER.readTree(get("/api/packs").body());

        JsonNode schema = API.root().at("/paths/~1api~1packs/get/responses/200/content/application~1json/schema");
        assertThat(API.violations(schema, packs)).isEmpty();
    }

    @Test
    void the_rule_book_of_a_pack_is_the_one_that_is_made_from_it() throws Exception {
        HttpResponse<byte[]> book = get("/api/packs/ny/2026.1/rulebook");

        assertThat(book.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
        assertThat(new String(book.body(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(RuleBook.of(NewYork.PACK, NewYork.RULEBOOK));
        assertThat(get("/api/packs/ny/1999.1/rulebook").statusCode()).isEqualTo(404);
    }

    @Test
    void the_service_gives_the_description_it_is_held_to() throws Exception {
        assertThat(MAPPER.readTree(get("/api/openapi.json").body())).isEqualTo(API.root());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{", "{\"answers\":{\"C2\":[\"MAYBE\"]}}", "{\"answers\":{},\"language\":\"xx\"}"})
    void every_refusal_is_as_described(String interview) throws Exception {
        HttpResponse<byte[]> response = post(interview.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).contains(Problem.MEDIA_TYPE);
        assertThat(API.violations("Problem", response.body())).isEmpty();
    }

    private static HttpResponse<byte[]> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static HttpResponse<byte[]> post(byte[] interview) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(uri("/api/assessments"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(interview))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + APP.getLocalPort() + path);
    }
}
