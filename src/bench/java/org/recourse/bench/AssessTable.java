package org.recourse.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures {@link AssessBenchmark} in rounds, each way once a round in a process of its own, so that what else the
 * machine does falls on all of them alike. Ratios are the medians of those within each round.
 */
final class AssessTable {

    private static final List<String> WAYS =
            List.of("assess", "assessJson", "rulesAlone", "handWritten", "usualWay");
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 2);

    private AssessTable() {}

    private record Measured(double rate, double bytes) {}

    static void print() throws RunnerException {
        for (int threads = 1; threads <= 2; threads++) {
            Map<String, List<Measured>> rounds = new TreeMap<>();
            for (int round = 0; round < ROUNDS; round++) {
                for (String way : WAYS) {
                    rounds.computeIfAbsent(way, unused -> new ArrayList<>()).add(measure(way, threads));
                }
            }
            print(threads, rounds);
        }
    }

    private static Measured measure(String way, int threads) throws RunnerException {
        RunResult result = new Runner(new OptionsBuilder()
                        .include("\\." + AssessBenchmark.class.getSimpleName() + "\\." + way + "$")
                        .forks(1)
                        .threads(threads)
                        .warmupIterations(4)
                        .warmupTime(TimeValue.seconds(SECONDS))
                        .measurementIterations(4)
                        .measurementTime(TimeValue.seconds(SECONDS))
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .jvmArgs("-Xms1g", "-Xmx1g", "-XX:+UseParallelGC")
                        .build())
                .runSingle();
        Result<?> allocated = Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"));
        return new Measured(result.getPrimaryResult().getScore(), allocated.getScore());
    }

    private static void print(int threads, Map<String, List<Measured>> rounds) {
        System.out.printf(
                "%nComplete assessments, %d thread(s), median of %d rounds%n%-14s %12s %12s %10s %16s%n",
                threads, ROUNDS, "way", "ops/s", "ops/s/core", "bytes/op", "assess : way");
        for (String way : WAYS) {
            List<Measured> measured = rounds.getOrDefault(way, List.of());
            List<Measured> assess = rounds.getOrDefault("assess", List.of());
            double rate = Median.of(measured, Measured::rate);
            double[] ratios = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                ratios[round] = assess.get(round).rate() / measured.get(round).rate();
            }
            System.out.printf(
                    "%-14s %12.0f %12.0f %10.0f %16.2f%n",
                    way, rate, rate / threads, Median.of(measured, Measured::bytes), Median.of(ratios));
        }
        System.out.println("goals: assess >= 100,000 ops/s/core; assess : usualWay >= 6");
    }
}
