package org.recourse.records;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.recourse.audit.Action;
import org.recourse.audit.Actor;

/**
 * Tells what exists of a record. It is noted inside the record and in the audit once an hour for each reader, not once a
 * question: whoever has one right code, and needs no account, could fill the disk with lines.
 *
 * <p>What was noted is in memory only. After a restart it is noted once more.
 */
final class Existence {

    private static final int MOST = 20_000;

    private final Records records;
    private final Clock clock;
    private final Map<Told, Boolean> told = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Told, Boolean> eldest) {
            return size() > MOST;
        }
    };

    Existence(Records records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    private record Told(RecordId id, String reader, long hour) {}

    /** Empty if there is neither a record nor a hold. */
    Optional<ExistsView> tell(RecordId id, Actor actor, Reader reader) {
        Told now = new Told(id, reader.account(), TimeUnit.MILLISECONDS.toHours(clock.millis()));
        if (isTold(now)) {
            return records.store()
                    .look(id, actor)
                    .map(ExistsView::of)
                    .or(() -> records.holds().look(id).map(ExistsView::of));
        }
        Optional<ExistsView> found = records.store()
                .open(id, actor, reader, Action.RECORD_READ)
                .map(ExistsView::of)
                .or(() -> records.holds().tell(id, actor).map(ExistsView::of));
        found.ifPresent(view -> note(now));
        return found;
    }

    private synchronized boolean isTold(Told now) {
        return told.containsKey(now);
    }

    /** After it was written down: what could not be is due again. */
    private synchronized void note(Told now) {
        told.put(now, true);
    }
}
