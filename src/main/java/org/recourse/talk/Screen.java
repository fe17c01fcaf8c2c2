package org.recourse.talk;

import java.util.List;

/**
 * The screen of one question. Public because templates read it.
 *
 * @param kind ONE, MANY, LANGUAGE or TEXT, or SAID where the helper answers
 * @param groups the answers, in the groups and the order in which they are shown; the last are not sure and skip
 * @param skippable whether the person may skip it; the advocate's own questions and the way on cannot be skipped
 * @param opens whether this is the first question of its section, which is then introduced above it
 */
public record Screen(
        String id,
        String section,
        String kind,
        boolean forAdvocate,
        boolean forLawyer,
        boolean inPrivate,
        List<ChoiceGroup> groups,
        boolean skippable,
        boolean opens) {

    public Screen {
        groups = List.copyOf(groups);
    }
}
