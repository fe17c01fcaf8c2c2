package org.recourse.talk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How often a finger touches the screen, from the first question to the list of help. docs/talk.md has the figures. */
@Timeout(180)
class TapsBrowserIT {

    private static final String COUNT = "() => { window.taps = 0; addEventListener('click', event => {"
            + " if (event.isTrusted && event.detail > 0) window.taps += 1; }, true); }";

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @RegisterExtension
    static final Service service = new Service();

    /** The taps of a talk; at the door to more questions {@code more} says whether the person wants them. */
    private static int taps(Map<String, List<String>> changes, boolean more) {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = Talks.open(tablet, service);
            page.evaluate(COUNT);
            Map<String, List<String>> answers = new TreeMap<>(Talks.PLAIN);
            answers.putAll(changes);
            if (!more) {
                Talks.until(page, "May I ask a few more?", answers);
                Talks.press(page, "skip-part");
            }
            Talks.until(page, "Places that can help", answers);
            return (Integer) page.evaluate("() => window.taps");
        }
    }

    @Test
    void help_only() {
        assertThat(taps(Map.of("A5", List.of("SERVICES_ONLY")), true)).isBetween(38, 44);
    }

    @Test
    void the_core_with_a_no_to_each_takes_at_most_sixty() {
        assertThat(taps(Map.of(), false)).isBetween(40, 60);
    }

    @Test
    void the_core_with_several_signs_takes_at_most_sixty() {
        Map<String, List<String>> signs = Map.of(
                "C1", List.of("NO_WOULD_BE_PUNISHED"),
                "C2", List.of("YES"),
                "D1", List.of("TAKEN_CANNOT_SAY_NO"),
                "D3", List.of("YES"),
                "E1", List.of("YES"));

        assertThat(taps(signs, false)).isBetween(40, 60);
        assertThat(taps(signs, true)).isLessThan(taps(Map.of(), true));
    }

    @Test
    void every_question_with_a_no_to_each_takes_two_taps_each_and_little_beside() {
        assertThat(taps(Map.of(), true)).isBetween(70, 78);
    }
}
