package org.recourse.records;

import java.util.concurrent.locks.ReentrantLock;
import org.recourse.audit.Action;
import org.recourse.audit.Actor;
import org.recourse.audit.AuditEntry;
import org.recourse.audit.RecordTag;
import org.recourse.support.RecordsOnDisk;

/** Keeps a record as {@link RecordStore#create} does, with a transaction, and so a sync of the database, for each. */
public final class OneByOne {

    private final RecordsOnDisk disk;
    private final Vault vault;
    private final ReentrantLock turn = new ReentrantLock();

    public OneByOne(RecordsOnDisk disk) {
        this.disk = disk;
        this.vault = new Vault(disk.database(), disk.keys(), disk.audit(), disk.clock());
    }

    public void create(RecordId id, RecordContent content, Actor actor) {
        RecordRow first = RecordRow.first(id, content.ends().orElseThrow());
        disk.keys().create(first.slot());
        RecordRow row = vault.seal(first, content);
        RecordTag tag = vault.tag(row.slot());
        turn.lock();
        try {
            disk.database().writeAndWait(handle -> {
                RecordRows.insert(handle, row);
                return disk.audit()
                        .append(
                                handle,
                                new AuditEntry(
                                        actor, Action.RECORD_STORED, content.pack().digest(), tag));
            });
        } finally {
            turn.unlock();
        }
    }
}
