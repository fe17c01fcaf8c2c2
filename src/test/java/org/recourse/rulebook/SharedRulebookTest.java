package org.recourse.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.recourse.pack.Bits;
import org.recourse.pack.ReleaseLock;

class SharedRulebookTest {

    private static final int THREADS = 4;
    private static final int RUNS = 20_000;

    private final Rulebook rulebook =
            Rulebook.of(ReleaseLock.load(ReleaseLock.read().get(0)));

    @Test
    void what_holds_for_one_person_never_reaches_another_thread() throws Exception {
        long[] row = everyWorkAnswer();
        int[] alone = fire(row);
        assertThat(alone).hasSizeGreaterThan(15);

        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CountDownLatch start = new CountDownLatch(THREADS);
            List<Future<Integer>> different = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                different.add(threads.submit(() -> countDifferent(row.clone(), alone, start)));
            }

            for (Future<Integer> count : different) {
                assertThat(count.get()).isZero();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private int countDifferent(long[] row, int[] alone, CountDownLatch start) throws InterruptedException {
        start.countDown();
        start.await();
        int different = 0;
        for (int run = 0; run < RUNS; run++) {
            different += Arrays.equals(fire(row), alone) ? 0 : 1;
        }
        return different;
    }

    private int[] fire(long[] row) {
        try (RuleRun run = rulebook.start()) {
            return run.see(FactType.WORK, row).fire();
        }
    }

    private long[] everyWorkAnswer() {
        long[] row = new long[rulebook.vocabulary().words()];
        for (String question : FactType.WORK.properties()) {
            for (String code : rulebook.vocabulary().get(question).codes()) {
                Bits.set(row, rulebook.vocabulary().bit(question, code));
            }
        }
        return row;
    }
}
