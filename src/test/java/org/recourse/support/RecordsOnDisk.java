package org.recourse.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Clock;
import org.recourse.audit.AuditLog;
import org.recourse.audit.HeadSigner;
import org.recourse.audit.HeldEnd;
import org.recourse.audit.LinkKey;
import org.recourse.db.Database;
import org.recourse.keys.HourKeys;
import org.recourse.keys.KeyEncryptionKey;
import org.recourse.keys.KeyFolders;
import org.recourse.keys.Keys;
import org.recourse.keys.LookupKey;
import org.recourse.records.Records;

/** A real database, real keys and an audit in a folder: {@code data}, {@code slots}, {@code mirror} and {@code kek}. */
public record RecordsOnDisk(Path folder, Database database, Keys keys, LookupKey lookup, AuditLog audit, Clock clock)
        implements AutoCloseable {

    public static RecordsOnDisk createIn(Path folder, Clock clock) {
        Path kek = make(folder, "kek");
        KeyFolders slots = KeyFolders.of(make(folder, "slots")).mirroredTo(make(folder, "mirror"));
        return new RecordsOnDisk(
                folder,
                open(make(folder, "data"), kek),
                Keys.createIn(slots, new KeyEncryptionKey.InFolder(kek)),
                LookupKey.createIn(kek),
                newAudit(clock),
                clock);
    }

    /** The same again, after it was closed or its process ended. */
    public static RecordsOnDisk openIn(Path folder, Clock clock) {
        Path kek = folder.resolve("kek");
        return new RecordsOnDisk(
                folder,
                open(folder.resolve("data"), kek),
                Keys.openIn(
                        KeyFolders.of(folder.resolve("slots")).mirroredTo(folder.resolve("mirror")),
                        new KeyEncryptionKey.InFolder(kek)),
                LookupKey.openIn(kek),
                newAudit(clock),
                clock);
    }

    private static Database open(Path data, Path kek) {
        try {
            Database database = Database.open(data.resolve("recourse.db"));
            database.afterCommit(HeldEnd.openIn(kek)::hold);
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with keys that are not on a disk, which is quicker. */
    public static RecordsOnDisk withKeysInMemory(Path folder, Clock clock) {
        return new RecordsOnDisk(
                folder,
                Database.open(make(folder, "data").resolve("recourse.db")),
                Keys.inMemoryOnly(),
                LookupKey.inMemoryOnly(),
                newAudit(clock),
                clock);
    }

    /** The keys for what waits sealed, turned. */
    public HourKeys hours() {
        Path hours = folder.resolve("hours");
        HourKeys keys = HourKeys.openIn(
                Files.exists(hours) ? hours : make(folder, "hours"), new KeyEncryptionKey.InFolder(hours), clock);
        keys.turn();
        return keys;
    }

    private static AuditLog newAudit(Clock clock) {
        try {
            return new AuditLog(
                    new HeadSigner(
                            KeyPairGenerator.getInstance("Ed25519")
                                    .generateKeyPair()
                                    .getPrivate(),
                            "test-1"),
                    new LinkKey(new byte[32]),
                    clock);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path make(Path folder, String name) {
        try {
            return Files.createDirectory(
                    folder.resolve(name),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Records records() {
        return Records.in(database, keys, lookup, audit, clock);
    }

    /** The actions in the audit, oldest first. */
    public java.util.List<String> actions() {
        return database.read(handle -> handle.createQuery("select action from audit order by seq")
                .mapTo(String.class)
                .list());
    }

    /** From now on the audit refuses every line. */
    public void breakAudit() {
        database.writeAndWait(handle -> handle.execute(
                "create trigger broken before insert on audit begin select raise(abort, 'broken'); end"));
    }

    /** From now on the audit refuses every line about one kind of deed. */
    public void breakAudit(String action) {
        database.writeAndWait(
                handle -> handle.execute("create trigger broken before insert on audit when new.action = '" + action
                        + "' begin select raise(abort, 'broken'); end"));
    }

    public void mendAudit() {
        database.writeAndWait(handle -> handle.execute("drop trigger broken"));
    }

    @Override
    public void close() {
        database.close();
        keys.close();
    }
}
