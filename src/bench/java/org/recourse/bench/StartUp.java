package org.recourse.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Arrays;
import org.recourse.app.RecourseApplication;

/**
 * From the start of a process to its first answer over HTTP: the whole service with the configuration it ships with, and
 * an empty application on the same class path.
 */
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
            empties[run] = seconds(request, EmptyService.class);
            services[run] = seconds(request, RecourseApplication.class, "server", "config/service.yml");
            ratios[run] = services[run] / empties[run];
        }
        System.out.printf(
                "%nStart to first answer, %d runs of each%n%-14s %10s %10s %10s%n",
                RUNS, "application", "median s", "least s", "most s");
        print("service", services);
        print("empty", empties);
        System.out.printf("service : empty  %.2f (goal <= 1.5)%n", Median.of(ratios));
    }

    private static double seconds(byte[] request, Class<?> main, String... args) throws IOException {
        int port = freePort();
        long start = System.nanoTime();
        try (Child child = Child.startOn(port, main, args);
                Connection connection = child.connect(port)) {
            connection.send(request);
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
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
