package org.recourse.consent;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing a person agreed to.
 *
 * @param recipient the account or the entry of the directory, where the scope asks for one
 * @param ends the first week in which it no longer holds
 */
public record Grant(
        Scope scope, @Nullable String recipient, Set<Item> items, WordingName wording, Week given, Week ends) {

    /** The longest a consent can hold. */
    public static final int MOST_DAYS = 90;

    /** How long it holds when nothing is said. */
    public static final int USUAL_DAYS = 30;

    /** Refuses what no person can have agreed to. */
    public Grant {
        items = Set.copyOf(items);
        if (items.isEmpty() || !scope.items().containsAll(items)) {
            throw new IllegalArgumentException("These items are not those of the scope.");
        }
        if ((recipient == null) != (scope.to() == Scope.To.NOBODY)) {
            throw new IllegalArgumentException("A scope that shares has one recipient, and no other has one.");
        }
        if (!given.isBefore(ends) || ends.monday().isAfter(given.monday().plusDays(6 + MOST_DAYS))) {
            throw new IllegalArgumentException("A consent holds for at least a week and at most 90 days.");
        }
    }

    /** Whether it still holds in a week. */
    public boolean holdsIn(Week week) {
        return week.isBefore(ends);
    }

    /** Whether it is for this scope and recipient. */
    public boolean isFor(Scope other, @Nullable String to) {
        return scope == other && (recipient == null ? to == null : recipient.equals(to));
    }

    /** The same with no later end. */
    public Grant until(Week latest) {
        return new Grant(scope, recipient, items, wording, given, ends.orEarlier(latest));
    }

    /** In the order of their declaration, so that the same grant is always written the same way. */
    @Override
    public Set<Item> items() {
        return EnumSet.copyOf(items);
    }

    @Override
    public String toString() {
        return "Grant";
    }
}
