package org.recourse.screening;

import java.util.ArrayList;
import java.util.List;
import org.recourse.interview.Interview;
import org.recourse.pack.Alternative;
import org.recourse.pack.Bits;
import org.recourse.pack.Citation;
import org.recourse.pack.Property;
import org.recourse.pack.Vocabulary;
import org.recourse.pack.Words;
import org.recourse.screening.Assessment.Caution;

/** What a way out costs: its burden, plea, record and immigration, and where its dates clash with the person's life. */
final class Cautions {

    /** What makes dates hard, by the person's own account. */
    static final String HARD_DATES = "N5";

    private final Property hardDates;
    private final Reasons reasons;

    Cautions(Vocabulary vocabulary, Reasons reasons) {
        this.hardDates = vocabulary.get(HARD_DATES);
        this.reasons = reasons;
    }

    List<Caution> of(Alternative way, Words words, long[] row, Interview interview) {
        List<Caution> cautions = new ArrayList<>();
        for (String kind : List.of("burden", "plea", "record", "immigration")) {
            cautions.add(new Caution(
                    kind.toUpperCase(java.util.Locale.ROOT),
                    List.of(),
                    words.get("alternatives." + way.id() + "." + kind)));
        }
        if (way.dates()) {
            addDates(cautions, words, row, interview);
        }
        if (way.sources().stream().anyMatch(Citation::unconfirmed)) {
            cautions.add(new Caution("UNCONFIRMED", List.of(), words.get("notes.unconfirmed")));
        }
        return cautions;
    }

    private void addDates(List<Caution> cautions, Words words, long[] row, Interview interview) {
        for (String code : hardDates.codes()) {
            int bit = hardDates.bit(code);
            String key = "dates." + code;
            if (Bits.has(row, bit) && words.byKey().containsKey(key)) {
                long[] place = new long[row.length];
                Bits.set(place, bit);
                cautions.add(new Caution("DATES", reasons.of(place, interview), words.get(key)));
            }
        }
    }
}
