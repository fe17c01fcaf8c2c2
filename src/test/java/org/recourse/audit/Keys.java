package org.recourse.audit;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Map;

/** A pair of keys made for one test. */
final class Keys {

    static final String ID = "test-1";
    static final LinkKey LINKS = new LinkKey(new byte[32]);

    private final KeyPair pair;

    Keys() {
        try {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    HeadSigner signer() {
        return new HeadSigner(pair.getPrivate(), ID);
    }

    Map<String, PublicKey> published() {
        return Map.of(ID, pair.getPublic());
    }
}
