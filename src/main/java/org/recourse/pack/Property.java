package org.recourse.pack;

import java.util.List;

/**
 * Something a rule can ask about: a question, or a word about the case or the course of the talk.
 *
 * @param offset the place of its first code in the bits of a {@link Vocabulary}
 */
public record Property(String name, boolean many, List<String> codes, int offset) {

    public Property {
        codes = List.copyOf(codes);
    }

    /** The place of a code; -1 if the property has no such code. */
    public int bit(String code) {
        int index = codes.indexOf(code);
        return index < 0 ? -1 : offset + index;
    }
}
