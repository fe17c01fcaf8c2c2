package org.recourse.court;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.access.Role;
import org.recourse.consent.Scope;
import org.recourse.support.Traces;
import org.recourse.talk.Browsers;

/** After an attorney was here, every byte that the browser left on disk is read. */
@Timeout(180)
class CounselLeavesNothingBrowserIT {

    private static final String PLANTED = "plantedquagga";

    @RegisterExtension
    static final CourtRoom room = new CourtRoom();

    @Test
    void no_byte_of_the_notes_is_in_the_profile_after_signing_out_or_closing(@TempDir Path profile) throws Exception {
        Browsers.chromium();
        try (Playwright driver = Browsers.driver()) {
            for (String end : List.of("close", "sign out")) {
                String oneTime = room.handOver(room.keep(Scope.STORE, Scope.ANSWERS_FOR_LAWYER, Scope.SHARE_ATTORNEY));
                try (BrowserContext laptop = Browsers.withProfile(driver, profile)) {
                    Page page = readAndTryOut(laptop, oneTime);
                    if (end.equals("sign out")) {
                        Hand.tap(page, "counsel.brief.to-list");
                        Hand.at(page, "counsel.desk.heading");
                        Hand.tap(page, "court.sign-out");
                        Hand.at(page, "court.sign-in.heading");
                        page.waitForTimeout(500);
                        assertThat(laptop.cookies().stream().map(cookie -> cookie.value))
                                .allMatch(String::isEmpty);
                        // What a page could have kept, so that the search is known to find it.
                        page.evaluate("text => localStorage.setItem('planted', text)", PLANTED);
                    }
                }
                assertThat(Traces.find(profile, CourtRoom.CANARY)).as(end).isEmpty();
                assertThat(Traces.find(profile, oneTime)).as(end).isEmpty();
                assertThat(Traces.find(profile, oneTime.replace("-", "")))
                        .as(end)
                        .isEmpty();
            }
        }

        assertThat(Traces.find(profile, PLANTED)).isNotEmpty();
    }

    /** All that can be done with the notes: read, tried out, answered, made a paper, printed. */
    private static Page readAndTryOut(BrowserContext laptop, String oneTime) throws Exception {
        room.signIn(laptop, room.court().person(Role.ATTORNEY));
        Page page = room.open(laptop, "/counsel");
        Hand.at(page, "counsel.desk.heading");
        page.locator("#one-time").fill(oneTime);
        page.locator("#case-chargeClass").selectOption("MISDEMEANOR");
        Hand.press(page, "Open");
        Hand.heading(page, "Notes for counsel");
        assertThat(page.locator("blockquote")).hasText(CourtRoom.CANARY);
        page.locator("#try-question").selectOption("N1");
        Hand.press(page, "See what changes");
        assertThat(page.locator("#try .outcome")).not().isEmpty();
        Hand.press(page, "Make a PDF");
        assertThat(page.locator("a:text-is(\"Open the paper\")"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        return page;
    }
}
