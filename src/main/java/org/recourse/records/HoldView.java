package org.recourse.records;

import java.time.LocalDate;
import java.util.Set;
import org.recourse.consent.Scope;

/**
 * That a record is held, for whoever has its code.
 *
 * @param until the day by which it is erased
 * @param says what that means, in words
 * @param takenBack what was taken back since
 */
record HoldView(HoldReason reason, LocalDate until, String says, Set<Scope> takenBack) {

    static HoldView of(Held held) {
        LocalDate until = held.ends().monday();
        String says = "It is sealed because of " + held.reason().words()
                + ". It is not erased. Nobody in this service can"
                + " open it; only its lawyer can, with a key kept elsewhere. It is erased before " + until + ".";
        return new HoldView(held.reason(), until, says, held.takenBack());
    }
}
