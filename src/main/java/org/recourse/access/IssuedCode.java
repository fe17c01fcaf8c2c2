package org.recourse.access;

import java.time.Instant;

/**
 * A code that lets somebody set up a way to sign in, once. It is shown once and kept as a hash.
 *
 * @param account whose it is
 * @param code in three groups of four
 */
public record IssuedCode(String account, String code, Instant expires) {

    @Override
    public String toString() {
        return "IssuedCode[" + account + "]";
    }
}
