package org.recourse.records;

import org.recourse.audit.Action;

/**
 * What became of a record.
 *
 * @param action what the audit calls it
 */
public record Edited(RecordContent content, Action action, Change change) {

    enum Change {
        /** Nothing is written, unless something of it has ended meanwhile. */
        NONE,
        ADDED,
        /** The text as it was must be readable no more, in no backup either. */
        TAKEN_BACK
    }

    /** It was looked at. */
    public static Edited leaving(RecordContent content, Action action) {
        return new Edited(content, action, Change.NONE);
    }

    /** Something came to it. */
    public static Edited adding(RecordContent content, Action action) {
        return new Edited(content, action, Change.ADDED);
    }

    /** Something was taken from it. */
    public static Edited takingBack(RecordContent content, Action action) {
        return new Edited(content, action, Change.TAKEN_BACK);
    }

    @Override
    public String toString() {
        return "Edited";
    }
}
