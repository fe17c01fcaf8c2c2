package org.recourse.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.recourse.pack.Pack;
import org.recourse.pack.Question;
import org.recourse.pack.Vocabulary;

/**
 * Invented talks, always the same ones for the same pack, from which permutations start.
 *
 * <p>Most are open talks with some signs, since a closed gate hides what a permutation should show; one in five is not.
 */
final class SeededTalks {

    private static final long SEED = 20_261_122L;
    private static final List<String> LANGUAGES = List.of("en", "es", "zh-Hans", "uk");

    private final Pack pack;
    private final Random random = new Random(SEED);

    private SeededTalks(Pack pack) {
        this.pack = pack;
    }

    static List<Talk> of(Pack pack, int count) {
        SeededTalks talks = new SeededTalks(pack);
        return IntStream.range(0, count).mapToObj(number -> talks.next()).toList();
    }

    private Talk next() {
        boolean open = random.nextInt(5) > 0;
        Map<String, List<String>> answers = new HashMap<>();
        for (Question question : pack.questions()) {
            if (question.kind() != Question.Kind.TEXT && random.nextInt(5) > 0) {
                answers.put(question.id(), answer(question));
            }
        }
        if (open) {
            answers.putAll(Talk.OPEN);
        }
        return new Talk(answers, facts(), null);
    }

    private List<String> answer(Question question) {
        if (question.kind() == Question.Kind.LANGUAGE) {
            return List.of(LANGUAGES.get(random.nextInt(LANGUAGES.size())));
        }
        String code = question.codes().get(random.nextInt(question.codes().size()));
        if (question.kind() != Question.Kind.MANY || question.alone().contains(code)) {
            return List.of(code);
        }
        Set<String> codes = new HashSet<>(Set.of(code));
        List<String> others = new ArrayList<>(question.codes());
        others.removeAll(question.alone());
        Collections.shuffle(others, random);
        codes.addAll(others.subList(0, random.nextInt(Math.min(3, others.size()))));
        return codes.stream().sorted().toList();
    }

    private @Nullable Map<String, String> facts() {
        if (random.nextBoolean()) {
            return null;
        }
        Map<String, String> facts = new HashMap<>();
        Vocabulary.caseFacts().forEach((name, codes) -> {
            if (random.nextInt(4) > 0) {
                facts.put(name, codes.get(random.nextInt(codes.size())));
            }
        });
        return facts;
    }
}
