package org.recourse.access;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells names that mix scripts, in which a letter can stand for another that looks the same. */
public final class Scripts {

    private static final Set<UnicodeScript> OF_ANY = EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED);

    /** What is written together in one language. */
    private static final List<Set<UnicodeScript>> TOGETHER = List.of(
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.BOPOMOFO),
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HANGUL));

    private Scripts() {}

    /** Whether a text is in one script, or in those that one language writes together. */
    public static boolean areOne(String text) {
        Set<UnicodeScript> found = text.codePoints()
                .mapToObj(UnicodeScript::of)
                .filter(script -> !OF_ANY.contains(script))
                .collect(Collectors.toSet());
        return found.size() <= 1 || TOGETHER.stream().anyMatch(together -> together.containsAll(found));
    }
}
