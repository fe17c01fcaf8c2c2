package org.recourse.access;

/** What a browser gives when a passkey answered a challenge. */
@SuppressWarnings("ArrayRecordComponent") // Read once, never compared.
record PasskeyAnswer(
        byte[] credentialId, byte[] userHandle, byte[] clientDataJson, byte[] authenticatorData, byte[] signature) {}
