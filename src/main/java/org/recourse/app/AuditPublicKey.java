package org.recourse.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/** The public half of the key that signs the audit, under the name that its heads give. */
final class AuditPublicKey {

    static final String FILE = "audit-signing.pub";

    private static final int NAME_BYTES = 8;

    private AuditPublicKey() {}

    static Map<String, PublicKey> read(Path file) throws IOException {
        byte[] encoded = Files.readAllBytes(file);
        try {
            return Map.of(
                    name(encoded), KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IOException("this is no public key of an audit: " + file, e);
        }
    }

    /** The name of a key, made from its public half. */
    static String name(byte[] encoded) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(encoded);
        return "audit-" + HexFormat.of().formatHex(Arrays.copyOf(digest, NAME_BYTES));
    }
}
