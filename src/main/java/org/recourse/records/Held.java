package org.recourse.records;

import java.util.Set;
import org.recourse.consent.Scope;
import org.recourse.consent.Week;

/**
 * That a record is held, as the person can be told.
 *
 * @param takenBack what the person took back since
 */
record Held(HoldReason reason, Week ends, Set<Scope> takenBack) {}
