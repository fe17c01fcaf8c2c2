package org.recourse.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.check.BannedWords;
import org.recourse.directory.Directory;
import org.recourse.directory.DirectoryReader;
import org.recourse.directory.ProviderMatcher;
import org.recourse.http.ProblemException;
import org.recourse.pack.Question;
import org.recourse.pages.QrMark;
import org.recourse.records.Code;
import org.recourse.release.Assessor;
import org.recourse.release.LoadedPack;
import org.recourse.release.Releases;
import org.recourse.screening.Assessment;
import org.recourse.support.NewYork;

class PapersTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Directory DEMO = DirectoryReader.readResource("/directory/demo");
    private static final ProviderMatcher DEMO_PROVIDERS =
            new ProviderMatcher(DEMO, Objects.requireNonNull(DEMO.publishedOn()));
    private static final LoadedPack PACK = new LoadedPack(NewYork.PACK, NewYork.RULEBOOK);
    private static final Papers PAPERS = new Papers(Releases.of(List.of(PACK), () -> DEMO_PROVIDERS));
    private static final Papers WITHOUT_PROVIDERS = new Papers(Releases.of(List.of(PACK), () -> NewYork.NO_PROVIDERS));
    private static final String CODE = "7k2m-9qpx-r4f";

    private static ObjectNode demo(String language) {
        try (InputStream in = PapersTest.class.getResourceAsStream("/demo/interview.json")) {
            return ((ObjectNode) JSON.readTree(in)).put("language", language);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything a person can ask for, every hard date, and the longest own words. */
    private static ObjectNode full(String language) {
        ObjectNode interview = demo(language);
        ObjectNode answers = (ObjectNode) interview.get("answers");
        for (String id : List.of("N1", "N5")) {
            Question question = Objects.requireNonNull(NewYork.PACK.question(id));
            ArrayNode codes = answers.putArray(id);
            question.codes().stream()
                    .filter(code -> !question.alone().contains(code))
                    .forEach(codes::add);
        }
        answers.putArray("N6").add("a quiet room ".repeat(21));
        for (String sign : List.of("E1", "E2", "E3", "F1", "G2", "H1", "D4")) {
            answers.putArray(sign).add("YES");
        }
        return interview;
    }

    private static ObjectNode saying(String words) {
        ObjectNode interview = demo("es");
        ((ObjectNode) interview.get("answers")).putArray("N6").add(words);
        return interview;
    }

    private static PaperRequest of(ObjectNode interview) {
        return new PaperRequest(interview, null, null, null, CODE);
    }

    private static PdfText pdf(Printed paper) {
        return PdfText.of(paper.pdf());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr", "ru", "zh-Hans", "ar"})
    void every_one_page_paper_takes_one_page_and_can_be_read_by_a_machine(String language) {
        for (ObjectNode interview : List.of(demo(language), full(language))) {
            for (Papers papers : List.of(PAPERS, WITHOUT_PROVIDERS)) {
                for (PdfText paper : List.of(
                        pdf(papers.sheet(of(interview))),
                        pdf(papers.card(of(interview))),
                        pdf(papers.brief(of(interview))))) {
                    assertThat(paper.pages()).isEqualTo(1);
                    assertThat(paper.tagged()).isTrue();
                    assertThat(paper.tags()).contains("H1", "P", "LI");
                    assertThat(paper.fonts()).isNotEmpty().noneMatch(font -> font.contains("NOT"));
                }
                assertThat(pdf(papers.sheet(of(interview))).language()).isEqualTo(language);
                assertThat(pdf(papers.brief(of(interview))).language()).isEqualTo("en");
            }
        }
    }

    @Test
    void a_sheet_has_its_lines_in_order_in_two_languages() {
        PdfText sheet = pdf(PAPERS.sheet(of(demo("es"))));

        assertThat(sheet.title()).isEqualTo("Lugares que le pueden ayudar");
        assertThat(sheet.flat())
                .startsWith("Lugares que le pueden ayudar Places that can help ")
                .containsSubsequence(
                        "Vivienda · Esta semana",
                        "Housing · This week",
                        "-555-",
                        "Consejo",
                        "Advice",
                        "no es una prueba",
                        "it is not evidence",
                        "You do not need it to get help",
                        "ny 2026.1 - " + NewYork.PACK.digest().hex().substring(0, 12),
                        "7K2M-9QPX-R4F");
    }

    @Test
    void a_sheet_in_one_language_says_nothing_twice() {
        String sheet = pdf(PAPERS.sheet(of(demo("en")))).flat();

        assertThat(sheet.split("Places that can help", -1)).hasSize(2);
        assertThat(sheet.split("This is not a validated instrument", -1)).hasSize(2);
    }

    @Test
    void a_list_of_every_service_is_cut_at_eight_and_says_that_there_is_more() {
        PdfText sheet = pdf(PAPERS.sheet(of(full("es"))));

        assertThat(sheet.tags().stream().filter("LI"::equals)).hasSize(8);
        assertThat(sheet.flat()).contains("Hay más ayuda de la que cabe aquí.");
        assertThat(pdf(PAPERS.sheet(new PaperRequest(demo("es"), null, null, List.of("SVC-HOUSING"), null)))
                        .flat())
                .doesNotContain("Hay más ayuda");
    }

    @Test
    void only_chosen_offers_are_on_paper_and_without_a_code_there_is_no_strip() {
        PaperRequest request = new PaperRequest(demo("es"), null, null, List.of("SVC-RECORD", "SVC-HOUSING"), null);

        PdfText sheet = pdf(PAPERS.sheet(request));

        assertThat(sheet.flat()).containsSubsequence("Vivienda", "Abogado").doesNotContain("Consejo", "código", "code");
        assertThat(sheet.tags()).doesNotContain("Figure");
    }

    @Test
    void large_print_takes_both_sides_of_one_sheet_at_most() {
        PaperRequest request = new PaperRequest(full("es"), null, true, null, CODE);

        assertThat(pdf(PAPERS.sheet(request)).pages()).isEqualTo(2);
        assertThat(new String(PAPERS.sheet(request).html(), UTF_8)).contains("<body class=\"sheet large\">");
    }

    @Test
    void the_code_is_in_the_qr_code_of_sheet_and_card() throws Exception {
        for (Printed paper : List.of(PAPERS.sheet(of(demo("es"))), PAPERS.card(of(demo("es"))))) {
            assertThat(decoded(paper.pdf())).isEqualTo("7K2M9QPXR4F");
            assertThat(pdf(paper).alternates()).containsExactly("7K2M-9QPX-R4F");
            assertThat(pdf(paper).tags()).contains("Figure");
        }
    }

    private static String decoded(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 203);
            int[] points = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            return new QRCodeReader()
                    .decode(new BinaryBitmap(
                            new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), points))))
                    .getText();
        }
    }

    @Test
    void the_qr_code_is_large_enough_and_has_its_quiet_zone() {
        QrMark mark = QrMark.of("7K2M9QPXR4F");
        double millimetres = 34.0 * (mark.size() - 8) / mark.size();

        assertThat(millimetres).isGreaterThanOrEqualTo(22);
        assertThat(Pattern.compile("[M]([0-9]+),([0-9]+)").matcher(mark.path()).results())
                .allSatisfy(module -> {
                    assertThat(Integer.parseInt(module.group(1))).isBetween(4, mark.size() - 5);
                    assertThat(Integer.parseInt(module.group(2))).isBetween(4, mark.size() - 5);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SHORT", "CODE WITH <b>", "ÄÖÜÄÖÜÄÖÜ", "0123456789012345678901234"})
    void what_has_not_the_form_of_a_code_is_refused_and_not_repeated(String code) {
        assertThatThrownBy(() -> PAPERS.card(new PaperRequest(demo("en"), null, null, null, code)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().pointer()).isEqualTo("/code"));
    }

    @Test
    void a_card_has_at_most_six_neutral_lines() {
        PdfText card = pdf(PAPERS.card(of(full("es"))));

        assertThat(card.title()).isEqualTo("Números útiles");
        assertThat(card.tags().stream().filter("LI"::equals)).hasSize(6);
        assertThat(card.flat()).contains("Vivienda 718-555-").doesNotContain("Invented", "Example", "drogas", "sexual");
    }

    @Test
    void a_card_says_no_more_of_a_service_than_a_kind_of_help() {
        for (String language : Tongue.WORDING.languages()) {
            NewYork.PACK.services().stream()
                    .filter(service -> !service.id().equals("SVC-CARD"))
                    .forEach(service -> assertThat(
                                    Tongue.of(NewYork.PACK, language, "").paper())
                            .containsKey("card." + service.id()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr", "ru", "zh-Hans", "ar"})
    void whoever_finds_what_a_person_carries_learns_no_place_and_no_more_than_a_kind_of_help(String language) {
        ObjectNode interview = full(language);
        List<String> telling = Stream.concat(
                        DEMO.providers().stream()
                                .flatMap(provider -> Stream.of(provider.name(), provider.organisation())),
                        NewYork.PACK.services().stream()
                                .map(service -> Tongue.start(
                                        Tongue.of(NewYork.PACK, language, "")
                                                .said("services." + service.id() + ".text"),
                                        0)))
                .toList();

        for (boolean large : List.of(true, false)) {
            PaperRequest request = new PaperRequest(interview, null, large, null, CODE);
            for (Printed paper : List.of(PAPERS.sheet(request), PAPERS.card(request))) {
                assertThat(pdf(paper).flat() + new String(paper.html(), UTF_8))
                        .contains("-555-")
                        .doesNotContain(telling)
                        .doesNotContainIgnoringCase("traffick", "sex work", "massage", "forced", "pressure");
            }
        }
    }

    @Test
    void what_a_level_added_is_carried_only_if_it_was_chosen() {
        ObjectNode interview = demo("en");
        ObjectNode answers = (ObjectNode) interview.get("answers");
        for (String sign : List.of("E1", "E2", "E3", "D4")) {
            answers.putArray(sign).add("YES");
        }
        answers.putArray("N1").add("HOUSING");

        answers.remove(List.of("N4", "H2"));
        List<String> all = new Assessor(Releases.of(List.of(PACK), () -> DEMO_PROVIDERS))
                .assess(interview, "/interview").assessment().offers().stream()
                        .map(Assessment.Offer::service)
                        .toList();
        List<String> others =
                all.stream().filter(id -> !id.equals("SVC-TRAFFICKING")).toList();

        assertThat(all).contains("SVC-TRAFFICKING").hasSizeLessThanOrEqualTo(9);
        assertThat(sheet(interview, null)).isEqualTo(sheet(interview, others)).isNotEqualTo(sheet(interview, all));
    }

    private static String sheet(ObjectNode interview, @Nullable List<String> offers) {
        return pdf(PAPERS.sheet(new PaperRequest(interview, null, null, offers, null)))
                .flat();
    }

    @Test
    void notes_for_counsel_are_in_the_order_in_which_they_are_read() {
        ObjectNode interview = saying("quiero un cuarto propio");
        ((ObjectNode) interview.get("answers")).putArray("Z2").add("YES");

        PdfText brief = pdf(PAPERS.brief(of(interview)));

        assertThat(brief.title()).isEqualTo("Notes for counsel");
        assertThat(brief.flat())
                .startsWith("Privileged and confidential.")
                .containsSubsequence(
                        "[Local text, to be confirmed by counsel before use.]",
                        "may be shown to their lawyer",
                        "In the person's own words quiero un cuarto propio",
                        "Housing · This week (put first)",
                        "Safety plan · Now (not asked for)",
                        "Dates can clash with child care",
                        "Options to weigh, least restrictive first",
                        "Decline to prosecute",
                        "ALT-00-1",
                        "Immigration (ask immigration counsel):",
                        "Further options, whole on the screen:",
                        "Legal leads",
                        "[unconfirmed]",
                        "REM-VACATUR-1",
                        "Not asked",
                        "Threats, force, pressure (E1",
                        "Said to the person about the answers Several things you told me",
                        "What this is not This is not a validated instrument.",
                        "ny 2026.1");
        assertThat(brief.tags()).contains("TH", "Table");
    }

    @Test
    void notes_say_so_where_the_person_has_not_agreed_to_show_them() {
        assertThat(pdf(PAPERS.brief(of(demo("es")))).flat()).contains("has not said that these notes may be shown");
    }

    @Test
    void neither_sheet_nor_card_has_own_words_signs_or_a_level() {
        ObjectNode interview = saying("membrillo");

        for (Printed paper : List.of(PAPERS.sheet(of(interview)), PAPERS.card(of(interview)))) {
            assertThat(pdf(paper).flat() + new String(paper.html(), UTF_8))
                    .doesNotContain("membrillo", "STRONG", "controlar el trabajo", "IND-");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</p></body><img src=\"x:y\" onerror=\"a\"/>",
                "${1+1} <#list 1..9 as x>x</#list> ?no_esc",
                "&amp; &lt; ]]> <!-- --> <?php ?>",
                "\"'`\\ %s {0} #{x}",
                "{{constructor}} \uD83D\uDE00 \uFFFE \uFFFF"
            })
    void own_words_stay_text_whatever_is_in_them(String words) {
        Printed brief = PAPERS.brief(of(saying(words)));

        String shown = words.replaceAll("[\\uFFFE\\uFFFF]", "\uFFFD");
        assertThat(new String(brief.html(), UTF_8))
                .contains(shown.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;"));
        assertThat(pdf(brief).flat()).contains(shown.substring(0, 8).strip());
        assertThat(pdf(brief).pages()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr", "ru", "zh-Hans", "ar"})
    void no_paper_for_a_person_uses_a_word_that_no_one_may_be_called(String language) {
        UnaryOperator<String> found = text -> String.join(", ", BannedWords.in(language, text));
        for (ObjectNode interview : List.of(demo(language), full(language))) {
            PaperRequest request = new PaperRequest(interview, language, null, null, CODE);
            for (Printed paper : Stream.of(WITHOUT_PROVIDERS.sheet(request), WITHOUT_PROVIDERS.card(request))
                    .toList()) {
                assertThat(found.apply(pdf(paper).flat())).isEmpty();
            }
        }
    }

    @Test
    void the_interview_on_paper_has_every_question_in_order_with_what_the_gates_close() {
        for (String language : Tongue.WORDING.languages()) {
            Printed paper = PAPERS.interview(NewYork.PACK, NewYork.RULEBOOK, language);
            PdfText form = pdf(paper);
            var words = Objects.requireNonNull(NewYork.PACK.words().get(language));

            assertThat(form.language()).isEqualTo(language);
            List<String> prompts = NewYork.PACK.questions().stream()
                    .map(question -> question.id() + words.get("questions." + question.id() + ".prompt"))
                    .toList();
            if (words.get("direction").equals("rtl")) {
                // What is drawn from right to left is found by its words: signs and figures between them move.
                prompts.forEach(prompt -> assertThat(apart(form.stripped())).containsAll(apart(prompt.substring(2))));
            } else {
                assertThat(close(form.flat()))
                        .containsSubsequence(
                                prompts.stream().map(PapersTest::close).toList());
                NewYork.PACK
                        .gates()
                        .forEach(gate ->
                                assertThat(close(form.flat())).contains(close(words.get("gates." + gate.id()))));
            }
            assertThat(form.fonts()).noneMatch(font -> font.contains("NOT"));
            assertThat(form.tags()).contains("H1", "H2", "LI");
        }
        String english =
                pdf(PAPERS.interview(NewYork.PACK, NewYork.RULEBOOK, "en")).flat();
        assertThat(english)
                .contains("If A3: Yes, others may hear us / not asked: leave out C1 C2")
                .contains("If G1: Under 16 / 16 or 17 + A6: Yes, I have said this: leave out E2 E6 G2")
                .contains("Only the defense sees the answer")
                .contains("Signature or mark of the person, and the day");
    }

    private static Set<String> apart(String text) {
        return Set.copyOf(List.of(text.split("[^\\p{L}]+")));
    }

    /** Without the spaces, which Chinese has only where a line ends. */
    private static String close(String text) {
        return text.replaceAll("[\\s\\u00A0]+", "");
    }

    @Test
    void paper_has_words_in_every_language_of_the_pack_and_in_no_other() {
        assertThat(Tongue.WORDING.languages())
                .containsExactlyInAnyOrderElementsOf(NewYork.PACK.words().keySet());
    }

    @Test
    void every_paper_in_a_translation_that_nobody_reviewed_says_so_at_its_foot() {
        PaperRequest request = of(demo("ru"));
        for (Printed paper : List.of(
                PAPERS.sheet(request), PAPERS.card(request), PAPERS.interview(NewYork.PACK, NewYork.RULEBOOK, "ru"))) {
            assertThat(pdf(paper).flat()).contains("Этот перевод ещё не проверен.");
        }
        PaperRequest beside = new PaperRequest(demo("en"), "fr", null, null, null);
        assertThat(pdf(PAPERS.sheet(beside)).flat()).contains("Cette traduction n’a pas été relue.");
        for (Printed paper : List.of(PAPERS.brief(request), PAPERS.sheet(of(demo("en"))))) {
            assertThat(pdf(paper).flat()).doesNotContain("No one outside the project", "перевод");
        }
    }

    @Test
    void an_arabic_sheet_runs_from_right_to_left_with_english_from_left_to_right_below() {
        Printed sheet = PAPERS.sheet(of(demo("ar")));

        assertThat(new String(sheet.html(), UTF_8))
                .contains("<html lang=\"ar\" dir=\"rtl\">", "<p class=\"under\" lang=\"en\" dir=\"ltr\">");
        assertThat(pdf(sheet).stripped()).contains("سكن", "Housing · This week");
        assertThat(pdf(sheet).fonts()).anyMatch(font -> font.contains("Kurinto"));
    }

    @Test
    void a_chinese_sheet_is_cut_at_its_sentences() {
        assertThat(Tongue.start("一二。三四？五六。", 0)).isEqualTo("一二。");
        assertThat(Tongue.start("一二。三四？五六。", 6)).isEqualTo("一二。三四？");
        assertThat(Tongue.start("One. Two? Three.", 9)).isEqualTo("One. Two?");
        assertThat(pdf(PAPERS.sheet(of(full("zh-Hans")))).fonts()).anyMatch(font -> font.contains("NotoSansSC"));
    }

    @ParameterizedTest
    @CsvSource({"xx,,/second", ",SVC-NONE,/offers/0"})
    void what_a_paper_cannot_be_made_from_is_told_by_its_place(
            @Nullable String second, @Nullable String offer, String pointer) {
        PaperRequest request = new PaperRequest(demo("en"), second, null, offer == null ? null : List.of(offer), null);

        assertThatThrownBy(() -> PAPERS.sheet(request))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().pointer()).isEqualTo(pointer));
    }

    @Test
    void an_interview_that_is_wrong_is_told_by_its_place_in_what_was_sent() throws IOException {
        ObjectNode wrong = (ObjectNode) JSON.readTree("{\"answers\":{\"C2\":[\"quince\"]}}");

        assertThatThrownBy(() -> PAPERS.brief(of(wrong))).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().pointer()).isEqualTo("/interview/answers/C2/0");
            assertThat(e.problem().toString()).doesNotContain("quince");
        });
        assertThatThrownBy(() -> PAPERS.brief(new PaperRequest(null, null, null, null, null)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().pointer()).isEqualTo("/interview"));
    }

    @Test
    void what_a_paper_is_made_from_does_not_print_itself() {
        assertThat(of(saying("quince")) + " " + Code.parse(CODE).orElseThrow() + " " + QrMark.of("QUINCE123"))
                .isEqualTo("PaperRequest Code QrMark");
    }
}
