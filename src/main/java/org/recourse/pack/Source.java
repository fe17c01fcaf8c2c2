package org.recourse.pack;

import org.jspecify.annotations.Nullable;

/** Where something in a pack comes from. */
public record Source(
        String key,
        String title,
        String kind,
        Reading read,
        String note,
        @Nullable String link) {

    /** How the text of a source was read when the pack was written. */
    public enum Reading {
        /** The text itself was read in a copy. */
        READ,
        /** The words in force are quoted inside a later bill. */
        BILL,
        /** A reputable page about it was read. */
        SECONDARY,
        /** From memory. Shown as unconfirmed wherever it is used. */
        UNCONFIRMED
    }
}
