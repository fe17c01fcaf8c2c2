package org.recourse.db;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Space taken while there is some, and given up when the disk is full: to erase a row, SQLite has to write first.
 *
 * <p>Used by the writer only.
 */
final class Reserve {

    /** Twice what the log takes before it is written back. */
    static final int BYTES = 2 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Reserve.class);

    private final Path file;
    private boolean held;

    Reserve(Path file) throws IOException {
        this.file = file;
        this.held = Files.exists(file) && Files.size(file) == BYTES;
    }

    boolean isHeld() {
        return held;
    }

    /** Whether the space could be taken, or is held already. */
    boolean take() {
        if (held) {
            return true;
        }
        // No pattern, so that no file system keeps it smaller than it is.
        byte[] filling = new byte[BYTES];
        new SplittableRandom(BYTES).nextBytes(filling);
        try {
            Files.deleteIfExists(file);
            PrivateFiles.create(file);
            try (OutputStream out = Files.newOutputStream(file)) {
                out.write(filling);
            }
            PrivateFiles.force(file);
            held = true;
        } catch (IOException noSpace) {
            remove();
        }
        return held;
    }

    void giveUp() {
        held = false;
        LOG.warn("The disk is full. The reserve is given up, and only erasing goes on until there is space again.");
        remove();
    }

    private void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("The reserve could not be removed: {}", e.getClass().getName());
        }
    }
}
