package org.recourse.court;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What must hold of every state of every page, as far as a program can tell. */
final class Looks {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String SMALL = """
            () => [...document.querySelectorAll('button, select, a, summary, label.option, textarea, input.line')]
              .filter(one => one.checkVisibility())
              .filter(one => { const box = one.getBoundingClientRect(); return box.height < 43.5 || box.width < 43.5; })
              .map(one => one.outerHTML.slice(0, 120))""";

    private Looks() {}

    static void check(Page page) {
        String state = page.locator("main h1").innerText();
        assertThat(page.locator("h1").count()).as(state).isEqualTo(1);
        assertThat(new AxeBuilder(page)
                        .withTags(TAGS).setLegacyMode(true).analyze().getViolations().stream()
                                .map(rule -> rule.getId() + " "
                                        + rule.getNodes().get(0).getHtml()))
                .as(state)
                .isEmpty();
        assertThat((List<?>) page.evaluate(SMALL)).as(state).isEmpty();
        var before = page.viewportSize();
        page.setViewportSize(320, 640);
        assertThat((Boolean) page.evaluate(
                        "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                .as(state + " runs off at 320")
                .isFalse();
        page.setViewportSize(before.width, before.height);
    }
}
