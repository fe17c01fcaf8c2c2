package org.recourse.access;

/** What a browser gives when a passkey was made. */
@SuppressWarnings("ArrayRecordComponent") // Read once, never compared.
record NewPasskey(byte[] clientDataJson, byte[] attestationObject) {}
