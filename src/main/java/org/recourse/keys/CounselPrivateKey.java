package org.recourse.keys;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.LowLevelCryptoCaller;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.subtle.HpkeDecrypt;
import com.google.crypto.tink.subtle.X25519;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;

/** The half of counsel's key pair that opens what is held. It is made and used on a computer of counsel's. */
public final class CounselPrivateKey {

    private static final String PREFIX = "recourse-counsel-private:";

    private final byte[] bytes;
    private final CounselKey publicKey;

    private CounselPrivateKey(byte[] bytes) {
        this.bytes = bytes;
        try {
            this.publicKey = CounselKey.of(X25519.publicFromPrivate(bytes));
        } catch (InvalidKeyException e) {
            throw new KeysException("This is no private key of counsel.", e);
        }
    }

    /** A new one that nobody can guess. */
    public static CounselPrivateKey random() {
        return new CounselPrivateKey(X25519.generatePrivateKey());
    }

    /**
     * Reads the key from the text of its file.
     *
     * @throws KeysException if it is none
     */
    public static CounselPrivateKey parse(String text) {
        return new CounselPrivateKey(CounselKey.bytes(text, PREFIX));
    }

    /** As its file has it. */
    public String text() {
        return CounselKey.text(PREFIX, bytes);
    }

    /** The half that the court gets. */
    public CounselKey publicKey() {
        return publicKey;
    }

    /**
     * Opens the text of a record that is held.
     *
     * @throws RefusedException if it was held for another key, was changed, or text and key do not belong together
     */
    public byte[] open(HeldKey held, Sealed text) {
        try (DataKey key = new DataKey(held.slot(), open(held))) {
            return key.open(held.context(), text);
        }
    }

    @AccessesPartialKey
    @LowLevelCryptoCaller
    private byte[] open(HeldKey held) {
        try {
            SecretBytes secret = SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get());
            HpkePrivateKey key = HpkePrivateKey.create(publicKey.key(), secret);
            return HpkeDecrypt.create(key).decrypt(held.bytes(), HeldKey.bind(held.slot(), held.context()));
        } catch (GeneralSecurityException e) {
            throw new RefusedException();
        }
    }

    @Override
    public String toString() {
        return "CounselPrivateKey";
    }
}
