package org.recourse.access;

import java.time.Clock;
import org.recourse.db.Database;

/** What the services of this package share. */
record Parts(
        Database database,
        Deed deed,
        Sessions sessions,
        Tries tries,
        PasswordHashes hashes,
        TimeCodes codes,
        Passkeys passkeys,
        Clock clock) {}
