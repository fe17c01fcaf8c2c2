package org.recourse.app;

import io.dropwizard.lifecycle.Managed;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recourse.audit.AuditLog;
import org.recourse.audit.HeldEnd;
import org.recourse.audit.LinkKey;
import org.recourse.db.Database;
import org.recourse.keys.Keys;
import org.recourse.keys.LookupKey;
import org.recourse.records.Records;
import org.recourse.upkeep.Damage;
import org.recourse.upkeep.GuardedClock;
import org.recourse.upkeep.Holdings;
import org.recourse.upkeep.Logbook;

/** The store, open in this process and in no other. */
final class OpenedStore implements Managed, AutoCloseable {

    private final StorePlaces places;
    private final boolean putBack;
    private @Nullable Database database;
    private @Nullable Keys keys;
    private @Nullable LookupKey lookup;
    private @Nullable Holdings holdings;

    private OpenedStore(StorePlaces places, boolean putBack) {
        this.places = places;
        this.putBack = putBack;
    }

    /** Opens what is there. Makes what is not, if nothing is kept that would be lost by it. */
    static OpenedStore open(StorePlaces places, Clock wall) throws IOException, FailedException {
        return open(new OpenedStore(places, false), logbook -> logbook.clock(wall));
    }

    /** The same for a person who says that the clock is right. */
    static OpenedStore openConfirmingClock(StorePlaces places, Clock wall) throws IOException, FailedException {
        return open(new OpenedStore(places, false), logbook -> logbook.confirmedClock(wall));
    }

    /**
     * The same for a backup that is to be put back: it may be older than what is held beside the keys, as may the slots.
     * Nothing that is done to it is held there yet.
     */
    static OpenedStore openPutBack(StorePlaces places, Clock wall) throws IOException, FailedException {
        return open(new OpenedStore(places, true), logbook -> logbook.clock(wall));
    }

    private static OpenedStore open(OpenedStore store, Function<Logbook, GuardedClock> clock)
            throws IOException, FailedException {
        try {
            store.places.create();
            store.open(clock);
            return store;
        } finally {
            if (store.holdings == null) {
                store.close();
            }
        }
    }

    private void open(Function<Logbook, GuardedClock> clocks) throws IOException, FailedException {
        boolean isNew = !Files.exists(places.database());
        Keys found = places.hasSlots() ? openKeys() : null;
        if (isNew && found != null && !found.ids().isEmpty()) {
            throw new FailedException("There are keys of records here, and no database. Run restore with a backup.");
        }
        Database opened = Database.open(places.database());
        database = opened;
        boolean hasLinks = Damage.reading(() -> opened.read(AuditLog::hasEntries));
        LinkKey links = AuditKey.loadLinks(places.keys(), hasLinks);
        Logbook logbook = Logbook.of(opened);
        GuardedClock clock = clocks.apply(logbook);
        AuditLog audit = new AuditLog(AuditKey.load(places.keys()), links, clock.everyday());
        HeldEnd end = openEnd(opened);
        boolean nothingKept = Damage.reading(() -> countSlots(opened, audit, clock)) == 0;
        Keys used = found != null || !nothingKept
                ? openKeys()
                : Keys.createIn(places.slotFolders(), places.keyEncryptionKey());
        keys = used;
        LookupKey code = Files.exists(places.keys().resolve("lookup.key")) || !nothingKept
                ? LookupKey.openIn(places.keys())
                : LookupKey.createIn(places.keys());
        lookup = code;
        holdings = new Holdings(
                opened,
                used,
                audit,
                end,
                AuditPublicKey.read(places.keys().resolve(AuditPublicKey.FILE)),
                Records.in(opened, used, code, audit, clock),
                logbook,
                clock);
    }

    private Keys openKeys() {
        Keys open = keys;
        if (open == null) {
            open = putBack
                    ? Keys.openOlderIn(places.slotFolders(), places.keyEncryptionKey())
                    : Keys.openIn(places.slotFolders(), places.keyEncryptionKey());
            keys = open;
        }
        return open;
    }

    private HeldEnd openEnd(Database opened) throws IOException {
        if (putBack) {
            return HeldEnd.openAnewIn(places.keys());
        }
        HeldEnd end = HeldEnd.openIn(places.keys());
        opened.afterCommit(end::hold);
        return end;
    }

    /** Of records and holds. Before there are keys, any will do to count. */
    private static int countSlots(Database database, AuditLog audit, Clock clock) {
        return Records.in(database, Keys.inMemoryOnly(), LookupKey.inMemoryOnly(), audit, clock)
                .inventory()
                .liveSlots()
                .size();
    }

    Holdings holdings() {
        Holdings all = holdings;
        if (all == null) {
            throw new IllegalStateException("the store is not open");
        }
        return all;
    }

    LookupKey lookup() {
        LookupKey key = lookup;
        if (key == null) {
            throw new IllegalStateException("the store is not open");
        }
        return key;
    }

    @Override
    public void stop() {
        close();
    }

    @Override
    public void close() {
        Keys openKeys = keys;
        if (openKeys != null) {
            openKeys.close();
        }
        Database open = database;
        if (open != null) {
            open.close();
        }
    }
}
