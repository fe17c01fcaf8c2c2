package org.recourse.court;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.access.Role;
import org.recourse.app.TestCourt;
import org.recourse.consent.Scope;
import org.recourse.pack.Question;
import org.recourse.support.NewYork;
import org.recourse.talk.Browsers;
import org.recourse.talk.Looks;

/** An attorney with a telephone in a corridor. */
@Timeout(240)
class CounselBrowserIT {

    private static final Scope[] FOR_THE_LAWYER = {Scope.STORE, Scope.ANSWERS_FOR_LAWYER, Scope.SHARE_ATTORNEY};

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @RegisterExtension
    static final CourtRoom room = new CourtRoom();

    private static Page signedIn(BrowserContext phone, Role role) throws Exception {
        room.signIn(phone, room.court().person(role));
        return room.open(phone, "/counsel");
    }

    private static Page reading(BrowserContext phone, String oneTime) throws Exception {
        Page page = signedIn(phone, Role.ATTORNEY);
        Hand.heading(page, "Open a hand-over");
        page.locator("#one-time").fill(oneTime.toLowerCase(Locale.ROOT).replace("-", " "));
        page.locator("#case-chargeClass").selectOption("MISDEMEANOR");
        page.locator("#case-stage").selectOption("ARRAIGNED");
        Hand.press(page, "Open");
        Hand.heading(page, "Notes for counsel");
        return page;
    }

