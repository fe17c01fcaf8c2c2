package org.recourse.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.recourse.pack.Pack;
import org.recourse.pack.Question;
import org.recourse.pack.Vocabulary;

/** Every other value that one part of a talk can have: left out, each code by itself, each code beside those given. */
interface Variations extends BiFunction<Pack, Talk, Stream<Talk>> {

    /** Every answer to a question, and no answer. */
    static Variations ofQuestion(String id) {
        return (pack, talk) -> {
            Question question = pack.question(id);
            if (question == null || question.kind() == Question.Kind.TEXT) {
                return Stream.of();
            }
            Stream<String> codes = question.kind() == Question.Kind.LANGUAGE
                    ? Stream.concat(question.codes().stream(), Stream.of("en", "es", "zh-Hans", "ar", "wo"))
                    : question.codes().stream();
            return Stream.concat(
                    Stream.of(talk.with(id, List.of())), codes.flatMap(code -> withCode(question, talk, code)));
        };
    }

    /** Some answers to a question, each by itself and beside the others that were given. */
    static Variations ofCodes(String id, Set<String> codes) {
        return (pack, talk) -> {
            Question question = pack.question(id);
            return question == null
                    ? Stream.of()
                    : codes.stream()
                            .sorted()
                            .filter(question.codes()::contains)
                            .flatMap(code -> withCode(question, talk, code));
        };
    }

    /** Every fact of the case, each with every code and left out, and no case at all. */
    static Variations ofCase() {
        return (pack, talk) -> Stream.concat(
                Stream.of(talk.withFacts(null)),
                Vocabulary.caseFacts().entrySet().stream()
                        .flatMap(fact -> Stream.concat(
                                Stream.of(talk.withFact(fact.getKey(), null)),
                                fact.getValue().stream().map(code -> talk.withFact(fact.getKey(), code)))));
    }

    /** Every language a result can be written in. */
    static Variations ofLanguage() {
        return (pack, talk) -> pack.words().keySet().stream().map(talk::in);
    }

    private static Stream<Talk> withCode(Question question, Talk talk, String code) {
        Talk alone = talk.with(question.id(), List.of(code));
        List<String> given = talk.answer(question.id());
        boolean beside = question.kind() == Question.Kind.MANY
                && !given.isEmpty()
                && !given.contains(code)
                && !question.alone().contains(code)
                && given.stream().noneMatch(question.alone()::contains);
        if (!beside) {
            return Stream.of(alone);
        }
        List<String> both = new ArrayList<>(given);
        both.add(code);
        return Stream.of(alone, talk.with(question.id(), both));
    }
}
