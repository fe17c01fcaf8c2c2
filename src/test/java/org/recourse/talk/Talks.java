package org.recourse.talk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a hand does on the tablet. */
public final class Talks {

    /** A person who wants a home, is asked everything and says no to what is asked about work. */
    public static final Map<String, List<String>> PLAIN = Map.ofEntries(
            Map.entry("A1", List.of("en")),
            Map.entry("A2", List.of("NO")),
            Map.entry("A3", List.of("PRIVATE")),
            Map.entry("A4", List.of("YES")),
            Map.entry("A5", List.of("FULL")),
            Map.entry("A6", List.of("DONE")),
            Map.entry("G1", List.of("25_PLUS")),
            Map.entry("B1", List.of("NO")),
            Map.entry("B2", List.of("YES")),
            Map.entry("B3", List.of("NO")),
            Map.entry("B4", List.of("NO")),
            Map.entry("B5", List.of("NO")),
            Map.entry("N1", List.of("HOUSING", "RECORD")),
            Map.entry("N2", List.of("HOUSING")),
            Map.entry("N3", List.of("NO_STEADY_PLACE")),
            Map.entry("N4", List.of("NO")),
            Map.entry("N5", List.of("WORK")),
            Map.entry("N6", List.of("a room of my own")),
            Map.entry("N7", List.of("VIA_LAWYER")),
            Map.entry("C1", List.of("YES")),
            Map.entry("C2", List.of("NO")),
            Map.entry("C3", List.of("NO")),
            Map.entry("D1", List.of("I_KEEP_IT")),
            Map.entry("D2", List.of("NO_DEBT")),
            Map.entry("F2", List.of("NO")),
            Map.entry("E4", List.of("NO")),
            Map.entry("E5", List.of("NO")),
            Map.entry("F3", List.of("PAST")));

    private Talks() {}

    static Page open(BrowserContext tablet, Service service) {
        Page page = tablet.newPage();
        page.navigate(service.address() + "/talk");
        assertThat(page.locator("main h1")).isVisible();
        return page;
    }

    /** The question on the screen; empty on a screen that asks none. */
    static String question(Page page) {
        Locator question = page.locator("main [data-question]");
        return question.count() == 0 ? "" : String.valueOf(question.getAttribute("data-question"));
    }

    static String heading(Page page) {
        return page.locator("main h1").innerText();
    }

    /** Gives an answer on the screen, without going on; what the helper says has nothing to choose beforehand. */
    static void choose(Page page, List<String> codes) {
        if (isSaid(page)) {
            return;
        }
        Locator text = page.locator("main textarea");
        for (String code : codes) {
            if (text.count() > 0) {
                text.click();
                text.fill(code);
            } else {
                page.locator("main input[value=\"" + code + "\"]").check();
            }
        }
    }

    private static boolean isSaid(Page page) {
        return page.locator("main [data-kind=SAID]").count() > 0;
    }

    public static void goOn(Page page) {
        page.locator("main button.main").click();
    }

    static void answer(Page page, String... codes) {
        choose(page, List.of(codes));
        goOn(page, List.of(codes));
    }

    private static void goOn(Page page, List<String> codes) {
        if (isSaid(page)) {
            page.locator("main [data-answer=" + codes.get(0) + "]").click();
        } else {
            goOn(page);
        }
    }

    public static void press(Page page, String act) {
        page.locator("main [data-do=" + act + "]").click();
    }

    /** Goes through the talk until a screen is reached, answering as told and no otherwise; gives the screens seen. */
    public static List<String> until(Page page, String screen, Map<String, List<String>> answers) {
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            String question = question(page);
            seen.add(question.isEmpty() ? heading(page) : question);
            if (seen.get(seen.size() - 1).equals(screen)) {
                return seen;
            }
            if (!question.isEmpty()) {
                choose(page, answers.getOrDefault(question, List.of("NO")));
            }
            onward(page, answers);
        }
        throw new AssertionError("never reached " + screen + " but saw " + seen);
    }

    /** Goes through the talk to the list of help, looking at each screen before going on from it; gives the screens seen. */
    public static Set<String> walk(Page page, Map<String, List<String>> answers, Runnable look) {
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < 80; i++) {
            String question = question(page);
            seen.add(question.isEmpty() ? heading(page) : question);
            if (page.locator("main .result").count() > 0) {
                assertThat(page.locator(".calls").first()).isVisible();
                look.run();
                return seen;
            }
            if (!question.isEmpty()) {
                choose(page, answers.getOrDefault(question, List.of("NO")));
            }
            look.run();
            onward(page, answers);
        }
        throw new AssertionError("the talk did not end");
    }

    /** Goes on, and waits for the next screen: after the first answer its words take a moment. */
    static void onward(Page page, Map<String, List<String>> answers) {
        String before = stamp(page);
        goOn(page, answers.getOrDefault(question(page), List.of("NO")));
        for (int i = 0; i < 200 && stamp(page).equals(before); i++) {
            page.waitForTimeout(10);
        }
    }

    private static String stamp(Page page) {
        return heading(page) + page.locator("main .note").allInnerTexts();
    }

    /** Past the first questions, to where the talk itself begins. */
    static void begin(Page page) {
        until(page, "B1", PLAIN);
    }
}
