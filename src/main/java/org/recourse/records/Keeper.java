package org.recourse.records;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.recourse.access.Caller;
import org.recourse.audit.Action;
import org.recourse.audit.Actor;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;
import org.recourse.keys.HourKeys;
import org.recourse.records.Guard.From;
import org.recourse.tally.BallotBox;

/**
 * Keeps what a person agreed to: once, and not if they took it back before it came. What waits sealed on a tablet has its
 * code already, and whoever has the code may try to take it back while nobody here knows it.
 *
 * <p>Such tries are in memory only, as keyed hashes, for as long as something may wait; a restart forgets them. Of each
 * account and network there are so many at most, and when there are too many of all, whoever has most loses the oldest: so
 * who tries many pushes out their own. Safe for many threads.
 */
public final class Keeper {

    private static final Duration REMEMBERED =
            HourKeys.LONGEST_WAIT.plus(HourKeys.MARGIN).plusHours(1);
    private static final int MOST = 10_000;
    private static final int MOST_FROM_ONE = 500;

    private final Records records;
    private final BallotBox box;
    private final Clock clock;
    private final Map<RecordId, Tried> takenBack = new LinkedHashMap<>();

    private record Tried(From from, Instant time) {}

    public Keeper(Records records, BallotBox box, Clock clock) {
        this.records = records;
        this.box = box;
        this.clock = clock;
    }

    /**
     * Keeps it under a code, and counts it once if that was agreed to.
     *
     * @throws ProblemException if what the code led to has ended, or was taken back before it came
     */
    void keep(Code code, RecordContent content, Caller caller) {
        RecordId id = records.pseudonyms().idOf(code);
        RecordStore.Made made = Guard.whileStoring(() -> create(id, content, Guard.actor(caller)));
        if (made == RecordStore.Made.ENDED) {
            throw new ProblemException(Problem.of(
                    "record-ended",
                    409,
                    "Record ended",
                    "What this request made has ended or was taken back. Ask the person again to keep something new."));
        }
        if (made == RecordStore.Made.NEW) {
            box.count(Counted.of(content));
        }
    }

    /**
     * Who takes back notes it first and looks then; this makes the record first and asks then. So one of the two finds what
     * the other did, whichever comes first.
     */
    private RecordStore.Made create(RecordId id, RecordContent content, Actor actor) {
        RecordStore.Made made =
                wasTakenBack(id) ? RecordStore.Made.ENDED : records.store().create(id, content, actor);
        if (wasTakenBack(id)) {
            records.store().end(id, actor, Action.RECORD_ERASED);
            return RecordStore.Made.ENDED;
        }
        return made;
    }

    /** Notes that all that a code leads to is taken back, though it may lead nowhere yet. */
    synchronized void takeBack(From from, Code code) {
        forgetOld();
        if (takenBack.values().stream()
                        .filter(tried -> tried.from().equals(from))
                        .count()
                >= MOST_FROM_ONE) {
            forgetOldest(from);
        }
        if (takenBack.size() >= MOST) {
            forgetOldest(whoHasMost());
        }
        takenBack.put(records.pseudonyms().idOf(code), new Tried(from, clock.instant()));
    }

    private From whoHasMost() {
        return takenBack.values().stream()
                .collect(Collectors.groupingBy(Tried::from, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private void forgetOldest(From ofWhom) {
        takenBack.entrySet().stream()
                .filter(entry -> entry.getValue().from().equals(ofWhom))
                .map(Map.Entry::getKey)
                .findFirst()
                .ifPresent(takenBack::remove);
    }

    private synchronized boolean wasTakenBack(RecordId id) {
        forgetOld();
        return takenBack.containsKey(id);
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(REMEMBERED);
        takenBack.values().removeIf(tried -> tried.time().isBefore(oldest));
    }

    @Override
    public String toString() {
        return "Keeper";
    }
}
