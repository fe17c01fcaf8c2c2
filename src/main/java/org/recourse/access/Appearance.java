package org.recourse.access;

import com.ibm.icu.text.SpoofChecker;
import java.util.List;
import java.util.Locale;

/** What texts look like, in whatever letters they are written: by Unicode's own table of what is taken for what. */
public final class Appearance {

    private static final SpoofChecker TABLE = new SpoofChecker.Builder().build();

    private Appearance() {}

    /** One text for all that look the same. It is for comparing only, never for showing. */
    public static String of(String text) {
        return TABLE.getSkeleton(text);
    }

    /** Whether one could be taken for the other: as they are written, or all in small or all in large letters. */
    static boolean areAlike(String one, String other) {
        List<String> these = forms(one);
        List<String> those = forms(other);
        for (int i = 0; i < these.size(); i++) {
            if (these.get(i).equals(those.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> forms(String text) {
        return List.of(of(text), of(text.toLowerCase(Locale.ROOT)), of(text.toUpperCase(Locale.ROOT)));
    }
}
