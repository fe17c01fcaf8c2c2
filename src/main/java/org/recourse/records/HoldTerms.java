package org.recourse.records;

import org.recourse.consent.Week;

/**
 * What a hold is ordered with.
 *
 * @param ends the first week in which it is over, and what was held is erased
 */
public record HoldTerms(HoldReason reason, Week ends) {}
