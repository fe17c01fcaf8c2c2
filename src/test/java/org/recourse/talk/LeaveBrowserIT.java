package org.recourse.talk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaving, hiding, locking: what is on the screen and in memory is gone in time. */
@Timeout(180)
class LeaveBrowserIT {

    private static final String CANARY = "zanzibarquince";

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @RegisterExtension
    static final Service service = new Service();

    private static void sayCanary(Page page) {
        Talks.until(page, "N6", Talks.PLAIN);
        Talks.choose(page, List.of(CANARY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tap", "Escape Escape", "Shift Shift Shift"})
    void leaving_wipes_the_page_at_once_and_cannot_be_gone_back_from(String way) {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = tablet.newPage();
            page.navigate(service.address() + "/talk/clock");
            page.navigate(service.address() + "/talk");
            sayCanary(page);

            if (way.equals("tap")) {
                page.locator("#leave").click();
            } else {
                for (String key : List.of(way.split(" ", -1))) {
                    page.keyboard().press(key);
                }
            }

            assertThat(page.locator("h1")).hasText("Clock");
            assertThat(page.url()).endsWith("/talk/clock");
            for (int i = 0; i < 5; i++) {
                page.evaluate("() => { setTimeout(() => history.back(), 10); }");
                page.waitForTimeout(250);
                assertThat(page.content()).doesNotContain(CANARY, "Recourse", "In your own words");
            }
            page.evaluate("() => { setTimeout(() => history.forward(), 10); }");
            page.waitForTimeout(250);
            assertThat(page.content()).doesNotContain(CANARY, "Recourse");
        }
    }

    @Test
    void keys_pressed_slowly_do_not_leave() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            page.keyboard().press("Escape");
            page.waitForTimeout(1_200);
            page.keyboard().press("Escape");

            assertThat(page.locator("main h1")).hasText("Which language is easiest for you?");
        }
    }

    @Test
    void nothing_is_left_on_the_screen_within_200_milliseconds() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            sayCanary(page);

            Map<?, ?> left = (Map<?, ?>) page.evaluate("() => new Promise(done => { const before = performance.now();"
                    + " document.getElementById('leave').click(); const text = document.documentElement.outerHTML;"
                    + " done({ took: performance.now() - before, text, title: document.title }); })");

            assertThat(Double.parseDouble(String.valueOf(left.get("took")))).isLessThan(200);
            assertThat(String.valueOf(left.get("text"))).doesNotContain(CANARY, "In your own words", "<template");
            assertThat(left.get("title")).isEqualTo("Clock");
            assertThat(page.locator("h1")).hasText("Clock");
        }
    }

    @Test
    void a_hidden_page_is_blank_and_comes_back_by_a_tap_with_its_answers() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            sayCanary(page);
            hide(page, true);

            assertThat(page.content()).doesNotContain(CANARY);
            assertThat(page.locator("main h1")).hasText("This page is closed");

            hide(page, false);
            page.locator("main [data-do=resume]").click();
            assertThat(page.locator("main textarea")).hasValue(CANARY);
        }
    }

    private static void hide(Page page, boolean hidden) {
        page.evaluate(
                "hidden => { Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });"
                        + " document.dispatchEvent(new Event('visibilitychange')); }",
                hidden);
    }

    @Test
    void an_idle_tablet_gives_notice_then_locks_then_clears() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = tablet.newPage();
            page.clock().install();
            page.navigate(service.address() + "/talk");
            Talks.begin(page);
            page.clock().fastForward("07:58");
            assertThat(page.locator("#notice")).isEmpty();

            page.clock().fastForward("00:04");
            assertThat(page.locator("#notice")).containsText("Is anyone there? This screen locks soon.");
            assertThat(page.locator("main h1")).containsText("Is there anyone you are afraid of");

            page.clock().fastForward("02:00");
            assertThat(page.locator("main h1")).hasText("This screen is locked. It will clear itself soon.");
            String shown = page.locator("body").innerText();
            assertThat(shown).doesNotContain("afraid", "ny 2026.1", "Language");
            assertThat((String) page.evaluate("() => document.getElementById('main').outerHTML"))
                    .doesNotContain("afraid");

            page.clock().fastForward("10:00");
            assertThat(page.locator("h1")).hasText("Clock");
        }
    }

    @Test
    void a_locked_talk_goes_on_where_it_was() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = tablet.newPage();
            page.clock().install();
            page.navigate(service.address() + "/talk");
            sayCanary(page);
            page.clock().fastForward("10:05");
            assertThat(page.locator("main h1")).hasText("This screen is locked. It will clear itself soon.");
            assertThat(page.content()).doesNotContain(CANARY);

            page.locator("main [data-do=resume]").click();

            assertThat(page.locator("main textarea")).hasValue(CANARY);
        }
    }
}
