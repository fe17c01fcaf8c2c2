package org.recourse.talk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What helps to take a question in: a voice of the device, and simpler words. */
@Timeout(180)
class AidsBrowserIT {

    /** A device with one voice of its own, and two that would send the words to somebody else. */
    private static final String VOICES = """
            window.spoken = [];
            window.cancelled = 0;
            window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
            Object.defineProperty(window, 'speechSynthesis', { value: {
              getVoices: () => [
                { lang: 'es-US', localService: false, name: 'remote' },
                { lang: 'es_MX', localService: true, name: 'own' },
                { lang: 'en-US', localService: false, name: 'remote' },
              ],
              speak: utterance => window.spoken.push(utterance),
              cancel: () => { window.cancelled += 1; },
            } });""";

    private static final String SPOKEN = "() => window.spoken.map(one => one.voice.name + ': ' + one.text)";

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @RegisterExtension
    static final Service service = new Service();

    private static Page talk(BrowserContext tablet, String language) {
        tablet.addInitScript(VOICES);
        Page page = Talks.open(tablet, service);
        Map<String, List<String>> answers = new TreeMap<>(Talks.PLAIN);
        answers.put("A1", List.of(language));
        Talks.until(page, "B3", answers);
        return page;
    }

    @Test
    void a_question_is_read_when_asked_for_in_a_voice_of_the_device_and_no_answer_is() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = talk(tablet, "es");
            Talks.choose(page, List.of("YES"));
            assertThat((List<?>) page.evaluate(SPOKEN)).isEmpty();

            Talks.press(page, "listen");

            assertThat(((List<?>) page.evaluate(SPOKEN)).stream().map(String::valueOf))
                    .first()
                    .isEqualTo("own: ¿Necesita hoy un médico o una medicina?");
            assertThat(((List<?>) page.evaluate(SPOKEN)).stream().map(String::valueOf))
                    .contains("own: Sí", "own: No")
                    .allMatch(text -> text.startsWith("own: "));
            assertThat(page.locator("main [data-do=listen]")).hasText("Parar la voz");
            Talks.press(page, "listen");
            assertThat(page.locator("main [data-do=listen]")).hasText("Leer en voz alta");

            Talks.press(page, "listen");
            int before = (Integer) page.evaluate("() => window.cancelled");
            Talks.goOn(page);
            assertThat((Integer) page.evaluate("() => window.cancelled")).isGreaterThan(before);
        }
    }

    @Test
    void a_device_without_a_voice_of_its_own_says_so_and_sends_the_words_to_nobody() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = talk(tablet, "en");
            assertThat(page.locator("main .no-voice")).isHidden();

            Talks.press(page, "listen");

            assertThat(page.locator("main .no-voice"))
                    .hasText("This tablet has no voice of its own for this language.");
            assertThat((List<?>) page.evaluate(SPOKEN)).isEmpty();
        }
    }

    @Test
    void nothing_is_read_aloud_where_others_can_hear_or_from_the_list_of_help() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = talk(tablet, "es");
            assertThat(page.locator("main [data-do=listen]")).isVisible();
            page.locator("#heard").click();
            Talks.press(page, "resume");

            assertThat(page.locator("main [data-do=listen]")).isHidden();
            Talks.until(page, "Lugares que le pueden ayudar", Talks.PLAIN);
            assertThat(page.locator("main [data-do=listen]")).hasCount(0);
        }
    }

    @Test
    void whoever_holds_the_tablet_alone_can_have_a_question_read() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = talk(tablet, "es");
            page.locator("#turn").click();
            Talks.press(page, "turn");

            Talks.press(page, "listen");

            assertThat((List<?>) page.evaluate(SPOKEN)).isNotEmpty();
        }
    }

    @Test
    void which_wishes_were_named_is_not_read_where_one_of_them_is_put_first() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = talk(tablet, "es");
            Talks.until(page, "N2", Talks.PLAIN);

            Talks.press(page, "listen");

            assertThat((List<?>) page.evaluate(SPOKEN)).hasSize(1);
        }
    }

    @Test
    void a_question_is_said_another_way_on_a_tap_and_only_in_a_language_that_has_the_words() {
        try (BrowserContext tablet = browsers.tablet()) {
            Page page = talk(tablet, "es");
            assertThat(page.locator("main .another-way")).isHidden();

            Talks.press(page, "another");

            assertThat(page.locator("main .another-way")).containsText("¿O le falta una medicina?");
            assertThat(page.locator("main [data-do=another]")).hasAttribute("aria-expanded", "true");
            page.locator("#language").selectOption("en");
            assertThat(page.locator("main .another-way")).containsText("Should a doctor see you today?");
            page.locator("#language").selectOption("fr");
            assertThat(page.locator("main [data-do=another]")).isHidden();
            assertThat(page.locator("main .another-way")).isEmpty();
        }
    }
}
