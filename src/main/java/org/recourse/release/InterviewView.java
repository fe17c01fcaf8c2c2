package org.recourse.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.pack.Pack;
import org.recourse.pack.Question;
import org.recourse.pack.Words;

/**
 * The interview in one language, as a screen or a sheet of paper needs it: in order, with words and gates.
 *
 * @param unreviewed what to show with a translation that nobody outside the project has reviewed; none for any other
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InterviewView(
        PackName pack,
        String language,
        String name,
        String direction,
        boolean reviewed,
        Words.Status status,
        @Nullable String unreviewed,
        String notice,
        List<SectionView> sections,
        List<QuestionView> questions,
        List<GateView> gates) {

    record PackName(String id, String version, String digest) {}

    record SectionView(String id, String title, String intro) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record QuestionView(
            String id,
            String section,
            String kind,
            String asks,
            String path,
            String view,
            String prompt,
            String help,
            @Nullable String absent,
            List<OptionView> options) {}

    record OptionView(String code, String text, boolean alone) {}

    record GateView(String id, String text, List<String> closes) {}

    static InterviewView of(Pack pack, Words words) {
        return new InterviewView(
                new PackName(pack.id(), pack.version(), pack.digest().toString()),
                words.language(),
                words.name(),
                words.get("direction"),
                words.reviewed(),
                words.status(),
                words.warning().orElse(null),
                words.get("notice"),
                pack.questions().stream()
                        .map(question -> String.valueOf(question.section()))
                        .distinct()
                        .map(section -> new SectionView(
                                section,
                                words.get("sections." + section + ".title"),
                                words.get("sections." + section + ".intro")))
                        .toList(),
                pack.questions().stream()
                        .map(question -> question(question, words))
                        .toList(),
                pack.gates().stream()
                        .map(gate -> new GateView(
                                gate.id(),
                                words.get("gates." + gate.id()),
                                gate.closes().stream().sorted().toList()))
                        .toList());
    }

    private static QuestionView question(Question question, Words words) {
        return new QuestionView(
                question.id(),
                String.valueOf(question.section()),
                question.kind().name(),
                question.asks().name(),
                question.path().name(),
                question.view().name(),
                words.get("questions." + question.id() + ".prompt"),
                words.get("questions." + question.id() + ".help"),
                question.absent(),
                question.codes().stream()
                        .map(code -> new OptionView(
                                code,
                                words.answer(optionsOf(question), code),
                                question.kind() != Question.Kind.MANY
                                        || question.alone().contains(code)))
                        .toList());
    }

    /** N2 chooses among the answers of N1 and has no words of its own for them. */
    private static String optionsOf(Question question) {
        return question.id().equals("N2") ? "N1" : question.id();
    }
}
