package org.recourse.court;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.recourse.access.Role;
import org.recourse.talk.Browsers;
import org.recourse.talk.Looks;
import org.recourse.talk.Talks;

/** A day at court: one tablet, one telephone of a lawyer, one of the person. */
@Timeout(240)
class CourtDayBrowserIT {

    private static final String RESULT_EN = "Places that can help";
    private static final String RESULT_ES = "Lugares que le pueden ayudar";

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @RegisterExtension
    static final CourtRoom room = new CourtRoom();

    /** A talk up to the list of help, by somebody who is signed in. */
    private static Page talked(BrowserContext tablet, String language) throws Exception {
        room.signIn(tablet, room.court().person(Role.ADVOCATE));
        Page page = room.open(tablet, "/talk");
        Hand.press(page, "Start a talk");
        assertThat(page.locator("main [data-question=A1]")).isVisible();
        Map<String, List<String>> answers = new HashMap<>(Talks.PLAIN);
        answers.put("A1", List.of(language));
        answers.put("N6", List.of(CourtRoom.CANARY));
        Talks.until(page, language.equals("en") ? RESULT_EN : RESULT_ES, answers);
        assertThat(page.locator(".calls").first()).isVisible();
        Talks.goOn(page);
        return page;
    }

    @Test
    void a_day_from_the_talk_to_taking_it_back() throws Exception {
        String attorney = room.court().person(Role.ATTORNEY).account();
        try (BrowserContext tablet = browsers.tablet();
                BrowserContext phone = browsers.tablet(375, 812);
                BrowserContext own = browsers.tablet(375, 812)) {
            List<String> complaints = CourtRoom.complaints(tablet);
            Page page = talked(tablet, "es");
            Hand.heading(page, "¿Qué puedo guardar de hoy?");
            Looks.check(page);
            page.locator("main input[value=REFERRALS_AND_ANSWERS_FOR_MY_LAWYER]")
                    .check();
            Hand.press(page, "Seguir");
            assertThat(page.locator("main input[name=Z2]").first()).isVisible();
            Looks.check(page);
            page.locator("main input[value=YES]").check();
            Hand.press(page, "Seguir");

            Hand.heading(page, "Diga que sí a cada cosa por separado");
            assertThat(page.locator("main input:checked").count()).isZero();
            Looks.check(page);
            Hand.tick(page, "SHARE_ATTORNEY");
            Hand.press(page, "Guardarlo");
            assertThat(page.locator(".summary")).containsText("Lo demás necesita la nota corta.");
            Hand.tick(page, "STORE");
            Hand.tick(page, "ANSWERS_FOR_LAWYER");
            Hand.press(page, "Guardarlo");
            assertThat(page.locator(".summary")).containsText("Elija el abogado");
            Looks.check(page);
            page.locator("#attorney").selectOption(attorney);
            Hand.press(page, "Guardarlo");

            Hand.heading(page, "Su código");
            String code = page.locator("main .code").innerText();
            Looks.check(page);
            Hand.press(page, "Terminar");
            Hand.heading(page, "Su abogado aún no lo puede leer");
            Looks.check(page);
            Hand.press(page, "Hacer un código para el abogado");
            assertThat(page.locator("main svg.qr path")).hasAttribute("d", java.util.regex.Pattern.compile("M.+"));
            String oneTime = page.locator(".lawyer-code .code").innerText();
            Looks.check(page);
            Hand.press(page, "Hacer la hoja");
            Hand.press(page, "Hacer la tarjeta");
            assertThat(page.locator("main a:text-is(\"Abrir el papel\")"))
                    .hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
            page.locator("main button:text-is(\"No mostrar el código\")")
                    .first()
                    .click();
            assertThat(page.locator("main")).not().containsText(code);
            page.locator("main button:text-is(\"No mostrar el código\")").click();
            assertThat(page.locator("main svg.qr")).hasCount(0);
            Hand.press(page, "Terminar");
            assertThat(page.locator("main")).containsText("Una nota corta");
            Looks.check(page);
            Hand.press(page, "Borrar esta tableta");
            assertThat(page.locator("h1")).hasText("Clock");
            assertThat(page.content()).doesNotContain(CourtRoom.CANARY, code, oneTime);

            List<String> onPhone = CourtRoom.complaints(phone);
            room.signIn(phone, room.court().person(Role.ATTORNEY));
            Page notes = room.open(phone, "/counsel");
            Hand.heading(notes, "Open a hand-over");
            notes.locator("#one-time").fill(oneTime);
            notes.locator("#case-chargeClass").selectOption("MISDEMEANOR");
            Hand.press(notes, "Open");
            Hand.heading(notes, "Notes for counsel");
            assertThat(notes.locator("blockquote")).hasText(CourtRoom.CANARY);
            Hand.press(notes, "Would any single answer change this?");
            assertThat(notes.locator("#try .outcome .entry").first()).isVisible();

            Page back = room.open(own, "/withdraw#" + code);
            Hand.press(back, "Erase everything");
            Hand.press(back, "Erase everything");
            Hand.heading(back, "Done.");

            Hand.press(notes, "See what changes");
            assertThat(notes.locator("main")).containsText("This was taken back, or its time is over.");
            assertThat(notes.content()).doesNotContain(CourtRoom.CANARY);
            assertThat(complaints).isEmpty();
            assertThat(onPhone).isEmpty();
        }
    }

