package org.recourse.records;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.recourse.audit.Action;
import org.recourse.audit.Actor;
import org.recourse.audit.AuditEntry;
import org.recourse.audit.AuditLog;
import org.recourse.audit.RecordTag;
import org.recourse.consent.Week;
import org.recourse.db.Database;
import org.recourse.keys.Keys;
import org.recourse.keys.LookupKey;
import org.recourse.keys.RefusedException;
import org.recourse.keys.Sealed;
import org.recourse.keys.SlotId;

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

    private final Database database;
    private final Keys keys;
    private final LookupKey lookup;
    private final AuditLog audit;
    private final Clock clock;
    private final ContentText texts;
    private final Decoy decoy;
    private final Turns turns = new Turns();

    /** The clock must never go back: an expired record would open again. While it throws, only {@link #end} works. */
    public RecordStore(Database database, Keys keys, LookupKey lookup, AuditLog audit, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.lookup = lookup;
        this.audit = audit;
        this.clock = clock;
        this.texts = new ContentText(keys);
        this.decoy = Decoy.in(new Week(Decoy.WEEK));
    }

    /** The id that a case code leads to, whether or not there is such a record. */
    public RecordId idOf(Code code) {
        return RecordId.of(lookup.hash("record", code.text().getBytes(StandardCharsets.US_ASCII)));
    }

    /** The code that the same request always gets, so that sending it again finds what it made. */
    public Code codeFor(String account, UUID idempotencyKey, byte[] request) {
        return Code.of(lookup.hash(
                "case code", account.getBytes(StandardCharsets.US_ASCII), RecordId.bytes(idempotencyKey), request));
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
        Week now = week();
        RecordRow first = RecordRow.first(id, ends);
        Optional<RecordRow> before = find(id);
        if (before.isPresent()) {
            return before.get().isLiveIn(now) ? Made.AGAIN : Made.ENDED;
        }
        keys.create(first.slot());
        boolean made = false;
        try {
            RecordRow row = texts.seal(first, content);
            RecordTag tag = tag(row);
            String pack = content.pack().digest();
            made = database.writeAndWait(handle -> {
                if (!RecordRows.insert(handle, row)) {
                    return false;
                }
                index(handle, id, content);
                audit.append(handle, new AuditEntry(actor, Action.RECORD_STORED, pack, tag));
                return true;
            });
        } finally {
            if (!made) {
                keys.destroy(first.slot());
            }
        }
        if (made) {
            return Made.NEW;
        }
        return find(id).filter(row -> row.isLiveIn(week())).isPresent() ? Made.AGAIN : Made.ENDED;
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
            Optional<RecordRow> row = find(id).filter(found -> found.isLiveIn(week()));
            if (row.isEmpty()) {
                decoy.work();
                return Optional.empty();
            }
            try {
                Attempt attempt = attempt(row.get(), actor, edit);
                if (attempt.settled()) {
                    return attempt.content();
                }
            } catch (RefusedException e) {
                // Its key went or was replaced meanwhile: then the row says so now. Otherwise it does not open.
                if (find(id).filter(row.get()::equals).isPresent()) {
                    decoy.work();
                    return Optional.empty();
                }
            }
        }
        throw new IllegalStateException("a record changed " + TRIES + " times while it was read");
    }

    /** Opens a record for a reader, and notes that inside it. */
    public Optional<RecordContent> open(RecordId id, Actor actor, Reader reader, Action action) {
        return edit(id, actor, content -> Optional.of(Edited.adding(content.readBy(reader, week()), action)));
    }

    private record Attempt(boolean settled, Optional<RecordContent> content) {}

    private Attempt attempt(RecordRow row, Actor actor, Edit edit) {
        RecordContent before = texts.open(row, textOf(row));
        RecordContent now = before.asOf(week(), hour());
        if (now.ends().isEmpty()) {
            return new Attempt(true, Optional.empty());
        }
        Optional<Edited> edited = edit.of(now);
        if (edited.isEmpty()) {
            return new Attempt(true, Optional.empty());
        }
        boolean renews = edited.get().takenBack() || !now.equals(before);
        boolean done = renews ? renew(row, actor, edited.get()) : replace(row, actor, edited.get());
        return new Attempt(done, Optional.of(edited.get().content()));
    }

    private boolean replace(RecordRow row, Actor actor, Edited edited) {
        RecordRow next = texts.seal(row.next(endOf(edited)), edited.content());
        AuditEntry entry = entry(actor, edited, next);
        return database.writeAndWait(handle -> swap(handle, row, next, edited, entry));
    }

    /** The text gets another key, so that no copy of it as it was can be opened. Works on a full disk too. */
    private boolean renew(RecordRow row, Actor actor, Edited edited) {
        RecordRow renewed = row.renewed(endOf(edited));
        keys.createSuccessor(renewed.slot());
        boolean done = false;
        try {
            RecordRow next = texts.seal(renewed, edited.content());
            AuditEntry entry = entry(actor, edited, row);
            done = database.eraseAndWait(handle -> swap(handle, row, next, edited, entry));
        } finally {
            keys.destroy(done ? row.slot() : renewed.slot());
        }
        return done;
    }

    private boolean swap(Handle handle, RecordRow row, RecordRow next, Edited edited, AuditEntry entry) {
        if (!RecordRows.replace(handle, row, next)) {
            return false;
        }
        index(handle, row.id(), edited.content());
        audit.append(handle, entry);
        return true;
    }

    private void index(Handle handle, RecordId id, RecordContent content) {
        HandedRows.deleteOf(handle, id);
        content.handed()
                .forEach(each -> HandedRows.insert(
                        handle, id, new HandedRows.Row(each.id(), mark(each.attorney(), each.id()), each.ends())));
    }

    private static Week endOf(Edited edited) {
        return edited.content().ends().orElseThrow();
    }

    private AuditEntry entry(Actor actor, Edited edited, RecordRow row) {
        return new AuditEntry(actor, edited.action(), edited.content().pack().digest(), tag(row));
    }

    /**
     * Makes a record go for good: its text at once, its key before this returns.
     *
     * @return whether there was one
     */
    public boolean end(RecordId id, Actor actor, Action action) {
        for (int i = 0; i < TRIES; i++) {
            Optional<RecordRow> found = find(id);
            if (found.isEmpty()) {
                decoy.work();
                return false;
            }
            RecordRow row = found.get();
            if (row.sealed() == null) {
                // What an earlier try could not destroy.
                boolean left = keys.has(row.slot());
                keys.destroy(row.slot());
                return left;
            }
            if (end(row, actor, action)) {
                return true;
            }
        }
        throw new IllegalStateException("a record changed " + TRIES + " times while it was erased");
    }

    private boolean end(RecordRow row, Actor actor, Action action) {
        RecordTag tag = keys.has(row.slot()) ? tag(row) : RecordTag.NONE;
        boolean done = database.eraseAndWait(handle -> {
            if (!RecordRows.empty(handle, row)) {
                return false;
            }
            HandedRows.deleteOf(handle, row.id());
            audit.append(handle, new AuditEntry(actor, action, AuditEntry.NO_PACK, tag));
            return true;
        });
        if (done) {
            keys.destroy(row.slot());
        }
        return done;
    }

    /** The record that a hand-over is of. */
    public Optional<RecordId> findHanded(UUID handover) {
        return database.read(handle -> HandedRows.findRecord(handle, handover));
    }

    /** The id that a one-time code leads one attorney to; any other attorney is led elsewhere. */
    public UUID handedId(String attorney, Code code) {
        return RecordId.of(lookup.hash(
                        "hand-over",
                        attorney.getBytes(StandardCharsets.US_ASCII),
                        code.text().getBytes(StandardCharsets.US_ASCII)))
                .value();
    }

    /** What was handed to an attorney and still stands: ids and the weeks in which they end. */
    public List<HandedTo> listHandedTo(String attorney) {
        Week now = week();
        return database.read(HandedRows::list).stream()
                .filter(row -> now.isBefore(row.expiryWeek()))
                .filter(row -> row.reader().equals(mark(attorney, row.id())))
                .map(row -> new HandedTo(row.id(), row.expiryWeek()))
                .toList();
    }

    private UUID mark(String attorney, UUID id) {
        byte[] account = attorney.getBytes(StandardCharsets.US_ASCII);
        return RecordId.of(lookup.hash("reader", account, RecordId.bytes(id))).value();
    }

    /** The slots whose rows have a text: every other slot is to be destroyed. */
    public Set<SlotId> liveSlots() {
        Set<SlotId> slots = new HashSet<>();
        database.read(RecordRows::listLive).forEach(row -> slots.add(row.slot()));
        return slots;
    }

    /** The records that have a text and no key: nobody can open them, and after a restore they are to be erased. */
    public List<RecordId> listWithoutKey() {
        return database.read(RecordRows::listLive).stream()
                .filter(row -> !keys.has(row.slot()))
                .map(RecordRow::id)
                .toList();
    }

    /** Every record that has a text, expired ones too: for whoever checks or clears them, one by one. */
    public List<RecordId> listLive() {
        return database.read(RecordRows::listLive).stream().map(RecordRow::id).toList();
    }

    /**
     * Clears away what has ended of a record: all of it, or single consents with what they covered. One that should open
     * and does not is left for whoever checks.
     *
     * @return whether anything had ended
     */
    public boolean expire(RecordId id) {
        Optional<RecordRow> row = find(id).filter(found -> found.sealed() != null);
        if (row.isEmpty()) {
            return false;
        }
        if (!row.get().isLiveIn(week())) {
            return end(id, Actor.SERVICE, Action.RECORD_EXPIRED);
        }
        if (!isSound(id)) {
            return false;
        }
        RecordContent before = texts.open(row.get(), textOf(row.get()));
        return !before.equals(before.asOf(week(), hour()))
                && edit(id, Actor.SERVICE, now -> Optional.of(Edited.takingBack(now, Action.RECORD_EXPIRED)))
                        .isPresent();
    }

    /** Forgets the ids of what ended, once their week has come. */
    public int forgetEnded() {
        return database.eraseAndWait(handle -> RecordRows.deleteEmptyBefore(handle, week()));
    }

    /**
     * Whether the text of a record opens. One that is not there, or went meanwhile, is sound.
     */
    public boolean isSound(RecordId id) {
        Optional<RecordRow> row = find(id).filter(found -> found.sealed() != null);
        try {
            row.ifPresent(found -> texts.open(found, textOf(found)));
            return true;
        } catch (RefusedException e) {
            return !find(id).equals(row) && isSound(id);
        }
    }

    private Optional<RecordRow> find(RecordId id) {
        return database.read(handle -> RecordRows.find(handle, id));
    }

    private static Sealed textOf(RecordRow row) {
        Sealed sealed = row.sealed();
        if (sealed == null) {
            throw new IllegalStateException("only a live row has a text");
        }
        return sealed;
    }

    private RecordTag tag(RecordRow row) {
        return RecordTag.of(keys.tag(row.slot(), "audit"));
    }

    private Week week() {
        return Week.now(clock);
    }

    private long hour() {
        return TimeUnit.MILLISECONDS.toHours(clock.millis());
    }
}
