package org.recourse.court;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** What a hand does on these pages, and the first thing an eye sees. */
final class Hand {

    private Hand() {}

    /** Taps the button that says these words. */
    static void press(Page page, String words) {
        page.locator("main button:text-is(\"" + words + "\")").click();
    }

    /** Ticks the yes to a scope. */
    static void tick(Page page, String scope) {
        page.locator("[data-scope=" + scope + "] input").check();
    }

    /** Waits for the page that has this heading. */
    static void heading(Page page, String words) {
        assertThat(page.locator("main h1")).hasText(words);
    }
}
