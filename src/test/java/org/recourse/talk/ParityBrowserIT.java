package org.recourse.talk;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.recourse.interview.InvalidInterviewException;
import org.recourse.pack.Question;
import org.recourse.pack.Service.Place;
import org.recourse.screening.Assessment;
import org.recourse.support.Interviews;
import org.recourse.support.NewYork;

/** What the tablet works out by itself is what the service works out. */
@Timeout(180)
class ParityBrowserIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 1_000;

    private static final String GATES = """
            async ([folder, cases]) => {
              const { closedGates, closedQuestions } = await import(`${folder}/js/flow.js`);
              const rows = await (await fetch(`${folder}/data/gates.json`)).json();
              return JSON.stringify(JSON.parse(cases).map(given => ({
                gates: closedGates(rows, given).map(gate => gate.id).sort(),
                closed: [...closedQuestions(rows, given)].sort(),
              })));
            }""";

    private static final String OFFERS = """
            async ([folder, cases]) => {
              const { alerts, offers } = await import(`${folder}/js/offers.js`);
              const rows = await (await fetch(`${folder}/data/gates.json`)).json();
              const needs = await (await fetch(`${folder}/data/needs.json`)).json();
              return JSON.stringify(JSON.parse(cases).map(given => ({
                offers: offers(needs, rows, given), safety: alerts(needs, rows, given),
              })));
            }""";

    private static final String OWN_WORDS = """
            async ([folder, cases]) => {
              const { wordsProblem } = await import(`${folder}/js/ownwords.js`);
              return JSON.stringify(JSON.parse(cases).map(text => wordsProblem(text) === null));
            }""";

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @RegisterExtension
    static final Service service = new Service();

    private static Page page;

    @BeforeAll
    static void open() {
        BrowserContext tablet =
                browsers.context(new Browser.NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.BLOCK));
        Browsers.serveModules(tablet, "flow", "offers", "ownwords");
        page = Talks.open(tablet, service);
    }

    private static JsonNode inPage(String script, Object cases) throws JsonProcessingException {
        String folder = page.locator("body").getAttribute("data-assets");
        return JSON.readTree(
                String.valueOf(page.evaluate(script, List.of(String.valueOf(folder), JSON.writeValueAsString(cases)))));
    }

    @Test
    void every_way_to_answer_the_gate_questions_closes_the_same() throws Exception {
        List<Map<String, List<String>>> cases = new ArrayList<>(List.of(Map.of()));
        for (String id : List.of("A3", "A4", "A5", "A6", "G1")) {
            Question question = Objects.requireNonNull(NewYork.PACK.question(id));
            List<Map<String, List<String>>> more = new ArrayList<>();
            for (Map<String, List<String>> before : cases) {
                more.add(before);
                for (String code : question.codes()) {
                    Map<String, List<String>> with = new LinkedHashMap<>(before);
                    with.put(id, List.of(code));
                    more.add(with);
                }
            }
            cases = more;
        }
        assertThat(cases).hasSize(1_260);

        JsonNode found = inPage(GATES, cases);

        for (int i = 0; i < cases.size(); i++) {
            List<String> gates = assess(cases.get(i)).gates().stream().sorted().toList();
            List<String> closed = NewYork.PACK.gates().stream()
                    .filter(gate -> gates.contains(gate.id()))
                    .flatMap(gate -> gate.closes().stream())
                    .distinct()
                    .sorted()
                    .toList();
            assertThat(texts(found.get(i).get("gates"))).as("%s", cases.get(i)).isEqualTo(gates);
            assertThat(texts(found.get(i).get("closed"))).as("%s", cases.get(i)).isEqualTo(closed);
        }
    }

    private static List<String> texts(JsonNode list) {
        return JSON.convertValue(list, new TypeReference<List<String>>() {});
    }

    @Test
    void every_single_answer_gives_the_same_offers_and_safety() throws Exception {
        List<Map<String, List<String>>> cases = new ArrayList<>(List.of(Map.of()));
        for (Question question : NewYork.PACK.questions()) {
            Interviews.ways(question).forEach(way -> cases.add(Map.of(question.id(), way)));
        }
        // With the gates open too, so that answers behind them count.
        for (Map<String, List<String>> alone : List.copyOf(cases)) {
            Map<String, List<String>> open = new LinkedHashMap<>(Map.of(
                    "A3", List.of("PRIVATE"), "A4", List.of("YES"), "A5", List.of("FULL"), "A6", List.of("DONE")));
            open.putAll(alone);
            cases.add(open);
        }

        compare(cases);
    }

    @Test
    void ten_thousand_mixes_give_the_same_offers_and_safety() throws Exception {
        SplittableRandom random = new SplittableRandom(20261122);
        for (int block = 0; block < 10; block++) {
            List<Map<String, List<String>>> cases = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                cases.add(Interviews.draw(NewYork.PACK, random, random.nextDouble()));
            }
            compare(cases);
        }
    }

    private static void compare(List<Map<String, List<String>>> cases) throws JsonProcessingException {
        JsonNode found = inPage(OFFERS, cases);
        for (int i = 0; i < cases.size(); i++) {
            assertThat(found.get(i)).as("%s", cases.get(i)).isEqualTo(expected(cases.get(i)));
        }
    }

    /** What the service says, without words, providers and what a level adds. */
    private static JsonNode expected(Map<String, List<String>> answers) {
        Set<String> added = NewYork.PACK.services().stream()
                .filter(one -> one.place() == Place.ADDED)
                .map(org.recourse.pack.Service::id)
                .collect(toSet());
        ObjectNode assessment = JSON.valueToTree(assess(answers));
        ArrayNode offers = JSON.createArrayNode();
        for (JsonNode offer : assessment.get("offers")) {
            if (!added.contains(offer.get("service").textValue())) {
                offers.add(((ObjectNode) offer).without(List.of("text", "providers")));
            }
        }
        ArrayNode safety = JSON.createArrayNode();
        assessment.get("safety").forEach(flag -> safety.add(((ObjectNode) flag).without(List.of("text"))));
        ObjectNode expected = JSON.createObjectNode();
        expected.set("offers", offers);
        expected.set("safety", safety);
        return expected;
    }

    private static Assessment assess(Map<String, List<String>> answers) {
        return NewYork.SCREENER.assess(Interviews.of(answers, Map.of()));
    }

    @Test
    void own_words_are_taken_and_refused_alike() throws Exception {
        List<String> cases = List.of(
                "a room of my own",
                "call me at 212 555 0101",
                "room 12 or 34",
                "x".repeat(280),
                "x".repeat(281),
                "\uD83C\uDFE0".repeat(280),
                "write to me@here",
                "see www.example.org",
                "ask John Smith",
                "ask Ana",
                "Jean-Paul Sartre",
                "1.2.3",
                "１２３",
                "العمل ٣ ٤ ٥",
                "   ",
                "línea uno\nlínea dos");

        JsonNode found = inPage(OWN_WORDS, cases);

        for (int i = 0; i < cases.size(); i++) {
            assertThat(found.get(i).booleanValue()).as("case %s", i).isEqualTo(isTaken(cases.get(i)));
        }
    }

    private static boolean isTaken(String words) {
        try {
            NewYork.READER.read(Interviews.document(Map.of("N6", List.of(words)), Map.of()));
            return true;
        } catch (InvalidInterviewException e) {
            return false;
        }
    }

    @Test
    void every_screen_shows_the_words_of_the_pack() {
        for (Question question : NewYork.PACK.questions()) {
            if (question.section() != 'Z') {
                Object prompt = page.evaluate(
                        "id => document.getElementById(`screen-${id}`).content.querySelector('#question').textContent",
                        question.id());
                assertThat(prompt)
                        .isEqualTo(Objects.requireNonNull(NewYork.PACK.words().get("en"))
                                .get("questions." + question.id() + ".prompt"));
            }
        }
    }
}
