package org.recourse.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A disk on which the power goes, or which gives an error, before one of its changes. */
public final class FailingDisk extends Disk {

    /** Not an exception, so that nothing tidies up: as if the process were killed. */
    public static final class PowerCut extends Error {
        private static final long serialVersionUID = 1;
    }

    private final List<String> changes = new ArrayList<>();
    private int cutBefore = Integer.MAX_VALUE;
    private int errorsFrom = Integer.MAX_VALUE;
    private int errorsUntil = Integer.MAX_VALUE;
    private String errorsIn = "";

    /** Cuts the power before the change of this number from now on, counted from 0. */
    public void cutBefore(int change) {
        cutBefore = changes.size() + change;
    }

    /** Gives an error at changes below a folder from now on, from one number to before another. */
    public void failBetween(int from, int until, Path below) {
        errorsFrom = changes.size() + from;
        errorsUntil = changes.size() + until;
        errorsIn = below.toString();
    }

    public void recover() {
        cutBefore = Integer.MAX_VALUE;
        errorsFrom = Integer.MAX_VALUE;
    }

    /** Opens keys that lie on it. */
    public Keys open(KeyFolders folders, KeyEncryptionKey source) {
        return Keys.openIn(folders, source, this);
    }

    List<String> changes() {
        return List.copyOf(changes);
    }

    @Override
    void before(String change, Path file) throws IOException {
        int number = changes.size();
        changes.add(change + " " + file.getFileName());
        if (number >= cutBefore) {
            throw new PowerCut();
        }
        if (number >= errorsFrom && number < errorsUntil && file.toString().startsWith(errorsIn)) {
            throw new IOException("No space left on device");
        }
    }
}
