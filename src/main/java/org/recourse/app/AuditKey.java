package org.recourse.app;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import org.recourse.audit.HeadSigner;

/** The key that signs the audit, in a file of its own, with its public half beside it for those who check. */
final class AuditKey {

    private static final String PRIVATE = "audit-signing.key";

    private AuditKey() {}

    static HeadSigner load(Path folder) throws IOException {
        try {
            KeyPair fresh = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            // The public half first: a private one whose public half is lost could sign what nobody can check.
            byte[] publicKey = KeyFile.readOrCreate(
                    folder.resolve(AuditPublicKey.FILE), () -> fresh.getPublic().getEncoded());
            byte[] privateKey = KeyFile.readOrCreate(
                    folder.resolve(PRIVATE), () -> fresh.getPrivate().getEncoded());
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(privateKey));
            return new HeadSigner(key, AuditPublicKey.name(publicKey));
        } catch (GeneralSecurityException e) {
            throw new IOException("the key of the audit in " + folder + " cannot be used", e);
        }
    }
}
