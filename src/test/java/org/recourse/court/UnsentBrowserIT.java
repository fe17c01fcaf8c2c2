package org.recourse.court;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.dropwizard.testing.ConfigOverride;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.access.Role;
import org.recourse.consent.Scope;
import org.recourse.support.Traces;
import org.recourse.talk.Browsers;
import org.recourse.talk.Looks;
import org.recourse.talk.Talks;

/** What a person agreed to keep where there is no network: it waits sealed, is sent once, and goes by itself. */
@Timeout(300)
class UnsentBrowserIT {

    private static final String RESULT = "Places that can help";
    private static final String WAITS = "It waits, locked, on this tablet";
    private static final String NOTHING = "Nothing is waiting.";
    private static final String PLANTED = "plantedquagga";

    /** How everything begins that is sealed as it is here. */
    private static final String SEALED = "eyJhbGciOiJFQ0RILUVTIiwiZW5jIjoiQTI1NkdDTSIs";

    private static final String ITEMS = """
            () => new Promise(done => { const opening = indexedDB.open("waiting", 1); opening.onsuccess = () => {
              const all = opening.result.transaction("items").objectStore("items").getAll();
              all.onsuccess = () => { opening.result.close(); done(JSON.stringify(all.result)); }; }; })""";

    private static final String[] SEALING = {
        "api", "case-code", "dom", "hour-keys", "kept", "papers", "plain", "seal", "sealed", "waiting"
    };

    private static final String SEAL_MANY = """
            async ([request, count]) => {
              const folder = document.body.dataset.assets;
              const { sealAway } = await import(`${folder}/js/sealed.js`);
              const { drawCode } = await import(`${folder}/js/case-code.js`);
              const codes = [];
              for (let i = 0; i < count; i += 1) {
                codes.push(drawCode());
                await sealAway({ ...JSON.parse(request), code: codes.at(-1) });
              }
              return codes;
            }""";

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @RegisterExtension
    static final CourtRoom room = new CourtRoom();

    @RegisterExtension
    static final CourtRoom inMemory = new CourtRoom(ConfigOverride.config("talk.keepSealed", "false"));

    private static void press(Page page, String words) {
        page.locator("main button:text-is(\"" + words + "\")").first().click();
    }

    private static void says(Page page, String words) {
        assertThat(page.locator("main"))
                .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
    }

    /** The day of somebody who is signed in, on a tablet that can do without a network. */
    private static Page day(CourtRoom where, BrowserContext tablet) throws Exception {
        where.signIn(tablet, where.court().person(Role.ADVOCATE));
        Page page = where.open(tablet, "/talk");
        Hand.heading(page, "My day");
        says(page, "This tablet can work without a network.");
        return page;
    }

    /** A talk up to the end of the list of help; whatever comes after it comes without a network. */
    private static void talkThenOffline(BrowserContext tablet, Page page) {
        press(page, "Start a talk");
        assertThat(page.locator("main [data-question=A1]")).isVisible();
        Map<String, List<String>> answers = new HashMap<>(Talks.PLAIN);
        answers.put("N6", List.of(CourtRoom.CANARY));
        Talks.until(page, RESULT, answers);
        assertThat(page.locator(".calls").first()).isVisible();
        tablet.setOffline(true);
        Talks.goOn(page);
    }

    /** Agrees to a note and to the answers, without a lawyer, and has it kept. */
    private static void keep(Page page) {
        page.locator("main input[value=REFERRALS_AND_ANSWERS_FOR_MY_LAWYER]").check();
        press(page, "Continue");
        assertThat(page.locator("main input[name=Z2]").first()).isVisible();
        press(page, "Continue");
        page.locator("[data-scope=STORE] input").check();
        page.locator("[data-scope=ANSWERS_FOR_LAWYER] input").check();
        press(page, "Keep it");
    }

    private static String codeOn(Page page) {
        return page.locator("main .code").innerText();
    }

    private static String items(Page page) {
        return String.valueOf(page.evaluate(ITEMS));
    }

