package org.recourse.access;

import java.util.Arrays;
import org.jdbi.v3.core.Handle;
import org.recourse.audit.Action;
import org.recourse.audit.Actor;
import org.recourse.audit.AuditEntry;
import org.recourse.audit.AuditLog;
import org.recourse.audit.RecordTag;

/** Writes into the audit who did what to whose account. */
final class Deed {

    private static final int TAG_BYTES = 16;

    private final AuditLog audit;

    Deed(AuditLog audit) {
        this.audit = audit;
    }

    void write(Handle handle, Caller by, Action action) {
        append(handle, actor(by), action, RecordTag.NONE);
    }

    void write(Handle handle, Caller by, Action action, AccountId about) {
        append(handle, actor(by), action, tagOf(about));
    }

    void writeOfService(Handle handle, Action action) {
        append(handle, Actor.SERVICE, action, RecordTag.NONE);
    }

    void writeOfService(Handle handle, Action action, AccountId about) {
        append(handle, Actor.SERVICE, action, tagOf(about));
    }

    private void append(Handle handle, Actor actor, Action action, RecordTag tag) {
        audit.append(handle, new AuditEntry(actor, action, AuditEntry.NO_PACK, tag));
    }

    private static Actor actor(Caller caller) {
        return new Actor(Actor.Role.valueOf(caller.role().name()), caller.id().value());
    }

    /** An account in place of a record: whoever knows its id can work out the tag, and it stays readable. */
    private static RecordTag tagOf(AccountId account) {
        return RecordTag.of(Arrays.copyOf(Digest.of("account " + account.value()), TAG_BYTES));
    }
}
