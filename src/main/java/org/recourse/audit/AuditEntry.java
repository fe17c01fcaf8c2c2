package org.recourse.audit;

import java.util.regex.Pattern;

/** Something that was done, without any of what it was done with. */
public record AuditEntry(Actor actor, Action action, String rulePack, RecordTag recordTag) {

    /** For what has nothing to do with rules. */
    public static final String NO_PACK = "none";

    private static final Pattern PACK = Pattern.compile("none|sha256:[0-9a-f]{64}");

    public AuditEntry {
        if (!PACK.matcher(rulePack).matches()) {
            throw new IllegalArgumentException("A rule pack is named by its digest, or \"none\".");
        }
    }
}