    private static int count(Page page) {
        return items(page).split("\"sealed\"", -1).length - 1;
    }

    @Test
    void it_waits_sealed_through_a_killed_tab_and_is_then_kept_under_the_code_the_person_has() throws Exception {
        try (BrowserContext tablet = browsers.tablet()) {
            List<String> complaints = CourtRoom.complaints(tablet);
            Page page = day(room, tablet);
            talkThenOffline(tablet, page);
            keep(page);

            Hand.heading(page, WAITS);
            String code = codeOn(page);
            assertThat(items(page)).contains(SEALED).doesNotContain(CourtRoom.CANARY, code, "HOUSING");
            assertThat(room.openRecord(code).statusCode()).isEqualTo(404);
            page.close();

            tablet.setOffline(false);
            Page later = room.open(tablet, "/talk");
            Hand.heading(later, "My day");
            says(later, NOTHING);
            assertThat(count(later)).isZero();
            assertThat(room.openRecord(code).body()).contains(CourtRoom.CANARY, "SVC-");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void the_person_is_told_in_each_language_and_can_take_it_back() throws Exception {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = day(room, tablet);
            talkThenOffline(tablet, page);
            keep(page);
            Hand.heading(page, WAITS);
            for (String language : List.of("es", "fr", "ru", "zh-Hans", "ar", "en")) {
                page.locator("#language").selectOption(language);
                assertThat(page.locator("html")).hasAttribute("lang", language);
                Looks.check(page);
            }
            String code = codeOn(page);

            press(page, "Take it back");
            Looks.check(page);
            press(page, "No, let it wait");
            assertThat(count(page)).isEqualTo(1);
            press(page, "Take it back");
            press(page, "Yes, erase it");

            says(page, "I kept nothing.");
            assertThat(page.locator("main")).containsText("If it was sent after all, your code takes it back.");
            Looks.check(page);
            assertThat(count(page)).isZero();
            assertThat(room.openRecord(code).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void when_the_network_is_back_at_once_it_goes_on_as_if_it_had_been_there() throws Exception {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = day(room, tablet);
            talkThenOffline(tablet, page);
            keep(page);
            Hand.heading(page, WAITS);
            String code = codeOn(page);
            press(page, "Send it now");
            assertThat(page.locator(".summary")).containsText("No answer came over the network.");

            tablet.setOffline(false);
            press(page, "Send it now");

            Hand.heading(page, "Your code");
            assertThat(codeOn(page)).isEqualTo(code);
            assertThat(count(page)).isZero();
        }
    }

    @Test
    void a_session_that_is_over_seals_too_and_signing_in_sends() throws Exception {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = day(room, tablet);
            talkThenOffline(tablet, page);
            tablet.setOffline(false);
            tablet.clearCookies();
            keep(page);
            Hand.heading(page, WAITS);
            press(page, "Send it now");
            Hand.heading(page, "Sign in");
            press(page, "Back");
            Hand.heading(page, WAITS);

            room.signIn(tablet, room.court().person(Role.ADVOCATE));
            press(page, "Send it now");

            Hand.heading(page, "Your code");
        }
    }

    @Test
    void whoever_agreed_to_nothing_leaves_nothing() throws Exception {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = day(room, tablet);
            talkThenOffline(tablet, page);
            press(page, "Continue");

            says(page, "I kept nothing.");
            assertThat(items(page)).isEqualTo("[]");
        }
    }

    @Test
    void what_waits_is_counted_shown_without_a_name_tried_again_and_deleted_one_by_one() throws Exception {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = day(room, tablet);
            Looks.check(page);
            seal(page, 2);
            tablet.setOffline(true);
            Page again = room.open(tablet, "/talk");
            says(again, "Waiting on this tablet: 2");
            Looks.check(again);
            press(again, "Look at what waits");
            Hand.heading(again, "What waits to be sent");
            assertThat(again.locator("main li.unsent")).hasCount(2);
            assertThat(again.locator("main li.unsent").first())
                    .containsText("Not sent. No answer came over the network.");
            Looks.check(again);

            press(again, "Delete this one");
            Looks.check(again);
            press(again, "Leave it");
            assertThat(again.locator("main li.unsent")).hasCount(2);
            press(again, "Delete this one");
            press(again, "Delete it");
            assertThat(again.locator("main li.unsent")).hasCount(1);

            tablet.setOffline(false);
            press(again, "Try again");
            says(again, NOTHING);
            assertThat(count(again)).isZero();
        }
    }

