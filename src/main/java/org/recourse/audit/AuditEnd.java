package org.recourse.audit;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The last link of the chain at some time: as long as it is there, everything up to it is as it was. */
public record AuditEnd(long seq, String hash) {

    /** Of a chain without links. */
    static final AuditEnd NONE = new AuditEnd(0, AuditLine.START);

    static AuditEnd of(AuditLine line) {
        return new AuditEnd(line.seq(), line.hash());
    }

    boolean isIn(Handle handle) {
        return seq == 0
                || AuditStore.find(handle, seq)
                        .map(AuditEnd::of)
                        .filter(this::equals)
                        .isPresent();
    }

    /** What is wrong with the chain if it should go on from here; empty if it does. */
    public List<String> problems(Handle handle) {
        return isIn(handle)
                ? List.of()
                : List.of("entry " + seq + " is not the one held beside the keys: entries were cut off or changed,"
                        + " or an older database was put in place of this one");
    }
}
