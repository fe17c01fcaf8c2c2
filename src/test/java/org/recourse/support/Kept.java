package org.recourse.support;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.recourse.consent.Grant;
import org.recourse.consent.Scope;
import org.recourse.consent.Week;
import org.recourse.pack.Question;
import org.recourse.pack.Service;
import org.recourse.records.PackName;
import org.recourse.records.RecordContent;

/** Contents of records. */
public final class Kept {

    public static final String OWN_WORDS = "zanzibarquince and a quiet room";

    private Kept() {}

    /** One that only says which help was chosen. */
    public static RecordContent choices() {
        return of(Scope.STORE);
    }

    /** One with answers to every question, as far as these scopes cover them. */
    public static RecordContent of(Scope... scopes) {
        Clock clock = Clock.fixed(Agreed.NOW, ZoneOffset.UTC);
        List<Grant> grants = new ArrayList<>();
        for (Scope scope : scopes) {
            var list = new com.fasterxml.jackson.databind.ObjectMapper().createArrayNode();
            list.add(Agreed.to(scope));
            grants.addAll(Agreed.reader(clock).read(list, ""));
        }
        TreeMap<String, List<String>> answers = new TreeMap<>();
        for (Question question : NewYork.PACK.questions()) {
            if (question.kind() == Question.Kind.ONE || question.kind() == Question.Kind.MANY) {
                answers.put(question.id(), question.codes().stream().limit(3).toList());
            }
        }
        List<String> services =
                NewYork.PACK.services().stream().map(Service::id).toList();
        return new RecordContent(
                new PackName("ny", "2026.1", NewYork.PACK.digest().toString()),
                Week.now(clock),
                services.subList(0, 3),
                services.subList(3, 5),
                answers,
                OWN_WORDS,
                grants,
                List.of(),
                List.of(),
                0);
    }
}
