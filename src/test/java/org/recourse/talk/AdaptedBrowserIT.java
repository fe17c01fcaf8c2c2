package org.recourse.talk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page as people set their devices: larger text, wider spacing, colours of their own, no motion, no touch. */
@Timeout(240)
class AdaptedBrowserIT {

    private static final String SPACED = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
            + " word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }";

    private static final String LARGE = "html { font-size: 200%; }";

    /** What holds text and is too small for it, or reaches out of the page. */
    private static final String CUT = """
            () => [...document.querySelectorAll('button, select, label.option, p, li, h1, h2, h3, dt, dd')]
              .filter(one => one.checkVisibility() && !one.closest('.unseen') && getComputedStyle(one).display !== 'inline')
              .filter(one => one.tagName !== 'SELECT'
                && (one.scrollWidth > one.clientWidth + 1 || one.getBoundingClientRect().right > innerWidth + 1))
              .map(one => one.outerHTML.slice(0, 120))""";

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @RegisterExtension
    static final Service service = new Service();

    private static Map<String, List<String>> helpOnly(String language) {
        Map<String, List<String>> answers = new TreeMap<>(Talks.PLAIN);
        answers.put("A1", List.of(language));
        answers.put("A5", List.of("SERVICES_ONLY"));
        answers.put("B1", List.of("YES"));
        return answers;
    }

    @ParameterizedTest
    @CsvSource({
        "spaced, 320, en",
        "spaced, 810, ar",
        "spaced, 1080, es",
        "large, 810, en",
        "large, 640, es",
        "large, 810, ar"
    })
    void nothing_is_cut_off_by_wider_spacing_or_text_twice_as_large(String way, int width, String language) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
                .setViewportSize(width, 1080);
        try (BrowserContext tablet = browsers.context(options)) {
            tablet.route(
                    "**/css/talk.css",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/css")
                            .setBody(route.fetch().text() + (way.equals("spaced") ? SPACED : LARGE))));
            Page page = Talks.open(tablet, service);
            List<String> found = new ArrayList<>();

            Talks.walk(page, helpOnly(language), () -> {
                ((List<?>) page.evaluate(CUT)).forEach(cut -> found.add(Talks.heading(page) + ": " + cut));
            });

            assertThat(found).isEmpty();
        }
    }

    @Test
    void in_colours_of_the_device_what_is_chosen_and_what_has_the_focus_is_seen() {
        try (BrowserContext tablet = browsers.context(new Browser.NewContextOptions()
                .setForcedColors(ForcedColors.ACTIVE)
                .setViewportSize(810, 1080))) {
            Page page = Talks.open(tablet, service);
            Talks.begin(page);
            Talks.choose(page, List.of("NO"));

            assertThat(outlineOf(page, "main .option:has(input:checked)")).startsWith("solid");
            assertThat(outlineOf(page, "main .option:not(:has(input:checked))")).startsWith("none");
            page.keyboard().press("Tab");
            assertThat(outlineOf(page, ":focus-visible")).startsWith("solid");
        }
    }

    private static String outlineOf(Page page, String selector) {
        return String.valueOf(page.evaluate(
                "selector => { const style = getComputedStyle(document.querySelector(selector));"
                        + " return `${style.outlineStyle} ${style.outlineWidth}`; }",
                selector));
    }

    @Test
    void nothing_moves_by_itself() {
        try (BrowserContext tablet =
                browsers.context(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE))) {
            Page page = Talks.open(tablet, service);

            Talks.walk(
                    page,
                    helpOnly("en"),
                    () -> assertThat(page.evaluate("() => document.getAnimations().length"
                                    + " + [...document.querySelectorAll('*')].filter(one => getComputedStyle(one)"
                                    + ".transitionDuration !== '0s').length"))
                            .isEqualTo(0));
        }
    }

    @Test
    void a_whole_talk_needs_nothing_but_a_keyboard() {
        try (BrowserContext tablet = browsers.context(new Browser.NewContextOptions().setViewportSize(1080, 810))) {
            Page page = Talks.open(tablet, service);
            int screens = 0;
            while (page.locator("main .result").count() == 0 && screens++ < 60) {
                String before = Talks.heading(page);
                if (page.locator("main [data-answer]").count() > 0) {
                    tabTo(page, "main [data-answer]");
                } else if (page.locator("main textarea").count() > 0) {
                    tabTo(page, "main [data-do=skip]");
                } else {
                    if (page.locator("main input").count() > 0) {
                        tabTo(page, "main input");
                        page.keyboard().press("Space");
                    }
                    tabTo(page, "main button.main");
                }
                page.keyboard().press("Enter");
                for (int i = 0; i < 100 && Talks.heading(page).equals(before); i++) {
                    page.waitForTimeout(10);
                }
            }

            assertThat(screens).isBetween(15, 60);
            assertThat(page.locator("main .result").count()).isEqualTo(1);
        }
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("the keyboard never reached " + selector + " on " + Talks.heading(page));
    }

    @Test
    void a_screen_reader_is_given_a_name_for_everything_it_can_do() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            Talks.begin(page);

            assertThat(page.locator("body").ariaSnapshot())
                    .contains(
                            "button \"Leave this page\"",
                            "heading \"Is there anyone you are afraid of",
                            "radiogroup \"Is there anyone you are afraid of",
                            "radio \"Yes\"",
                            "radio \"Prefer not to say\"",
                            "button \"Continue\"",
                            "button \"Skip\"",
                            "button \"Read aloud\"",
                            "button \"Say it another way\"")
                    .doesNotContain("button:", "- button\n", "- radio\n");
        }
    }
}