    private static List<?> seal(Page page, int count) throws Exception {
        Browsers.serveModules(page.context(), SEALING);
        return (List<?>) page.evaluate(
                SEAL_MANY,
                List.of(room.request(Scope.STORE, Scope.ANSWERS_FOR_LAWYER).toString(), count));
    }

    @Test
    void what_the_service_does_not_take_says_why_and_keeps_nothing_else_waiting() throws Exception {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = day(room, tablet);
            String refused = room.request(Scope.STORE).put("unknown", 1).toString();
            Browsers.serveModules(tablet, SEALING);
            page.evaluate(SEAL_MANY, List.of(refused, 1));
            List<?> codes = seal(page, 2);

            Page again = room.open(tablet, "/talk");

            says(again, "Waiting on this tablet: 1");
            press(again, "Look at what waits");
            says(again, "The service does not take it.");
            assertThat(room.openRecord(String.valueOf(codes.get(1))).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void fifty_are_sent_within_thirty_seconds_and_each_once() throws Exception {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = day(room, tablet);
            List<?> codes = seal(page, 50);
            String before = items(page);
            Instant start = Instant.now();

            Page again = room.open(tablet, "/talk");
            says(again, NOTHING);
            Duration taken = Duration.between(start, Instant.now());

            System.out.println("50 sealed requests were sent in " + taken.toMillis() + " ms, page and all");
            assertThat(taken).isLessThan(Duration.ofSeconds(30));
            for (int i = 0; i < 50; i += 10) {
                assertThat(room.openRecord(String.valueOf(codes.get(i))).statusCode())
                        .isEqualTo(200);
            }
            // As if the answers had been lost: the same bytes once more.
            assertThat(again.evaluate("""
                            async items => { const statuses = new Set();
                              for (const item of JSON.parse(items)) {
                                statuses.add((await fetch("/api/records/sealed", { method: "POST", body: JSON.stringify(item.sealed),
                                  headers: { "Content-Type": "application/json", "Recourse-Request": "1" } })).status);
                              }
                              return [...statuses]; }""", before)).isEqualTo(List.of(201));
        }
    }

    @Test
    void after_eight_hours_the_tablet_has_deleted_it() throws Exception {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = day(room, tablet);
            page.clock().install();
            seal(page, 1);
            tablet.setOffline(true);

            page.clock().fastForward("07:59:00");
            Page almost = room.open(tablet, "/talk");
            says(almost, "Waiting on this tablet: 1");
            almost.clock().fastForward("00:02:00");
            Page after = room.open(tablet, "/talk");

            says(after, NOTHING);
            assertThat(items(after)).isEqualTo("[]");
        }
    }

    @Test
    void the_day_begins_without_a_network_too() throws Exception {
        try (BrowserContext tablet = browsers.tablet()) {
            day(room, tablet).close();
            tablet.setOffline(true);

            Page page = room.open(tablet, "/talk");

            Hand.heading(page, "My day");
            says(page, NOTHING);
            says(page, "The list of lawyers. Sign in with a network.");
            Looks.check(page);
            press(page, "Start a talk");
            assertThat(page.locator("main [data-question=A1]")).isVisible();
        }
    }

