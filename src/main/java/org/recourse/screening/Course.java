package org.recourse.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recourse.pack.Bits;
import org.recourse.pack.Gate;
import org.recourse.pack.Mask;
import org.recourse.pack.Pack;
import org.recourse.pack.Property;
import org.recourse.pack.Question;
import org.recourse.pack.Vocabulary;
import org.recourse.rulebook.FactType;

/** What the gates do to a row of answers: the most careful answer where none was given, and what is closed cleared. */
final class Course {

    private final Vocabulary vocabulary;
    private final List<Careful> careful = new ArrayList<>();
    private final Map<String, Mask> closedBy = new HashMap<>();
    private final Mask work;
    private final int silent;
    private final int answered;

    private record Careful(Mask codes, int bit) {}

    Course(Pack pack, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Question question : pack.questions()) {
            if (question.absent() != null) {
                Property property = vocabulary.get(question.id());
                careful.add(new Careful(all(property), property.bit(question.absent())));
            }
        }
        for (Gate gate : pack.gates()) {
            closedBy.put(
                    gate.id(),
                    gate.closes().stream().map(id -> all(vocabulary.get(id))).reduce(Mask.none(vocabulary), Mask::or));
        }
        Mask spoken = Mask.none(vocabulary);
        for (String question : FactType.WORK.properties()) {
            Property property = vocabulary.get(question);
            spoken = spoken.or(all(property).without(property.bit("SKIP")));
        }
        work = spoken;
        silent = vocabulary.bit("work", "SILENT");
        answered = vocabulary.bit("work", "ANSWERED");
    }

    private Mask all(Property property) {
        Mask mask = Mask.none(vocabulary);
        for (String code : property.codes()) {
            mask = mask.with(property.bit(code));
        }
        return mask;
    }

    /** Fills in the most careful answer of each gate question that was not asked. */
    void assumeMostCareful(long[] row) {
        for (Careful question : careful) {
            if (!question.codes().meets(row)) {
                Bits.set(row, question.bit());
            }
        }
    }

    /** Notes a closed gate, and clears what it closes. */
    void close(String gate, long[] row) {
        Bits.set(row, vocabulary.bit("gate", gate));
        Mask closed = closedBy.get(gate);
        if (closed != null) {
            closed.clear(row);
        }
    }

    /** Notes whether anything about work was answered: no answer at all is silence, which is not evidence. */
    void noteSilence(long[] row) {
        Bits.set(row, work.meets(row) ? answered : silent);
    }
}
