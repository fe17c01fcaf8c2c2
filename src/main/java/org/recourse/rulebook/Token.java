package org.recourse.rulebook;

/** A word, text, number or sign of a rule file, with its line. */
record Token(Kind kind, String text, int line) {

    enum Kind {
        WORD,
        TEXT,
        NUMBER,
        SIGN,
        END
    }

    boolean is(String expected) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(expected);
    }
}
