package org.recourse.access;

/**
 * The public half of a passkey.
 *
 * @param credential the attested credential data, as the authenticator wrote it
 * @param counter how often the authenticator says it has signed; stays 0 where it does not count
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes in and out of the database, never compared as a whole.
record Passkey(byte[] id, AccountId account, Device device, byte[] credential, boolean backupEligible, long counter) {}
