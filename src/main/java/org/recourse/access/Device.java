package org.recourse.access;

import java.util.Optional;
import java.util.regex.Pattern;

/** A tablet or computer, by the name on its label. */
record Device(String name) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9]|-(?=[a-z0-9])){0,19}");

    static Optional<Device> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Device(text)) : Optional.empty();
    }
}
