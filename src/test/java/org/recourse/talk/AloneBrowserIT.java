package org.recourse.talk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first page of a service that keeps nothing: the talk is all there is. */
@Timeout(60)
class AloneBrowserIT {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @RegisterExtension
    static final Service service = new Service();

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void the_first_page_leads_to_the_talk_and_nowhere_else(String language) {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = tablet.newPage();
            page.navigate(service.address() + "/");
            page.locator("#language").selectOption(language);
            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertThat(page.locator("[data-t=\"start.alone\"]")).isVisible();
            Looks.checkBothSizes(page);
            assertThat(page.locator("main a")).hasCount(1);
            page.locator("main a").click();
            assertThat(page).hasURL(service.address() + "/talk");
        }
    }
}
