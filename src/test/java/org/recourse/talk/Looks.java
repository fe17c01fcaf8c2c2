package org.recourse.talk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What must hold of every state of every page, as far as a program can tell. */
public final class Looks {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** What can be tapped and is smaller than 44 by 44; a box to tick counts with its label. */
    private static final String SMALL = """
            () => [...document.querySelectorAll('button, select, a, summary, label.option, textarea, input.line')]
              .filter(one => one.checkVisibility())
              .filter(one => { const box = one.getBoundingClientRect(); return box.height < 43.5 || box.width < 43.5; })
              .map(one => one.outerHTML.slice(0, 120))""";

    private static final String SIDEWAYS =
            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth";

    private Looks() {}

    /** The same on a telephone and on a tablet. */
    public static void checkBothSizes(Page page) {
        page.setViewportSize(375, 812);
        check(page);
        page.setViewportSize(810, 1080);
        check(page);
    }

    /** Holds a page to all of it as it stands, and to its width on the smallest screen. */
    public static void check(Page page) {
        String state = page.locator("main h1").innerText();
        List<String> found = new ArrayList<>(byAxe(page));
        found.addAll(small(page));
        var before = page.viewportSize();
        page.setViewportSize(320, 640);
        if (runsOff(page)) {
            found.add("runs off at 320");
        }
        page.setViewportSize(before.width, before.height);
        assertThat(found).as(state).isEmpty();
        assertThat(page.locator("h1").count()).as(state).isEqualTo(1);
    }

    static List<String> byAxe(Page page) {
        return new AxeBuilder(page)
                .withTags(TAGS).setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> Talks.heading(page) + ": " + rule.getId() + " "
                                + rule.getNodes().get(0).getHtml())
                        .toList();
    }

    static List<String> small(Page page) {
        return ((List<?>) page.evaluate(SMALL)).stream().map(String::valueOf).toList();
    }

    static boolean runsOff(Page page) {
        return (Boolean) page.evaluate(SIDEWAYS);
    }
}
