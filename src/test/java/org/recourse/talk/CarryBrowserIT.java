package org.recourse.talk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What others may see of the list of help: over a shoulder, and on the paper a person carries. */
@Timeout(180)
class CarryBrowserIT {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @RegisterExtension
    static final Service service = new Service();

    /** Somebody who fears a person and works under pressure, and asks for a home first. */
    private static Map<String, List<String>> pressed() {
        Map<String, List<String>> answers = new TreeMap<>(Talks.PLAIN);
        answers.putAll(Map.of("C1", List.of("NO_WOULD_BE_PUNISHED"), "C2", List.of("YES"), "E1", List.of("YES")));
        answers.putAll(Map.of("D1", List.of("TAKEN_CANNOT_SAY_NO"), "B1", List.of("YES")));
        return answers;
    }

    private static Page list(BrowserContext tablet) {
        Page page = Talks.open(tablet, service);
        Talks.until(page, "Places that can help", pressed());
        assertThat(page.locator(".calls").first()).isVisible();
        return page;
    }

    private static String printed(Page page) throws IOException {
        try (PDDocument document = Loader.loadPDF(page.pdf())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void paper_is_asked_about_first_and_tells_kinds_of_help_and_numbers_alone() throws IOException {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = list(tablet);
            assertThat(printed(page)).isBlank();

            Talks.press(page, "print");

            assertThat(page.locator("main")).containsText("Is this safe to carry?");
            Looks.check(page);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/shots/carry.png"))
                    .setFullPage(true));
            assertThat(printed(page))
                    .startsWith("Useful numbers")
                    .contains("Housing", "-555-")
                    .doesNotContainIgnoringCase(
                            "You said",
                            "traffick",
                            "sex work",
                            "pressure",
                            "massage",
                            "Example",
                            "safe to carry",
                            "Lawyers");
        }
    }

    @Test
    void sheet_and_card_are_there_when_nothing_is_kept() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = list(tablet);
            Talks.press(page, "print");

            page.locator("main button:text-is(\"Make the sheet\")").click();
            page.locator("main button:text-is(\"Make the card\")").click();

            assertThat(page.locator("main a:text-is(\"Open the paper\")"))
                    .hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
            Talks.goOn(page);
            assertThat(page.locator("main h1")).hasText("Places that can help");
        }
    }

    @Test
    void what_was_put_first_leads_the_list() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = list(tablet);

            assertThat(page.locator(".list article").first()).hasAttribute("data-service", "SVC-HOUSING");
            assertThat(page.locator("[data-service=SVC-HOUSING]")).hasCount(1);
        }
    }

    @Test
    void what_only_a_level_added_is_folded_until_a_yes_and_till_then_on_no_paper() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = list(tablet);
            Locator added = page.locator("[data-service=SVC-TRAFFICKING]");
            assertThat(added.locator("h3")).hasText("Lawyer");
            assertThat(added).containsText("You did not ask for this. May I mention it?");
            assertThat(added).not().containsText("pressured");
            Looks.check(page);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/shots/list.png"))
                    .setFullPage(true));
            Talks.press(page, "print");
            int before = page.locator(".onpaper li").count();
            Talks.goOn(page);

            added.locator("button:text-is(\"Yes\")").click();

            assertThat(added).containsText("pressured");
            assertThat(added.locator(".calls")).isVisible();
            Talks.press(page, "print");
            assertThat(page.locator(".onpaper li")).hasCount(before + 1);
        }
    }

    @Test
    void what_comes_before_everything_else_leads_on_to_the_next_question() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            Talks.until(page, "B1", pressed());
            Talks.answer(page, "YES");
            assertThat(page.locator("main .steps")).isVisible();

            Talks.goOn(page);

            assertThat(page.locator("main [data-question=B2]")).isVisible();
        }
    }

    @Test
    void the_first_screen_names_the_language_it_is_in() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);

            assertThat(page.locator("#language")).hasValue("en");
            page.locator("#language").selectOption("ar");
            assertThat(page.locator("html")).hasAttribute("lang", "ar");
        }
    }
}
