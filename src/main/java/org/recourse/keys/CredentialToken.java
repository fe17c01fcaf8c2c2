package org.recourse.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Wraps with the 32 bytes of a credential, read anew each time and zeroed. */
record CredentialToken(Path credential) implements KeyToken {

    @Override
    public void create(String label) {}

    @Override
    public byte[] wrap(String label, byte[] key) {
        return root().encrypt(key, bound(label));
    }

    @Override
    public byte[] unwrap(String label, byte[] wrapped) {
        return root().decrypt(wrapped, bound(label));
    }

    @Override
    public void destroy(String label) {}

    private Aes root() {
        byte[] bytes = {};
        try {
            OwnerOnly.requireCredential(credential);
            if (Files.size(credential) != Aes.KEY_BYTES) {
                throw new KeysException("The credential must have 32 bytes: head -c 32 /dev/urandom.");
            }
            bytes = Files.readAllBytes(credential);
            return new Aes(bytes);
        } catch (IOException e) {
            throw new KeysException("The credential cannot be read: " + credential, e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static byte[] bound(String label) {
        return label.getBytes(StandardCharsets.US_ASCII);
    }
}
