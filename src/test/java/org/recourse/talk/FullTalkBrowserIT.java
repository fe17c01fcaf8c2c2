package org.recourse.talk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whole talks on a tablet with a network. */
@Timeout(180)
class FullTalkBrowserIT {

    private static final Map<String, List<String>> SEVERAL_SIGNS = Map.of(
            "C1", List.of("NO_WOULD_BE_PUNISHED"),
            "C2", List.of("YES"),
            "C3", List.of("WORK_ITSELF"),
            "D1", List.of("TAKEN_CANNOT_SAY_NO"),
            "D4", List.of("YES"),
            "E2", List.of("YES"));

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @RegisterExtension
    static final Service service = new Service();

    @Test
    void a_whole_talk_ends_in_offers_with_reasons_and_someone_to_call() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            Map<String, List<String>> answers = new TreeMap<>(Talks.PLAIN);
            answers.put("D3", List.of("YES"));

            List<String> seen = Talks.until(page, "Your answers", answers);
            Talks.goOn(page);

            assertThat(seen).containsSubsequence("A1", "A2", "A3", "A6", "A4", "A5", "G1");
            assertThat(seen).containsSubsequence("B1", "B5", "N1", "N2", "N7", "Work of any kind", "C1", "E1");
            assertThat(seen)
                    .containsSubsequence("E1", "May I ask a few more?", "C3", "Threats, force, pressure", "E2", "H2");
            Locator housing = page.locator("[data-service=SVC-HOUSING]");
            assertThat(housing.locator(".asked")).hasText("You put this first");
            assertThat(housing.locator(".why")).containsText("You said: A home, or help to keep mine");
            assertThat(housing.locator(".calls bdi.phone").first()).containsText("-555-");
            Locator papers = page.locator("[data-service=SVC-ID]");
            assertThat(papers.locator(".asked")).hasText("You did not ask for this. May I mention it?");
            assertThat(page.locator(".lawyer")).containsText("a room of my own");
            assertThat(page.locator(".not")).containsText("This is not a validated instrument.");
            assertThat(page.locator(".level")).isEmpty();
        }
    }

    @Test
    void the_word_for_what_was_shared_is_said_only_when_asked_for() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            Map<String, List<String>> answers = new TreeMap<>(Talks.PLAIN);
            answers.putAll(Map.of("C1", List.of("NO_WOULD_BE_PUNISHED"), "C2", List.of("YES"), "E1", List.of("YES")));
            answers.put("D1", List.of("TAKEN_CANNOT_SAY_NO"));
            Talks.until(page, "Places that can help", answers);
            assertThat(page.locator("[data-service=SVC-TRAFFICKING]")).isVisible();

            assertThat(page.locator("main").innerText()).doesNotContain("ways to control a person's work");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("What do my answers mean?"))
                    .click();

            assertThat(page.locator(".level")).containsText("You decide what to do next.");
            assertThat(page.locator(".level").innerText()).doesNotContainPattern("\\p{Nd}|%");
        }
    }

    @Test
    void everything_can_be_skipped_and_help_is_offered_all_the_same() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            List<String> skipped = new ArrayList<>();
            for (int i = 0; i < 80 && page.locator("main .rows").count() == 0; i++) {
                String question = Talks.question(page);
                if (page.locator("main [data-do=skip]").count() > 0) {
                    skipped.add(question);
                    Talks.press(page, "skip");
                } else if (question.isEmpty()) {
                    Talks.goOn(page);
                } else {
                    Talks.answer(
                            page, Talks.PLAIN.getOrDefault(question, List.of()).toArray(String[]::new));
                }
            }
            Talks.goOn(page);

            assertThat(skipped).contains("A1", "A4", "G1", "B1", "N1", "N6");
            assertThat(page.locator("[data-service=SVC-PEER]")).isVisible();
            assertThat(page.locator("[data-service=SVC-CARD]")).isVisible();
            assertThat(page.locator("main").innerText()).doesNotContainIgnoringCase("refused");
        }
    }

    @Test
    void a_part_is_skipped_in_one_tap_and_not_asked_again() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            Talks.until(page, "Work of any kind", Talks.PLAIN);

            Talks.press(page, "skip-part");

            assertThat(Talks.question(page)).isEqualTo("G2");
            List<String> seen = Talks.until(page, "Your answers", Talks.PLAIN);
            assertThat(seen).contains("H1").doesNotContain("C1", "D1", "E2", "F1", "May I ask a few more?");
        }
    }

    @Test
    void whether_it_goes_on_is_asked_only_of_what_was_spoken_of() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);

            assertThat(Talks.until(page, "H2", Talks.PLAIN))
                    .contains("F2", "G2")
                    .doesNotContain("F3");
        }
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            Map<String, List<String>> answers = new TreeMap<>(Talks.PLAIN);
            answers.put("D3", List.of("YES"));

            assertThat(Talks.until(page, "G2", answers)).contains("F2", "F3");
        }
    }

    @Test
    void the_others_about_work_are_asked_only_of_whoever_agrees_to_more() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            List<String> seen = Talks.until(page, "May I ask a few more?", Talks.PLAIN);
            assertThat(seen).containsSubsequence("C1", "C2", "D1", "D3", "E1").doesNotContain("C3", "D2", "E2");

            Talks.press(page, "skip-part");

            assertThat(Talks.question(page)).isEqualTo("G2");
            Talks.until(page, "Your answers", Talks.PLAIN);
            assertThat(page.locator("main .rows")).containsText("Skipped");
        }
    }

    @Test
    void questions_that_can_change_nothing_are_left_out_and_can_be_asked_all_the_same() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            Map<String, List<String>> answers = new TreeMap<>(Talks.PLAIN);
            answers.putAll(SEVERAL_SIGNS);

            List<String> seen = Talks.until(page, "Your answers", answers);

            assertThat(seen).doesNotContain("E3", "F1");
            assertThat(page.locator("main .note"))
                    .containsText("Some questions are left out. No answer to them would change your list of help.");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask them all the same"))
                    .click();
            assertThat(Talks.until(page, "Your answers", answers)).contains("E3", "F1");
            assertThat(page.locator("main .note")).hasCount(0);
        }
    }

    @Test
    void nothing_goes_anywhere_else_and_no_answer_into_an_address() {
        List<Request> sent = new CopyOnWriteArrayList<>();
        List<String> complaints = new CopyOnWriteArrayList<>();
        try (BrowserContext tablet = browsers.tablet()) {
            tablet.onRequest(sent::add);
            tablet.onWebError(error -> complaints.add(error.error()));
            Page page = tablet.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.navigate(service.address() + "/talk");
            page.evaluate(
                    "() => { window.violations = [];"
                            + " addEventListener('securitypolicyviolation', event => window.violations.push(event.violatedDirective)); }");

            Talks.until(page, "Places that can help", Talks.PLAIN);
            assertThat(page.locator(".calls").first()).isVisible();

            assertThat(page.evaluate("() => window.violations")).isEqualTo(List.of());
        }
        assertThat(complaints).isEmpty();
        assertThat(sent).extracting(Request::url).allMatch(url -> url.startsWith(service.address() + "/"));
        assertThat(sent)
                .extracting(request -> request.url().substring(service.address().length()))
                .allMatch(
                        path -> path.matches(
                                "/talk|/talk/clock|/shell-worker\\.js|/api/health|/api/assessments|/assets/[0-9a-f]{16}/[a-z]+/[a-zA-Z-]+\\.[a-z]+"));
        assertThat(sent)
                .filteredOn(request -> !request.method().equals("GET"))
                .isNotEmpty()
                .allMatch(request ->
                        request.method().equals("POST") && request.url().endsWith("/api/assessments"))
                .allMatch(request -> !String.valueOf(request.postData()).contains("a room of my own"));
    }

    @Test
    void text_that_looks_like_markup_is_shown_as_text() {
        try (BrowserContext tablet = browsers.context(new com.microsoft.playwright.Browser.NewContextOptions()
                .setServiceWorkers(com.microsoft.playwright.options.ServiceWorkerPolicy.BLOCK))) {
            tablet.route("**/words/es.json", route -> {
                String words = route.fetch().text().replace("¿Qué le ayudaría?", "<img src=x onerror=alert(1)>");
                route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setBody(words));
            });
            Page page = Talks.open(tablet, service);
            Talks.until(page, "N1", Talks.PLAIN);

            page.locator("#language").selectOption("es");

            assertThat(page.locator("main h1")).containsText("<img src=x onerror=alert(1)>");
            assertThat(page.locator("main img").count()).isZero();
        }
    }

    @Test
    void an_offer_goes_in_one_tap_and_comes_back_in_one() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            Talks.until(page, "Places that can help", Talks.PLAIN);
            assertThat(page.locator("[data-service=SVC-RECORD] .calls")).isVisible();

            page.locator("[data-service=SVC-RECORD] button").click();
            assertThat(page.locator("[data-service=SVC-RECORD]")).hasCount(0);

            page.locator(".put-back button").click();
            assertThat(page.locator("[data-service=SVC-RECORD]")).isVisible();
        }
    }
}
