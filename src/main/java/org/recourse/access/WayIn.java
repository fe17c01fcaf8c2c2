package org.recourse.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One way to sign in to an account, as those see it who look after accounts.
 *
 * @param device the label that whoever set up the passkey gave; none for the other kinds
 * @param since the day on which it was set up
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WayIn(Kind kind, @Nullable String device, LocalDate since) {

    enum Kind {
        PASSKEY,
        PASSWORD,
        PROVIDER
    }
}
