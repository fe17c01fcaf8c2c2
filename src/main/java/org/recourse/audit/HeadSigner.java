package org.recourse.audit;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Signs heads with an Ed25519 key, which has a name for those who look for its other half. */
public final class HeadSigner {

    private static final Pattern KEY_ID = Pattern.compile("[a-z0-9-]{1,40}");

    private final PrivateKey key;
    private final String keyId;

    public HeadSigner(PrivateKey key, String keyId) {
        if (!KEY_ID.matcher(keyId).matches()) {
            throw new IllegalArgumentException("A key is named with a-z, 0-9 and hyphens.");
        }
        this.key = key;
        this.keyId = keyId;
    }

    AuditHead sign(long seq, String hash) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(AuditHead.signedBytes(seq, hash, keyId));
            return new AuditHead(seq, hash, HexFormat.of().formatHex(signature.sign()), keyId);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the audit cannot be signed", e);
        }
    }
}
