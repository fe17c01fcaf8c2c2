package org.recourse.talk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The service is really stopped: what goes on then goes on without a network. */
@Timeout(180)
class OfflineBrowserIT {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    private Service service;
    private BrowserContext tablet;
    private Page page;

    @BeforeEach
    void visitOnce() {
        service = Service.started();
        tablet = browsers.tablet();
        page = Talks.open(tablet, service);
        page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
        for (int i = 0; i < 200 && !(Boolean) page.evaluate("() => navigator.serviceWorker.controller !== null"); i++) {
            page.waitForTimeout(25);
        }
    }

    @AfterEach
    void close() {
        tablet.close();
        service.close();
    }

    @Test
    void a_talk_goes_on_at_every_question_and_ends_in_offers() {
        service.stop();
        try {
            Map<String, List<String>> answers = new TreeMap<>(Talks.PLAIN);
            answers.put("B2", List.of("NO"));
            for (int i = 0; i < 80 && page.locator("main.rows, main .rows").count() == 0; i++) {
                String question = Talks.question(page);
                if (!question.isEmpty()) {
                    String english = Talks.heading(page);
                    page.locator("#language").selectOption("es");
                    assertThat(page.locator("main h1")).not().hasText(english);
                    page.locator("#language").selectOption("en");
                    assertThat(page.locator("main h1")).hasText(english);
                    Talks.choose(page, answers.getOrDefault(question, List.of("NO")));
                }
                Talks.onward(page, answers);
            }
            Talks.goOn(page);

            assertThat(page.locator("[data-service=SVC-HOUSING] .asked")).hasText("You put this first");
            assertThat(page.locator("[data-service=SVC-SHELTER]")).isVisible();
            assertThat(page.locator(".offline-note")).containsText("Names and numbers to call come with a network.");
            assertThat(page.locator("#network-word")).hasText("Offline");
        } finally {
            service.startAgain();
        }
        page.locator("main .list > button").click();
        assertThat(page.locator("[data-service=SVC-HOUSING] .calls")).isVisible();
    }

    @Test
    void a_tablet_that_was_here_once_starts_without_a_network() {
        service.stop();
        try {
            Page again = tablet.newPage();
            again.navigate(service.address() + "/talk");

            assertThat(again.locator("main h1")).hasText("Which language is easiest for you?");
            Talks.begin(again);
            assertThat(again.locator("main h1")).containsText("Is there anyone you are afraid of");
        } finally {
            service.startAgain();
        }
    }

    @Test
    void leaving_without_a_network_leads_to_the_neutral_page() {
        service.stop();
        try {
            Talks.begin(page);
            page.locator("#leave").click();

            assertThat(page.locator("h1")).hasText("Clock");
            assertThat(page.url()).isEqualTo(service.address() + "/talk/clock");
            page.reload();
            assertThat(page.locator("h1")).hasText("Clock");
        } finally {
            service.startAgain();
        }
    }

    @Test
    void the_worker_keeps_public_text_and_nothing_else() {
        Talks.until(page, "Places that can help", Talks.PLAIN);

        Object kept = page.evaluate("async () => { const found = []; for (const name of await caches.keys()) {"
                + " for (const request of await (await caches.open(name)).keys()) { found.push(new URL(request.url).pathname); } }"
                + " return found; }");

        assertThat((List<?>) kept)
                .hasSizeGreaterThan(10)
                .allMatch(path -> String.valueOf(path).matches("/talk|/talk/clock|/assets/[0-9a-f]{16}/.*"));
        assertThat((List<?>) page.evaluate("async () => (await indexedDB.databases()).map(one => one.name)"))
                .isEmpty();
        assertThat(page.evaluate("() => localStorage.length + sessionStorage.length + document.cookie.length"))
                .isEqualTo(0);
    }
}
