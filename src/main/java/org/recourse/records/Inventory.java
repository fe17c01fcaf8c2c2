package org.recourse.records;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.recourse.keys.RefusedException;
import org.recourse.keys.SlotId;

/** What there is, for whoever checks it, clears it or matches it with the keys. It says nothing of whom. */
public final class Inventory {

    private final Vault vault;
    private final HoldShelf shelf;

    Inventory(Vault vault, HoldShelf shelf) {
        this.vault = vault;
        this.shelf = shelf;
    }

    /** The slots whose rows have a text, those of holds too: every other slot is to be destroyed. */
    public Set<SlotId> liveSlots() {
        Set<SlotId> slots = new HashSet<>();
        listRows().forEach(row -> slots.add(row.slot()));
        listHolds().forEach(row -> slots.add(row.slot()));
        return slots;
    }

    /** The records that have a text and no key: nobody can open them, and after a restore they are to be erased. */
    public List<RecordId> listWithoutKey() {
        return listRows().stream()
                .filter(row -> !vault.keys().has(row.slot()))
                .map(RecordRow::id)
                .toList();
    }

    /** Every record that has a text, expired ones too: for whoever checks or clears them, one by one. */
    public List<RecordId> listLive() {
        return listRows().stream().map(RecordRow::id).toList();
    }

    /** Every record that is held, also if its hold is over. */
    public List<RecordId> listHeld() {
        return listHolds().stream().map(HoldRow::id).toList();
    }

    /** The holds that have no key: what they held opens no more, for counsel neither. */
    public List<RecordId> listHeldWithoutKey() {
        return listHolds().stream()
                .filter(row -> !vault.keys().has(row.slot()))
                .map(HoldRow::id)
                .toList();
    }

    private List<HoldRow> listHolds() {
        return vault.database().read(HoldRows::list);
    }

    private List<RecordRow> listRows() {
        return vault.database().read(RecordRows::listLive);
    }

    /** Whether the text of a record opens. One that is not there, or went meanwhile, is sound. */
    public boolean isSound(RecordId id) {
        Optional<RecordRow> row = vault.find(id).filter(found -> found.sealed() != null);
        try {
            row.ifPresent(vault::open);
            return true;
        } catch (RefusedException e) {
            return !vault.find(id).equals(row) && isSound(id);
        }
    }

    /** The same of a hold, as far as it can be opened here. */
    public boolean isHoldSound(RecordId id) {
        return shelf.isSound(id);
    }
}
