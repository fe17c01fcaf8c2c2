package org.recourse.records;

import java.util.concurrent.locks.ReentrantLock;
import org.recourse.audit.Action;
import org.recourse.audit.Actor;
import org.recourse.audit.AuditEntry;
import org.recourse.audit.RecordTag;
import org.recourse.support.RecordsOnDisk;

/**
 * Keeps a record as {@link RecordStore#create} does, with a transaction for each, and so a sync of the database for each row
 * and of the files of the keys for each key. One key is made while another row is written.
 */
public final class OneByOne {

    private final RecordsOnDisk disk;
    private final Vault vault;
    private final ReentrantLock turnOfKeys = new ReentrantLock();
    private final ReentrantLock turnOfRows = new ReentrantLock();

    public OneByOne(RecordsOnDisk disk) {
        this.disk = disk;
        this.vault = new Vault(disk.database(), disk.keys(), disk.audit(), disk.clock());
    }

    public void create(RecordId id, RecordContent content, Actor actor) {
        RecordRow first = RecordRow.first(id, content.ends().orElseThrow());
        turnOfKeys.lock();
        try {
            disk.keys().create(first.slot());
        } finally {
            turnOfKeys.unlock();
        }
        RecordRow row = vault.seal(first, content);
        RecordTag tag = vault.tag(row.slot());
        turnOfRows.lock();
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
            turnOfRows.unlock();
        }
    }
}
