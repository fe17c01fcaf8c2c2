package org.recourse.audit;

import java.util.HexFormat;

/** What it was done to: bytes that mean something only to whoever still has the key of the record. */
public record RecordTag(String hex) {

    private static final int FEWEST = 16;
    private static final int MOST = 32;

    /** Done to nothing in particular. */
    public static final RecordTag NONE = new RecordTag("");

    public RecordTag {
        int length = HexFormat.of().parseHex(hex).length;
        if (length != 0 && (length < FEWEST || length > MOST)) {
            throw new IllegalArgumentException("A record tag has 16 to 32 bytes.");
        }
    }

    public static RecordTag of(byte[] bytes) {
        return new RecordTag(HexFormat.of().formatHex(bytes));
    }
}
