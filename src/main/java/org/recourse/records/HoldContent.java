package org.recourse.records;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.recourse.consent.Scope;
import org.recourse.keys.HeldKey;

/**
 * What the service itself can open of a hold.
 *
 * @param counsel the fingerprint of the key it is held for
 * @param takenBack what the person took back since
 */
record HoldContent(HoldReason reason, String counsel, HeldKey key, Set<Scope> takenBack) {

    HoldContent {
        takenBack = Collections.unmodifiableSortedSet(new TreeSet<>(takenBack));
    }

    HoldContent because(HoldReason other) {
        return new HoldContent(other, counsel, key, takenBack);
    }

    HoldContent without(Set<Scope> scopes) {
        Set<Scope> all = EnumSet.copyOf(scopes);
        all.addAll(takenBack);
        return new HoldContent(reason, counsel, key, all);
    }
}
