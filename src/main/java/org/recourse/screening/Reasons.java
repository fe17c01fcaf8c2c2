package org.recourse.screening;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.interview.Interview;
import org.recourse.pack.Bits;
import org.recourse.pack.Mask;
import org.recourse.pack.Question;
import org.recourse.pack.Vocabulary;
import org.recourse.rulebook.Clause;
import org.recourse.rulebook.Rule;

/** Finds the answers that made a rule hold. */
final class Reasons {

    private final Vocabulary vocabulary;
    private final Because[] byBit;
    private final List<String> languageQuestions;

    Reasons(Vocabulary vocabulary, List<Question> questions) {
        this.vocabulary = vocabulary;
        this.byBit = new Because[vocabulary.size()];
        for (int bit = 0; bit < byBit.length; bit++) {
            String property = vocabulary.property(bit).name();
            boolean ofCase = Vocabulary.caseFacts().containsKey(property);
            byBit[bit] = new Because(ofCase ? "case." + property : property, vocabulary.code(bit));
        }
        this.languageQuestions = questions.stream()
                .filter(question -> question.kind() == Question.Kind.LANGUAGE)
                .map(Question::id)
                .toList();
    }

    /** Sets in {@code to} the answers of every clause of a rule that holds for a row. */
    static void collect(Rule rule, long[] row, long[] to) {
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
                list.add(said(byBit[bit], interview.easiestLanguage()));
            }
        }
        return list;
    }

    /** The answers of one rule. */
    List<Because> of(Rule rule, long[] row, Interview interview) {
        long[] places = new long[row.length];
        collect(rule, row, places);
        return of(places, interview);
    }

    /** The answers of a row that stand in a mask. */
    List<Because> of(Mask mask, long[] row, Interview interview) {
        long[] places = new long[row.length];
        mask.copy(row, places);
        return of(places, interview);
    }

    private Because said(Because because, @Nullable String language) {
        return language != null && languageQuestions.contains(because.question())
                ? new Because(because.question(), language)
                : because;
    }

    /** Whether a row has the code of a question. */
    boolean has(long[] row, String property, String code) {
        int bit = vocabulary.bit(property, code);
        return bit >= 0 && Bits.has(row, bit);
    }
}
