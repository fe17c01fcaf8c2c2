package org.recourse.talk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who decides: the person, at every screen. */
@Timeout(180)
class PersonBrowserIT {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @RegisterExtension
    static final Service service = new Service();

    @Test
    void what_the_person_answers_alone_stays_theirs_until_they_show_it() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            Talks.begin(page);
            page.locator("#turn").click();
            Talks.press(page, "turn");
            assertThat(page.locator("main [data-do=back]")).isHidden();
            assertThat(page.locator("#heard")).isHidden();
            Talks.answer(page, "NO");
            Talks.answer(page, "UNSURE");
            page.locator("#give").click();
            Talks.press(page, "hide");
            Talks.press(page, "helper");

            assertThat(page.locator("main h1")).hasText("Your answers");
            assertThat(page.locator("main .rows")).containsText("Answered");
            assertThat(page.locator("main").innerText()).doesNotContain("Not sure");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go on with the questions"))
                    .click();
            assertThat(Talks.question(page)).isEqualTo("B3");
            Map<String, List<String>> answers = new TreeMap<>(Talks.PLAIN);
            answers.put("N3", List.of("STEADY"));
            Talks.until(page, "Places that can help", answers);
            assertThat(page.locator("[data-service=SVC-SHELTER] .why"))
                    .containsText("This fits other things you said.");
            assertThat(page.locator("main").innerText()).doesNotContain("Not sure");
        }
    }

    @Test
    void whoever_gets_the_tablet_at_a_door_is_asked_before_what_lies_behind_it() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            Talks.until(page, "May I ask a few more?", Talks.PLAIN);
            page.locator("#turn").click();
            Talks.press(page, "turn");

            assertThat(page.locator("main h1")).hasText("May I ask a few more?");
            assertThat(page.locator("main [data-do=skip-part]")).isVisible();
        }
    }

    @Test
    void the_person_can_show_what_they_answered_alone() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            Talks.begin(page);
            page.locator("#turn").click();
            Talks.press(page, "turn");
            Talks.answer(page, "UNSURE");
            page.locator("#give").click();
            Talks.press(page, "show");
            Talks.press(page, "helper");

            assertThat(page.locator("main .rows")).containsText("Not sure");
        }
    }

    @Test
    void what_only_the_lawyer_may_see_is_on_no_page_for_the_helper() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            Talks.until(page, "F2", Talks.PLAIN);
            page.locator("#turn").click();
            Talks.press(page, "turn");
            Talks.answer(page, "NO");
            assertThat(Talks.question(page)).isEqualTo("G2");
            Talks.answer(page, "YES");
            Talks.until(page, "Give the tablet back", Map.of());
            Talks.press(page, "hide");
            Talks.press(page, "helper");

            assertThat(page.locator("main").innerText()).doesNotContain("under 18 the first time");
            assertThat(page.locator("main .rows"))
                    .containsText("Answers that only your lawyer may see are not shown here.");
            Talks.goOn(page);
            assertThat(page.locator(".calls").first()).isVisible();
            assertThat(page.locator("main").innerText()).doesNotContain("under 18 the first time", "Vacating");
            assertThat(page.locator(".lawyer")).containsText("Legal steps are for your lawyer to read.");
        }
    }

    @Test
    void language_changes_at_a_question_and_keeps_place_and_answer() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            assertThat(page.locator("#language")).hasValue("en");
            Talks.until(page, "N1", Talks.PLAIN);
            Talks.choose(page, List.of("HOUSING", "RECORD"));

            page.locator("#language").selectOption("es");

            assertThat(page.locator("main h1")).containsText("¿Qué le ayudaría?");
            assertThat(page.locator("html")).hasAttribute("lang", "es");
            assertThat(page.locator("main input[value=HOUSING]")).isChecked();
            assertThat(page.locator("main input[value=RECORD]")).isChecked();
            page.locator("#beside").selectOption("en");
            assertThat(page.locator("main h1 .second")).containsText("What would help?");
            assertThat(page.locator("main h1 .second")).hasAttribute("lang", "en");
        }
    }

    @Test
    void going_back_loses_nothing() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            Talks.until(page, "N5", Talks.PLAIN);
            for (String expected : List.of("N4", "N3", "N2", "N1")) {
                Talks.press(page, "back");
                assertThat(Talks.question(page)).isEqualTo(expected);
            }
            assertThat(page.locator("main input[value=HOUSING]")).isChecked();
            for (String expected : List.of("N2", "N3", "N4", "N5")) {
                Talks.goOn(page);
                assertThat(Talks.question(page)).isEqualTo(expected);
            }
        }
    }

    @Test
    void an_answer_can_be_changed_at_the_end_and_what_it_closes_is_said_first() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            Talks.until(page, "Your answers", Talks.PLAIN);
            page.locator("main .answers > div")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("How shall we go on?"))
                    .locator("button")
                    .click();
            Talks.answer(page, "SERVICES_ONLY");

            assertThat(page.locator("main h1")).hasText("Some answers will not be used");
            assertThat(page.locator("main .dropped")).containsText("Can you turn down a task");
            Talks.press(page, "change");

            assertThat(page.locator("main h1")).hasText("Your answers");
            assertThat(page.locator("main").innerText()).doesNotContain("Can you turn down a task");
            assertThat(page.locator("main .note")).containsText("You chose to talk only about help.");
        }
    }

    @Test
    void others_can_hear_takes_the_screen_away_in_one_tap() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            Talks.until(page, "C2", Talks.PLAIN);

            page.locator("#heard").click();

            assertThat(page.locator("main h1")).hasText("This page is closed");
            assertThat(page.locator("main").innerText()).doesNotContain("punish");
            Talks.press(page, "resume");
            assertThat(page.locator("main h1")).hasText("Your answers");
            assertThat(page.locator("main .note")).containsText("Other people may hear us here.");
        }
    }

    @Test
    void without_privacy_the_person_points_and_work_is_not_asked_about() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            Map<String, List<String>> answers = new TreeMap<>(Talks.PLAIN);
            answers.put("A3", List.of("NOT_PRIVATE"));
            Talks.until(page, "B1", answers);
            assertThat(page.locator("main .pointing")).isVisible();

            List<String> seen = Talks.until(page, "Places that can help", answers);

            assertThat(seen).doesNotContain("C1", "D1", "E1", "F1", "G2", "H1").contains("N1", "N7");
        }
    }

    @Test
    void danger_interrupts_once_and_quietly() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            Talks.begin(page);
            Talks.answer(page, "YES");
            assertThat(page.locator("main h1")).hasText("What we can do now");
            assertThat(page.locator("main .steps")).containsText("You do not have to say who.");

            Talks.goOn(page);
            assertThat(Talks.question(page)).isEqualTo("B2");
        }
    }

    @Test
    void a_break_and_a_stop_lose_nothing_and_stop_ends_in_help() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            Talks.until(page, "N1", Talks.PLAIN);
            Talks.choose(page, List.of("HOUSING"));
            page.locator("#pause").click();
            assertThat(page.locator("main h1")).hasText("We take a break");
            Talks.press(page, "resume");
            assertThat(page.locator("main input[value=HOUSING]")).isChecked();
            Talks.goOn(page);
            page.locator("#stop").click();
            assertThat(page.locator("main")).containsText("I kept nothing.");
            Talks.press(page, "list");

            assertThat(page.locator("[data-service=SVC-HOUSING]")).isVisible();
            Talks.goOn(page);
            assertThat(page.locator("main")).containsText("Nothing can be kept on this tablet.");
            Talks.press(page, "leave");
            assertThat(page.locator("h1")).hasText("Clock");
        }
    }

    @Test
    void names_and_numbers_are_kept_out_of_own_words_and_the_text_stays() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            Talks.until(page, "N6", Talks.PLAIN);

            Talks.answer(page, "ask John Smith");

            assertThat(page.locator("main .problem"))
                    .hasText("Please leave out names and numbers. It keeps people safe.");
            assertThat(page.locator("main .summary a"))
                    .hasText("Please leave out names and numbers. It keeps people safe.");
            assertThat(page.locator("main textarea")).hasValue("ask John Smith");
            assertThat(page.title()).isEqualTo("Look here: Talk");
        }
    }
}
