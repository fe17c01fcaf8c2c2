package org.recourse.app;

import java.io.IOException;
import java.nio.file.Files;
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

    /**
     * The key that marks each link; made while there is no link. A new one beside links that are there would call all of
     * them forged, and the next that it marks would make the lost one useless too.
     *
     * @throws FailedException if there are links and no key
     */
    static LinkKey loadLinks(Path folder, boolean hasLinks) throws IOException, FailedException {
        Path file = folder.resolve(LINKS);
        if (hasLinks && !Files.exists(file)) {
            throw new FailedException("There is an audit here, and not the key that marks its lines: " + file
                    + ". Put that file back into the folder of the keys; nothing was changed.");
        }
        return new LinkKey(KeyFile.readOrCreate(file, () -> {
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
