package org.recourse.keys;

/**
 * Whatever holds keys and never gives them out: a PKCS#11 token, a TPM, a key service.
 *
 * <p>It keeps one key a label and wraps with it. Destroying that key is what makes every copy of what it wrapped
 * worthless, wherever the copy lies. Methods throw {@link RuntimeException} when the token does not answer; nothing is
 * then changed.
 */
public interface KeyToken {

    /** Makes a new random key under a label, in place of any that has it; lasting before it returns. */
    void create(String label);

    /** Wraps 32 bytes with the key of a label. */
    byte[] wrap(String label, byte[] key);

    /** Undoes {@link #wrap}; throws if the key is gone or the bytes were changed. */
    byte[] unwrap(String label, byte[] wrapped);

    /** Destroys the key of a label for good; does nothing if there is none. */
    void destroy(String label);

    /** What wraps the keys of a source. */
    static KeyToken of(KeyEncryptionKey source) {
        if (source instanceof KeyEncryptionKey.InToken held) {
            return held.token();
        }
        if (source instanceof KeyEncryptionKey.UnderCredential under) {
            return new CredentialToken(under.credential());
        }
        return new PlainToken();
    }
}
