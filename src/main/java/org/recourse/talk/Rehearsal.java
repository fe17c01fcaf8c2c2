package org.recourse.talk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.recourse.pages.Wording;

/**
 * The made-up people with whom helpers rehearse. Their words stand in {@code words/rehearsal/}. Public because templates
 * read it.
 */
public record Rehearsal(String language, String title, String text, String play, List<Person> people) {

    private static final Wording WORDS = Wording.read("/words/rehearsal");
    private static final List<String> PEOPLE = List.of("sample", "example", "nobody", "young");

    public Rehearsal {
        people = List.copyOf(people);
    }

    /**
     * Somebody made up.
     *
     * @param about what a helper practises with them
     * @param says what whoever plays them answers
     */
    public record Person(String id, String name, String about, List<String> says) {

        public Person {
            says = List.copyOf(says);
        }
    }

    /** The rehearsal in a language, or in the first that there are words in. */
    static Rehearsal in(String wanted) {
        String language = WORDS.languages().contains(wanted)
                ? wanted
                : WORDS.languages().iterator().next();
        Map<String, String> words = Objects.requireNonNull(WORDS.find(language));
        return new Rehearsal(
                language,
                word(words, "title"),
                word(words, "text"),
                word(words, "play"),
                PEOPLE.stream().map(id -> person(id, words)).toList());
    }

    private static Person person(String id, Map<String, String> words) {
        return new Person(
                id,
                word(words, id + ".name"),
                word(words, id + ".about"),
                Stream.of("start", "safe", "needs", "work", "end")
                        .map(part -> word(words, id + "." + part))
                        .toList());
    }

    private static String word(Map<String, String> words, String key) {
        return Objects.requireNonNull(words.get(key), key);
    }
}
