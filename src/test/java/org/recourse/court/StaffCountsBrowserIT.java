package org.recourse.court;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.recourse.access.Role;
import org.recourse.support.SetClock;
import org.recourse.talk.Browsers;
import org.recourse.talk.Looks;

/** What staff see of a court after a quarter in which eleven attorneys said the same, and then nobody looked after it. */
@Timeout(180)
class StaffCountsBrowserIT {

    private static final SetClock CLOCK = new SetClock(Instant.parse("2026-04-08T12:00:00Z"));
    private static final Duration QUARTER = Duration.ofDays(7 * 13);
    private static final int ENOUGH = 11;

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @RegisterExtension
    static final CourtRoom room = new CourtRoom(CLOCK);

    private static Page as(BrowserContext phone, Role role) throws Exception {
        room.signIn(phone, room.court().newPerson(role, "tablet-5"));
        Page page = room.open(phone, "/staff");
        Hand.at(page, "staff.heading");
        return page;
    }

    @Test
    void a_count_that_is_large_enough_is_shown_and_what_is_late_is_said_in_words() throws Exception {
        for (int i = 0; i < ENOUGH; i++) {
            String cookie = room.court().signIn(room.court().newPerson(Role.ATTORNEY, "phone-" + i));
            String said = "{\"pack\":\"ny\",\"version\":\"2026.1\",\"line\":\"REM-SEAL\",\"said\":\"USED\"}";
            assertThat(room.court().post("/api/feedback", said, cookie).statusCode())
                    .isEqualTo(204);
            // Of too many sign-ins of one account the oldest ends, which has to be an older one.
            CLOCK.pass(Duration.ofMinutes(1));
        }
        CLOCK.pass(QUARTER);
        try (BrowserContext reviewer = browsers.tablet(375, 812);
                BrowserContext operator = browsers.tablet(375, 812)) {
            List<String> complaints = CourtRoom.complaints(reviewer);
            Page page = as(reviewer, Role.REVIEWER);
            Hand.tap(page, "staff.door.tally");
            Hand.at(page, "staff.tally.heading");
            assertThat(page.locator("main h2")).hasText("2026-Q2: What attorneys said");
            assertThat(page.locator("[data-line=REM-SEAL] h3")).containsText("Sealing (CPL 160.50");
            assertThat(page.locator("[data-line=REM-SEAL] dd").allInnerTexts())
                    .containsExactly("11", "hidden", "hidden");
            Looks.checkBothSizes(page);
            page.locator("#language").selectOption("es");
            assertThat(page.locator("[data-line=REM-SEAL]")).containsText("oculto");
            Looks.checkBothSizes(page);
            assertThat(complaints).isEmpty();

            Page late = as(operator, Role.OPERATOR);
            Hand.tap(late, "staff.door.state");
            Hand.at(late, "staff.state.heading");
            assertThat(late.locator("main .lead")).hasText("Something has to be seen to. Assessments go on.");
            assertThat(late.locator("[data-t=\"staff.state.CHECK_LATE\"]")).isVisible();
            Looks.checkBothSizes(late);
        }
    }
}
