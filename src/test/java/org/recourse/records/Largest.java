package org.recourse.records;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.recourse.consent.Grant;
import org.recourse.consent.Scope;
import org.recourse.pack.Question;
import org.recourse.pack.Service;
import org.recourse.support.Agreed;
import org.recourse.support.Kept;
import org.recourse.support.NewYork;

/** As much as a record can hold: everything answered, everything agreed to, handed over and read. */
final class Largest {

    private Largest() {}

    static RecordContent record() {
        RecordContent usual = Kept.of(Scope.values());
        TreeMap<String, List<String>> answers = new TreeMap<>();
        for (Question question : NewYork.PACK.questions()) {
            if (question.kind() == Question.Kind.MANY) {
                answers.put(
                        question.id(),
                        question.codes().stream()
                                .filter(code -> !question.alone().contains(code))
                                .toList());
            } else if (question.kind() == Question.Kind.ONE) {
                answers.put(
                        question.id(),
                        question.codes().stream()
                                .sorted((one, other) -> other.length() - one.length())
                                .limit(1)
                                .toList());
            }
        }
        List<Grant> grants = new ArrayList<>(usual.grants());
        Grant sharing = usual.find(Scope.SHARE_ATTORNEY, Agreed.ATTORNEY).orElseThrow();
        List<Handed> handed = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String attorney = "%016x".formatted(i);
            if (grants.size() < 8) {
                grants.add(new Grant(
                        Scope.SHARE_ATTORNEY,
                        attorney,
                        sharing.items(),
                        sharing.wording(),
                        sharing.given(),
                        sharing.ends()));
            }
            handed.add(new Handed(UUID.randomUUID(), attorney, 498_000, true, sharing.ends()));
        }
        RecordContent full = new RecordContent(
                usual.pack(),
                usual.since(),
                NewYork.PACK.services().stream().map(Service::id).toList(),
                List.of(),
                answers,
                "\uD83D\uDD4A".repeat(280),
                grants,
                handed,
                List.of(),
                999);
        for (int i = 0; i < RecordContent.MOST_READINGS - 1; i++) {
            full = full.readBy(new Reader("%016x".formatted(i), "ADVOCATE"), usual.since());
        }
        return full;
    }
}
