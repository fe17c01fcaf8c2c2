package org.recourse.screening;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.interview.Interview;
import org.recourse.pack.Mask;
import org.recourse.pack.Question;
import org.recourse.pack.Vocabulary;
import org.recourse.rulebook.Clause;
import org.recourse.rulebook.Rule;
import org.recourse.rulebook.Rulebook;

/** Finds the answers that made a rule hold. */
final class Reasons {

    private final Because[] byBit;
    private final boolean[] isLanguage;
    private final @Nullable Mask[] wholly;

    Reasons(Rulebook rulebook, List<Question> questions) {
        Vocabulary vocabulary = rulebook.vocabulary();
        this.byBit = new Because[vocabulary.size()];
        this.isLanguage = new boolean[vocabulary.size()];
        List<String> languageQuestions = questions.stream()
                .filter(question -> question.kind() == Question.Kind.LANGUAGE)
                .map(Question::id)
                .toList();
        for (int bit = 0; bit < byBit.length; bit++) {
            String property = vocabulary.property(bit).name();
            boolean ofCase = Vocabulary.caseFacts().containsKey(property);
            byBit[bit] = new Because(ofCase ? "case." + property : property, vocabulary.code(bit));
            isLanguage[bit] = languageQuestions.contains(property);
        }
        this.wholly =
                rulebook.rules().stream().map(rule -> wholly(rule, vocabulary)).toArray(Mask[]::new);
    }

    /** The answers of all clauses where each asks for one thing: those a person gave made their own clause hold. */
    private static @Nullable Mask wholly(Rule rule, Vocabulary vocabulary) {
        return rule.clauses().stream().allMatch(clause -> clause.parts().size() == 1)
                ? rule.clauses().stream().map(Clause::because).reduce(Mask.none(vocabulary), Mask::or)
                : null;
    }

    /** The reasons that are made of codes alone: all but the name of a language. */
    List<Because> all() {
        return List.of(byBit);
    }

    /** The answer at a place. */
    Because at(int bit) {
        return byBit[bit];
    }

    /** Sets in {@code to} the answers of every clause of a rule that holds for a row. */
    void collect(Rule rule, long[] row, long[] to) {
        Mask mask = wholly[rule.index()];
        if (mask != null) {
            mask.copy(row, to);
            return;
        }
        for (Clause clause : rule.clauses()) {
            if (clause.holds(row)) {
                clause.because().copy(row, to);
            }
        }
    }

    /** The answers at the places of a row, in the order of the pack. */
    List<Because> of(long[] places, Interview interview) {
        List<Because> list = new ArrayList<>(4);
        for (int word = 0; word < places.length; word++) {
            for (long rest = places[word]; rest != 0; rest &= rest - 1) {
                int bit = (word << 6) + Long.numberOfTrailingZeros(rest);
                list.add(said(bit, interview.easiestLanguage()));
            }
        }
        return list;
    }

    private Because said(int bit, @Nullable String language) {
        return language != null && isLanguage[bit] ? new Because(byBit[bit].question(), language) : byBit[bit];
    }
}
