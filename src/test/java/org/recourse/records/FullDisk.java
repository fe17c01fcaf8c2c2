package org.recourse.records;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.recourse.audit.Action;
import org.recourse.audit.Actor;
import org.recourse.consent.Scope;
import org.recourse.db.DatabaseException;
import org.recourse.keys.KeysException;
import org.recourse.support.Agreed;
import org.recourse.support.Kept;
import org.recourse.support.RecordsOnDisk;

/** Fills the small disk it is given with records, takes all of them back, and tells in one line how it went. */
final class FullDisk {

    private static final int ROOM = 4 << 20;
    private static final Reader NOBODY = new Reader("", "PUBLIC");

    private FullDisk() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        List<String> story = new ArrayList<>();
        // What comes back in the end: whatever fills the disk first, it is more than the reserve of the database.
        Path room = Files.write(folder.resolve("room"), new byte[ROOM]);
        try (RecordsOnDisk disk = RecordsOnDisk.createIn(folder, Clock.fixed(Agreed.NOW, ZoneOffset.UTC))) {
            Records records = disk.records();
            RecordStore store = records.store();
            Withdrawal withdrawal = new Withdrawal(records);
            RecordContent content = Kept.of(Scope.values());
            List<RecordId> kept = new ArrayList<>();
            RecordId next = records.pseudonyms().idOf(Code.random());
            while (isKept(store, next, content)) {
                kept.add(next);
                next = records.pseudonyms().idOf(Code.random());
            }
            story.add(kept.size() > 100 ? "full" : "only " + kept.size());
            // Not a byte is left for anyone.
            Files.write(folder.resolve("ballast"), new byte[0]);
            fill(folder.resolve("ballast"));
            long parts = kept.stream()
                    .limit(20)
                    .filter(id -> withdrawal
                            .withdraw(id, Actor.PUBLIC, Set.of(Scope.ANSWERS_FOR_LAWYER))
                            .isPresent())
                    .count();
            story.add(parts + " in part");
            long all = kept.stream()
                    .filter(id -> store.end(id, Actor.PUBLIC, Action.RECORD_ERASED))
                    .count();
            story.add(all == kept.size() ? "all taken back" : all + " of " + kept.size());
            story.add(disk.keys().ids().isEmpty() ? "no key left" : "keys left");
            story.add(disk.database().integrityCheck().isEmpty() ? "sound" : "damaged");
            Files.delete(folder.resolve("ballast"));
            Files.delete(room);
            story.add(isKept(store, next, content) ? "kept again" : "still refused");
            story.add(store.open(next, Actor.PUBLIC, NOBODY, Action.RECORD_READ).isPresent() ? "opens" : "is lost");
        }
        System.out.println(String.join(", ", story));
    }

    private static void fill(Path file) {
        byte[] piece = new byte[512];
        try (var out = Files.newOutputStream(file)) {
            while (true) {
                out.write(piece);
            }
        } catch (java.io.IOException full) {
            // that is what it is for
        }
    }

    private static boolean isKept(RecordStore store, RecordId id, RecordContent content) {
        try {
            return store.create(id, content, Actor.SERVICE) != RecordStore.Made.ENDED;
        } catch (KeysException e) {
            return false;
        } catch (DatabaseException e) {
            if (e.reason() == DatabaseException.Reason.FULL) {
                return false;
            }
            throw e;
        }
    }
}
