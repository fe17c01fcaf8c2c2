package org.recourse.records;

import java.util.Optional;
import java.util.Set;
import org.recourse.audit.Action;
import org.recourse.audit.Actor;
import org.recourse.audit.AuditEntry;
import org.recourse.consent.Scope;
import org.recourse.keys.CounselKey;
import org.recourse.keys.HeldKey;
import org.recourse.keys.RefusedException;
import org.recourse.keys.SlotId;

/**
 * Holds records for counsel. What is held moves out of the records, into a row of its own: its key is sealed to counsel
 * and destroyed here, so that nobody here opens it and nothing of it is lost.
 *
 * <p>Around what counsel opens lies a key of the hold. With it goes every copy, in backups too, when the hold ends.
 *
 * <p>Safe for use by many threads.
 */
public final class Holds {

    private static final int TRIES = 64;

    private final Vault vault;
    private final HoldShelf shelf;
    private final HandoverIndex handovers;

    Holds(Vault vault, HoldShelf shelf, HandoverIndex handovers) {
        this.vault = vault;
        this.shelf = shelf;
        this.handovers = handovers;
    }

    /** Whether there is a record or a hold under an id. */
    public boolean isThere(RecordId id) {
        return findSlot(id).isPresent();
    }

    /** Writes down that a hold was ordered; says whether there is anything to hold. */
    public boolean noteOrder(RecordId id, Actor actor) {
        Optional<SlotId> slot = findSlot(id);
        slot.map(vault::tag)
                .map(tag -> new AuditEntry(actor, Action.HOLD_ORDERED, AuditEntry.NO_PACK, tag))
                .ifPresent(entry ->
                        vault.database().writeAndWait(handle -> vault.audit().append(handle, entry)));
        return slot.isPresent();
    }

    private Optional<SlotId> findSlot(RecordId id) {
        Optional<SlotId> slot =
                shelf.findLive(id).map(HoldRow::slot).or(() -> findRecord(id).map(RecordRow::slot));
        if (slot.isEmpty()) {
            vault.pretend();
        }
        return slot;
    }

    private Optional<RecordRow> findRecord(RecordId id) {
        return vault.find(id)
                .filter(row -> row.isLiveIn(vault.week()) && vault.keys().has(row.slot()));
    }

    /**
     * Holds a record, or changes the terms of a hold. What is held for one key of counsel's stays held for that one: nobody
     * here can seal anew what nobody here can open.
     *
     * @return what counsel gets; empty if there is nothing to hold
     */
    public Optional<HeldFile> place(RecordId id, HoldTerms terms, CounselKey counsel, Actor actor) {
        for (int i = 0; i < TRIES; i++) {
            Optional<HoldRow> held = shelf.findLive(id);
            if (held.isPresent()) {
                destroyLeftKey(id);
                Optional<HoldRow> changed = change(held.get(), terms, actor);
                if (changed.isPresent()) {
                    return changed.map(row -> HeldFile.of(row, shelf.open(row)));
                }
            } else {
                Optional<RecordRow> row = findRecord(id);
                if (row.isEmpty()) {
                    vault.pretend();
                    return Optional.empty();
                }
                move(row.get(), terms, counsel, actor);
            }
        }
        throw new IllegalStateException("a record changed " + TRIES + " times while it was put on hold");
    }

    /** Key of the hold first, then the row with its line in the audit, then the key of the record goes. */
    private void move(RecordRow row, HoldTerms terms, CounselKey counsel, Actor actor) {
        HoldRow.Place place = HoldRow.place(row.id(), terms.ends());
        vault.keys().createSuccessor(place.slot());
        boolean done = false;
        try {
            HeldKey key = vault.keys().holdFor(counsel, row.slot(), row.context());
            HoldContent content = new HoldContent(terms.reason(), counsel.fingerprint(), key, Set.of());
            HoldRow hold = shelf.seal(place, row.text(), content);
            AuditEntry entry = new AuditEntry(actor, Action.RECORD_SEALED, AuditEntry.NO_PACK, vault.tag(row.slot()));
            done = vault.database().eraseAndWait(handle -> {
                if (!RecordRows.empty(handle, row)) {
                    return false;
                }
                handovers.remove(handle, row.id());
                HoldRows.insert(handle, hold);
                vault.audit().append(handle, entry);
                return true;
            });
        } catch (RefusedException e) {
            // Its key went or was replaced meanwhile: the row says so at the next look.
        } finally {
            vault.keys().destroy(done ? row.slot() : place.slot());
        }
    }

    /** What an earlier try could not destroy. */
    private void destroyLeftKey(RecordId id) {
        vault.find(id)
                .filter(row -> row.sealed() == null && vault.keys().has(row.slot()))
                .ifPresent(row -> vault.keys().destroy(row.slot()));
        vault.keys().finishDestroying();
    }

    /** The row with these terms; empty if somebody else changed it meanwhile. */
    private Optional<HoldRow> change(HoldRow row, HoldTerms terms, Actor actor) {
        HoldContent content = shelf.open(row);
        if (content.reason() == terms.reason() && row.expiryWeek().equals(terms.ends())) {
            return Optional.of(row);
        }
        HoldRow next = shelf.seal(row.next(terms.ends()), row.sealed(), content.because(terms.reason()));
        return Optional.of(next).filter(changed -> shelf.replace(row, changed, actor, Action.HOLD_CHANGED));
    }

    /** What counsel gets of a hold; empty if there is none. */
    public Optional<HeldFile> export(RecordId id, Actor actor) {
        return read(id, actor, Action.RECORD_EXPORTED).map(row -> HeldFile.of(row, shelf.open(row)));
    }

    /** What the person is told of a hold; empty if there is none. */
    Optional<Held> tell(RecordId id, Actor actor) {
        return read(id, actor, Action.RECORD_READ).map(row -> held(row, shelf.open(row)));
    }

    /** The same for somebody whose reading is noted already. */
    Optional<Held> look(RecordId id) {
        Optional<HoldRow> row = shelf.findLive(id);
        if (row.isEmpty()) {
            vault.pretend();
        }
        return row.map(found -> held(found, shelf.open(found)));
    }

    private Optional<HoldRow> read(RecordId id, Actor actor, Action action) {
        Optional<HoldRow> row = shelf.findLive(id);
        row.ifPresentOrElse(found -> shelf.note(found, actor, action), vault::pretend);
        return row;
    }

    /** Notes that the person took something back, which ends no hold; empty if there is none. */
    Optional<Held> takeBack(RecordId id, Actor actor, Set<Scope> scopes) {
        for (int i = 0; i < TRIES; i++) {
            Optional<HoldRow> found = shelf.find(id);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            HoldRow row = found.get();
            HoldContent before = shelf.open(row);
            HoldContent after = before.without(scopes);
            HoldRow next = shelf.seal(row.next(row.expiryWeek()), row.sealed(), after);
            if (after.equals(before) || shelf.replace(row, next, actor, Action.CONSENT_WITHDRAWN)) {
                return Optional.of(held(row, after));
            }
        }
        throw new IllegalStateException("a hold changed " + TRIES + " times while it was read");
    }

    private static Held held(HoldRow row, HoldContent content) {
        return new Held(content.reason(), row.expiryWeek(), content.takenBack());
    }
}
