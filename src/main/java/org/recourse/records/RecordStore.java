package org.recourse.records;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.recourse.audit.Action;
import org.recourse.audit.Actor;
import org.recourse.audit.AuditEntry;
import org.recourse.audit.RecordTag;
import org.recourse.consent.Week;
import org.recourse.keys.RefusedException;

/**
 * Keeps records, opens them, and makes them go.
 *
 * <p>Every deed is written into the audit in the same transaction as its effect. A record opens only while its row has
 * a text, its key is there, and its week has not come. Whatever takes something away replaces or destroys the key
 * before it answers, so that no copy of the row opens any more.
 *
 * <p>Safe for use by many threads. There is no way to list or to search.
 */
public final class RecordStore {

    private static final int TRIES = 64;

    private final Vault vault;
    private final HandoverIndex handovers;
    private final Turns turns = new Turns();

    RecordStore(Vault vault, HandoverIndex handovers) {
        this.vault = vault;
        this.handovers = handovers;
    }

    /** What became of a wish to keep a record. */
    public enum Made {
        NEW,
        /** It was kept before, and is. */
        AGAIN,
        /** It was kept before, and has ended since. */
        ENDED
    }

    /**
     * Keeps a record, once: a second time changes nothing.
     *
     * @throws IllegalArgumentException if nothing in it was agreed to be kept
     */
    public Made create(RecordId id, RecordContent content, Actor actor) {
        Week ends = content.ends().orElseThrow(() -> new IllegalArgumentException("nothing may be kept"));
        Week now = vault.week();
        RecordRow first = RecordRow.first(id, ends);
        Optional<RecordRow> before = vault.find(id);
        if (before.isPresent()) {
            return before.get().isLiveIn(now) ? Made.AGAIN : Made.ENDED;
        }
        vault.keys().create(first.slot());
        boolean made = false;
        try {
            RecordRow row = vault.seal(first, content);
            RecordTag tag = vault.tag(row.slot());
            String pack = content.pack().digest();
            made = vault.database().writeAndWait(handle -> {
                if (!RecordRows.insert(handle, row)) {
                    return false;
                }
                handovers.put(handle, id, content);
                vault.audit().append(handle, new AuditEntry(actor, Action.RECORD_STORED, pack, tag));
                return true;
            });
        } finally {
            if (!made) {
                vault.keys().destroy(first.slot());
            }
        }
        if (made) {
            return Made.NEW;
        }
        return vault.find(id).filter(row -> row.isLiveIn(vault.week())).isPresent() ? Made.AGAIN : Made.ENDED;
    }

    /**
     * Opens a record, does something with it and writes that down, all or nothing.
     *
     * @return what it says afterwards; empty if there is none that opens, or if the edit left it
     */
    public Optional<RecordContent> edit(RecordId id, Actor actor, Edit edit) {
        return turns.take(id, () -> editInTurn(id, actor, edit));
    }

    private Optional<RecordContent> editInTurn(RecordId id, Actor actor, Edit edit) {
        for (int i = 0; i < TRIES; i++) {
            Optional<RecordRow> row = vault.find(id).filter(found -> found.isLiveIn(vault.week()));
            if (row.isEmpty()) {
                vault.pretend();
                return Optional.empty();
            }
            try {
                Attempt attempt = attempt(row.get(), actor, edit);
                if (attempt.settled()) {
                    return attempt.content();
                }
            } catch (RefusedException e) {
                // Its key went or was replaced meanwhile: then the row says so now. Otherwise it does not open.
                if (vault.find(id).filter(row.get()::equals).isPresent()) {
                    vault.pretend();
                    return Optional.empty();
                }
            }
        }
        throw new IllegalStateException("a record changed " + TRIES + " times while it was read");
    }

    /** Opens a record for a reader, and notes that inside it. */
    public Optional<RecordContent> open(RecordId id, Actor actor, Reader reader, Action action) {
        return edit(id, actor, content -> Optional.of(Edited.adding(content.readBy(reader, vault.week()), action)));
    }

    /** Opens a record for a reader whose reading is noted already. */
    Optional<RecordContent> look(RecordId id, Actor actor) {
        return edit(id, actor, content -> Optional.of(Edited.leaving(content, Action.RECORD_READ)));
    }

