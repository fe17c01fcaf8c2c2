package org.recourse.keys;

import java.nio.file.Path;

/**
 * Where the key-encrypting key of the current epoch is kept.
 *
 * <p>Each has a folder with one small file an epoch. It must not be the folder of the slots, should lie on another
 * device, and must never be in a backup.
 */
public sealed interface KeyEncryptionKey {

    /** The folder of the files, one an epoch. */
    Path folder();

    /** The key itself is the file: 32 random bytes, readable by its owner alone. */
    record InFolder(Path folder) implements KeyEncryptionKey {}

    /**
     * The file is wrapped by a credential: a file of 32 bytes that is given to the service when it starts and is on no
     * disk of its own.
     */
    record UnderCredential(Path credential, Path folder) implements KeyEncryptionKey {

        /**
         * A credential handed over by systemd, {@code LoadCredentialEncrypted=<name>:...}.
         *
         * @throws KeysException if the service was started without credentials
         */
        public static UnderCredential ofSystemd(String name, Path folder) {
            String credentials = System.getenv("CREDENTIALS_DIRECTORY");
            if (credentials == null) {
                throw new KeysException("CREDENTIALS_DIRECTORY is not set. Start the service through systemd with"
                        + " LoadCredentialEncrypted, or keep the key in a folder.");
            }
            return new UnderCredential(Path.of(credentials, name), folder);
        }
    }

    /** The file is wrapped by a key of a token, one an epoch, destroyed in the token. */
    record InToken(KeyToken token, Path folder) implements KeyEncryptionKey {

        @Override
        public String toString() {
            return "InToken";
        }
    }
}
