package org.recourse.app;

import com.google.crypto.tink.subtle.Random;
import io.dropwizard.lifecycle.Managed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.recourse.access.Access;
import org.recourse.audit.AuditLog;
import org.recourse.db.Database;
import org.recourse.keys.KeyFolders;
import org.recourse.keys.Keys;
import org.recourse.keys.LookupKey;

/** What a court keeps: its database, and the keys that lie apart from it. Open in one process at a time. */
final class Court implements Managed, AutoCloseable {

    private static final String DATABASE = "recourse.db";
    private static final String CODE_KEY = "code-secrets.key";
    private static final int KEY_BYTES = 32;

    private final Database database;
    private final Keys keys;
    private final LookupKey lookup;
    private final AuditLog audit;
    private final byte[] codeKey;
    private final Clock clock;

    private Court(Database database, Keys keys, LookupKey lookup, AuditLog audit, byte[] codeKey, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.lookup = lookup;
        this.audit = audit;
        this.codeKey = codeKey;
        this.clock = clock;
    }

    /**
     * Opens what is there. A court that has no database yet is new and gets its keys; one that has a database and no keys
     * is not opened, because new keys would open nothing of it.
     */
    static Court open(StoreSettings settings, Clock clock) throws IOException {
        KeyFile.createFolder(settings.data());
        KeyFile.createFolder(settings.keyFolder());
        KeyFile.createFolder(settings.keyFolder().resolve("epochs"));
        KeyFile.createFolder(settings.slotFolder());
        Path file = settings.data().resolve(DATABASE);
        boolean isNew = Files.notExists(file);
        AuditLog audit = new AuditLog(AuditKey.load(settings.keyFolder()), clock);
        byte[] codeKey =
                KeyFile.readOrCreate(settings.keyFolder().resolve(CODE_KEY), () -> Random.randBytes(KEY_BYTES));
        Keys keys = keys(settings, isNew);
        try {
            LookupKey lookup =
                    isNew ? LookupKey.createIn(settings.keyFolder()) : LookupKey.openIn(settings.keyFolder());
            return new Court(Database.open(file), keys, lookup, audit, codeKey, clock);
        } catch (RuntimeException e) {
            keys.close();
            throw e;
        }
    }

    private static Keys keys(StoreSettings settings, boolean isNew) throws IOException {
        KeyFolders folders = KeyFolders.of(settings.slotFolder());
        if (settings.mirrorFolder() != null) {
            KeyFile.createFolder(settings.mirrorFolder());
            folders = folders.mirroredTo(settings.mirrorFolder());
        }
        return isNew ? Keys.createIn(folders, settings.keySource()) : Keys.openIn(folders, settings.keySource());
    }

    Database database() {
        return database;
    }

    Keys keys() {
        return keys;
    }

    LookupKey lookup() {
        return lookup;
    }

    AuditLog audit() {
        return audit;
    }

    Clock clock() {
        return clock;
    }

    Access.Ground ground() {
        return new Access.Ground(database, audit, codeKey.clone(), clock);
    }

    @Override
    public void stop() {
        close();
    }

    @Override
    public void close() {
        database.close();
        keys.close();
    }
}
