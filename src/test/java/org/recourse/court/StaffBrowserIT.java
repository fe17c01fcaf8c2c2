package org.recourse.court;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.recourse.court.Hand.look;
import static org.recourse.court.Hand.speak;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.access.Role;
import org.recourse.app.TestCourt;
import org.recourse.consent.Scope;
import org.recourse.support.SetClock;
import org.recourse.talk.Browsers;
import org.recourse.talk.Looks;

/** A programme lead, a reviewer and an operator at their work, each on a telephone. */
@Timeout(300)
class StaffBrowserIT {

    private static final SetClock CLOCK = ofToday();

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @RegisterExtension
    static final CourtRoom room = new CourtRoom(CLOCK);

    /** The page compares days with the clock of the browser. */
    private static SetClock ofToday() {
        return new SetClock(Instant.now());
    }

    /** The sign-ins of one test are over before the next: an account has few at a time, and this clock stands still. */
    @BeforeEach
    void some_time_goes_by() {
        CLOCK.pass(Duration.ofMinutes(12));
    }

    /** One language in a dark room. */
    private static BrowserContext phone(String language) {
        return browsers.context(new Browser.NewContextOptions()
                .setViewportSize(375, 812)
                .setHasTouch(true)
                .setColorScheme(language.equals("es") ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    private static Page at(BrowserContext phone, Role role, String language) throws Exception {
        room.signIn(phone, room.court().person(role));
        Page page = room.open(phone, "/staff");
        Hand.at(page, "staff.heading");
        speak(page, language);
        return page;
    }

    private static void tapOf(Page page, String account, String key) {
        page.locator("[data-account=\"" + account + "\"] button[data-t=\"" + key + "\"]")
                .click();
    }

    private static void says(Page page, String key) {
        assertThat(page.locator(".summary [data-t=\"" + key + "\"]")).isVisible();
    }

    /** What an act will do is said before it, and what it did after. */
    private static void take(Page page, String key) {
        look(page, "staff." + key + ".heading");
        assertThat(page.locator("[data-t=\"staff." + key + ".will\"]")).isVisible();
        Hand.tap(page, "staff." + key + ".do");
        look(page, "staff." + key + ".done");
        assertThat(page.locator("[data-t=\"staff." + key + ".did\"]")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void somebody_new_comes_in_by_two_people(String language) throws Exception {
        String name = "Newcomer " + language;
        try (BrowserContext lead = phone(language);
                BrowserContext operator = phone(language)) {
            List<String> complaints = CourtRoom.complaints(lead);
            Page page = at(lead, Role.LEAD, language);
            look(page, "staff.heading");
            Hand.tap(page, "staff.door.accounts");
            look(page, "staff.accounts.heading");
            Hand.tap(page, "staff.accounts.propose");
            fill(page, name);
            take(page, "propose");
            Hand.tap(page, "court.back");
            look(page, "staff.accounts.heading");
            String account =
                    page.locator("section:has(bdi:text-is(\"" + name + "\"))").getAttribute("data-account");
            tapOf(page, account, "staff.accounts.look");
            assertThat(page.locator("[data-t=\"staff.account.ours\"]")).isVisible();
            assertThat(page.locator("main button[data-t=\"staff.create.heading\"]"))
                    .hasCount(0);
            Looks.checkBothSizes(page);

            Page second = at(operator, Role.OPERATOR, language);
            look(second, "staff.heading");
            Hand.tap(second, "staff.door.accounts");
            Hand.at(second, "staff.accounts.heading");
            assertThat(second.locator("[data-t=\"staff.accounts.propose\"]")).hasCount(0);
            tapOf(second, account, "staff.accounts.look");
            Looks.checkBothSizes(second);
            Hand.tap(second, "staff.create.heading");
            take(second, "create");
            TestCourt.Person newcomer = room.court()
                    .enrol(account, Role.ADVOCATE, second.locator("main .code").innerText(), "tablet-new");
            assertThat(room.court().signIn(newcomer)).isNotEmpty();

            Hand.tap(second, "court.back");
            Hand.at(second, "staff.accounts.heading");
            assertThat(second.locator("[data-account=\"" + account + "\"]")).containsText("tablet-new");
            Looks.checkBothSizes(second);
            assertThat(complaints).isEmpty();
        }
    }

    private static void fill(Page page, String name) {
        look(page, "staff.propose.heading");
        Hand.tap(page, "staff.propose.next");
        says(page, "staff.propose.problem-role");
        assertThat(page.locator("#role")).isFocused();
        page.locator("#role").selectOption("ADVOCATE");
        Hand.tap(page, "staff.propose.next");
        says(page, "staff.propose.problem-name");
        page.locator("#name").fill(name);
        LocalDate today = LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC);
        page.locator("#ends").fill(today.plusYears(3).toString());
        Hand.tap(page, "staff.propose.next");
        says(page, "staff.propose.problem-ends");
        Looks.checkBothSizes(page);
        page.locator("#ends").fill(today.plusDays(20).toString());
        Hand.tap(page, "staff.propose.next");
    }

    @Test
    void an_act_that_needs_a_fresh_sign_in_asks_for_one_and_goes_on() throws Exception {
        String code = room.newCode(Role.LEAD, "Lead with a key");
        room.court().propose(Role.ADVOCATE, "Taken");
        try (BrowserContext phone = phone("en")) {
            List<String> complaints = CourtRoom.complaints(phone);
            Page page = room.open(phone, "/enrol");
            SecurityKey.plugInto(phone, page);
            page.locator("#code").fill(code);
            Hand.tap(page, "enrol.passkey");
            page.locator("#device").fill("laptop-4");
            Hand.tap(page, "enrol.passkey");
            page.locator("a[data-t=\"enrol.done-staff\"]").click();
            look(page, "court.sign-in.heading");
            Hand.tap(page, "court.sign-in.passkey");
            Hand.at(page, "staff.heading");
            assertThat(page.locator("main")).containsText("Lead with a key");

            Hand.tap(page, "staff.door.accounts");
            Hand.tap(page, "staff.accounts.propose");
            page.locator("#role").selectOption("ATTORNEY");
            page.locator("#name").fill("taken");
            page.locator("#ends")
                    .fill(LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC)
                            .plusDays(60)
                            .toString());
            Hand.tap(page, "staff.propose.next");
            CLOCK.pass(Duration.ofMinutes(3));
            Hand.tap(page, "staff.propose.do");
            look(page, "court.sign-in.heading");
            assertThat(page.locator("main")).containsText("a sign-in of the last two minutes");
            Hand.tap(page, "court.sign-in.passkey");
            Hand.at(page, "staff.propose.heading");
            assertThat(page.locator("main")).containsText("taken");
            Hand.tap(page, "staff.propose.do");
            says(page, "staff.propose.problem-taken");
            Looks.checkBothSizes(page);
            Hand.tap(page, "court.back");
            assertThat(page.locator("#name")).hasValue("taken");
            page.locator("#name").fill("taken by nobody");
            Hand.tap(page, "staff.propose.next");
            take(page, "propose");

            CLOCK.pass(Duration.ofMinutes(11));
            Hand.tap(page, "court.back");
            Hand.at(page, "court.sign-in.heading");
            assertThat(page.locator("main")).containsText("Your sign-in has ended.");
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void who_should_be_out_is_out_and_comes_back_by_two_people(String language) throws Exception {
        TestCourt.Person person = room.court().newPerson(Role.ADVOCATE, "tablet-" + language);
        String cookie = room.court().signIn(person);
        try (BrowserContext operator = phone(language);
                BrowserContext lead = phone(language)) {
            Page page = at(operator, Role.OPERATOR, language);
            Hand.tap(page, "staff.door.accounts");
            act(page, person, "sessions");
            assertThat(room.court().get("/api/session", cookie).statusCode()).isEqualTo(401);

            Hand.tap(page, "court.back");
            act(page, person, "recover");
            Page second = at(lead, Role.LEAD, language);
            Hand.tap(second, "staff.door.accounts");
            look(second, "staff.accounts.heading");
            act(second, person, "renew");
            assertThat(second.locator("main .code")).containsText("-");
            assertThat(room.court().trySignIn(person, room.court().challenge()).statusCode())
                    .isEqualTo(401);

            TestCourt.Person again = room.court()
                    .enrol(
                            person.account(),
                            Role.ADVOCATE,
                            second.locator("main .code").innerText(),
                            "lost-" + language);
            Hand.tap(page, "court.back");
            Hand.tap(page, "staff.to-home");
            Hand.tap(page, "staff.door.device");
            look(page, "staff.device.heading");
            Hand.tap(page, "staff.device.next");
            says(page, "staff.device.problem");
            page.locator("#device").fill("Lost " + language);
            Hand.tap(page, "staff.device.next");
            take(page, "device");
            assertThat(page.locator("main .code")).hasText("1");
            assertThat(room.court().trySignIn(again, room.court().challenge()).statusCode())
                    .isEqualTo(401);

            Hand.tap(page, "court.back");
            Hand.tap(page, "staff.door.accounts");
            Hand.at(page, "staff.accounts.heading");
            act(page, person, "end");
            Hand.tap(page, "court.back");
            page.locator("summary").click();
            tapOf(page, person.account(), "staff.accounts.look");
            assertThat(page.locator("[data-t=\"staff.account.is-over\"]")).isVisible();
            Looks.checkBothSizes(page);
        }
    }

    private static void act(Page page, TestCourt.Person person, String key) {
        tapOf(page, person.account(), "staff.accounts.look");
        Hand.tap(page, "staff." + key + ".heading");
        take(page, key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void a_record_is_held_by_two_people_who_have_its_code(String language) throws Exception {
        String code = room.keep(Scope.STORE);
        try (BrowserContext lead = phone(language);
                BrowserContext operator = phone(language)) {
            List<String> complaints = CourtRoom.complaints(operator);
            Page page = at(lead, Role.LEAD, language);
            hold(page, "order", code);
            take(page, "order");
            assertThat(room.openRecord(code).statusCode()).isEqualTo(200);
            Hand.tap(page, "court.back");
            Hand.tap(page, "court.back");
            hold(page, "confirm", code);
            Hand.tap(page, "staff.confirm.do");
            says(page, "staff.hold.problem-order");

            Page second = at(operator, Role.OPERATOR, language);
            Hand.tap(second, "staff.door.hold");
            Hand.at(second, "staff.hold.heading");
            assertThat(second.locator("main button[data-t=\"staff.hold.order\"]"))
                    .hasCount(0);
            Hand.tap(second, "court.back");
            hold(second, "confirm", "2800-0000-000");
            Hand.tap(second, "staff.confirm.do");
            says(second, "staff.hold.problem-none");
            Looks.checkBothSizes(second);
            Hand.tap(second, "court.back");
            second.locator("#hold-code").fill(code);
            second.locator("#hold-counsel").fill("0000-0000-0000-0000-0000");
            Hand.tap(second, "staff.hold.next");
            Hand.tap(second, "staff.confirm.do");
            says(second, "staff.hold.problem-other-key");
            Hand.tap(second, "court.back");
            second.locator("#hold-counsel").fill(room.fingerprint());
            Hand.tap(second, "staff.hold.next");
            take(second, "confirm");
            assertThat(room.openRecord(code).statusCode()).isEqualTo(404);
            String file = file(second);

            Hand.tap(second, "court.back");
            Hand.tap(second, "staff.hold.export");
            second.locator("#hold-code").fill(code);
            Hand.tap(second, "staff.hold.next");
            take(second, "export");
            assertThat(file(second)).isEqualTo(file).contains("recourse-hold-1");
            assertThat(complaints).isEmpty();
        }
    }

    private static void hold(Page page, String kind, String code) {
        Hand.tap(page, "staff.door.hold");
        look(page, "staff.hold.heading");
        Hand.tap(page, "staff.hold." + kind);
        look(page, "staff.hold." + kind);
        Hand.tap(page, "staff.hold.next");
        says(page, "staff.hold.problem-code");
        page.locator("#hold-code").fill(code);
        page.locator("#hold-reason").selectOption("SUBPOENA");
        page.locator("#hold-weeks").fill("53");
        page.locator("#hold-counsel").fill(room.fingerprint());
        Hand.tap(page, "staff.hold.next");
        says(page, "staff.hold.problem-weeks");
        page.locator("#hold-weeks").fill("12");
        Hand.tap(page, "staff.hold.next");
    }

    private static String file(Page page) throws Exception {
        Download download = page.waitForDownload(
                () -> page.locator("a[data-t=\"staff.hold.file\"]").click());
        assertThat(download.suggestedFilename()).isEqualTo("held.json");
        return Files.readString(download.path());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void a_reviewer_reads_counts_and_rules_by_keyboard_and_sees_nothing_else(String language) throws Exception {
        try (BrowserContext phone = phone(language)) {
            List<String> complaints = CourtRoom.complaints(phone);
            Page page = at(phone, Role.REVIEWER, language);
            look(page, "staff.heading");
            assertThat(page.locator("main button").allInnerTexts()).hasSize(4);
            page.locator("main h1").focus();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            look(page, "staff.tally.heading");
            assertThat(page.locator("[data-t=\"staff.tally.none\"]")).isVisible();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            Hand.at(page, "staff.heading");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            look(page, "staff.packs.heading");
            assertThat(page.locator("[data-pack=\"ny 2026.1\"]")).containsText("sha256:");
            Page book = phone.waitForPage(
                    () -> page.locator("a[data-t=\"staff.packs.rulebook\"]").click());
            assertThat(book.locator("body")).containsText("# Rule book: New York");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void whoever_works_here_makes_a_code_for_one_more_device_and_signs_out() throws Exception {
        TestCourt.Person reviewer = room.court().newPerson(Role.REVIEWER, "tablet-2");
        try (BrowserContext phone = phone("en")) {
            room.signIn(phone, reviewer);
            Page page = room.open(phone, "/staff");
            Hand.tap(page, "staff.door.own");
            take(page, "own");
            room.court()
                    .enrol(
                            reviewer.account(),
                            Role.REVIEWER,
                            page.locator("main .code").innerText(),
                            "tablet-3");
            Hand.tap(page, "court.back");
            Hand.tap(page, "court.sign-out");
            look(page, "court.sign-in.heading");
            page.reload();
            Hand.at(page, "court.sign-in.heading");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADVOCATE", "ATTORNEY"})
    void other_roles_are_shown_to_their_own_page(Role role) throws Exception {
        try (BrowserContext phone = phone("en")) {
            Page page = at(phone, role, "en");
            look(page, "staff.heading");
            assertThat(page.locator("main button")).hasCount(1);
            assertThat(page.locator("main a")).hasAttribute("href", role == Role.ADVOCATE ? "/talk" : "/counsel");
        }
    }
}
