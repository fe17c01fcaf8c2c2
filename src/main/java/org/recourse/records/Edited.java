package org.recourse.records;

import org.recourse.audit.Action;

/**
 * What became of a record.
 *
 * @param action what the audit calls it
 * @param takenBack whether the text as it was must be readable no more, in no backup either
 */
public record Edited(RecordContent content, Action action, boolean takenBack) {

    /** Something came to it. */
    public static Edited adding(RecordContent content, Action action) {
        return new Edited(content, action, false);
    }

    /** Something was taken from it. */
    public static Edited takingBack(RecordContent content, Action action) {
        return new Edited(content, action, true);
    }

    @Override
    public String toString() {
        return "Edited";
    }
}
