package org.recourse.bench;

import java.io.IOException;
import java.util.Arrays;

/** From the start of a process to its first answer over HTTP, beside an empty application on the same class path. */
final class StartUp {

    private static final int RUNS = Integer.getInteger("bench.runs", 11);

    private StartUp() {}

    static void print() throws IOException {
        byte[] request = Connection.request(
                "/api/assessments", Subject.load().documents().get(0));
        double[] services = new double[RUNS];
        double[] empties = new double[RUNS];
        double[] ratios = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            empties[run] = seconds(EmptyService.class, request);
            services[run] = seconds(Service.class, request);
            ratios[run] = services[run] / empties[run];
        }
        System.out.printf(
                "%nStart to first answer, %d runs of each%n%-14s %10s %10s %10s%n",
                RUNS, "application", "median s", "least s", "most s");
        print("service", services);
        print("empty", empties);
        System.out.printf("service : empty  %.2f (goal <= 1.5)%n", Median.of(ratios));
    }

    private static double seconds(Class<?> main, byte[] request) throws IOException {
        long start = System.nanoTime();
        try (Child child = Child.start(main);
                Connection connection = new Connection(child.port())) {
            connection.send(request);
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static void print(String name, double[] seconds) {
        System.out.printf(
                "%-14s %10.2f %10.2f %10.2f%n",
                name,
                Median.of(seconds),
                Arrays.stream(seconds).min().orElse(0),
                Arrays.stream(seconds).max().orElse(0));
    }
}
