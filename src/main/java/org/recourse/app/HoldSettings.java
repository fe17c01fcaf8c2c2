package org.recourse.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.recourse.keys.CounselKey;

/**
 * How records are held for counsel.
 *
 * @param counselKey the file with the public half of counsel's key; none means that nothing can be held
 */
public record HoldSettings(@Nullable String counselKey) {

    static final HoldSettings NONE = new HoldSettings(null);

    /**
     * The key of counsel; none without a file.
     *
     * @throws org.recourse.keys.KeysException if the file holds something else
     */
    @Nullable
    CounselKey key() throws IOException {
        return counselKey == null ? null : CounselKey.parse(Files.readString(Path.of(counselKey)));
    }
}
