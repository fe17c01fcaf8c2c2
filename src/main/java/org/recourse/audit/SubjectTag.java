package org.recourse.audit;

import java.util.HexFormat;

/** What it was done to: bytes that mean something only to whoever still has the key of the record. */
public record SubjectTag(String hex) {

    private static final int FEWEST = 16;
    private static final int MOST = 32;

    /** Done to nothing in particular. */
    public static final SubjectTag NONE = new SubjectTag("");

    public SubjectTag {
        int length = HexFormat.of().parseHex(hex).length;
        if (length != 0 && (length < FEWEST || length > MOST)) {
            throw new IllegalArgumentException("A subject tag has 16 to 32 bytes.");
        }
    }

    public static SubjectTag of(byte[] bytes) {
        return new SubjectTag(HexFormat.of().formatHex(bytes));
    }
}
