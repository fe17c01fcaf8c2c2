package org.recourse.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where what is kept lies.
 *
 * @param path the folder of the data; none means that nothing is kept and nobody signs in
 * @param keys the folder of the keys, best on another disk; {@code keys} in the folder of the data by default
 */
public record StoreSettings(@Nullable String path, @Nullable String keys) {

    static final StoreSettings NONE = new StoreSettings(null, null);

    public StoreSettings {
        if (path == null && keys != null) {
            throw new IllegalArgumentException("store.keys: keys without store.path protect nothing");
        }
    }

    static StoreSettings at(Path folder) {
        return new StoreSettings(folder.toString(), null);
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
}