    private record Attempt(boolean settled, Optional<RecordContent> content) {}

    private Attempt attempt(RecordRow row, Actor actor, Edit edit) {
        RecordContent before = vault.open(row);
        RecordContent now = before.asOf(vault.week(), vault.hour());
        if (now.ends().isEmpty()) {
            return new Attempt(true, Optional.empty());
        }
        Optional<Edited> edited = edit.of(now);
        if (edited.isEmpty()) {
            return new Attempt(true, Optional.empty());
        }
        Edited.Change change = edited.get().change();
        boolean hasEnded = !now.equals(before);
        if (change == Edited.Change.NONE && !hasEnded) {
            return new Attempt(true, Optional.of(now));
        }
        boolean renews = change == Edited.Change.TAKEN_BACK || hasEnded;
        boolean done = renews ? renew(row, actor, edited.get()) : replace(row, actor, edited.get());
        return new Attempt(done, Optional.of(edited.get().content()));
    }

    private boolean replace(RecordRow row, Actor actor, Edited edited) {
        RecordRow next = vault.seal(row.next(endOf(edited)), edited.content());
        AuditEntry entry = entry(actor, edited, next);
        return vault.database().writeAndWait(handle -> swap(handle, row, next, edited, entry));
    }

    /** The text gets another key, so that no copy of it as it was can be opened. Works on a full disk too. */
    private boolean renew(RecordRow row, Actor actor, Edited edited) {
        RecordRow renewed = row.renewed(endOf(edited));
        vault.keys().createSuccessor(renewed.slot());
        boolean done = false;
        try {
            RecordRow next = vault.seal(renewed, edited.content());
            AuditEntry entry = entry(actor, edited, row);
            done = vault.database().eraseAndWait(handle -> swap(handle, row, next, edited, entry));
        } finally {
            vault.keys().destroy(done ? row.slot() : renewed.slot());
        }
        return done;
    }

    private boolean swap(Handle handle, RecordRow row, RecordRow next, Edited edited, AuditEntry entry) {
        if (!RecordRows.replace(handle, row, next)) {
            return false;
        }
        handovers.put(handle, row.id(), edited.content());
        vault.audit().append(handle, entry);
        return true;
    }

    private static Week endOf(Edited edited) {
        return edited.content().ends().orElseThrow();
    }

    private AuditEntry entry(Actor actor, Edited edited, RecordRow row) {
        return new AuditEntry(actor, edited.action(), edited.content().pack().digest(), vault.tag(row.slot()));
    }

    /**
     * Makes a record go for good: its text at once, its key before this returns.
     *
     * @return whether there was one
     */
    public boolean end(RecordId id, Actor actor, Action action) {
        for (int i = 0; i < TRIES; i++) {
            Optional<RecordRow> found = vault.find(id);
            if (found.isEmpty()) {
                vault.pretend();
                return false;
            }
            RecordRow row = found.get();
            if (row.sealed() == null) {
                // What an earlier try could not destroy.
                boolean left = vault.keys().has(row.slot());
                vault.keys().destroy(row.slot());
                if (!left) {
                    vault.pretend();
                }
                return left;
            }
            if (end(row, actor, action)) {
                return true;
            }
        }
        throw new IllegalStateException("a record changed " + TRIES + " times while it was erased");
    }

    /**
     * Finishes what earlier tries to take back left on a disk. Whoever answers that nothing is left to take back asks this
     * first.
     */
    public void finishTakingBack() {
        vault.keys().finishDestroying();
    }

    private boolean end(RecordRow row, Actor actor, Action action) {
        RecordTag tag = vault.keys().has(row.slot()) ? vault.tag(row.slot()) : RecordTag.NONE;
        boolean done = vault.database().eraseAndWait(handle -> {
            if (!RecordRows.empty(handle, row)) {
                return false;
            }
            handovers.remove(handle, row.id());
            vault.audit().append(handle, new AuditEntry(actor, action, AuditEntry.NO_PACK, tag));
            return true;
        });
        if (done) {
            vault.keys().destroy(row.slot());
        }
        return done;
    }
}
