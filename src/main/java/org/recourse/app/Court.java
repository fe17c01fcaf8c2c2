package org.recourse.app;

import com.google.crypto.tink.subtle.Random;
import io.dropwizard.lifecycle.Managed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.recourse.access.Access;
import org.recourse.audit.AuditLog;
import org.recourse.db.Database;

/** What a court keeps: its database, and the keys that lie apart from it. Open in one process at a time. */
final class Court implements Managed, AutoCloseable {

    private static final String DATABASE = "recourse.db";
    private static final String CODE_KEY = "code-secrets.key";
    private static final int KEY_BYTES = 32;

    private final Database database;
    private final AuditLog audit;
    private final byte[] codeKey;
    private final Clock clock;

    private Court(Database database, AuditLog audit, byte[] codeKey, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.codeKey = codeKey;
        this.clock = clock;
    }

    /** Opens what is there, and makes what is not. */
    static Court open(StoreSettings settings, Clock clock) throws IOException {
        Path keys = settings.keyFolder();
        KeyFile.createFolder(settings.data());
        KeyFile.createFolder(keys);
        AuditLog audit = new AuditLog(AuditKey.load(keys), clock);
        byte[] codeKey = KeyFile.readOrCreate(keys.resolve(CODE_KEY), () -> Random.randBytes(KEY_BYTES));
        return new Court(Database.open(settings.data().resolve(DATABASE)), audit, codeKey, clock);
    }

    Database database() {
        return database;
    }

    AuditLog audit() {
        return audit;
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
    }
}
