package org.recourse.court;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.support.CodeApp;
import org.recourse.talk.Browsers;
import org.recourse.talk.Looks;

/** Somebody new who holds a setup code, on a telephone or at a keyboard. */
@Timeout(180)
class EnrolBrowserIT {

    private static final String PASSWORD = "kettle orbit mango velvet";

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @RegisterExtension
    static final CourtRoom room = new CourtRoom();

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void a_passkey_made_with_a_code_signs_in(String language) throws Exception {
        String name = "Attorney who reads " + language;
        String code = room.newAttorneyCode(name);
        try (BrowserContext phone = browsers.tablet(375, 812)) {
            List<String> complaints = CourtRoom.complaints(phone);
            Page page = room.open(phone, "/enrol");
            SecurityKey.plugInto(phone, page);
            Hand.at(page, "enrol.heading");
            page.locator("#language").selectOption(language);
            assertThat(page.locator("html")).hasAttribute("lang", language);
            Looks.checkBothSizes(page);
            Hand.tap(page, "enrol.passkey");
            assertThat(page.locator(".summary")).isVisible();
            assertThat(page.locator("#code")).isFocused();

            page.locator("#code").fill(code.toLowerCase(Locale.ROOT));
            Hand.tap(page, "enrol.passkey");
            Hand.at(page, "enrol.device-heading");
            Hand.tap(page, "enrol.passkey");
            assertThat(page.locator("[data-t=\"enrol.problem-device\"]")).isVisible();
            Looks.checkBothSizes(page);
            page.locator("#device").fill("Tablet 7");
            Hand.tap(page, "enrol.passkey");
            Hand.at(page, "enrol.done");
            assertThat(page.locator("main")).containsText(name);
            Looks.checkBothSizes(page);

            page.locator("a[data-t=\"enrol.done-counsel\"]").click();
            Hand.at(page, "court.sign-in.heading");
            Hand.tap(page, "court.sign-in.passkey");
            Hand.at(page, "counsel.desk.heading");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void a_password_with_a_code_app_is_set_up_by_keyboard_alone_and_signs_in() throws Exception {
        String code = room.newAttorneyCode("Attorney at a keyboard");
        try (BrowserContext computer = browsers.tablet(375, 812)) {
            List<String> complaints = CourtRoom.complaints(computer);
            Page page = room.open(computer, "/enrol");
            Hand.heading(page, "Set up how you sign in");
            type(page, code);
            press(page, "Tab", "Tab", "Enter");
            Hand.heading(page, "Password and a code app");
            assertThat(page.locator("main")).containsText("Attorney at a keyboard");
            assertThat(page.locator("svg.qr path")).isVisible();
            byte[] secret = CodeApp.bytes(page.locator(".secret").innerText().replace(" ", ""));
            type(page, PASSWORD);
            type(page, PASSWORD);
            Instant now = Instant.now();
            type(page, CodeApp.digits(secret, now));
            press(page, "Enter");
            Hand.heading(page, "You can sign in");
            assertThat(page.locator("main")).containsText("Wait for the next six digits");
            Looks.checkBothSizes(page);

            page.navigate(room.address() + "/counsel");
            signIn(page, CodeApp.digits(secret, now));
            assertThat(page.locator(".summary")).containsText("That did not work.");
            signIn(page, CodeApp.digits(secret, now.plusSeconds(30)));
            Hand.heading(page, "Open a hand-over");
            assertThat(complaints).isEmpty();
        }
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    /** Goes to the next field and types there. */
    private static void type(Page page, String text) {
        press(page, "Tab");
        page.keyboard().type(text);
    }

    private static void signIn(Page page, String digits) {
        if (!page.locator("#sign-in-name").isVisible()) {
            page.locator("summary").click();
        }
        page.locator("#sign-in-name").fill("Attorney at a keyboard");
        page.locator("#sign-in-password").fill(PASSWORD);
        page.locator("#sign-in-code").fill(digits);
        page.locator("form button").click();
    }

    @Test
    void what_is_wrong_is_said_where_it_can_be_mended_and_the_code_stays_good() throws Exception {
        String code = room.newAttorneyCode("Attorney in a hurry");
        try (BrowserContext phone = browsers.tablet(375, 812)) {
            Page page = room.open(phone, "/enrol");
            page.locator("#code").fill("AAAA-BBBB-CCCC");
            Hand.press(page, "Password and a code app");
            assertThat(page.locator(".summary")).containsText("That setup code cannot be used.");

            page.locator("#code").fill(code);
            Hand.press(page, "Password and a code app");
            byte[] secret = CodeApp.bytes(page.locator(".secret").innerText().replace(" ", ""));
            Looks.checkBothSizes(page);
            set(page, PASSWORD, PASSWORD + " too", "000000");
            assertThat(page.locator(".summary")).containsText("not the same");
            set(page, "passwordpassword", "passwordpassword", "000000");
            assertThat(page.locator(".summary")).containsText("easy to guess");
            assertThat(page.locator("#password")).isFocused();
            set(page, PASSWORD, PASSWORD, "000000");
            assertThat(page.locator(".summary")).containsText("Those six digits do not fit.");
            assertThat(page.locator("#digits")).isFocused();
            Looks.checkBothSizes(page);
            set(page, PASSWORD, PASSWORD, CodeApp.digits(secret, Instant.now()));
            Hand.heading(page, "You can sign in");
        }
    }

    private static void set(Page page, String password, String again, String digits) {
        page.locator("#password").fill(password);
        page.locator("#password-again").fill(again);
        page.locator("#digits").fill(digits);
        Hand.press(page, "Set it up");
    }

    @Test
    void the_page_for_signing_in_leads_here() {
        try (BrowserContext phone = browsers.tablet(375, 812)) {
            Page page = room.open(phone, "/counsel");
            page.locator("summary").click();
            Looks.checkBothSizes(page);
            Page opened = phone.waitForPage(
                    () -> page.locator("a[data-t=\"court.sign-in.enrol\"]").click());
            Hand.heading(opened, "Set up how you sign in");
        }
    }
}
