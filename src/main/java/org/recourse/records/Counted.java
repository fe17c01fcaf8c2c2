package org.recourse.records;

import java.util.List;
import java.util.stream.Stream;
import org.recourse.consent.Scope;
import org.recourse.tally.Mark;
import org.recourse.tally.Said;

/** What is counted of a record whose person agreed to be counted: which help was chosen and which was not wanted. */
final class Counted {

    private Counted() {}

    /** Nothing without the consent to it. */
    static List<Mark> of(RecordContent content) {
        if (content.find(Scope.STATISTICS, null).isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                        content.chosen().stream().map(line -> mark(content.pack(), line, Said.CHOSEN)),
                        content.declined().stream().map(line -> mark(content.pack(), line, Said.DECLINED)))
                .toList();
    }

    private static Mark mark(PackName pack, String line, Said said) {
        return new Mark(pack.id(), pack.version(), line, said);
    }
}
