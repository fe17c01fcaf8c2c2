package org.recourse.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Which refusals are written down: of each account one a minute. Without a bound, whoever has any account could fill the
 * disk with lines of the audit.
 *
 * <p>How many there were is not kept: a line has no room for it, and the first one says what an auditor has to ask about.
 * Only those who are signed in are counted, so there are no more entries here than accounts.
 */
final class Refusals {

    private static final Duration APART = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<AccountId, Instant> written = new HashMap<>();

    Refusals(Clock clock) {
        this.clock = clock;
    }

    /** Writes one down if it is time to. One that could not be written is due again. */
    synchronized void note(AccountId account, Runnable writing) {
        Instant now = clock.instant();
        Instant last = written.get(account);
        if (last == null || !now.isBefore(last.plus(APART))) {
            writing.run();
            written.put(account, now);
        }
    }
}
