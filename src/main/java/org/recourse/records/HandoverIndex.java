package org.recourse.records;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.recourse.consent.Week;

/** Finds what was handed over, and to whom. What a hand-over says lies inside its record. */
public final class HandoverIndex {

    private final Vault vault;
    private final Pseudonyms pseudonyms;

    HandoverIndex(Vault vault, Pseudonyms pseudonyms) {
        this.vault = vault;
        this.pseudonyms = pseudonyms;
    }

    /** The record that a hand-over is of. */
    public Optional<RecordId> findRecord(UUID handover) {
        return vault.database().read(handle -> HandedRows.findRecord(handle, handover));
    }

    /** What was handed to an attorney and still stands: ids and the weeks in which they end. */
    public List<HandedTo> listHandedTo(String attorney) {
        Week now = vault.week();
        return vault.database().read(HandedRows::list).stream()
                .filter(row -> now.isBefore(row.expiryWeek()))
                .filter(row -> row.reader().equals(pseudonyms.readerOf(attorney, row.id())))
                .map(row -> new HandedTo(row.id(), row.expiryWeek()))
                .toList();
    }

    /** Finds the hand-overs that a record holds from now on, and no others of it. */
    void put(Handle handle, RecordId record, RecordContent content) {
        remove(handle, record);
        content.handed().forEach(each -> {
            UUID reader = pseudonyms.readerOf(each.attorney(), each.id());
            HandedRows.insert(handle, record, new HandedRows.Row(each.id(), reader, each.ends()));
        });
    }

    void remove(Handle handle, RecordId record) {
        HandedRows.deleteOf(handle, record);
    }
}
