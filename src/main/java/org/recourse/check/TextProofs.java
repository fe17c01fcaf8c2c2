package org.recourse.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.recourse.pack.Pack;
import org.recourse.pack.PackProblem;
import org.recourse.pack.Words;

/** What no text says to anyone, the lawyer included: that silence settles something, or what a person is. */
final class TextProofs {

    private static final Map<String, Phrases> JUDGING = Phrases.read("judging-words.yaml");

    private TextProofs() {}

    static List<Proof> prove(Pack pack) {
        return List.of(
                prove(pack, "FI-12", "no text says that few signs or silence settle anything about a person"),
                prove(pack, "FI-25", "no text says what a person is or was"));
    }

    private static Proof prove(Pack pack, String id, String statement) {
        List<PackProblem> examples = new ArrayList<>();
        List<String> languages = new ArrayList<>();
        long texts = 0;
        for (Words words : pack.words().values()) {
            Phrases judging = JUDGING.get(words.language() + " " + id);
            if (judging == null) {
                continue;
            }
            languages.add(words.language());
            for (String key : words.keys()) {
                texts++;
                for (String phrase : judging.in(words.get(key))) {
                    examples.add(new PackProblem(
                            "texts/" + words.language() + ".yaml",
                            words.lines().getOrDefault(key, 1),
                            key + ": \"" + phrase + "\" judges a person."));
                }
            }
        }
        return new Proof(
                id,
                statement + " (every text, the lawyer's too, in " + String.join(", ", languages) + ")",
                texts,
                examples);
    }
}