    @Test
    void a_tablet_that_was_away_for_a_week_says_so_and_what_it_lacks() throws Exception {
        try (BrowserContext tablet = browsers.tablet()) {
            day(room, tablet).close();
            tablet.setOffline(true);
            tablet.clock().setFixedTime(Date.from(Instant.now().plus(Duration.ofDays(8))));

            Page page = room.open(tablet, "/talk");

            says(page, "That is more than a week ago.");
            says(page, "The keys that lock what has to wait. Open this page with a network.");
            press(page, "Start a talk");
            assertThat(page.locator("main [data-question=A1]")).isVisible();
        }
    }

    @Test
    void a_tablet_whose_clock_is_wrong_says_so_and_seals_nothing() throws Exception {
        try (BrowserContext tablet = browsers.tablet()) {
            room.signIn(tablet, room.court().person(Role.ADVOCATE));
            tablet.clock().setFixedTime(Date.from(Instant.now().plus(Duration.ofHours(1))));

            Page page = room.open(tablet, "/talk");

            says(page, "The right time. Set the clock of this tablet, then open this page again.");
            seal(page, 1);
            assertThat(items(page)).isEqualTo("[]");
        }
    }

    @Test
    void pages_beside_the_talk_leave_what_waits_alone() throws Exception {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = day(room, tablet);
            tablet.setOffline(true);
            seal(page, 1);
            page.close();
            tablet.setOffline(false);
            for (String path : List.of("/staff", "/counsel")) {
                Page beside = tablet.newPage();
                beside.clock().install();
                beside.navigate(room.address() + path);
                beside.locator("main h1").waitFor();
                beside.clock().fastForward("11:00");
                beside.waitForTimeout(500);
                assertThat(count(beside)).as(path).isEqualTo(1);
                beside.close();
            }
        }
    }

    @Test
    void signing_out_asks_first_if_something_waits() throws Exception {
        try (BrowserContext tablet = browsers.tablet()) {
            seal(day(room, tablet), 1);
            tablet.setOffline(true);
            Page page = room.open(tablet, "/talk");
            says(page, "Waiting on this tablet: 1");

            press(page, "Sign out");
            says(page, "Something still waits on this tablet. Signing out deletes it.");
            Looks.check(page);
            press(page, "Delete it and sign out");
            assertThat(page.locator(".summary")).containsText("No answer came over the network.");
            press(page, "Stay signed in");
            Hand.heading(page, "My day");
            assertThat(count(page)).isEqualTo(1);

            tablet.setOffline(false);
            page.reload();
            says(page, NOTHING);
            press(page, "Sign out");
            assertThat(page.locator("h1")).hasText("Clock");
        }
    }

    @Test
    void no_byte_that_could_be_read_is_in_the_profile_of_the_browser(@TempDir Path profile) throws Exception {
        String code;
        try (Playwright driver = Browsers.driver()) {
            try (BrowserContext tablet = Browsers.withProfile(driver, profile)) {
                Page page = day(room, tablet);
                talkThenOffline(tablet, page);
                keep(page);
                Hand.heading(page, WAITS);
                code = codeOn(page);
                page.evaluate("text => localStorage.setItem('planted', text)", PLANTED);
            }
        }

        assertThat(Traces.find(profile, PLANTED)).isNotEmpty();
        assertThat(Traces.find(profile, SEALED)).as("it does lie there").isNotEmpty();
        assertThat(Traces.find(profile, CourtRoom.CANARY)).isEmpty();
        assertThat(Traces.find(profile, code)).isEmpty();
        assertThat(Traces.find(profile, code.replace("-", ""))).isEmpty();
    }

    @Test
    void where_a_court_does_not_want_it_it_waits_in_memory_alone() throws Exception {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = day(inMemory, tablet);
            talkThenOffline(tablet, page);
            keep(page);
            Hand.heading(page, "One item is not sent. Keep this page open, or clear it.");
            assertThat((List<?>) page.evaluate("async () => (await indexedDB.databases()).map(one => one.name)"))
                    .isEmpty();
            Looks.check(page);

            tablet.setOffline(false);
            press(page, "Send it again");
            Hand.heading(page, "Your code");
        }
    }
}
