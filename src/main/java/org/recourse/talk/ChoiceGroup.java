package org.recourse.talk;

import java.util.List;

/**
 * Answers that stand together on a screen. Public because templates read it.
 *
 * @param words the key of the words above them; empty for none
 */
public record ChoiceGroup(String words, List<Choice> choices) {

    public ChoiceGroup {
        choices = List.copyOf(choices);
    }
}
