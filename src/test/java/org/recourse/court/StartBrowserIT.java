package org.recourse.court;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.talk.Browsers;
import org.recourse.talk.Looks;

/** Whoever opens the address of a court and nothing more. */
@Timeout(120)
class StartBrowserIT {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @RegisterExtension
    static final CourtRoom room = new CourtRoom();

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr", "ru", "zh-Hans", "ar"})
    void the_first_page_leads_to_every_other(String language) {
        boolean dark = List.of("es", "ru", "ar").contains(language);
        try (BrowserContext phone = browsers.context(new Browser.NewContextOptions()
                .setViewportSize(375, 812)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT))) {
            List<String> complaints = CourtRoom.complaints(phone);
            Page page = room.open(phone, "/");
            Hand.speak(page, language);
            Looks.checkBothSizes(page);
            assertThat(page.locator("main a").evaluateAll("links => links.map(link => link.getAttribute('href'))"))
                    .isEqualTo(List.of("/talk", "/withdraw", "/counsel", "/staff"));
            for (String way : List.of("/talk", "/withdraw", "/counsel", "/staff")) {
                page.navigate(room.address() + "/");
                page.locator("main a[href='" + way + "']").click();
                assertThat(page).hasURL(room.address() + way);
                assertThat(page.locator("main h1")).isVisible();
            }
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void it_can_be_read_without_a_script_and_left_by_its_first_button() {
        try (BrowserContext old = browsers.context(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = room.open(old, "/");
            assertThat(page.locator("main")).containsText("It is not legal advice.");
            page.locator("main a[href='/talk']").click();
            assertThat(page).hasURL(room.address() + "/talk");
        }
        try (BrowserContext phone = browsers.tablet(375, 812)) {
            Page page = room.open(phone, "/");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            Hand.heading(page, "Clock");
            assertThat(phone.cookies()).isEmpty();
        }
    }
}
