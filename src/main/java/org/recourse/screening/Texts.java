package org.recourse.screening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recourse.pack.Pack;
import org.recourse.pack.Words;
import org.recourse.rulebook.Finding;
import org.recourse.rulebook.Rule;

/** The words of what each rule concludes, looked up once for each language. */
final class Texts {

    private final Map<String, @Nullable String[]> byLanguage = new HashMap<>();

    Texts(Pack pack, List<Rule> rules) {
        pack.words()
                .forEach((language, words) -> byLanguage.put(
                        language, rules.stream().map(rule -> text(rule, words)).toArray(String[]::new)));
    }

    private static @Nullable String text(Rule rule, Words words) {
        Finding finding = rule.finding();
        return switch (finding.kind()) {
            case SIGN -> words.get("indicators." + finding.id());
            case ALERT -> words.get("safety." + finding.id());
            case OFFER -> words.get("services." + finding.id() + ".text");
            case ALTERNATIVE -> words.get("alternatives." + finding.id() + ".text");
            case REMEDY -> words.get("remedies." + finding.id() + ".text");
            case GATE, LEVEL, TIME -> null;
        };
    }

    /** The words of a language: what each rule concludes, by the place of the rule; null where it has no words. */
    @Nullable
    String[] in(String language) {
        return Objects.requireNonNull(byLanguage.get(language));
    }
}
