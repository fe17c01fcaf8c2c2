package org.recourse.talk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** After a talk every byte that the browser left on disk is read, and what it could show again is asked for. */
@Timeout(180)
class NothingStaysBrowserIT {

    private static final String CANARY = "zanzibarquince";
    private static final String PLANTED = "plantedquagga";

    /** A tablet whose browser keeps on disk what browsers keep. */
    static BrowserContext tablet(Playwright driver, Path profile) {
        return driver.chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(Browsers.chromium())
                                .setArgs(Browsers.ARGUMENTS)
                                // Otherwise no page is ever kept for going back to, and a test of it proves nothing.
                                .setIgnoreDefaultArgs(List.of("--disable-back-forward-cache"))
                                .setViewportSize(810, 1080));
    }

    @Test
    void no_byte_of_what_was_said_is_in_the_profile_of_the_browser(@TempDir Path profile) throws Exception {
        Browsers.chromium();
        try (Service service = new Service();
                Playwright driver = Browsers.driver()) {
            for (String end : List.of("leave", "close")) {
                try (BrowserContext tablet = tablet(driver, profile)) {
                    Page page = Talks.open(tablet, service);
                    Talks.until(page, "N6", Talks.PLAIN);
                    Talks.answer(page, CANARY);
                    Talks.until(page, "Places that can help", Talks.PLAIN);
                    assertThat(page.locator(".lawyer")).containsText(CANARY);
                    if (end.equals("leave")) {
                        page.locator("#leave").click();
                        assertThat(page.locator("h1")).hasText("Clock");
                        // What a page could have kept, so that the search is known to find it.
                        page.evaluate("text => localStorage.setItem('planted', text)", PLANTED);
                    }
                }
            }
        }

        assertThat(holding(profile, CANARY)).isEmpty();
        assertThat(holding(profile, PLANTED)).isNotEmpty();
    }

    private static List<String> holding(Path folder, String text) throws IOException {
        List<byte[]> forms = new ArrayList<>(List.of(text.getBytes(UTF_8), text.getBytes(UTF_16LE)));
        for (int shift = 0; shift < 3; shift++) {
            String coded =
                    Base64.getEncoder().withoutPadding().encodeToString((" ".repeat(shift) + text).getBytes(UTF_8));
            forms.add(coded.substring(4, coded.length() - 2).getBytes(UTF_8));
        }
        List<String> holding = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (forms.stream().anyMatch(form -> bytes.contains(new String(form, StandardCharsets.ISO_8859_1)))) {
                    holding.add(folder.relativize(file).toString());
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return holding;
    }

    /** A page without our wiping must come back as it was, or this browser keeps none and nothing is proved. */
    @Test
    void a_page_kept_for_going_back_to_shows_nothing_of_a_talk(@TempDir Path one, @TempDir Path other) {
        Browsers.chromium();
        boolean keeps;
        String shown;
        try (Service service = new Service();
                Playwright driver = Browsers.driver()) {
            String icon;
            try (BrowserContext tablet = tablet(driver, one)) {
                Page page = Talks.open(tablet, service);
                Talks.until(page, "N6", Talks.PLAIN);
                Talks.choose(page, List.of(CANARY));
                icon = String.valueOf(page.locator("link[rel=icon]").getAttribute("href"));
                CDPSession session = awayAndBack(tablet, page, service);
                page.waitForTimeout(1_000);
                shown = evaluate(
                        session,
                        "document.documentElement.outerHTML"
                                + " + [...document.querySelectorAll('textarea')].map(one => one.value)");
            }
            try (BrowserContext tablet = tablet(driver, other)) {
                Page page = tablet.newPage();
                page.navigate(service.address() + icon);
                evaluate(tablet.newCDPSession(page), "globalThis.mark = '" + PLANTED + "'; 1");
                keeps = eventually(page, awayAndBack(tablet, page, service), "String(globalThis.mark)", PLANTED);
            }
        }

        assertThat(shown).contains("html").doesNotContain(CANARY);
        Assumptions.assumeTrue(keeps, "NOT PROVEN: this browser kept no page for going back to");
    }

    private static CDPSession awayAndBack(BrowserContext tablet, Page page, Service service) {
        CDPSession session = tablet.newCDPSession(page);
        page.navigate(service.address() + "/api/health");
        evaluate(session, "setTimeout(() => history.back(), 10); 1");
        return session;
    }

    private static boolean eventually(Page page, CDPSession session, String expression, String value) {
        for (int i = 0; i < 40; i++) {
            if (evaluate(session, expression).equals(value)) {
                return true;
            }
            page.waitForTimeout(50);
        }
        return false;
    }

    private static String evaluate(CDPSession session, String expression) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("expression", expression);
        parameters.addProperty("returnByValue", true);
        JsonObject result = session.send("Runtime.evaluate", parameters).getAsJsonObject("result");
        return result.has("value") ? result.get("value").getAsString() : "";
    }
}
