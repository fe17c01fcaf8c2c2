package org.recourse.paper;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Takes the radicals of Chinese out of a font's table of characters. They are drawn by the signs of ordinary characters,
 * and a PDF would name those signs by the radicals: whoever searches, copies or listens would not find the words.
 */
final class OrdinaryCharacters {

    private static final int FIRST_RADICAL = 0x2E80;
    private static final int LAST_RADICAL = 0x2FDF;

    /** The form of a table that has all of Unicode in groups of a first character, a last one, and a sign. */
    private static final int GROUPS = 12;

    private OrdinaryCharacters() {}

    /** Changes a font in TrueType; one without such a table stays as it is. */
    static byte[] only(byte[] font) {
        ByteBuffer file = ByteBuffer.wrap(font);
        int tables = file.getShort(4);
        for (int i = 0; i < tables; i++) {
            int entry = 12 + 16 * i;
            if (new String(font, entry, 4, StandardCharsets.US_ASCII).equals("cmap")) {
                changeAll(file, file.getInt(entry + 8));
            }
        }
        return font;
    }

    private static void changeAll(ByteBuffer file, int cmap) {
        int subtables = file.getShort(cmap + 2);
        for (int i = 0; i < subtables; i++) {
            int subtable = cmap + file.getInt(cmap + 8 + 8 * i);
            if (file.getShort(subtable) == GROUPS) {
                change(file, subtable);
            }
        }
    }

    private static void change(ByteBuffer file, int subtable) {
        int groups = file.getInt(subtable + 12);
        for (int i = 0; i < groups; i++) {
            int group = subtable + 16 + 12 * i;
            int first = file.getInt(group);
            if (first >= FIRST_RADICAL && first <= LAST_RADICAL) {
                // One character, drawn as the sign for a missing one.
                file.putInt(group + 4, first).putInt(group + 8, 0);
            }
        }
    }
}
