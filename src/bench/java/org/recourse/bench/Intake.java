package org.recourse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.recourse.audit.Actor;
import org.recourse.consent.Scope;
import org.recourse.records.Code;
import org.recourse.records.OneByOne;
import org.recourse.records.RecordContent;
import org.recourse.records.RecordId;
import org.recourse.records.Records;
import org.recourse.support.Kept;
import org.recourse.support.RecordsOnDisk;

/**
 * Keeping records for good: key, row and line of the audit, each on the disk before it is answered. By 32 at once, beside
 * the same with a transaction a request; and what one costs as the store grows.
 */
public final class Intake {

    private static final int WRITERS = 32;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final long ROUND_NANOS = Integer.getInteger("bench.seconds", 3) * 1_000_000_000L;
    private static final int MOST_ROWS = Integer.getInteger("bench.rows", 1_000_000);
    private static final int SAMPLE = 500;
    private static final RecordContent CONTENT = Kept.of(Scope.STORE);

    private Intake() {}

    static void print() throws Exception {
        Path base = Path.of(System.getProperty("bench.folder", System.getProperty("java.io.tmpdir")));
        compare("as the disk is", base, 1.3, List.of());
        compare("with 2 ms added to each sync", base, 4, List.of("2000"));
        Path folder = Files.createTempDirectory(base, "intake");
        try (Child child = Child.start(Intake.class, "grow", folder.toString())) {
            child.show();
        } finally {
            delete(folder);
        }
    }

    /** @param delay microseconds added to each sync; empty for none */
    private static void compare(String name, Path base, double goal, List<String> delay) throws Exception {
        Path folder = Files.createTempDirectory(base, "intake");
        try {
            RecordsOnDisk.createIn(folder, Clock.systemUTC()).close();
            System.out.printf("%nIntake by %d at once, %s (goal >= %.1f)%n", WRITERS, name, goal);
            List<String> below = delay.isEmpty() ? List.of() : slowly(folder, delay.get(0));
            try (Child child = Child.startBelow(below, Intake.class, "compare", folder.toString())) {
                child.show();
            }
        } finally {
            delete(folder);
        }
    }

    /** Slows down the syncs of the database, and the writes to the keys, each of which is a sync as well. */
    private static List<String> slowly(Path folder, String microseconds) throws IOException {
        List<String> strace = new ArrayList<>(List.of("strace", "-f", "--seccomp-bpf", "-o", "/dev/null"));
        strace.addAll(List.of("-e", "trace=fsync,fdatasync,write"));
        strace.addAll(List.of("-e", "inject=fsync,fdatasync,write:delay_exit=" + microseconds));
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> strace.addAll(List.of("-P", file.toString())));
        }
        strace.addAll(List.of("-P", folder.resolve("data/recourse.db-wal").toString()));
        return strace;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[1]);
        if (args[0].equals("grow")) {
            try (RecordsOnDisk disk = RecordsOnDisk.createIn(folder, Clock.systemUTC())) {
                grow(disk);
            }
        } else {
            try (RecordsOnDisk disk = RecordsOnDisk.openIn(folder, Clock.systemUTC())) {
                compare(disk);
            }
        }
    }

    /** Keeps one record. */
    private interface Keeping {

        void keep(RecordId id);
    }

    private static void compare(RecordsOnDisk disk) throws Exception {
        Records records = disk.records();
        OneByOne oneByOne = new OneByOne(disk);
        Keeping together = id -> records.store().create(id, CONTENT, Actor.SERVICE);
        Keeping alone = id -> oneByOne.create(id, CONTENT, Actor.SERVICE);
        measure(records, alone);
        measure(records, together);
        double[] rates = new double[ROUNDS];
        double[] ratesAlone = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            ratesAlone[round] = measure(records, alone);
            rates[round] = measure(records, together);
            ratios[round] = rates[round] / ratesAlone[round];
        }
        System.out.printf(
                "the service %.0f/s, a transaction a request %.0f/s, ratio %.2f (median of %d rounds)%n",
                Median.of(rates), Median.of(ratesAlone), Median.of(ratios), ROUNDS);
    }

    private static double measure(Records records, Keeping keeping) throws Exception {
        long start = System.nanoTime();
        LongAdder kept = new LongAdder();
        inParallel(() -> {
            while (System.nanoTime() - start < ROUND_NANOS) {
                keeping.keep(records.pseudonyms().idOf(Code.random()));
                kept.increment();
            }
        });
        return kept.sum() * 1e9 / (System.nanoTime() - start);
    }

    private static void inParallel(Runnable work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                all.add(threads.submit(work));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    /** One after the other, so that nothing hides what one costs. */
    private static void grow(RecordsOnDisk disk) throws Exception {
        Records records = disk.records();
        System.out.printf("%nCost of keeping one record, alone, median of %d%n%10s %14s%n", SAMPLE, "rows", "microseconds");
        LongAdder rows = new LongAdder();
        for (int size = 1_000; size <= MOST_ROWS; size *= 10) {
            int until = size;
            inParallel(() -> {
                while (rows.sum() < until) {
                    records.store().create(records.pseudonyms().idOf(Code.random()), CONTENT, Actor.SERVICE);
                    rows.increment();
                }
            });
            double[] micros = new double[SAMPLE];
            for (int i = 0; i < SAMPLE; i++) {
                RecordId id = records.pseudonyms().idOf(Code.random());
                long start = System.nanoTime();
                records.store().create(id, CONTENT, Actor.SERVICE);
                micros[i] = (System.nanoTime() - start) / 1e3;
            }
            System.out.printf("%10d %14.0f%n", size, Median.of(micros));
        }
    }

    private static void delete(Path folder) throws IOException, InterruptedException {
        new ProcessBuilder("rm", "-r", folder.toString()).start().waitFor();
    }
}
