package org.recourse.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.recourse.audit.Action;
import org.recourse.audit.Actor;
import org.recourse.consent.Scope;
import org.recourse.support.Agreed;
import org.recourse.support.Kept;
import org.recourse.support.RecordsOnDisk;

/** Sixteen readers against whoever takes back: what starts after the answer never succeeds. */
@Timeout(180)
class RacesTest {

    private static final int RACES = 100_000;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int READERS = 16;
    private static final int TAKING_BACK = 8;
    private static final Actor ADVOCATE = new Actor(Actor.Role.ADVOCATE, "00000000000ad0c0");
    private static final Reader READER = new Reader("00000000000ad0c0", "ADVOCATE");

    /** One record, and what has been answered about it. */
    private static final class Race {

        final RecordId id;
        final boolean whole;
        volatile boolean gone;

        Race(RecordId id, boolean whole) {
            this.id = id;
            this.whole = whole;
        }
    }

    private final AtomicReferenceArray<Race> current = new AtomicReferenceArray<>(TAKING_BACK);
    private final AtomicInteger races = new AtomicInteger();
    private final AtomicInteger before = new AtomicInteger();
    private final AtomicInteger after = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();

    @Test
    void after_the_answer_no_reading_that_starts_then_succeeds() throws Exception {
        Path memory = Path.of("/dev/shm");
        Path folder = Files.createTempDirectory(Files.isWritable(memory) ? memory : Path.of("target"), "races");
        ExecutorService threads = Executors.newFixedThreadPool(READERS + TAKING_BACK);
        try (RecordsOnDisk disk = RecordsOnDisk.withKeysInMemory(folder, Clock.fixed(Agreed.NOW, ZoneOffset.UTC))) {
            Records records = disk.records();
            RecordStore store = records.store();
            Instant end = Instant.now().plus(LONGEST);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < TAKING_BACK; i++) {
                int lane = i;
                all.add(threads.submit(() -> takeBack(records, lane, end)));
            }
            for (int i = 0; i < READERS; i++) {
                SplittableRandom random = new SplittableRandom(i);
                all.add(threads.submit(() -> read(store, random, end)));
            }
            for (Future<?> one : all) {
                one.get();
            }
            assertThat(disk.keys().reconcile(records.inventory().liveSlots()).slotsWithoutRow())
                    .isEmpty();
        } finally {
            threads.shutdown();
            new ProcessBuilder("rm", "-r", folder.toString()).start().waitFor();
        }

        System.out.println("races: " + races + ", readings before: " + before + ", after the answer: " + after
                + ", of these successful: " + wrong);
        assertThat(wrong).hasValue(0);
        assertThat(races).hasValueGreaterThan(500);
        assertThat(before).hasPositiveValue();
        assertThat(after).hasPositiveValue();
    }

    private boolean isOver(Instant end) {
        return races.get() >= RACES || Instant.now().isAfter(end);
    }

    private void takeBack(Records records, int lane, Instant end) {
        RecordStore store = records.store();
        Withdrawal withdrawal = new Withdrawal(records);
        RecordContent content = Kept.of(Scope.values());
        while (!isOver(end)) {
            Race race = new Race(records.pseudonyms().idOf(Code.random()), races.get() % 4 != 0);
            store.create(race.id, content, ADVOCATE);
            current.set(lane, race);
            boolean done = race.whole
                    ? store.end(race.id, Actor.PUBLIC, Action.RECORD_ERASED)
                    : withdrawal
                            .withdraw(race.id, Actor.PUBLIC, java.util.Set.of(Scope.ANSWERS_FOR_LAWYER))
                            .isPresent();
            race.gone = done;
            races.incrementAndGet();
        }
    }

    private void read(RecordStore store, SplittableRandom random, Instant end) {
        while (!isOver(end)) {
            Race race = current.get(random.nextInt(TAKING_BACK));
            if (race == null) {
                Thread.onSpinWait();
                continue;
            }
            boolean gone = race.gone;
            Optional<RecordContent> read = store.open(race.id, ADVOCATE, READER, Action.RECORD_READ);
            boolean found = read.filter(
                            content -> race.whole || !content.answers().isEmpty())
                    .isPresent();
            if (gone) {
                after.incrementAndGet();
                wrong.addAndGet(found ? 1 : 0);
            } else {
                before.addAndGet(found ? 1 : 0);
            }
        }
    }
}
