package org.recourse.access;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the service knows of somebody who is signed in.
 *
 * @param device where the passkey is kept; none after a sign-in without one
 * @param signedInAt when they last proved who they are
 */
record Session(Caller caller, @Nullable Device device, LocalDate endsOn, Instant signedInAt, Instant lastSeen) {

    static final Duration IDLE = Duration.ofMinutes(10);
    static final Duration LONGEST = Duration.ofHours(8);
    static final Duration FRESH = Duration.ofMinutes(2);

    boolean isOpen(Instant now, LocalDate today) {
        return now.isBefore(lastSeen.plus(IDLE)) && now.isBefore(expires()) && !today.isAfter(endsOn);
    }

    boolean isFresh(Instant now) {
        return now.isBefore(signedInAt.plus(FRESH));
    }

    Instant expires() {
        return signedInAt.plus(LONGEST);
    }

    Session seenAt(Instant now) {
        return new Session(caller, device, endsOn, signedInAt, now);
    }
}
