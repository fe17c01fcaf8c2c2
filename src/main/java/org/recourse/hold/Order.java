package org.recourse.hold;

import java.time.Instant;
import org.recourse.access.AccountId;
import org.recourse.records.HoldReason;
import org.recourse.records.HoldTerms;

/**
 * A hold that one person ordered and another one has to confirm.
 *
 * @param by who ordered it
 * @param asked what they asked for, which the other one has to ask for too
 * @param terms what it means
 * @param expires when it is forgotten
 */
record Order(AccountId by, Asked asked, HoldTerms terms, Instant expires) {

    /** A reason, and for how many weeks. */
    record Asked(HoldReason reason, int weeks) {}
}
