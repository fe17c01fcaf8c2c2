package org.recourse.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The status of an HSDS service; only an active one is offered. */
public enum ServiceStatus {
    ACTIVE,
    INACTIVE,
    DEFUNCT,
    TEMPORARILY_CLOSED;

    static Optional<ServiceStatus> find(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equalsIgnoreCase(code))
                .findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
