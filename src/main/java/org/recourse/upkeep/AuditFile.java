package org.recourse.upkeep;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.recourse.audit.Action;
import org.recourse.audit.Actor;
import org.recourse.audit.AuditEntry;
import org.recourse.audit.AuditHead;
import org.recourse.audit.AuditLog;
import org.recourse.audit.AuditVerifier;
import org.recourse.audit.RecordTag;
import org.recourse.audit.Verdict;
import org.recourse.db.Database;

/** The audit in a file: written out of the store, and verified without it. */
public final class AuditFile {

    private AuditFile() {}

    /**
     * Writes the audit with its signed head to a new file. That it is written out is its last line.
     *
     * @throws UpkeepException if the file is there already or cannot be written
     */
    public static AuditHead export(Holdings holdings, Path target) {
        AuditEntry entry = new AuditEntry(Actor.SERVICE, Action.AUDIT_EXPORTED, AuditEntry.NO_PACK, RecordTag.NONE);
        AuditHead head = holdings.database()
                .writeAndWait(handle -> {
                    holdings.audit().append(handle, entry);
                    return holdings.audit().signHead(handle);
                })
                .orElseThrow();
        try {
            write(holdings.database(), target);
            return head;
        } catch (IOException | UncheckedIOException e) {
            throw new UpkeepException("The audit could not be written. Give a new file in a folder that is there.", e);
        }
    }

    /** Verifies the audit of an open store as it is, by a file that is gone afterwards. */
    static Verdict verify(Holdings holdings, List<AuditHead> heldOutside) {
        try {
            Path folder = Files.createTempDirectory("audit");
            Path file = folder.resolve("audit.jsonl");
            try {
                write(holdings.database(), file);
                return verify(file, holdings.auditKeys(), heldOutside);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Verifies an exported audit. */
    public static Verdict verify(Path file, Map<String, PublicKey> keys, List<AuditHead> heldOutside)
            throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return AuditVerifier.verify(lines, keys, heldOutside);
        }
    }

    /**
     * Reads heads, one a line.
     *
     * @throws UpkeepException if a line is not a head
     */
    public static List<AuditHead> heads(Path file) throws IOException {
        List<AuditHead> heads = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Optional<AuditHead> head = AuditHead.parse(line);
            heads.add(head.orElseThrow(
                    () -> new UpkeepException("A line of this file is not a head of an audit. Was it changed?")));
        }
        return heads;
    }

    private static void write(Database database, Path target) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(target, StandardOpenOption.CREATE_NEW)) {
            database.read(handle -> {
                AuditLog.export(handle, line -> append(out, line));
                return true;
            });
        }
    }

    private static void append(BufferedWriter out, String line) {
        try {
            out.append(line).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
