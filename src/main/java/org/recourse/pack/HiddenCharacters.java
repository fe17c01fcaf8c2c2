package org.recourse.pack;

/** Finds what people cannot see, or what shows them a text in another order than the one in which it is read. */
final class HiddenCharacters {

    private HiddenCharacters() {}

    /** The place of the first one; -1 if there is none. */
    static int find(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (isHidden(text.codePointAt(at))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t';
            case Character.FORMAT -> !isSpelling(c);
            case Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    /** Joiners, marks and signs that Arabic, Persian, Hebrew and Indian languages are spelt with. */
    private static boolean isSpelling(int c) {
        return (c >= 0x200C && c <= 0x200F) || (c >= 0x0600 && c <= 0x08FF);
    }
}
