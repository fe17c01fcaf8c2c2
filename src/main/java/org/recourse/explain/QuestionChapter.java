package org.recourse.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.recourse.pack.Gate;
import org.recourse.pack.Pack;
import org.recourse.pack.Question;
import org.recourse.pack.Vocabulary;

/** Every question, with what each answer can lead to, who asks it, and what closes it. */
final class QuestionChapter {

    /** The question about dates: its answers stand beside every option that asks for dates. */
    private static final String DATES = "N5";

    private final Pack pack;
    private final PackWords words;
    private final Uses uses;

    QuestionChapter(Pack pack, PackWords words, Uses uses) {
        this.pack = pack;
        this.words = words;
        this.uses = uses;
    }

    void write(Page page) {
        Map<Character, List<Question>> sections = new LinkedHashMap<>();
        pack.questions()
                .forEach(question -> sections.computeIfAbsent(question.section(), key -> new ArrayList<>())
                        .add(question));
        sections.forEach((section, questions) -> {
            page.heading(3, section + ". " + words.section(section));
            List<List<String>> rows = new ArrayList<>();
            questions.forEach(question -> rows.addAll(answers(question)));
            page.table(List.of("Question", "Answer", "Can lead to"), rows);
        });
        page.heading(3, "Who asks, who is asked, who sees it");
        page.table(
                List.of("Question", "Answered by", "Asked of", "Seen by", "Closed by", "Note", "Source"),
                pack.questions().stream().map(this::about).toList());
    }

    private List<List<String>> answers(Question question) {
        String twin = twin(question);
        if (!twin.isEmpty()) {
            return List.of(List.of(words.question(question.id()), "any", "the same as in " + twin));
        }
        if (question.kind() == Question.Kind.TEXT) {
            return List.of(
                    List.of(words.question(question.id()), "the person's own words", "nothing: no rule reads them"));
        }
        Map<String, List<String>> byLeads = new LinkedHashMap<>();
        for (String code : codes(question)) {
            byLeads.computeIfAbsent(leads(question, code), key -> new ArrayList<>())
                    .add(code);
        }
        List<List<String>> rows = new ArrayList<>();
        byLeads.forEach((leads, codes) -> rows.add(
                List.of(rows.isEmpty() ? words.question(question.id()) : "", answers(question, codes), leads)));
        return rows;
    }

    private static List<String> codes(Question question) {
        List<String> codes = new ArrayList<>();
        if (question.kind() == Question.Kind.LANGUAGE) {
            codes.addAll(List.of(Vocabulary.COURT_LANGUAGE, Vocabulary.OTHER_LANGUAGE));
        }
        codes.addAll(question.codes());
        return codes;
    }

    /** An earlier question whose every answer leads to the same. */
    private String twin(Question question) {
        return uses.of(question.id()).isEmpty()
                ? ""
                : pack.questions().stream()
                        .map(Question::id)
                        .takeWhile(id -> !id.equals(question.id()))
                        .filter(id -> uses.of(id).equals(uses.of(question.id())))
                        .findFirst()
                        .orElse("");
    }

    private String answers(Question question, List<String> codes) {
        return codes.stream()
                .map(code -> switch (code) {
                    case Vocabulary.COURT_LANGUAGE -> "the language of the court";
                    case Vocabulary.OTHER_LANGUAGE -> "another language";
                    default -> words.answer(question.id(), code);
                })
                .collect(Collectors.joining(", "));
    }

    private String leads(Question question, String code) {
        Map<String, List<String>> byFinding = new LinkedHashMap<>();
        uses.of(question.id(), code)
                .forEach(rule -> byFinding
                        .computeIfAbsent(words.finding(rule.finding()), finding -> new ArrayList<>())
                        .add(Page.toRule(rule.id())
                                + (rule.condition().parts().size() > 1 ? ", if other things hold too" : "")));
        List<String> leads = new ArrayList<>();
        byFinding.forEach((finding, by) -> leads.add(finding + " (" + String.join(", ", by) + ")"));
        if (question.id().equals(DATES) && words.has("dates." + code)) {
            leads.add("a note beside each option that asks for dates");
        }
        return leads.isEmpty() ? "nothing" : String.join("; ", leads);
    }

    private List<String> about(Question question) {
        Set<String> closed = pack.gates().stream()
                .filter(gate -> gate.closes().contains(question.id()))
                .map(Gate::id)
                .map(Page::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return List.of(
                question.id(),
                question.asks() == Question.Asks.ADVOCATE ? "the advocate" : "the person",
                question.path() == Question.Path.SERVICES ? "everyone" : "those who agreed to all questions",
                switch (question.view()) {
                    case EVERYONE -> "anyone who may see answers";
                    case IN_PRIVATE -> "the same; spoken in private only";
                    case DEFENCE -> "the defence team only";
                },
                closed.isEmpty() ? "nothing" : String.join(", ", closed),
                Page.plain(question.note()),
                PackWords.sources(question.sources()));
    }
}
