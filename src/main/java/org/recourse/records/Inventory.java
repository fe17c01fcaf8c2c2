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

    Inventory(Vault vault) {
        this.vault = vault;
    }

    /** The slots whose rows have a text: every other slot is to be destroyed. */
    public Set<SlotId> liveSlots() {
        Set<SlotId> slots = new HashSet<>();
        listRows().forEach(row -> slots.add(row.slot()));
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
}
