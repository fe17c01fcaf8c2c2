package org.recourse.court;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.consent.Scope;
import org.recourse.talk.Browsers;
import org.recourse.talk.Looks;

/** A person with a code, a phone and nobody beside them. */
@Timeout(180)
class WithdrawBrowserIT {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @RegisterExtension
    static final CourtRoom room = new CourtRoom();

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void a_person_sees_what_exists_stops_sharing_and_erases(String language) throws Exception {
        boolean english = language.equals("en");
        String code = room.keep(Scope.values());
        try (BrowserContext phone = browsers.tablet(375, 812)) {
            List<String> complaints = CourtRoom.complaints(phone);
            Page page = room.open(phone, "/withdraw");
            Hand.heading(page, "Your code");
            page.locator("#language").selectOption(language);
            Looks.check(page);
            page.locator("#code").fill(code.toLowerCase(Locale.ROOT).replace("-", " "));

            Hand.press(page, english ? "Tell me what exists" : "Decirme qué hay");
            Hand.heading(page, english ? "What exists" : "Lo que hay");
            assertThat(page.locator("main")).containsText(english ? "Whoever has the code" : "Quien tenga el código");
            assertThat(page.locator("main [lang=en]").count()).isZero();
            Looks.check(page);

            Hand.press(page, english ? "Stop sharing" : "Dejar de mostrarlo");
            Hand.heading(page, english ? "Done." : "Hecho.");
            assertThat(page.locator("main")).containsText(english ? "A short note" : "Una nota corta");
            Looks.check(page);
            Hand.press(page, english ? "Another code" : "Otro código");
            assertThat(page.locator("#code")).hasValue("");

            page.locator("#code").fill(code);
            Hand.press(page, english ? "Erase everything" : "Borrar todo");
            Hand.heading(page, english ? "Erase everything?" : "¿Borrar todo?");
            Looks.check(page);
            Hand.press(page, english ? "Erase everything" : "Borrar todo");
            Hand.heading(page, english ? "Done." : "Hecho.");
            assertThat(complaints).isEmpty();
        }
        assertThat(room.withdraw(code).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void a_person_whose_record_is_held_is_told_that_it_is_sealed_and_not_erased(String language) throws Exception {
        boolean english = language.equals("en");
        String sealed = english ? "It is sealed, not erased" : "Está sellado, no borrado";
        String code = room.keep(Scope.values());
        room.hold(code);
        try (BrowserContext phone = browsers.tablet(375, 812)) {
            List<String> complaints = CourtRoom.complaints(phone);
            Page page = room.open(phone, "/withdraw");
            page.locator("#language").selectOption(language);
            page.locator("#code").fill(code);

            Hand.press(page, english ? "Tell me what exists" : "Decirme qué hay");
            Hand.heading(page, sealed);
            assertThat(page.locator("main")).containsText(english ? "a subpoena" : "una citación judicial");
            assertThat(page.locator("main [lang=en]").count()).isZero();
            Looks.check(page);

            Hand.press(page, english ? "Erase everything" : "Borrar todo");
            Hand.press(page, english ? "Erase everything" : "Borrar todo");
            Hand.heading(page, sealed);
            assertThat(page.locator("main")).containsText(english ? "You took your yes back" : "Usted retiró su sí");
            Looks.check(page);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void a_code_in_the_address_moves_into_the_field_and_waits_for_a_tap() throws Exception {
        String code = room.keep(Scope.STORE);
        try (BrowserContext phone = browsers.tablet(375, 812)) {
            Page page = phone.newPage();
            List<String> sent = new ArrayList<>();
            page.onRequest(request -> sent.add(request.method() + " " + request.url() + " " + request.postData()));
            page.navigate(room.address() + "/withdraw#" + code);

            assertThat(page.locator("#code")).hasValue(code);
            assertThat(page.url()).endsWith("/withdraw");
            page.waitForTimeout(300);
            assertThat(sent).noneMatch(each -> each.contains(code.substring(0, 4)) || each.startsWith("POST"));

            Hand.press(page, "Tell me what exists");
            Hand.heading(page, "What exists");
            assertThat(phone.cookies()).isEmpty();
        }
    }

    @Test
    void what_was_never_agreed_to_is_not_said_to_have_ended() throws Exception {
        String code = room.keep(Scope.STORE, Scope.SHARE_ATTORNEY);
        try (BrowserContext phone = browsers.tablet(375, 812)) {
            Page page = room.open(phone, "/withdraw");
            page.locator("#code").fill(code);
            Hand.press(page, "Stop sharing");
            Hand.heading(page, "Done.");
            assertThat(page.locator("main")).containsText("Showing it to one lawyer");
            assertThat(page.locator("main")).not().containsText("Telling one place that helps");

            Hand.press(page, "Another code");
            page.locator("#code").fill(code);
            Hand.press(page, "Erase everything");
            Hand.press(page, "Erase everything");
            Hand.heading(page, "Done.");
            assertThat(page.locator("main")).not().containsText("Being counted");
        }
    }

    @Test
    void wrong_codes_and_no_network_say_what_to_do_and_look_the_same() throws Exception {
        String gone = room.keep(Scope.STORE);
        room.withdraw(gone);
        try (BrowserContext phone = browsers.tablet(375, 812)) {
            Page page = room.open(phone, "/withdraw");
            Hand.press(page, "Tell me what exists");
            assertThat(page.locator(".summary")).containsText("Type the code first.");
            assertThat(page.locator("#code")).isFocused();
            Looks.check(page);

            List<String> seen = new ArrayList<>();
            for (String typed : List.of(gone, "2800-0000-000", "hello")) {
                page.locator("#code").fill(typed);
                Hand.press(page, "Stop sharing");
                assertThat(page.locator(".summary"))
                        .containsText("Check each letter. You can also ask any advocate here.");
                seen.add(page.locator("main").innerHTML());
            }
            assertThat(seen.stream().distinct()).hasSize(1);
            Looks.check(page);

            phone.setOffline(true);
            Hand.press(page, "Tell me what exists");
            assertThat(page.locator(".summary")).containsText("No answer came over the network.");
            assertThat(page.locator("#code")).hasValue("hello");
        }
    }

    @Test
    void leaving_takes_the_code_away() throws Exception {
        String code = room.keep(Scope.STORE);
        try (BrowserContext phone = browsers.tablet(375, 812)) {
            Page page = room.open(phone, "/withdraw#" + code);
            assertThat(page.locator("#code")).hasValue(code);
            assertThat(page.evaluate("() => document.querySelector('a, button, input, select').id"))
                    .isEqualTo("leave");

            page.locator("#leave").click();

            assertThat(page.locator("h1")).hasText("Clock");
            assertThat(page.evaluate("() => localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
            assertThat(page.content()).doesNotContain(code);
            page.evaluate("() => { setTimeout(() => history.back(), 10); }");
            page.waitForTimeout(300);
            assertThat(page.content()).doesNotContain(code);
        }
    }
}
