package org.recourse.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.recourse.pack.Mask;
import org.recourse.pack.Property;
import org.recourse.pack.Vocabulary;

/** Turns a checked condition into its clauses. */
final class ClauseReader {

    /** More ways to hold than anyone can review. */
    static final int MOST = 256;

    private static final Pattern QUESTION = Pattern.compile("[A-Z][0-9]{1,2}");

    private final Vocabulary vocabulary;

    ClauseReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The clauses of a condition, without those that ask one answer to be two things.
     *
     * @return none if the condition can never hold; more than {@link #MOST} if it has too many
     */
    List<Clause> read(Condition condition) {
        List<Map<String, Mask>> ways = ways(condition);
        return ways.stream()
                .filter(way -> way.values().stream().noneMatch(Mask::isEmpty))
                .map(this::clause)
                .toList();
    }

    private List<Map<String, Mask>> ways(Condition condition) {
        if (condition instanceof Condition.Has has) {
            return has.property().equals("wants")
                    ? Stream.of("N1", "N2").map(question -> way(question, has)).toList()
                    : List.of(way(has.property(), has));
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream()
                    .flatMap(part -> ways(part).stream())
                    .limit(MOST + 1L)
                    .toList();
        }
        List<Map<String, Mask>> product = List.of(Map.of());
        if (condition instanceof Condition.All all) {
            for (Condition part : all.parts()) {
                List<Map<String, Mask>> next = ways(part);
                product = product.stream()
                        .flatMap(left -> next.stream().map(right -> both(left, right)))
                        .limit(MOST + 1L)
                        .toList();
            }
        }
        return product;
    }

    private Map<String, Mask> way(String name, Condition.Has has) {
        Property property = vocabulary.get(name);
        Mask mask = Mask.none(vocabulary);
        for (String code : has.codes()) {
            mask = mask.with(property.bit(code));
        }
        return Map.of(name, mask);
    }

    /** Two parts on one property that takes one code become one part with the codes that serve both. */
    private Map<String, Mask> both(Map<String, Mask> left, Map<String, Mask> right) {
        Map<String, Mask> both = new LinkedHashMap<>(left);
        right.forEach((name, mask) -> {
            String key = name;
            while (both.containsKey(key) && property(name).many()) {
                key = key + "'";
            }
            both.merge(key, mask, Mask::and);
        });
        return both;
    }

    private Clause clause(Map<String, Mask> way) {
        List<Clause.Part> parts = new ArrayList<>();
        Mask because = Mask.none(vocabulary);
        for (Map.Entry<String, Mask> part : way.entrySet()) {
            Property property = property(part.getKey());
            parts.add(new Clause.Part(property, part.getValue()));
            if (isTold(property)) {
                int notSaid = property.bit(Vocabulary.NOT_SAID);
                because = because.or(
                        notSaid < 0 ? part.getValue() : part.getValue().without(notSaid));
            }
        }
        return new Clause(parts, because);
    }

    private Property property(String key) {
        return vocabulary.get(key.replace("'", ""));
    }

    /** Whether a person or the defence told it, rather than this program worked it out. */
    private static boolean isTold(Property property) {
        return QUESTION.matcher(property.name()).matches()
                || Vocabulary.caseFacts().containsKey(property.name());
    }
}
