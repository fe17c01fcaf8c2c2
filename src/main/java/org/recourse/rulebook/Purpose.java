package org.recourse.rulebook;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;

/** What a folder of rules is for: which facts its rules may look at, and what they may conclude from each. */
public enum Purpose {
    GATES(ImmutableMap.of(FactType.OPENING, FindingKind.GATE, FactType.COURSE, FindingKind.LEVEL)),
    SIGNS(ImmutableMap.of(
            FactType.WORK, FindingKind.SIGN, FactType.BACKGROUND, FindingKind.SIGN, FactType.TIMING, FindingKind.TIME)),
    CONCERN(ImmutableMap.of(FactType.SIGNS, FindingKind.LEVEL)),
    SAFETY(ImmutableMap.of(FactType.SAFETY, FindingKind.ALERT)),
    NEEDS(ImmutableMap.of(FactType.WISHES, FindingKind.OFFER)),
    SUPPORT(ImmutableMap.of(FactType.OUTCOME, FindingKind.OFFER)),
    ALTERNATIVES(ImmutableMap.of(
            FactType.CASE_FACTS, FindingKind.ALTERNATIVE, FactType.LEVELLED_CASE, FindingKind.ALTERNATIVE)),
    REMEDIES(ImmutableMap.of(FactType.MATTER, FindingKind.REMEDY));

    private final ImmutableMap<FactType, FindingKind> concludes;

    Purpose(ImmutableMap<FactType, FindingKind> concludes) {
        this.concludes = concludes;
    }

    /** The name of the folder, which is also the package its rule files declare. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a rule of this purpose may conclude from each fact it may look at. */
    public ImmutableMap<FactType, FindingKind> concludes() {
        return concludes;
    }
}
