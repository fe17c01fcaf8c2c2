package org.recourse.pack;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question of the instrument.
 *
 * @param codes the answer codes; for {@link Kind#LANGUAGE} those accepted beside a language tag
 * @param alone codes that cannot stand beside another
 * @param absent what a gate question counts as while it was not asked: its most careful answer
 * @param wishes the codes by which a person asks for something
 */
public record Question(
        String id,
        Kind kind,
        List<String> codes,
        Set<String> alone,
        @Nullable String absent,
        Asks asks,
        Path path,
        View view,
        Set<String> wishes,
        String note,
        List<Citation> sources) {

    public Question {
        codes = List.copyOf(codes);
        alone = Set.copyOf(alone);
        wishes = Set.copyOf(wishes);
        sources = List.copyOf(sources);
    }

    /** The letter of the section a question stands in. */
    public char section() {
        return id.charAt(0);
    }

    /** How a question is answered. */
    public enum Kind {
        ONE,
        MANY,
        LANGUAGE,
        TEXT
    }

    /** Who answers. */
    public enum Asks {
        PERSON,
        ADVOCATE
    }

    /** Who is asked: also those who want help only, or only those who agreed to all questions. */
    public enum Path {
        SERVICES,
        FULL
    }

    /** Who may see the answer. */
    public enum View {
        EVERYONE,
        IN_PRIVATE,
        DEFENCE
    }
}
