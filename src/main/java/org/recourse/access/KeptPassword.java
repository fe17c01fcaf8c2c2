package org.recourse.access;

/**
 * What is kept of a password and of the codes that go with it.
 *
 * @param codeSecret encrypted, bound to its account; no route and no command ever gives it out
 * @param lastStep the time step of the last code used
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes in and out of the database, never compared as a whole.
record KeptPassword(String hash, byte[] codeSecret, long lastStep) {

    @Override
    public String toString() {
        return "KeptPassword";
    }
}
