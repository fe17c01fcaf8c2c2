package org.recourse.audit;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** A look at the end of the audit that takes as long however long it is: for a start that cannot wait for all of it. */
public final class AuditTail {

    /** Reaches back beyond two signed heads. */
    static final long ENTRIES = 2 * AuditLog.ENTRIES_A_HEAD + 1;

    private AuditTail() {}

    /** What is wrong with the last links, their marks and their heads; empty if nothing is. */
    public static List<String> problems(Handle handle, Map<String, PublicKey> keys, AuditLog log) {
        long end = AuditStore.findLast(handle).map(AuditLine::seq).orElse(0L);
        long before = Math.max(0, end - ENTRIES);
        List<String> problems = new ArrayList<>(problems(handle, keys, before, end));
        problems.addAll(log.findUnmarked(handle, before));
        return problems;
    }

    private static List<String> problems(Handle handle, Map<String, PublicKey> keys, long before, long end) {
        if (before == 0) {
            List<String> lines = new ArrayList<>();
            AuditLog.export(handle, lines::add);
            return AuditVerifier.verify(lines.stream(), keys, List.of()).problems();
        }
        List<String> lines = new ArrayList<>();
        AuditStore.forEachAfter(
                handle, before, end, line -> lines.add(line.toJson()), head -> lines.add(head.toJson()));
        return AuditStore.find(handle, before)
                .map(after -> AuditVerifier.verifyAfter(after, lines.stream(), keys))
                .orElseGet(() -> List.of("entry " + before + " is missing"));
    }
}
