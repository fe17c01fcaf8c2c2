package org.recourse.app;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import org.recourse.audit.HeadSigner;
import org.recourse.audit.LinkKey;

/**
 * The keys of the audit, in files of their own: one signs heads, with its public half beside it for those who check; one marks
 * links.
 */
final class AuditKey {

    private static final String PRIVATE = "audit-signing.key";

    private static final String LINKS = "audit-links.key";

    private AuditKey() {}

    /** The key that marks each link. */
    static LinkKey loadLinks(Path folder) throws IOException {
        return new LinkKey(KeyFile.readOrCreate(folder.resolve(LINKS), () -> {
            byte[] fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            return fresh;
        }));
    }

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
