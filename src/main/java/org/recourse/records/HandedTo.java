package org.recourse.records;

import java.util.UUID;
import org.recourse.consent.Week;

/** All that the list of an attorney says: which hand-over, and the first week in which it no longer opens. */
public record HandedTo(UUID id, Week ends) {}
