package org.recourse.court;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.recourse.court.Hand.look;
import static org.recourse.court.Hand.speak;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.access.Role;
import org.recourse.consent.Scope;
import org.recourse.talk.Browsers;
import org.recourse.talk.Looks;
import org.recourse.talk.Talks;

/** Every state of these pages in every language they have, on a telephone and on a tablet. */
@Timeout(300)
class CourtLooksBrowserIT {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @RegisterExtension
    static final CourtRoom room = new CourtRoom();

    /** Half of the languages in a dark room. */
    private static BrowserContext device(String language) {
        boolean dark = List.of("es", "ru", "ar").contains(language);
        return browsers.context(new Browser.NewContextOptions()
                .setHasTouch(true)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr", "ru", "zh-Hans", "ar"})
    void taking_back(String language) throws Exception {
        String code = room.keep(Scope.values());
        try (BrowserContext phone = device(language)) {
            List<String> complaints = CourtRoom.complaints(phone);
            Page page = room.open(phone, "/withdraw");
            speak(page, language);
            look(page, "court.withdraw.heading");
            assertThat(page.locator("html")).hasAttribute("dir", language.equals("ar") ? "rtl" : "ltr");
            assertThat(page.locator(".unreviewed").isVisible()).isEqualTo(!language.equals("en"));
            Hand.tap(page, "court.withdraw.exists");
            assertThat(page.locator(".summary")).isVisible();
            look(page, "court.withdraw.heading");

            page.locator("#code").fill(code);
            Hand.tap(page, "court.withdraw.exists");
            look(page, "court.withdraw.found");
            Hand.tap(page, "court.withdraw.stop");
            look(page, "court.withdraw.done");
            String part = page.locator("main .code").innerText();

            Hand.tap(page, "court.withdraw.another");
            page.locator("#code").fill(code);
            Hand.tap(page, "court.withdraw.erase");
            look(page, "court.withdraw.confirm");
            Hand.tap(page, "court.withdraw.erase");
            look(page, "court.withdraw.done");
            String all = page.locator("main .code").innerText();

            receipt(page, part, "part");
            receipt(page, all, "all");
            assertThat(page.locator("main [lang=en]").count()).isZero();
            assertThat(complaints).isEmpty();
        }
    }

    private static void receipt(Page page, String number, String says) {
        Hand.tap(page, "court.withdraw.another");
        page.locator("#code").fill(number.toLowerCase(Locale.ROOT).replace("-", " "));
        Hand.tap(page, "court.withdraw.exists");
        look(page, "court.withdraw.receipt-heading");
        assertThat(page.locator("[data-t=\"court.withdraw.receipt-" + says + "\"]"))
                .isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr", "ru", "zh-Hans", "ar"})
    void the_end_of_a_talk(String language) throws Exception {
        String attorney = room.court().person(Role.ATTORNEY).account();
        Map<String, List<String>> answers = new HashMap<>(Talks.PLAIN);
        answers.put("A1", List.of(language));
        answers.put("A5", List.of("SERVICES_ONLY"));
        try (BrowserContext tablet = device(language)) {
            List<String> complaints = CourtRoom.complaints(tablet);
            room.signIn(tablet, room.court().person(Role.ADVOCATE));
            Page page = room.open(tablet, "/talk");
            look(page, "day.heading");
            Hand.tap(page, "day.start");
            assertThat(page.locator("main [data-question=A1]")).isVisible();
            Talks.walk(page, answers, () -> {});
            Locator fold = page.locator("details.feedback").first();
            fold.locator("summary").click();
            Looks.checkBothSizes(page);
            fold.locator("button[data-t=\"court.fit.TOO_FAR\"]").click();
            assertThat(fold.locator("[data-t=\"court.fit.done\"]")).isVisible();
            Talks.goOn(page);

            look(page, "questions.Z1.prompt");
            page.locator("main input[value=REFERRALS_AND_ANSWERS_FOR_MY_LAWYER]")
                    .check();
            Talks.goOn(page);
            look(page, "questions.Z2.prompt");
            page.locator("main input[value=YES]").check();
            Talks.goOn(page);
            look(page, "court.keep.each");
            assertThat(page.locator("[data-scope=SHARE_PROVIDER]").count()).isZero();
            List.of("STORE", "ANSWERS_FOR_LAWYER", "SHARE_ATTORNEY", "STATISTICS")
                    .forEach(scope -> Hand.tick(page, scope));
            Talks.goOn(page);
            assertThat(page.locator(".summary")).isVisible();
            look(page, "court.keep.each");
            page.locator("#attorney").selectOption(attorney);
            Talks.goOn(page);
            look(page, "court.keep.code");
            Hand.tap(page, "court.keep.hand-over");
            assertThat(page.locator("main svg.qr")).isVisible();
            look(page, "court.keep.code");
            Hand.tap(page, "court.keep.finish");
            look(page, "ui.close.title");
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void the_page_of_counsel(String language) throws Exception {
        String oneTime = room.handOver(room.keep(Scope.STORE, Scope.ANSWERS_FOR_LAWYER, Scope.SHARE_ATTORNEY));
        try (BrowserContext phone = device(language)) {
            List<String> complaints = CourtRoom.complaints(phone);
            Page page = room.open(phone, "/counsel");
            speak(page, language);
            page.locator("summary").click();
            look(page, "court.sign-in.heading");
            room.signIn(phone, room.court().person(Role.ATTORNEY));
            page.reload();
            Hand.at(page, "counsel.desk.heading");
            speak(page, language);
            look(page, "counsel.desk.heading");
            page.locator("#one-time").fill(oneTime);
            page.locator("#case-chargeClass").selectOption("MISDEMEANOR");
            page.locator("form button").click();
            look(page, "counsel.brief.heading");

            page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true; })");
            look(page, "counsel.brief.heading");
            Locator line = page.locator("[data-line=REM-SEAL]");
            line.locator("button[data-t=\"counsel.use.USED\"]").click();
            assertThat(line.locator("[data-t=\"counsel.use.done\"]")).isVisible();
            assertThat(line.locator("button").count()).isZero();
            page.locator("#try-question").selectOption("N1");
            Hand.tap(page, "counsel.try.singles");
            assertThat(page.locator("#try .outcome .entry").first()).isVisible();
            Hand.tap(page, "counsel.brief.end-all");
            look(page, "counsel.brief.heading");
            Hand.tap(page, "counsel.brief.end-all");
            assertThat(page.locator("main .code")).containsText("R-");
            look(page, "counsel.brief.heading");
            assertThat(complaints).isEmpty();
        }
    }
}
