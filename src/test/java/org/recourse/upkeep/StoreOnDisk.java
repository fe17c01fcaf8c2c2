package org.recourse.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.recourse.audit.Action;
import org.recourse.audit.Actor;
import org.recourse.audit.AuditLog;
import org.recourse.audit.HeadSigner;
import org.recourse.audit.HeldEnd;
import org.recourse.audit.LinkKey;
import org.recourse.db.Database;
import org.recourse.keys.FailingDisk;
import org.recourse.keys.KeyEncryptionKey;
import org.recourse.keys.KeyFolders;
import org.recourse.keys.Keys;
import org.recourse.keys.LookupKey;
import org.recourse.records.Code;
import org.recourse.records.Edited;
import org.recourse.records.RecordContent;
import org.recourse.records.RecordId;
import org.recourse.records.Records;

/** A real store in a folder, opened as the service opens it, again and again. */
record StoreOnDisk(Path folder, Holdings holdings) implements AutoCloseable {

    static final KeyPair AUDIT_KEY = newKey();
    static final String KEY_NAME = "test-1";

    /** The same in every process, so that one verifies what another signed. */
    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
                private static final long serialVersionUID = 1L;

                @Override
                public void nextBytes(byte[] bytes) {
                    Arrays.fill(bytes, (byte) 1);
                }
            });
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static StoreOnDisk createIn(Path folder, Clock wall) {
        for (String name : List.of("data", "slots", "mirror", "kek")) {
            make(folder.resolve(name));
        }
        KeyEncryptionKey.InFolder kek = new KeyEncryptionKey.InFolder(folder.resolve("kek"));
        Keys.createIn(slots(folder), kek).close();
        LookupKey.createIn(folder.resolve("kek"));
        return openIn(folder, wall);
    }

    static StoreOnDisk openIn(Path folder, Clock wall) {
        return open(folder, database(folder), wall, false, false, Keys::openIn);
    }

    static StoreOnDisk openConfirming(Path folder, Clock wall) {
        return open(folder, database(folder), wall, true, false, Keys::openIn);
    }

    /** With keys on a disk that may fail. */
    static StoreOnDisk openOn(FailingDisk disk, Path folder, Clock wall) {
        return open(folder, database(folder), wall, false, false, disk::open);
    }

    private static Path database(Path folder) {
        return folder.resolve("data").resolve("recourse.db");
    }

    /** A database that is put back, with the keys of this store, which must be closed. */
    static StoreOnDisk openWith(Path folder, Path database, Clock wall) {
        return open(folder, database, wall, false, true, Keys::openOlderIn);
    }

    /** Puts a backup where no database is, as the command does. */
    static Restored restore(Path folder, Path backup, Clock wall) {
        try (RestoreStage stage = RestoreStage.of(backup, database(folder))) {
            Restored restored;
            try (StoreOnDisk store = openWith(folder, stage.database(), wall)) {
                restored = Restored.settle(store.holdings());
                assertThat(new StoreCheck(store.holdings()).run(List.of(), List.of()))
                        .allMatch(finding -> finding.problems().isEmpty());
                Restored.holdAudit(store.holdings());
            }
            stage.place();
            return restored;
        }
    }

    private static StoreOnDisk open(
            Path folder,
            Path file,
            Clock wall,
            boolean confirms,
            boolean putBack,
            BiFunction<KeyFolders, KeyEncryptionKey, Keys> opening) {
        Database database = Database.open(file);
        Keys keys = null;
        try {
            Logbook logbook = Logbook.of(database);
            GuardedClock clock = confirms ? logbook.confirmedClock(wall) : logbook.clock(wall);
            AuditLog audit = new AuditLog(
                    new HeadSigner(AUDIT_KEY.getPrivate(), KEY_NAME), new LinkKey(new byte[32]), clock.everyday());
            HeldEnd end = putBack ? HeldEnd.openAnewIn(folder.resolve("kek")) : HeldEnd.openIn(folder.resolve("kek"));
            if (!putBack) {
                database.afterCommit(end::hold);
            }
            keys = opening.apply(slots(folder), new KeyEncryptionKey.InFolder(folder.resolve("kek")));
            Records records = Records.in(database, keys, LookupKey.openIn(folder.resolve("kek")), audit, clock);
            return new StoreOnDisk(
                    folder,
                    new Holdings(
                            database,
                            keys,
                            audit,
                            end,
                            Map.of(KEY_NAME, AUDIT_KEY.getPublic()),
                            records,
                            logbook,
                            clock));
        } catch (RuntimeException | IOException e) {
            database.close();
            if (keys != null) {
                keys.close();
            }
            throw e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
        }
    }

    private static KeyFolders slots(Path folder) {
        return KeyFolders.of(folder.resolve("slots")).mirroredTo(folder.resolve("mirror"));
    }

    static Path make(Path folder) {
        try {
            return Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Records records() {
        return holdings.records();
    }

    List<RecordId> keep(int count, RecordContent content) {
        List<RecordId> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            RecordId id = records().pseudonyms().idOf(Code.random());
            records().store().create(id, content, Actor.SERVICE);
            ids.add(id);
        }
        return ids;
    }

    boolean end(RecordId id) {
        return records().store().end(id, Actor.PUBLIC, Action.RECORD_ERASED);
    }

    /** Whether a record opens, and says what it did. */
    boolean opens(RecordId id, RecordContent content) {
        return records()
                .store()
                .edit(id, Actor.SERVICE, found -> {
                    if (!found.chosen().equals(content.chosen())) {
                        throw new IllegalStateException("a record says something else");
                    }
                    return Optional.of(Edited.adding(found, Action.RECORD_READ));
                })
                .isPresent();
    }

    /** What a record says, without a trace. */
    Optional<RecordContent> look(RecordId id) {
        List<RecordContent> seen = new ArrayList<>();
        records().store().edit(id, Actor.SERVICE, found -> {
            seen.add(found);
            return Optional.empty();
        });
        return seen.stream().findFirst();
    }

    List<String> actions() {
        return holdings.database()
                .read(handle -> handle.createQuery("select action from audit order by seq")
                        .mapTo(String.class)
                        .list());
    }

    int rows() {
        return holdings.database()
                .read(handle -> handle.createQuery("select count(*) from record")
                        .mapTo(Integer.class)
                        .one());
    }

    void breakAudit() {
        holdings.database()
                .writeAndWait(handle -> handle.execute(
                        "create trigger broken before insert on audit begin select raise(abort, 'broken'); end"));
    }

    void mendAudit() {
        holdings.database().writeAndWait(handle -> handle.execute("drop trigger broken"));
    }

    @Override
    public void close() {
        holdings.database().close();
        holdings.keys().close();
    }
}
