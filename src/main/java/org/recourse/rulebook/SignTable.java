package org.recourse.rulebook;

import java.util.List;
import org.recourse.pack.Indicator;
import org.recourse.pack.Indicator.Element;
import org.recourse.pack.Indicator.Strength;

/** The signs of a pack as bits of an {@code int}, and the counts a concern rule may ask about. */
public final class SignTable {

    /** As many as there are bits to count with. */
    static final int MOST = 30;

    private final List<Indicator> signs;
    private final int strong;
    private final int moderate;
    private final int means;
    private final int compelled;
    private final int labourTerms;
    private final int[] groups;

    SignTable(List<Indicator> indicators) {
        signs = indicators.stream().filter(Indicator::isSign).limit(MOST).toList();
        strong = mask(
                signs.stream().map(sign -> sign.strength() == Strength.STRONG).toList());
        moderate = mask(
                signs.stream().map(sign -> sign.strength() == Strength.MODERATE).toList());
        means = mask(signs.stream()
                .map(sign -> sign.elements().contains(Element.MEANS))
                .toList());
        compelled = mask(signs.stream()
                .map(sign -> sign.elements().contains(Element.COMPELLED))
                .toList());
        labourTerms = mask(signs.stream().map(Indicator::labourTerms).toList());
        groups = signs.stream()
                .map(Indicator::group)
                .distinct()
                .mapToInt(group -> mask(
                        signs.stream().map(sign -> sign.group().equals(group)).toList()))
                .toArray();
    }

    private static int mask(List<Boolean> members) {
        int mask = 0;
        for (int index = 0; index < members.size(); index++) {
            if (members.get(index)) {
                mask |= 1 << index;
            }
        }
        return mask;
    }

    /** The signs, in the order of their bits. */
    public List<Indicator> signs() {
        return signs;
    }

    /** The bit of a sign, as a mask; 0 for what is not a sign. */
    public int mask(String id) {
        for (int index = 0; index < signs.size(); index++) {
            if (signs.get(index).id().equals(id)) {
                return 1 << index;
            }
        }
        return 0;
    }

    /** How many signs of a kind are in a set. */
    public int count(SignCount kind, int set) {
        return switch (kind) {
            case STRONG -> Integer.bitCount(set & strong);
            case MODERATE -> Integer.bitCount(set & moderate);
            case STRONG_MEANS -> Integer.bitCount(set & strong & means);
            case STRONG_MEANS_GROUPS -> groups(set & strong & means);
            case COMPELLED -> Integer.bitCount(set & compelled);
            case STRONG_MEANS_OR_COMPELLED -> Integer.bitCount(set & ((strong & means) | compelled));
            case STRONG_COMPELLED -> Integer.bitCount(set & strong & compelled);
            case MODERATE_MEANS_GROUPS -> groups(set & moderate & means);
            case MODERATE_BEYOND_LABOUR_TERMS -> Integer.bitCount(set & moderate & ~labourTerms);
        };
    }

    private int groups(int set) {
        int count = 0;
        for (int group : groups) {
            if ((set & group) != 0) {
                count++;
            }
        }
        return count;
    }
}
