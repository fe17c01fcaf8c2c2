package org.recourse.check;

import java.util.List;
import java.util.Objects;

/** The words that no text for a person may use, for tests of texts that are not in a pack. */
public final class BannedWords {

    private BannedWords() {}

    /** The ones that stand in a text. */
    public static List<String> in(String language, String text) {
        return Objects.requireNonNull(WordsCheck.BANNED.get(language)).in(text);
    }
}
