package org.recourse.records;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.recourse.consent.Grant;
import org.recourse.consent.Item;
import org.recourse.consent.Scope;
import org.recourse.consent.Week;

/**
 * What a record says once it is opened. It never holds more than the grants in it cover.
 *
 * @param chosen the services the person chose
 * @param declined the services the person declined
 * @param answers the coded answers, by question
 * @param ownWords what the person said in their own words
 * @param earlier how many readings are no longer told one by one
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RecordContent(
        PackName pack,
        Week since,
        List<String> chosen,
        List<String> declined,
        SortedMap<String, List<String>> answers,
        @Nullable String ownWords,
        List<Grant> grants,
        List<Handed> handed,
        List<Reading> readings,
        int earlier) {

    /** Readings told one by one; the text that is sealed has an end. */
    static final int MOST_READINGS = 16;

    /** Keeps what the grants cover and nothing else. What is missing in a kept text is empty. */
    public RecordContent {
        grants = grants == null ? List.of() : List.copyOf(grants);
        chosen = covered(grants, Scope.STORE, Item.CHOSEN) ? List.copyOf(orEmpty(chosen)) : List.of();
        declined = covered(grants, Scope.STORE, Item.DECLINED) ? List.copyOf(orEmpty(declined)) : List.of();
        answers = covered(grants, Scope.ANSWERS_FOR_LAWYER, Item.ANSWERS) && answers != null
                ? copy(answers)
                : new TreeMap<>();
        ownWords = covered(grants, Scope.ANSWERS_FOR_LAWYER, Item.OWN_WORDS) ? ownWords : null;
        handed = List.copyOf(orEmpty(handed));
        readings = List.copyOf(orEmpty(readings));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static boolean covered(List<Grant> grants, Scope scope, Item item) {
        return grants.stream()
                .anyMatch(grant -> grant.scope() == scope && grant.items().contains(item));
    }

    private static SortedMap<String, List<String>> copy(Map<String, List<String>> answers) {
        SortedMap<String, List<String>> copy = new TreeMap<>();
        answers.forEach((question, codes) -> copy.put(question, List.copyOf(codes)));
        return copy;
    }

    /** The grant of a scope, to that recipient where it asks for one. */
    public Optional<Grant> find(Scope scope, @Nullable String recipient) {
        return grants.stream().filter(grant -> grant.isFor(scope, recipient)).findFirst();
    }

    /** When all of it ends; empty if nothing is agreed to any more. */
    Optional<Week> ends() {
        return find(Scope.STORE, null).map(Grant::ends);
    }

    /** What is left of it in a week and an hour, counted from 1970. */
    RecordContent asOf(Week week, long hour) {
        RecordContent left = keeping(grant -> grant.holdsIn(week));
        return left.withHanded(
                left.handed.stream().filter(each -> !each.isForgotten(hour)).toList());
    }

    /** The same with only some grants, and only what they still cover. */
    public RecordContent keeping(Predicate<Grant> some) {
        List<Grant> kept = grants.stream().filter(some).toList();
        boolean all = kept.stream().anyMatch(grant -> grant.scope() == Scope.STORE);
        List<Grant> left = all ? kept : List.of();
        List<Handed> still = handed.stream()
                .filter(each -> left.stream().anyMatch(grant -> grant.isFor(Scope.SHARE_ATTORNEY, each.attorney())))
                .toList();
        return new RecordContent(pack, since, chosen, declined, answers, ownWords, left, still, readings, earlier);
    }

    /** The same with one more grant, in place of an earlier one for the same. */
    public RecordContent with(Grant grant) {
        List<Grant> all = new ArrayList<>(grants.stream()
                .filter(each -> !each.isFor(grant.scope(), grant.recipient()))
                .toList());
        all.add(ends().map(grant::until).orElse(grant));
        return new RecordContent(pack, since, chosen, declined, answers, ownWords, all, handed, readings, earlier);
    }

    /** The same with other hand-overs. */
    public RecordContent withHanded(List<Handed> others) {
        return new RecordContent(pack, since, chosen, declined, answers, ownWords, grants, others, readings, earlier);
    }

    /** The same with a reading noted. */
    public RecordContent readBy(Reader reader, Week week) {
        List<Reading> noted = new ArrayList<>(readings);
        int before = earlier;
        int last = noted.size() - 1;
        for (int i = last; i >= 0; i--) {
            if (noted.get(i).isSame(reader.account(), week)) {
                noted.set(i, noted.get(i).onceMore());
                return withReadings(noted, before);
            }
        }
        if (noted.size() == MOST_READINGS) {
            before += noted.remove(0).times();
        }
        noted.add(new Reading(reader.account(), reader.role(), week, 1));
        return withReadings(noted, before);
    }

    private RecordContent withReadings(List<Reading> noted, int before) {
        return new RecordContent(pack, since, chosen, declined, answers, ownWords, grants, handed, noted, before);
    }

    @Override
    public String toString() {
        return "RecordContent";
    }
}
