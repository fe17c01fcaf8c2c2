package org.recourse.paper;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;
import org.recourse.pack.Pack;
import org.recourse.pack.Words;
import org.recourse.pages.Wording;

/** A language to print in: the words of a pack, and those of the paper around them. */
record Tongue(Words pack, Map<String, String> paper) {

    /** The fixed words of every paper. */
    static final Wording WORDING = Wording.read("/words/paper");

    /**
     * The language of that tag.
     *
     * @throws ProblemException if the pack or the paper has no words in it
     */
    static Tongue of(Pack pack, String language, String pointer) {
        Words words = pack.words().get(language);
        Map<String, String> paper = WORDING.find(language);
        if (words == null || paper == null) {
            Problem unknown = Problem.of(
                    "unknown-language",
                    400,
                    "Unknown language",
                    "Ask for one of the languages of paper: "
                            + String.join(
                                    ", ",
                                    WORDING.languages().stream()
                                            .filter(pack.words()::containsKey)
                                            .toList())
                            + ".");
            throw new ProblemException(pointer.isEmpty() ? unknown : unknown.at(pointer));
        }
        return new Tongue(words, paper);
    }

    String language() {
        return pack.language();
    }

    String direction() {
        return pack.get("direction");
    }

    /** What the foot of a paper says of a translation that nobody has reviewed. */
    List<Warning> warnings() {
        return pack.warning().map(text -> new Warning(language(), direction(), text)).stream()
                .toList();
    }

    /** Words of the paper. */
    String label(String key) {
        return Objects.requireNonNull(paper.get(key), key);
    }

    /** Words of the pack. */
    String said(String key) {
        return pack.get(key);
    }

    /** A neutral word for a service, which others may read: no more than a kind of help. */
    String kind(String service) {
        return paper.getOrDefault("card." + service, label("card.other"));
    }

    /** The first sentences of a text up to a length, and at least one: where a paper has no room for all of it. */
    static String start(String text, int most) {
        StringBuilder start = new StringBuilder();
        // Nothing stands between Chinese sentences.
        for (String sentence : text.split("(?<=[.?!؟] )|(?<=[。？])", -1)) {
            if (!start.isEmpty() && start.length() + sentence.strip().length() > most) {
                break;
            }
            start.append(sentence);
        }
        return start.toString().strip();
    }

    static String release(Pack pack) {
        return pack.id() + " " + pack.version() + " - " + pack.digest().hex().substring(0, 12);
    }

    /** Words in the person's language, and small below them in another. */
    public record Both(String main, @Nullable String under) {}

    /** A sentence about the words in one language, in that language. */
    public record Warning(String language, String direction, String text) {}
}
