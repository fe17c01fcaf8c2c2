package org.recourse.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.pages.QrMark;
import org.recourse.paper.Tongue.Both;

/** The sheet a person takes away, line by line. */
public record SheetPage(
        String language,
        String direction,
        @Nullable String underLanguage,
        @Nullable String underDirection,
        boolean large,
        Both title,
        Both choose,
        List<Line> offers,
        @Nullable Both more,
        Both notice,
        List<Tongue.Warning> warnings,
        @Nullable Strip strip,
        String release) {

    /** A kind of help: what, when, and the number to call. */
    public record Line(Both name, List<Providers.Part> provider) {}

    /** The end of the sheet that can be torn off, with the case code. */
    public record Strip(Both cut, Both what, String code, QrMark mark) {}

    @Override
    public String toString() {
        return "SheetPage";
    }
}
