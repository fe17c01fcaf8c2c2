package org.recourse.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.recourse.audit.Action;
import org.recourse.audit.Actor;
import org.recourse.audit.AuditEntry;
import org.recourse.audit.AuditHead;
import org.recourse.audit.RecordTag;

/**
 * Copies of the database, for its owner alone. They hold sealed rows and never a key: a key in a copy would be one that
 * nobody can destroy.
 */
public final class Backups {

    /** The file the heads of the audit are added to, a line a day, beside the copies. */
    public static final String HEADS = "audit-heads.jsonl";

    private static final Pattern NAME = Pattern.compile("recourse-[0-9]{4}-[0-9]{2}-[0-9]{2}\\.db");

    private final Holdings holdings;

    /** Copies of what is open. */
    public Backups(Holdings holdings) {
        this.holdings = holdings;
    }

    /**
     * Makes a copy.
     *
     * @throws UpkeepException if there is a file already, or no folder to put it in
     */
    public void write(Path target) {
        Path file = target.toAbsolutePath().normalize();
        if (Files.exists(file) || !Files.isDirectory(file.resolveSibling(""))) {
            throw new UpkeepException("Give a new file in a folder that is there. Nothing is overwritten.");
        }
        copy(file);
    }

    private void copy(Path file) {
        AuditEntry entry = new AuditEntry(Actor.SERVICE, Action.BACKUP_MADE, AuditEntry.NO_PACK, RecordTag.NONE);
        holdings.database().writeAndWait(handle -> holdings.audit().append(handle, entry));
        holdings.database().backup(file);
    }

    /** Makes the copy of a day in a folder, in place of one of the same day, and deletes the oldest beyond so many. */
    void writeDaily(Path folder, LocalDate day, int keep) {
        try {
            PrivateFolder.create(folder);
            copy(folder.resolve("recourse-" + day + ".db"));
            List<Path> all = list(folder);
            for (Path old : all.subList(0, Math.max(0, all.size() - keep))) {
                Files.delete(old);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The copies made by {@link #writeDaily}, oldest first; other files are let be. */
    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            NAME.matcher(String.valueOf(file.getFileName())).matches())
                    .sorted()
                    .toList();
        }
    }

    /** Writes a head of the audit beside the copies, where whoever changes the database does not reach. */
    static void keepHead(Path folder, AuditHead head) {
        try {
            PrivateFolder.create(folder);
            PrivateFolder.addLine(folder.resolve(HEADS), head.toJson());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
