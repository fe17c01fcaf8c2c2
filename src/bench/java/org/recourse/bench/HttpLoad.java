package org.recourse.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Calls a service from a process of its own: each connection sends its next request when it has its answer. */
public final class HttpLoad {

    private static final int CONNECTIONS = 32;
    private static final int WARM_UP = 4;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);
    private static final long ROUND_NANOS = Integer.getInteger("bench.seconds", 5) * 1_000_000_000L;

    private HttpLoad() {}

    private record Round(double rate, double p50, double p99, double bytes) {}

    public static void main(String[] args) throws Exception {
        List<byte[]> documents = Subject.load().documents();
        List<byte[]> assess = requests("/api/assessments", documents);
        List<byte[]> echo = requests("/api/echo", documents);
        int port = Integer.parseInt(args[0]);
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            for (int round = 0; round < WARM_UP; round++) {
                measure(port, echo, threads);
                measure(port, assess, threads);
            }
            List<Round> echoes = new ArrayList<>();
            List<Round> assessments = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                echoes.add(measure(port, echo, threads));
                assessments.add(measure(port, assess, threads));
            }
            print(assessments, echoes);
        } finally {
            threads.shutdown();
        }
    }

    private static List<byte[]> requests(String path, List<byte[]> documents) {
        return documents.stream()
                .map(document -> Connection.request(path, document))
                .toList();
    }

    private static Round measure(int port, List<byte[]> requests, ExecutorService threads) throws Exception {
        long end = System.nanoTime() + ROUND_NANOS;
        List<Callable<Taken>> loops = new ArrayList<>();
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            int from = connection * requests.size() / CONNECTIONS;
            loops.add(() -> loop(port, requests, from, end));
        }
        long start = System.nanoTime();
        List<Taken> taken = new ArrayList<>();
        for (Future<Taken> loop : threads.invokeAll(loops)) {
            taken.add(loop.get());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] times = taken.stream()
                .flatMapToLong(loop -> Arrays.stream(loop.nanos()))
                .sorted()
                .toArray();
        long bytes = taken.stream().mapToLong(Taken::bytes).sum();
        return new Round(
                times.length / seconds,
                times[times.length / 2] / 1e6,
                times[times.length * 99 / 100] / 1e6,
                (double) bytes / times.length);
    }

    /** What one connection measured. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Taken(long[] nanos, long bytes) {}

    private static Taken loop(int port, List<byte[]> requests, int from, long end) throws IOException {
        LongStream.Builder nanos = LongStream.builder();
        long bytes = 0;
        try (Connection connection = new Connection(port)) {
            int next = from;
            for (long sent = System.nanoTime(); sent < end; ) {
                bytes += connection.send(requests.get(next));
                next = next + 1 < requests.size() ? next + 1 : 0;
                long received = System.nanoTime();
                nanos.add(received - sent);
                sent = received;
            }
        }
        return new Taken(nanos.build().toArray(), bytes);
    }

    private static void print(List<Round> assessments, List<Round> echoes) {
        System.out.printf(
                "%nHTTP, %d connections kept open, median of %d rounds of each%n%-10s %12s %10s %10s %12s%n",
                CONNECTIONS, ROUNDS, "resource", "requests/s", "p50 ms", "p99 ms", "bytes out");
        print("assess", assessments);
        print("echo", echoes);
        double[] rates = new double[ROUNDS];
        double[] tails = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            rates[round] = assessments.get(round).rate() / echoes.get(round).rate();
            tails[round] = assessments.get(round).p99() / echoes.get(round).p99();
        }
        System.out.printf(
                "assess : echo  throughput %.2f (goal >= 0.85)  p99 %.2f (goal <= 1.3)%n",
                Median.of(rates), Median.of(tails));
    }

    private static void print(String name, List<Round> rounds) {
        System.out.printf(
                "%-10s %12.0f %10.2f %10.2f %12.0f%n",
                name,
                Median.of(rounds, Round::rate),
                Median.of(rounds, Round::p50),
                Median.of(rounds, Round::p99),
                Median.of(rounds, Round::bytes));
    }
}
