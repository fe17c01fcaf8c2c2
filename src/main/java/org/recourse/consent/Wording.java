package org.recourse.consent;

import java.util.Map;

/**
 * How a person is asked for one scope.
 *
 * @param recipient who gets it
 * @param why what for
 * @param items each thing that can be agreed to, in words
 * @param risk what to know before saying yes
 */
public record Wording(
        Scope scope,
        WordingName name,
        String title,
        String question,
        String recipient,
        String why,
        Map<Item, String> items,
        String risk) {}