    @Test
    void the_page_leads_with_the_person_and_ends_with_what_it_is_not() throws Exception {
        String oneTime = room.handOver(room.keep(FOR_THE_LAWYER));
        try (BrowserContext phone = browsers.tablet(375, 812)) {
            List<String> complaints = CourtRoom.complaints(phone);
            Page page = reading(phone, oneTime);

            assertThat(page.locator("main > h2").allInnerTexts())
                    .containsExactly(
                            "In the person's own words",
                            "What the person put first",
                            "What the person wants, and help on offer",
                            "What makes dates hard",
                            "Options to weigh, least restrictive first",
                            "Legal leads",
                            "What was not asked",
                            "Said to the person about the answers",
                            "What this is not");
            assertThat(page.locator("blockquote")).hasText(CourtRoom.CANARY);
            assertThat(page.locator("main > [data-line=ALT-00]")).isVisible();
            assertThat(page.locator("[data-line=ALT-14]")).isHidden();
            page.locator("details.further > summary").click();
            assertThat(page.locator("[data-line=ALT-14]")).isVisible();
            page.locator("[data-line=REM-SEAL] details:not(.feedback):not(.lead-text) summary")
                    .click();
            assertThat(page.locator("[data-line=REM-SEAL] details:not(.feedback):not(.lead-text)")
                            .innerText())
                    .contains("REM-SEAL-1", "NY CPL 160.59", "ny 2026.1");
            assertThat(page.locator("[data-line=SVC-RECORD]").count())
                    .as("not wanted, so not among the offers")
                    .isZero();
            Looks.check(page);
            page.locator("#language").selectOption("es");
            Hand.heading(page, "Notas para la defensa");
            Looks.check(page);
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void an_attorney_tries_out_and_nothing_stays(String language) throws Exception {
        boolean english = language.equals("en");
        String oneTime = room.handOver(room.keep(FOR_THE_LAWYER));
        try (BrowserContext phone = browsers.tablet(375, 812)) {
            List<String> complaints = CourtRoom.complaints(phone);
            Page page = reading(phone, oneTime);
            if (!english) {
                page.locator("#language").selectOption(language);
            }
            Hand.heading(page, english ? "Notes for counsel" : "Notas para la defensa");

            page.locator("#try-question").selectOption("N1");
            page.locator("#try input[value=RECORD]").uncheck();
            page.locator("#try input[value=IMMIGRATION_LAWYER]").check();
            Hand.press(page, english ? "See what changes" : "Ver qué cambia");
            assertThat(page.locator("#try .outcome h3").nth(0)).hasText(english ? "New" : "Nuevo");
            assertThat(page.locator("#try .outcome h3").nth(1)).hasText(english ? "Gone" : "Se va");
            Looks.check(page);

            Hand.press(page, english ? "Would any single answer change this?" : "¿Cambiaría esto una sola respuesta?");
            assertThat(page.locator("#try .outcome .entry").first()).isVisible();
            assertThat(page.locator("#try .outcome .entry").count()).isGreaterThan(5);
            assertThat(page.locator("#try"))
                    .containsText(english ? "Nothing here is kept." : "Aquí no se guarda nada.");
            Looks.check(page);
            assertThat(complaints).isEmpty();

            page.locator("#leave").click();
            assertThat(page.locator("h1")).hasText("Clock");
            assertThat(page.content()).doesNotContain(CourtRoom.CANARY);
            assertThat(page.evaluate("() => localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void the_notes_print_on_one_sheet_and_become_a_pdf() throws Exception {
        String oneTime = room.handOver(room.keep(FOR_THE_LAWYER));
        try (BrowserContext laptop = browsers.tablet(1280, 800)) {
            List<String> complaints = CourtRoom.complaints(laptop);
            Page page = reading(laptop, oneTime);
            for (String format : List.of("A4", "Letter")) {
                byte[] printed =
                        page.pdf(new Page.PdfOptions().setFormat(format).setPreferCSSPageSize(false));
                try (PDDocument document = Loader.loadPDF(printed)) {
                    assertThat(document.getNumberOfPages()).as(format).isEqualTo(1);
                }
            }
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

            Hand.press(page, "Make a PDF");
            assertThat(page.locator("a:text-is(\"Open the paper\")"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
            assertThat(page.locator("a:text-is(\"Open the paper\")").getAttribute("href"))
                    .startsWith("blob:");
            assertThat(complaints).isEmpty();
        }
    }

    /** Every question answered, and as much as can follow from it. */
    private static ObjectNode longest() throws Exception {
        ObjectNode request = room.request(FOR_THE_LAWYER);
        ObjectNode answers = (ObjectNode) request.get("interview").get("answers");
        for (Question question : NewYork.PACK.questions()) {
            List<String> codes = question.codes().stream()
                    .filter(code -> !question.alone().contains(code)
                            && !List.of("SKIP", "UNSURE", "NO").contains(code))
                    .toList();
            boolean isFree = !answers.has(question.id()) || question.id().equals("N1");
            if (isFree && question.section() != 'Z' && !codes.isEmpty()) {
                ArrayNode given = answers.putArray(question.id());
                given.add(codes.contains("YES") ? "YES" : codes.get(0));
                if (question.kind() == Question.Kind.MANY) {
                    codes.stream().skip(1).forEach(given::add);
                }
            }
        }
        answers.putArray("N6").add("so many words ".repeat(20).strip());
        request.putArray("declined");
        return request;
    }

    @Test
    void the_longest_notes_lead_with_safety_and_print_on_one_sheet() throws Exception {
        String oneTime = room.handOver(room.keep(longest()));
        try (BrowserContext phone = browsers.tablet(375, 812)) {
            Page page = reading(phone, oneTime);
            assertThat(page.locator("main > h2").allInnerTexts())
                    .startsWith("In the person's own words", "Safety first", "What the person put first");
            assertThat(page.locator("[data-line=SAF-FEARED-PERSON] > p b").first())
                    .isVisible();
            Looks.check(page);

            for (String format : List.of("A4", "Letter")) {
                byte[] printed = page.pdf(new Page.PdfOptions().setFormat(format));
                try (PDDocument document = Loader.loadPDF(printed)) {
                    assertThat(document.getNumberOfPages()).as(format).isEqualTo(1);
                }
            }
        }
    }

    /** The hand-overs to the first attorney, in the order they are listed. */
    private static List<String> handovers() throws Exception {
        JsonNode listed = TestCourt.json(room.court()
                .get("/api/handovers", room.court().signIn(room.court().person(Role.ATTORNEY))));
        return listed.findValuesAsText("handover");
    }

    @Test
    void what_was_handed_over_and_not_redeemed_says_that_it_needs_its_code() throws Exception {
        List<String> before = handovers();
        room.handOver(room.keep(FOR_THE_LAWYER));
        List<String> after = handovers();
        int at = after.indexOf(
                after.stream().filter(one -> !before.contains(one)).findFirst().orElseThrow());
        try (BrowserContext phone = browsers.tablet(375, 812)) {
            Page page = signedIn(phone, Role.ATTORNEY);
            page.locator(".choices button").nth(at).click();
            assertThat(page.locator(".summary")).containsText("Type its one-time code first.");
            Looks.check(page);
        }
    }

    @Test
    void wrong_used_and_other_lawyers_codes_look_the_same() throws Exception {
        String oneTime = room.handOver(room.keep(FOR_THE_LAWYER));
        List<String> seen = new ArrayList<>();
        try (BrowserContext phone = browsers.tablet(375, 812)) {
            room.signIn(phone, room.court().newPerson(Role.ATTORNEY, "phone-2"));
            Page page = room.open(phone, "/counsel");
            seen.add(refused(page, oneTime));
        }
        try (BrowserContext phone = browsers.tablet(375, 812)) {
            reading(phone, oneTime);
        }
        try (BrowserContext phone = browsers.tablet(375, 812)) {
            Page page = signedIn(phone, Role.ATTORNEY);
            Hand.heading(page, "Open a hand-over");
            page.evaluate("() => document.querySelectorAll('.choices').forEach(list => list.remove())");
            for (String code : List.of(oneTime, "4444-4444-444", "hello")) {
                seen.add(refused(page, code));
            }
            Looks.check(page);
        }
        assertThat(seen.stream().distinct()).hasSize(1);
    }

    private static String refused(Page page, String code) {
        page.locator("#one-time").fill(code);
        Hand.press(page, "Open");
        assertThat(page.locator(".summary")).containsText("That code did not work.");
        page.locator("#one-time").fill("");
        return page.locator(".summary").innerHTML();
    }

    @Test
    void what_was_taken_back_is_gone_from_the_page_of_whoever_had_it_open() throws Exception {
        String code = room.keep(FOR_THE_LAWYER);
        String oneTime = room.handOver(code);
        try (BrowserContext phone = browsers.tablet(375, 812)) {
            Page page = reading(phone, oneTime);
            room.withdraw(code);

            Hand.press(page, "See what changes");

            assertThat(page.locator("main")).containsText("This was taken back, or its time is over.");
            assertThat(page.content()).doesNotContain(CourtRoom.CANARY);
            Looks.check(page);
        }
    }

    @Test
    void an_attorney_takes_back_for_a_client() throws Exception {
        for (String all : List.of("End my access", "Erase the whole note")) {
            String code = room.keep(FOR_THE_LAWYER);
            String oneTime = room.handOver(code);
            try (BrowserContext phone = browsers.tablet(375, 812)) {
                Page page = reading(phone, oneTime);
                Hand.press(page, all);
                Hand.press(page, "Back");
                Hand.press(page, all);
                Hand.press(page, all);
                assertThat(page.locator("main .lead")).containsText("Done.");
                assertThat(page.locator("main .code")).containsText("R-");
                assertThat(room.withdraw(code).statusCode()).isEqualTo(all.startsWith("End") ? 200 : 404);
            }
        }
    }

    @Test
    void a_passkey_signs_in_and_other_ways_are_refused_alike() throws Exception {
        try (BrowserContext phone = browsers.tablet(375, 812)) {
            String code = room.newAttorneyCode("Attorney with a key");
            Page page = room.open(phone, "/counsel");
            Hand.heading(page, "Sign in");
            Looks.check(page);
            page.locator("summary").click();
            page.locator("#sign-in-name").fill("nobody");
            page.locator("#sign-in-password").fill("wrong wrong wrong");
            page.locator("#sign-in-code").fill("123456");
            page.locator("form button").click();
            assertThat(page.locator(".summary")).containsText("That did not work.");
            Looks.check(page);

            setUpPasskey(phone, page, code);
            Hand.press(page, "Sign in with a passkey");
            Hand.heading(page, "Open a hand-over");
            Looks.check(page);
            Hand.press(page, "Sign out");
            Hand.heading(page, "Sign in");
        }
    }

    /** Enrolled as a new attorney's, over the wire. */
    private static void setUpPasskey(BrowserContext phone, Page page, String code) throws Exception {
        SecurityKey.plugInto(phone, page);
        Object status = page.evaluate("""
                async code => {
                  const headers = { "Content-Type": "application/json", "Recourse-Request": "1" };
                  const post = (path, body) => fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
                  const bytes = text => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), c => c.charCodeAt(0));
                  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
                  const options = await (await post("/api/enrolment/passkey/challenge", { code })).json();
                  const made = await navigator.credentials.create({ publicKey: { ...options, challenge: bytes(options.challenge),
                    user: { ...options.user, id: bytes(options.user.id) } } });
                  return (await post("/api/enrolment/passkey", { code, device: "phone-3", clientDataJSON: text(made.response.clientDataJSON),
                    attestationObject: text(made.response.attestationObject) })).status;
                }""", code);
        assertThat(status).isEqualTo(204);
    }
}
