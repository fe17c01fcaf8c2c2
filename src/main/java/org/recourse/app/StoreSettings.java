package org.recourse.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.recourse.keys.KeyEncryptionKey;

/**
 * Where what is kept lies.
 *
 * @param path the folder of the data; none means that nothing is kept and nobody signs in
 * @param keys the folder of the keys, best on another disk; {@code keys} in the folder of the data by default
 * @param credential a file of 32 bytes that wraps the key of the keys and is given to the service when it starts; none
 *     means that the key of the keys lies in the folder of the keys as it is
 * @param mirror a folder on another disk for a second copy of the key slots; none means no copy
 */
public record StoreSettings(
        @Nullable String path,
        @Nullable String keys,
        @Nullable String credential,
        @Nullable String mirror) {

    static final StoreSettings NONE = new StoreSettings(null, null, null, null);

    public StoreSettings {
        if (path == null && (keys != null || credential != null || mirror != null)) {
            throw new IllegalArgumentException("store.path: keys without a store protect nothing");
        }
    }

    static StoreSettings at(Path folder) {
        return new StoreSettings(folder.toString(), null, null, null);
    }

    boolean isThere() {
        return path != null;
    }

    Path data() {
        if (path == null) {
            throw new IllegalStateException("there is no store");
        }
        return Path.of(path);
    }

    Path keyFolder() {
        return keys == null ? data().resolve("keys") : Path.of(keys);
    }

    /** The slots are worthless without the key of the keys, and are never part of a backup. */
    Path slotFolder() {
        return data().resolve("slots");
    }

    @Nullable
    Path mirrorFolder() {
        return mirror == null ? null : Path.of(mirror);
    }

    /** Where the key of the keys comes from. */
    KeyEncryptionKey keySource() {
        Path epochs = keyFolder().resolve("epochs");
        return credential == null
                ? new KeyEncryptionKey.InFolder(epochs)
                : new KeyEncryptionKey.UnderCredential(Path.of(credential), epochs);
    }
}
