package org.recourse.records;

import java.util.Optional;
import org.recourse.audit.Action;
import org.recourse.audit.Actor;

/** Clears away what has ended. It could not be opened from its week on, whether or not this was done. */
public final class Retention {

    private final Vault vault;
    private final RecordStore store;
    private final HoldShelf shelf;
    private final Inventory inventory;

    Retention(Vault vault, RecordStore store, HoldShelf shelf, Inventory inventory) {
        this.vault = vault;
        this.store = store;
        this.shelf = shelf;
        this.inventory = inventory;
    }

    /**
     * Clears away what has ended of a record: all of it, or single consents with what they covered. One that should open
     * and does not is left for whoever checks.
     *
     * @return whether anything had ended
     */
    public boolean expire(RecordId id) {
        Optional<RecordRow> row = vault.find(id).filter(found -> found.sealed() != null);
        if (row.isEmpty()) {
            return false;
        }
        if (!row.get().isLiveIn(vault.week())) {
            return store.end(id, Actor.SERVICE, Action.RECORD_EXPIRED);
        }
        if (!inventory.isSound(id)) {
            return false;
        }
        RecordContent before = vault.open(row.get());
        return !before.equals(before.asOf(vault.week(), vault.hour()))
                && store.edit(id, Actor.SERVICE, now -> Optional.of(Edited.takingBack(now, Action.RECORD_EXPIRED)))
                        .isPresent();
    }

    /** Erases what was held, if its hold is over; says whether it was. */
    public boolean expireHold(RecordId id) {
        return shelf.expire(id);
    }

    /** Erases a hold that has no key any more, as after a restore. */
    public void eraseHoldWithoutKey(RecordId id) {
        shelf.eraseWithoutKey(id);
    }

    /** Forgets the ids of what ended and is not held, once their week has come. */
    public int forgetEnded() {
        return vault.database().eraseAndWait(handle -> RecordRows.deleteEmptyBefore(handle, vault.week()));
    }
}
