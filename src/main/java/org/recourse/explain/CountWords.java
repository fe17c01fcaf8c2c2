package org.recourse.explain;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recourse.pack.Indicator;
import org.recourse.pack.Pack;
import org.recourse.rulebook.Condition;
import org.recourse.rulebook.SignCount;

/** What a level rule asks of the signs, in plain words. */
final class CountWords {

    private final Pack pack;

    CountWords(Pack pack) {
        this.pack = pack;
    }

    String of(Condition.AtLeast atLeast) {
        return Stream.of(SignCount.values())
                .filter(count -> count.word().equals(atLeast.count()))
                .map(count -> of(count, atLeast.least()))
                .findFirst()
                .orElse(atLeast.text());
    }

    private String of(SignCount count, int least) {
        return switch (count) {
            case STRONG -> "there " + signs(least, "strong");
            case MODERATE -> "there " + signs(least, "moderate");
            case STRONG_MEANS -> "there " + signs(least, "strong") + " that " + are(least) + " a means of control";
            case STRONG_MEANS_GROUPS -> groups(least, "strong");
            case COMPELLED -> "there " + signs(least, "strong or moderate") + " that the work was compelled";
            case STRONG_MEANS_OR_COMPELLED ->
                least == 1
                        ? "there is a strong means of control, or a sign that the work was compelled"
                        : "these are different signs: at least two among the strong means of control and the signs"
                                + " that the work was compelled, where one sign that is both counts once";
            case STRONG_COMPELLED -> "there " + signs(least, "strong") + " that the work was compelled";
            case MODERATE_MEANS_GROUPS -> groups(least, "moderate");
            case MODERATE_BEYOND_LABOUR_TERMS -> "there " + signs(least, "moderate") + " other than " + labourTerms();
        };
    }

    private static String groups(int least, String strength) {
        return least == 1
                ? "there is a means of control that is a " + strength + " sign"
                : "there are means of control that are " + strength + " signs from at least two different groups";
    }

    private static String signs(int least, String strength) {
        return least == 1 ? "is at least one " + strength + " sign" : "are at least two " + strength + " signs";
    }

    private static String are(int least) {
        return least == 1 ? "is" : "are each";
    }

    private String labourTerms() {
        return pack.indicators().stream()
                .filter(Indicator::labourTerms)
                .map(sign -> Page.code(sign.id()))
                .collect(Collectors.joining(" and "));
    }
}
