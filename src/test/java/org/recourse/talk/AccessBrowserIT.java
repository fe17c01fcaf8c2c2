package org.recourse.talk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every screen for every hand and eye, as far as a program can tell. docs/talk.md says what it cannot. */
@Timeout(240)
class AccessBrowserIT {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @RegisterExtension
    static final Service service = new Service();

    private static Map<String, List<String>> alarmed() {
        Map<String, List<String>> answers = new TreeMap<>(Talks.PLAIN);
        answers.put("B1", List.of("YES"));
        return answers;
    }

    @Test
    void axe_finds_nothing_on_any_screen_in_bright_english() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            List<String> found = new ArrayList<>();

            Set<String> seen = Talks.walk(page, alarmed(), () -> found.addAll(Looks.byAxe(page)));

            assertThat(found).isEmpty();
            assertThat(seen).hasSizeGreaterThan(35);
        }
    }

    @Test
    void axe_finds_nothing_on_any_screen_in_dim_spanish() {
        try (BrowserContext tablet = browsers.tablet(1080, 810)) {
            Page page = Talks.open(tablet, service);
            List<String> found = new ArrayList<>();
            page.locator("#dim").click();
            Map<String, List<String>> answers = alarmed();
            answers.put("A1", List.of("es"));

            Talks.walk(page, answers, () -> found.addAll(Looks.byAxe(page)));

            assertThat(found).isEmpty();
        }
    }

    /** The screens that differ most: languages, privacy, a question with its way out, needs, answers, help. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr", "ru", "zh-Hans", "ar"})
    void every_language_fits_a_small_screen_and_says_whether_it_was_reviewed(String language) {
        try (BrowserContext phone = browsers.tablet(320, 568)) {
            Page page = Talks.open(phone, service);
            List<String> found = new ArrayList<>();
            Map<String, List<String>> answers = alarmed();
            answers.put("A1", List.of(language));
            answers.put("A5", List.of("SERVICES_ONLY"));

            Talks.walk(page, answers, () -> {
                String question = Talks.question(page);
                if (question.equals("A1")) {
                    assertThat(page.locator("main .unreviewed:visible").allInnerTexts())
                            .hasSize(language.equals("en") ? 0 : 1);
                }
                if (Set.of("A1", "A3", "B2", "N1").contains(question)
                        || page.locator("main .rows, main .result").count() > 0) {
                    found.addAll(Looks.byAxe(page));
                    checkRoom(page, found);
                }
            });

            assertThat(found).isEmpty();
            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertThat(page.locator("html")).hasAttribute("dir", language.equals("ar") ? "rtl" : "ltr");
            assertThat(page.locator("main .result > .unreviewed:visible")).hasCount(language.equals("en") ? 0 : 1);
            assertThat(page.locator("main").innerText().contains("Places that can help"))
                    .isEqualTo(language.equals("en"));
        }
    }

    private static void checkRoom(Page page, List<String> found) {
        String screen = Talks.heading(page);
        if (Looks.runsOff(page)) {
            found.add(screen + " runs off");
        }
        Looks.small(page).forEach(small -> found.add(screen + " " + small));
    }

    @Test
    void axe_finds_nothing_where_the_talk_is_interrupted() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            List<String> found = new ArrayList<>();
            Talks.press(page, "rehearse");
            found.addAll(Looks.byAxe(page));
            page.locator("main [data-person=example]").click();
            found.addAll(Looks.byAxe(page));
            Talks.press(page, "resume");
            Talks.begin(page);
            Talks.press(page, "another");
            Talks.press(page, "listen");
            found.addAll(Looks.byAxe(page));
            page.locator("#beside").selectOption("es");
            found.addAll(Looks.byAxe(page));
            Talks.goOn(page);
            assertThat(page.locator("main .summary")).isVisible();
            found.addAll(Looks.byAxe(page));
            for (String act : List.of("pause", "stop", "turn")) {
                page.locator("#" + act).click();
                found.addAll(Looks.byAxe(page));
                if (!act.equals("turn")) {
                    Talks.press(page, "resume");
                }
            }
            Talks.press(page, "turn");
            found.addAll(Looks.byAxe(page));
            page.locator("#give").click();
            found.addAll(Looks.byAxe(page));
            Talks.press(page, "hide");
            found.addAll(Looks.byAxe(page));
            Talks.press(page, "helper");
            page.locator("#leave").click();
            assertThat(page.locator("h1")).hasText("Clock");
            found.addAll(Looks.byAxe(page));

            assertThat(found).isEmpty();
        }
    }

    @Test
    void nothing_runs_off_a_small_screen_and_everything_can_be_hit_with_a_finger() {
        try (BrowserContext phone = browsers.tablet(320, 568)) {
            Page page = Talks.open(phone, service);
            page.locator("#more").click();
            List<String> found = new ArrayList<>();

            Talks.walk(page, alarmed(), () -> {
                String screen = Talks.heading(page);
                checkRoom(page, found);
                if (page.locator("h1").count() != 1) {
                    found.add(screen + " has not one heading");
                }
                if (!(Boolean) page.evaluate("() => document.activeElement === document.querySelector('main h1')")
                        && Talks.question(page).isEmpty()) {
                    found.add(screen + " has no focus on its heading");
                }
            });

            assertThat(found).isEmpty();
        }
    }

    @Test
    void a_language_from_right_to_left_and_longer_by_half_fits() {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
                .setViewportSize(810, 1080)
                .setHasTouch(true);
        try (BrowserContext tablet = browsers.context(options)) {
            tablet.route("**/words/es.json", route -> {
                String words = route.fetch().text();
                route.fulfill(new Route.FulfillOptions()
                        .setBody(words.replace("\"direction\":\"ltr\"", "\"direction\":\"rtl\"")
                                .replaceAll("(\":\"[^\"]{4,}?)(.{3}\",\")", "$1 ווווו ווווו ווו$2")));
            });
            Page page = Talks.open(tablet, service);
            Map<String, List<String>> answers = alarmed();
            answers.put("A1", List.of("es"));
            List<String> found = new ArrayList<>();

            Talks.walk(page, answers, () -> {
                for (int width : List.of(320, 810)) {
                    page.setViewportSize(width, 1080);
                    if (Looks.runsOff(page)) {
                        found.add(Talks.heading(page) + " runs off at " + width);
                    }
                }
            });

            assertThat(found).isEmpty();
            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            assertThat(page.locator("#leave").boundingBox().x).isLessThan(200);
            assertThat(page.locator("bdi.phone").first()).hasAttribute("dir", "ltr");
        }
    }

    @Test
    void leave_comes_first_for_the_keyboard_and_a_talk_needs_no_hand_on_the_screen() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            assertThat(page.evaluate("() => document.querySelector('a, button, input, select, textarea, summary').id"))
                    .isEqualTo("leave");

            for (String expected : List.of("A2", "A3", "A6", "A4")) {
                if (page.locator("main [data-answer]").count() > 0) {
                    tabTo(page, "main [data-answer]");
                } else {
                    tabTo(page, "main input");
                    page.keyboard().press("Space");
                    tabTo(page, "main button.main");
                }
                page.keyboard().press("Enter");
                page.waitForTimeout(150);
                assertThat(Talks.question(page)).isEqualTo(expected);
            }
        }
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 40; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("the keyboard never reached " + selector);
    }

    @Test
    void skip_and_not_sure_are_as_large_as_the_answers_beside_them() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            Talks.begin(page);

            List<?> heights = (List<?>)
                    page.evaluate(
                            "() => [...document.querySelectorAll('main label.option')].map(one => one.getBoundingClientRect().height)");
            assertThat(Set.copyOf(heights)).hasSize(1);
            assertThat(page.locator("main [data-do=skip]").boundingBox().height)
                    .isEqualTo(page.locator("main button.main").boundingBox().height);
            assertThat(page.locator("main [data-do=skip]").boundingBox().width)
                    .isGreaterThanOrEqualTo(page.locator("main button.main").boundingBox().width * 0.9);
        }
    }
}
