package org.recourse.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.recourse.audit.Action;
import org.recourse.audit.Actor;
import org.recourse.consent.Scope;
import org.recourse.support.Agreed;
import org.recourse.support.Kept;

/**
 * Sixteen who read against those who take back, on several records at once. A race is one record that is made, read by
 * whoever comes by, and taken back meanwhile; each reader looks once more at it after the answer.
 */
final class Races {

    private static final int READERS = 16;
    private static final int LANES = 8;
    private static final long IDLE_NANOS = 50_000;
    private static final Actor ADVOCATE = new Actor(Actor.Role.ADVOCATE, "00000000000ad0c0");
    private static final Reader READER = new Reader("00000000000ad0c0", "ADVOCATE");

    /** One record, and whether it was answered that it, or the answers in it, are gone. */
    static final class Race {

        final RecordId id;
        final UUID handover;
        final boolean whole;
        private volatile boolean looked;
        private volatile boolean answered;

        Race(RecordId id, UUID handover, boolean whole) {
            this.id = id;
            this.handover = handover;
            this.whole = whole;
        }

        void answer() {
            answered = true;
        }
    }

    /** Takes back what a race is about and says so with {@link Race#answer}, in this order if it is right. */
    interface TakingBack {

        void take(Records records, Race race);
    }

    /** One way to get at a record. */
    private interface Look {

        Optional<RecordContent> at(Records records, Race race);
    }

    private final Records records;
    private final TakingBack takingBack;
    private final RecordContent content = Kept.of(Scope.values());
    private final AtomicReferenceArray<@Nullable Race> current = new AtomicReferenceArray<>(LANES);
    private final AtomicInteger toRun;
    private final AtomicInteger before = new AtomicInteger();
    private final AtomicInteger after = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();
    private volatile boolean over;

    /** Readings that succeeded, readings that started after the answer, and those of them that succeeded. */
    record Outcome(int before, int after, int wrong) {}

    private Races(Records records, TakingBack takingBack, int races) {
        this.records = records;
        this.takingBack = takingBack;
        this.toRun = new AtomicInteger(races);
    }

    static Outcome run(Records records, TakingBack takingBack, int races) throws Exception {
        return new Races(records, takingBack, races).run();
    }

    private Outcome run() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(READERS + LANES);
        try {
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                Look look = looks().get(i % looks().size());
                readers.add(threads.submit(() -> read(look)));
            }
            List<Future<?>> lanes = new ArrayList<>();
            for (int i = 0; i < LANES; i++) {
                int lane = i;
                lanes.add(threads.submit(() -> race(lane)));
            }
            for (Future<?> lane : lanes) {
                lane.get();
            }
            over = true;
            for (Future<?> reader : readers) {
                reader.get();
            }
            return new Outcome(before.get(), after.get(), wrong.get());
        } finally {
            over = true;
            threads.shutdownNow();
        }
    }

    private static List<Look> looks() {
        return List.of(Races::byCode, Races::byCode, Races::byHandover, Races::handingOver);
    }

    private static Optional<RecordContent> byCode(Records records, Race race) {
        return records.store().open(race.id, ADVOCATE, READER, Action.RECORD_READ);
    }

    private static Optional<RecordContent> byHandover(Records records, Race race) {
        return records.handovers()
                .findRecord(race.handover)
                .flatMap(id -> records.store().open(id, ADVOCATE, READER, Action.RELEASE_READ));
    }

    private static Optional<RecordContent> handingOver(Records records, Race race) {
        return records.store()
                .edit(
                        race.id,
                        ADVOCATE,
                        found -> Optional.of(Edited.adding(handed(found, race.handover), Action.RELEASE_MADE)));
    }

    private static RecordContent handed(RecordContent content, UUID id) {
        return content.find(Scope.SHARE_ATTORNEY, Agreed.ATTORNEY)
                .map(grant -> new Handed(id, Agreed.ATTORNEY, Long.MAX_VALUE, true, grant.ends()))
                .map(each -> content.withHanded(List.of(each)))
                .orElse(content);
    }

    private void race(int lane) {
        for (int left = toRun.getAndDecrement(); left > 0; left = toRun.getAndDecrement()) {
            Race race = new Race(records.pseudonyms().idOf(Code.random()), UUID.randomUUID(), left % 4 != 0);
            records.store().create(race.id, handed(content, race.handover), ADVOCATE);
            current.set(lane, race);
            while (!race.looked && !over) {
                LockSupport.parkNanos(IDLE_NANOS);
            }
            takingBack.take(records, race);
        }
    }

    /** Ends with the lanes; one that fails ends them. */
    private void read(Look look) {
        try {
            Race[] done = new Race[LANES];
            while (!over) {
                if (!readEach(look, done)) {
                    LockSupport.parkNanos(IDLE_NANOS);
                }
            }
        } finally {
            over = true;
        }
    }

    /** Says whether there was anything to read. */
    private boolean readEach(Look look, Race[] done) {
        boolean any = false;
        for (int lane = 0; lane < LANES; lane++) {
            Race race = current.get(lane);
            if (race != null && race != done[lane]) {
                any = true;
                done[lane] = readOnce(look, race) ? race : done[lane];
            }
        }
        return any;
    }

    /** Says whether that was after the answer. */
    private boolean readOnce(Look look, Race race) {
        boolean answered = race.answered;
        race.looked = true;
        boolean found = look.at(records, race)
                .filter(read -> race.whole || !read.answers().isEmpty())
                .isPresent();
        if (answered) {
            after.incrementAndGet();
            wrong.addAndGet(found ? 1 : 0);
        } else {
            before.addAndGet(found ? 1 : 0);
        }
        return answered;
    }

    /** As the service does it. */
    static void takeBack(Records records, Race race) {
        if (race.whole) {
            records.store().end(race.id, Actor.PUBLIC, Action.RECORD_ERASED);
        } else {
            new Withdrawal(records).withdraw(race.id, Actor.PUBLIC, Set.of(Scope.ANSWERS_FOR_LAWYER));
        }
        race.answer();
    }

    /** The control: answers first and does it afterwards. */
    static void answerTooSoon(Records records, Race race) {
        race.answer();
        takeBack(records, race);
    }
}
