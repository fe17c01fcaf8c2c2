package org.recourse.access;

import java.util.regex.Pattern;

/** The id of an account: 16 hexadecimal digits, random, the same that the audit names. */
public record AccountId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{16}");

    public AccountId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("The id of an account is 16 hexadecimal digits.");
        }
    }
}
