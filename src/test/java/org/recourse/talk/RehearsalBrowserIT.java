package org.recourse.talk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A talk with a made-up person. That the service keeps nothing of it stands in {@code RehearsalIT}. */
@Timeout(180)
class RehearsalBrowserIT {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @RegisterExtension
    static final Service service = new Service();

    @Test
    void every_screen_and_every_request_of_it_is_marked() {
        List<Request> sent = new CopyOnWriteArrayList<>();
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            Locator mark = page.locator(".rehearsal");
            assertThat(mark).isHidden();
            Talks.press(page, "rehearse");
            page.locator("main [data-person=sample]").click();
            assertThat(page.locator("main h1")).hasText("Sam Sample");
            assertThat(mark).hasText("Rehearsal. The person is made up. Nothing is kept.");
            page.onRequest(sent::add);
            Talks.press(page, "resume");

            for (String screen : List.of("B1", "N1", "May I ask a few more?", "Your answers", "Places that can help")) {
                Talks.until(page, screen, Talks.PLAIN);
                assertThat(mark).isVisible();
            }
            page.locator("#played").click();
            assertThat(page.locator("main h1")).hasText("Sam Sample");
            Talks.press(page, "resume");
            Talks.goOn(page);

            assertThat(page.locator("main")).containsText("Nothing can be kept on this tablet.");
            assertThat(mark).isVisible();
            Talks.press(page, "leave");
            assertThat(page.locator("h1")).hasText("Clock");
            assertThat(mark).hasCount(0);
        }
        assertThat(sent)
                .filteredOn(request -> request.method().equals("POST"))
                .isNotEmpty()
                .allMatch(request -> "1".equals(request.headers().get("recourse-rehearsal")));
    }

    @Test
    void a_talk_that_has_begun_does_not_become_a_rehearsal() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            Talks.until(page, "A2", Talks.PLAIN);

            Talks.press(page, "back");

            assertThat(Talks.question(page)).isEqualTo("A1");
            assertThat(page.locator("main [data-do=rehearse]")).isHidden();
        }
    }
}
