package org.recourse.court;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.recourse.talk.Looks;

/** What a hand does on these pages, and the first thing an eye sees. */
final class Hand {

    private Hand() {}

    /** Taps the button that says these words. */
    static void press(Page page, String words) {
        page.locator("main button:text-is(\"" + words + "\")").click();
    }

    /** Taps the first button that has the words of a key, in any language. */
    static void tap(Page page, String key) {
        page.locator("main button[data-t=\"" + key + "\"]").first().click();
    }

    /** Waits for the page whose heading has the words of a key. */
    static void at(Page page, String key) {
        assertThat(page.locator("main h1[data-t=\"" + key + "\"]")).isVisible();
    }

    /** Ticks the yes to a scope. */
    static void tick(Page page, String scope) {
        page.locator("[data-scope=" + scope + "] input").check();
    }

    /** Waits for the page that has this heading. */
    static void heading(Page page, String words) {
        assertThat(page.locator("main h1")).hasText(words);
    }

    /** Chooses a language. */
    static void speak(Page page, String language) {
        page.locator("#language").selectOption(language);
        assertThat(page.locator("html")).hasAttribute("lang", language);
    }

    /** Waits for the page whose heading has the words of a key, and looks at it in both sizes. */
    static void look(Page page, String heading) {
        at(page, heading);
        Looks.checkBothSizes(page);
    }
}
