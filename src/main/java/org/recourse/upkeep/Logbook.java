package org.recourse.upkeep;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.recourse.db.Database;

/** The one row in which upkeep keeps where it stands. */
public final class Logbook {

    private final Database database;
    private volatile Standing standing;

    private Logbook(Database database, Standing standing) {
        this.database = database;
        this.standing = standing;
    }

    /**
     * Reads where upkeep stood when it was last written down.
     *
     * @throws UpkeepException if the store is damaged
     */
    public static Logbook of(Database database) {
        Optional<Standing> last = Damage.reading(() -> database.read(Logbook::find));
        return new Logbook(database, last.orElse(Standing.NEVER));
    }

    /**
     * The clock that goes on from the latest time seen; in a new store, from now.
     *
     * @throws UpkeepException if the clock of the computer is behind
     */
    public GuardedClock clock(Clock wall) {
        return isNew() ? GuardedClock.confirmed(wall.instant(), wall) : GuardedClock.after(seen(), wall);
    }

    /** The clock as a person confirms it. */
    public GuardedClock confirmedClock(Clock wall) {
        return GuardedClock.confirmed(seen(), wall);
    }

    private boolean isNew() {
        return standing.seen() == 0;
    }

    private Instant seen() {
        return Standing.time(standing.seen());
    }

    Standing standing() {
        return standing;
    }

    /** Writes down where it stands now. Counts as erasing, so that time goes on when the disk is full. */
    void note(UnaryOperator<Standing> change) {
        Standing next = change.apply(standing);
        if (!next.equals(standing)) {
            database.eraseAndWait(handle -> save(handle, next));
            standing = next;
        }
    }

    private static int save(Handle handle, Standing next) {
        return handle.createUpdate("""
                        insert into upkeep (id, seen, cleared, turned, signed, copied, checked)
                        values (1, :seen, :cleared, :turned, :signed, :copied, :checked)
                        on conflict (id) do update set seen = excluded.seen, cleared = excluded.cleared,
                            turned = excluded.turned, signed = excluded.signed, copied = excluded.copied,
                            checked = excluded.checked
                        """)
                .bind("seen", next.seen())
                .bind("cleared", next.cleared())
                .bind("turned", next.turned())
                .bind("signed", next.signed())
                .bind("copied", next.copied())
                .bind("checked", next.checked())
                .execute();
    }

    private static Optional<Standing> find(Handle handle) {
        return handle.createQuery("select seen, cleared, turned, signed, copied, checked from upkeep where id = 1")
                .map((row, context) -> new Standing(
                        row.getLong("seen"),
                        row.getLong("cleared"),
                        row.getLong("turned"),
                        row.getLong("signed"),
                        row.getLong("copied"),
                        row.getLong("checked")))
                .findOne();
    }
}
