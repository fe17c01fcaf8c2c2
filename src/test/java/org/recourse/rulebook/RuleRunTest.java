package org.recourse.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.recourse.pack.Bits;
import org.recourse.pack.Property;
import org.recourse.pack.Vocabulary;
import org.recourse.support.NewYork;

class RuleRunTest {

    private static final Rulebook RULEBOOK = NewYork.RULEBOOK;
    private static final Vocabulary VOCABULARY = RULEBOOK.vocabulary();
    private static final List<FactType> ANSWERS = Arrays.stream(FactType.values())
            .filter(type -> type != FactType.SIGNS)
            .toList();
    private static final int ROWS = 500_000;

    @Test
    void the_order_in_which_facts_are_shown_changes_nothing() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            long[] row = row(random);
            List<FactType> order = new ArrayList<>(ANSWERS);
            int[] expected = fire(order, row);
            Collections.shuffle(order, random);

            assertThat(fire(order, row)).isEqualTo(expected).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void facts_shown_one_by_one_give_what_they_give_together() {
        Random random = new Random(8);
        for (int round = 0; round < 300; round++) {
            long[] row = row(random);
            try (RuleRun run = RULEBOOK.start()) {
                int[] oneByOne = ANSWERS.stream()
                        .flatMapToInt(type -> IntStream.of(run.see(type, row).fire()))
                        .sorted()
                        .toArray();

                assertThat(oneByOne).isEqualTo(fire(ANSWERS, row));
            }
        }
    }

    @Test
    void one_run_knows_nothing_of_another() {
        long[] row = row(new Random(9));
        try (RuleRun one = RULEBOOK.start();
                RuleRun other = RULEBOOK.start()) {
            one.see(FactType.WISHES, row);

            assertThat(other.fire()).isEmpty();
            assertThat(one.fire()).isNotEmpty();
            assertThat(one.fire()).isEmpty();
        }
    }

    @Test
    void a_row_of_answers_is_not_a_set_of_signs() {
        try (RuleRun run = RULEBOOK.start()) {
            assertThatThrownBy(() -> run.see(FactType.SIGNS, new long[VOCABULARY.words()]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void two_threads_find_what_one_finds_over_a_million_rows_and_nothing_is_kept() throws Exception {
        long warm = rows(0, 20_000);
        long used = used();

        long alone = rows(0, ROWS);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<Long> first = threads.submit(() -> rows(0, ROWS / 2));
        Future<Long> second = threads.submit(() -> rows(ROWS / 2, ROWS));
        long together = first.get() + second.get();
        threads.shutdown();

        assertThat(together).isEqualTo(alone);
        assertThat(warm).isEqualTo(rows(0, 20_000));
        assertThat(used() - used).as("bytes kept after a million rows").isLessThan(8L * 1024 * 1024);
    }

    /** A sum over what every one of these rows gives, each second one a set of signs. */
    private static long rows(int from, int to) {
        long sum = 0;
        for (int index = from; index < to; index++) {
            Random random = new Random(index);
            try (RuleRun run = RULEBOOK.start()) {
                if (index % 2 == 0) {
                    run.seeSigns(random.nextInt(1 << RULEBOOK.signs().signs().size()));
                } else {
                    run.see(ANSWERS.get(random.nextInt(ANSWERS.size())), row(random));
                }
                sum += (index + 1L) * Arrays.hashCode(run.fire());
            }
        }
        return sum;
    }

    private static int[] fire(List<FactType> order, long[] row) {
        try (RuleRun run = RULEBOOK.start()) {
            order.forEach(type -> run.see(type, row));
            return run.fire();
        }
    }

    private static long[] row(Random random) {
        long[] row = new long[VOCABULARY.words()];
        for (Property property : VOCABULARY.properties()) {
            if (random.nextInt(3) > 0) {
                Bits.set(
                        row, property.offset() + random.nextInt(property.codes().size()));
            }
        }
        return row;
    }

    private static long used() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
