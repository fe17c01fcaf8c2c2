package org.recourse.records;

import java.util.UUID;
import org.recourse.consent.Week;

/**
 * That a record was handed to an attorney.
 *
 * @param id names the hand-over; only the attorney's own sign-in opens it
 * @param attorney the account
 * @param lastHour the last hour, counted from 1970, in which the one-time code can be used
 * @param redeemed whether it was used
 * @param ends the first week in which it no longer opens
 */
public record Handed(UUID id, String attorney, long lastHour, boolean redeemed, Week ends) {

    /** The same, used. */
    public Handed redeem() {
        return new Handed(id, attorney, lastHour, true, ends);
    }

    /** Whether the code can no longer be used and never was. */
    public boolean isForgotten(long hour) {
        return !redeemed && hour > lastHour;
    }

    @Override
    public String toString() {
        return "Handed";
    }
}
