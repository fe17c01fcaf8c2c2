package org.recourse.records;

import java.util.Optional;
import org.recourse.audit.Action;
import org.recourse.audit.Actor;
import org.recourse.audit.AuditEntry;
import org.recourse.audit.RecordTag;
import org.recourse.keys.RefusedException;
import org.recourse.keys.Sealed;

/** Where holds lie: their rows, and what the service itself can open of them. */
final class HoldShelf {

    private final Vault vault;
    private final SealedJson<HoldContent> contents;

    HoldShelf(Vault vault) {
        this.vault = vault;
        this.contents = new SealedJson<>(vault.keys(), HoldContent.class);
    }

    /** A hold that has its key, whether or not it is over. */
    Optional<HoldRow> find(RecordId id) {
        return findRow(id).filter(row -> vault.keys().has(row.slot()));
    }

    /** A hold that is not over. */
    Optional<HoldRow> findLive(RecordId id) {
        return find(id).filter(row -> row.isLiveIn(vault.week()));
    }

    private Optional<HoldRow> findRow(RecordId id) {
        return vault.database().read(handle -> HoldRows.find(handle, id));
    }

    HoldContent open(HoldRow row) {
        return contents.open(row.slot(), row.place().context(), row.wrapped());
    }

    HoldRow seal(HoldRow.Place place, Sealed record, HoldContent content) {
        return place.with(record, contents.seal(place.slot(), place.context(), content));
    }

    /** Puts the next version in the place of one that nobody changed meanwhile; says whether it did. */
    boolean replace(HoldRow row, HoldRow next, Actor actor, Action action) {
        AuditEntry entry = entry(row, actor, action);
        return vault.database().eraseAndWait(handle -> {
            if (!HoldRows.replace(handle, row, next)) {
                return false;
            }
            vault.audit().append(handle, entry);
            return true;
        });
    }

    /** Writes down what was done with a hold. */
    void note(HoldRow row, Actor actor, Action action) {
        AuditEntry entry = entry(row, actor, action);
        vault.database().writeAndWait(handle -> vault.audit().append(handle, entry));
    }

    /** Erases what was held once the hold is over; says whether it did. */
    boolean expire(RecordId id) {
        return findRow(id)
                .filter(row -> !row.isLiveIn(vault.week()))
                .filter(row -> end(row, Action.HOLD_ENDED))
                .isPresent();
    }

    /** Erases a hold that has no key any more, as after a restore. */
    void eraseWithoutKey(RecordId id) {
        findRow(id).filter(row -> !vault.keys().has(row.slot())).ifPresent(row -> end(row, Action.RECORD_ERASED));
    }

    private boolean end(HoldRow row, Action action) {
        AuditEntry entry = entry(row, Actor.SERVICE, action);
        boolean done = vault.database().eraseAndWait(handle -> {
            if (!HoldRows.delete(handle, row)) {
                return false;
            }
            vault.audit().append(handle, entry);
            return true;
        });
        if (done) {
            vault.keys().destroy(row.slot());
        }
        return done;
    }

    private AuditEntry entry(HoldRow row, Actor actor, Action action) {
        RecordTag tag = vault.keys().has(row.slot()) ? vault.tag(row.slot()) : RecordTag.NONE;
        return new AuditEntry(actor, action, AuditEntry.NO_PACK, tag);
    }

    /** Whether a hold opens as far as it can here. One that is not there, or changed meanwhile, is sound. */
    boolean isSound(RecordId id) {
        Optional<HoldRow> row = findRow(id);
        try {
            row.ifPresent(this::open);
            return true;
        } catch (RefusedException e) {
            return !findRow(id).equals(row) && isSound(id);
        }
    }
}