    @Test
    void nothing_is_sent_by_whoever_chooses_nothing() throws Exception {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = talked(tablet, "en");
            List<String> sent = new ArrayList<>();
            page.onRequest(request -> sent.add(request.url()));
            Hand.heading(page, "What may I keep from today?");

            Hand.press(page, "Continue");

            assertThat(page.locator("main")).containsText("Nothing was chosen. So nothing is kept.");
            assertThat(page.locator("main")).containsText("I kept nothing.");
            Looks.check(page);
            assertThat(sent).noneMatch(url -> url.contains("/api/") && !url.endsWith("/api/health"));
        }
    }

    @Test
    void only_what_was_agreed_to_leaves_the_tablet() throws Exception {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = talked(tablet, "en");
            List<String> sent = new ArrayList<>();
            page.onRequest(request -> {
                if (request.url().endsWith("/api/records")) {
                    sent.add(String.valueOf(request.postData()));
                }
            });
            page.locator("main input[value=REFERRALS_ONLY]").check();
            Hand.press(page, "Continue");
            Hand.press(page, "Continue");
            Hand.heading(page, "Say yes to each thing by itself");
            assertThat(page.locator("#days")).hasValue("30");
            page.locator("#days").selectOption("90");
            assertThat(page.locator("main")).containsText("So your lawyer is not shown anything.");
            Hand.tick(page, "STORE");
            Hand.press(page, "Keep it");
            Hand.heading(page, "Your code");

            assertThat(sent).hasSize(1);
            assertThat(CourtRoom.JSON.readTree(sent.get(0)).get("chosen").toString())
                    .as("what was asked for, and not all that stood on the list")
                    .contains("SVC-HOUSING")
                    .doesNotContain("SVC-CARD", "SVC-PEER");
            assertThat(sent.get(0)).contains("\"days\":90");
            assertThat(sent.get(0)).doesNotContain(CourtRoom.CANARY, "\"N1\"", "\"A1\"", "SHARE_ATTORNEY");
            assertThat(page.locator("main button:text-is(\"Make a code for the lawyer\")")
                            .count())
                    .isZero();
        }
    }

    @Test
    void on_a_slow_network_nothing_is_kept_twice_and_the_code_is_not_lost_to_a_tap() throws Exception {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = talked(tablet, "en");
            List<String> sent = new ArrayList<>();
            page.route("**/api/records", route -> {
                sent.add(route.request().url());
                page.waitForTimeout(1_000);
                route.resume();
            });
            page.locator("main input[value=REFERRALS_ONLY]").check();
            Hand.press(page, "Continue");
            Hand.press(page, "Continue");
            Hand.tick(page, "STORE");
            Hand.press(page, "Keep it");
            assertThat(page.locator("main button:text-is(\"Keep nothing\")")).hasCount(0);
            Hand.heading(page, "Your code");
            String code = page.locator("main .code").innerText();

            for (String act : List.of("heard", "stop", "turn")) {
                page.locator("#" + act).click();
                assertThat(page.locator("main")).not().containsText(code);
                Talks.press(page, "resume");
                assertThat(page.locator("main .code")).hasText(code);
            }
            assertThat(sent).hasSize(1);
        }
    }

    @Test
    void a_code_goes_from_the_screen_by_itself_after_a_minute() throws Exception {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = talked(tablet, "en");
            page.locator("main input[value=REFERRALS_ONLY]").check();
            Hand.press(page, "Continue");
            Hand.press(page, "Continue");
            Hand.tick(page, "STORE");
            page.clock().install();
            Hand.press(page, "Keep it");
            String code = page.locator("main .code").innerText();

            page.clock().fastForward("01:01");

            assertThat(page.locator("main")).containsText("The code is hidden now.");
            assertThat(page.locator("main")).not().containsText(code);
            Hand.press(page, "Show it again");
            assertThat(page.locator("main .code")).hasText(code);
        }
    }

    @Test
    void in_another_language_each_yes_is_asked_for_anew_in_its_words() throws Exception {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = talked(tablet, "es");
            page.locator("main input[value=REFERRALS_ONLY]").check();
            Hand.press(page, "Seguir");
            Hand.press(page, "Seguir");
            String spanish = page.locator("[data-scope=STORE] h2").innerText();
            Hand.tick(page, "STORE");

            page.locator("#language").selectOption("en");

            assertThat(page.locator("[data-scope=STORE] h2")).hasAttribute("lang", "en");
            assertThat(page.locator("[data-scope=STORE] h2")).not().hasText(spanish);
            assertThat(page.locator("main input:checked")).hasCount(0);
            Hand.tick(page, "STORE");
            Hand.press(page, "Keep it");
            Hand.heading(page, "Your code");
        }
    }

    @Test
    void where_nobody_is_signed_in_the_talk_says_so_first_and_asks_again_before_keeping() throws Exception {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = room.open(tablet, "/talk");
            Hand.heading(page, "Sign in");
            Looks.check(page);
            Hand.press(page, "Go on without signing in");
            assertThat(page.locator("main [data-question=A1]")).isVisible();
            Talks.until(page, RESULT_EN, Talks.PLAIN);
            Talks.goOn(page);
            page.locator("main input[value=REFERRALS_ONLY]").check();
            Hand.press(page, "Continue");
            Hand.press(page, "Continue");
            Hand.heading(page, "Sign in");
            Locator why =
                    page.locator("main p:text-is(\"To keep something, sign in. The answers stay on the screen.\")");
            assertThat(why).isVisible();
            Looks.check(page);
            Hand.press(page, "Keep nothing");
            assertThat(page.locator("main")).containsText("I kept nothing.");
        }
    }
}
