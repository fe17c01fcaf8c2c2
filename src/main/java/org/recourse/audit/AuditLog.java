package org.recourse.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * Writes down who did what, in the same transaction as the doing: what cannot be written down does not happen.
 *
 * <p>Every method takes the handle of the caller's work. Entries are linked by hash and marked by a key that is not in the
 * database, and every hundredth is signed.
 */
public final class AuditLog {

    static final long ENTRIES_A_HEAD = 100;

    private final HeadSigner signer;
    private final LinkKey links;
    private final Clock clock;

    public AuditLog(HeadSigner signer, LinkKey links, Clock clock) {
        this.signer = signer;
        this.links = links;
        this.clock = clock;
    }

    /** Adds an entry at the end; gives back its number. */
    public long append(Handle handle, AuditEntry entry) {
        Optional<AuditLine> last = AuditStore.findLast(handle);
        long seq = last.map(AuditLine::seq).orElse(0L) + 1;
        String prev = last.map(AuditLine::hash).orElse(AuditLine.START);
        AuditLine line = AuditLine.following(seq, prev, LocalDate.now(clock), entry);
        AuditStore.insert(handle, line, links.mark(seq, line.hash()));
        if (seq % ENTRIES_A_HEAD == 0) {
            sign(handle, line);
        }
        return seq;
    }

    /** The signed head of the chain as it is now, to be held outside; empty while there are no entries. */
    public Optional<AuditHead> signHead(Handle handle) {
        return AuditStore.findLast(handle)
                .map(last -> AuditStore.findHead(handle, last.seq()).orElseGet(() -> sign(handle, last)));
    }

    private AuditHead sign(Handle handle, AuditLine line) {
        AuditHead head = signer.sign(line.seq(), line.hash());
        AuditStore.insert(handle, head);
        return head;
    }

    /** What is wrong with the marks of the links after an entry; empty if this service made them all. Only needs to read. */
    public List<String> findUnmarked(Handle handle, long after) {
        List<Long> unmarked = AuditStore.findUnmarked(handle, after, links);
        return unmarked.isEmpty()
                ? List.of()
                : List.of(
                        unmarked.size() + " entries were not written by this service with its key, the first is entry "
                                + unmarked.get(0));
    }

    /** Whether anything was ever written down. Only needs to read. */
    public static boolean hasEntries(Handle handle) {
        return AuditStore.findLast(handle).isPresent();
    }

    /** Gives out the whole chain, whether or not its end is signed. Only needs to read. */
    public static void export(Handle handle, Consumer<String> lines) {
        AuditStore.forEach(
                handle, Long.MAX_VALUE, line -> lines.accept(line.toJson()), head -> lines.accept(head.toJson()));
    }

    /** Gives out the chain up to a head, a line of JSON for each entry and each head. Only needs to read. */
    public static void export(Handle handle, AuditHead upTo, Consumer<String> lines) {
        AuditStore.forEach(
                handle, upTo.seq(), line -> lines.accept(line.toJson()), head -> lines.accept(head.toJson()));
    }
}
