package org.recourse.talk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The browser's own Back: a question back, never out of the talk, and never back into it. */
@Timeout(180)
class BackBrowserIT {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @RegisterExtension
    static final Service service = new Service();

    /** As the button of the browser does; the page is not left, so there is nothing to wait for. */
    private static void goBack(Page page) {
        page.evaluate("() => { setTimeout(() => history.back(), 10); }");
        page.waitForTimeout(200);
    }

    @Test
    void it_goes_back_question_by_question_and_loses_no_answer() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = tablet.newPage();
            page.navigate(service.address() + "/talk/clock");
            page.navigate(service.address() + "/talk");
            Talks.until(page, "N5", Talks.PLAIN);
            Talks.choose(page, List.of("WORK", "CHILDCARE"));

            for (String expected : List.of("N4", "N3", "N2", "N1", "B5", "B4")) {
                goBack(page);
                assertThat(Talks.question(page)).isEqualTo(expected);
            }
            assertThat(page.locator("main input[value=NO]")).isChecked();
            for (String expected : List.of("B5", "N1", "N2", "N3", "N4", "N5")) {
                Talks.goOn(page);
                assertThat(Talks.question(page)).isEqualTo(expected);
            }
            assertThat(page.locator("main input[value=WORK]")).isChecked();
            assertThat(page.locator("main input[value=CHILDCARE]")).isChecked();
        }
    }

    @Test
    void pressed_often_it_ends_at_the_first_question_and_not_outside() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = tablet.newPage();
            page.navigate(service.address() + "/talk/clock");
            page.navigate(service.address() + "/talk");
            Talks.until(page, "A5", Talks.PLAIN);

            for (int i = 0; i < 9; i++) {
                goBack(page);
            }
            assertThat(Talks.question(page)).isEqualTo("A1");
            page.evaluate("() => { history.back(); history.back(); }");
            page.waitForTimeout(300);

            assertThat(Talks.question(page)).isEqualTo("A1");
            assertThat(page.locator("main input[value=en]")).isChecked();
        }
    }

    @Test
    void it_closes_what_was_put_over_a_question_and_opens_nothing_that_was_locked() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            Talks.begin(page);
            page.locator("#pause").click();
            goBack(page);
            assertThat(Talks.question(page)).isEqualTo("B1");

            page.locator("#turn").click();
            Talks.press(page, "turn");
            goBack(page);
            assertThat(Talks.question(page)).isEqualTo("B1");
            page.locator("#give").click();
            Talks.press(page, "hide");
            goBack(page);
            assertThat(page.locator("main h1")).hasText("Give this to your helper");
        }
    }

    @Test
    void the_history_is_as_long_after_one_answer_as_after_thirty_and_names_nothing() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            Talks.until(page, "A2", Talks.PLAIN);
            Object early = page.evaluate("() => history.length");

            Talks.until(page, "Places that can help", Talks.PLAIN);

            assertThat(page.evaluate("() => history.length")).isEqualTo(early);
            assertThat(page.evaluate("() => location.pathname + location.search + location.hash"))
                    .isEqualTo("/talk/clock");
            assertThat(page.title()).isEqualTo("Talk");
        }
    }

    @Test
    void on_disk_the_history_is_the_same_however_far_a_talk_went(@TempDir Path one, @TempDir Path other)
            throws SQLException {
        List<String> early = history(one, "A2");
        List<String> late = history(other, "Places that can help");

        assumeThat(early).as("NOT PROVEN: this browser wrote no history").isNotEmpty();
        assertThat(late).isEqualTo(early);
        assertThat(Set.copyOf(late)).isSubsetOf("/talk Talk", "/talk/clock Talk", "/talk/clock Clock");
    }

    /** Every visit that the browser wrote down in a talk as far as a screen. */
    private static List<String> history(Path profile, String screen) throws SQLException {
        try (Playwright driver = Browsers.driver();
                BrowserContext tablet = Browsers.withProfile(driver, profile)) {
            Talks.until(Talks.open(tablet, service), screen, Talks.PLAIN);
        }
        List<String> visits = new ArrayList<>();
        try (Connection history = DriverManager.getConnection("jdbc:sqlite:" + profile.resolve("Default/History"));
                ResultSet rows = history.createStatement()
                        .executeQuery(
                                "select urls.url, urls.title from visits join urls on urls.id = visits.url order by visits.id")) {
            while (rows.next()) {
                visits.add(rows.getString(1).replace(service.address(), "") + " " + rows.getString(2));
            }
        }
        return visits;
    }

    @Test
    void after_leaving_there_is_the_clock_in_both_directions() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = tablet.newPage();
            page.navigate(service.address() + "/talk/clock");
            page.navigate(service.address() + "/talk");
            Talks.until(page, "N1", Talks.PLAIN);
            goBack(page);
            page.locator("#leave").click();
            assertThat(page.locator("h1")).hasText("Clock");

            for (String way : List.of("back", "back", "back", "back", "forward", "forward", "forward", "forward")) {
                page.evaluate("way => { setTimeout(() => history[way](), 10); }", way);
                page.waitForTimeout(250);
                assertThat(page.locator("h1")).hasText("Clock");
                assertThat(page.content()).doesNotContain("Recourse");
            }
        }
    }

    @Test
    void a_page_loaded_anew_within_a_talk_is_the_clock() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            page.onDialog(dialog -> dialog.accept());
            Talks.begin(page);

            page.reload();

            assertThat(page.locator("h1")).hasText("Clock");
        }
    }
}
