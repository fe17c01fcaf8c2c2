package org.recourse.bench;

import io.dropwizard.core.setup.Environment;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.server.NetworkConnector;

/** A process of its own with the same class path. */
final class Child implements AutoCloseable {

    private static final String PORT = "bench-port ";

    private final Process process;
    private final BufferedReader output;

    private Child(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static Child start(Class<?> main, String... args) throws IOException {
        return new Child(process(main, args).start());
    }

    /** Starts a service that takes its port from {@code RECOURSE_PORT}. */
    static Child startOn(int port, Class<?> main, String... args) throws IOException {
        ProcessBuilder process = process(main, args);
        process.environment().put("RECOURSE_PORT", String.valueOf(port));
        Child child = new Child(process.start());
        child.drain();
        return child;
    }

    private static ProcessBuilder process(Class<?> main, String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms512m",
                "-Xmx512m",
                "-XX:+UseParallelGC",
                "-classpath",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** In a service: says on which port it listens, as soon as it does. */
    static void tellPort(Environment environment) {
        environment
                .lifecycle()
                .addServerLifecycleListener(server -> System.out.println(
                        PORT + ((NetworkConnector) server.getConnectors()[0]).getLocalPort()));
    }

    /** In a service: a file with its configuration. */
    static String configuration(String yaml) throws IOException {
        Path file = Files.createTempFile("bench", ".yml");
        file.toFile().deleteOnExit();
        return Files.writeString(file, yaml).toString();
    }

    /** Waits for the port of a service. */
    int port() throws IOException {
        List<String> said = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(PORT)) {
                drain();
                return Integer.parseInt(line.substring(PORT.length()));
            }
            said.add(line);
        }
        throw new IOException("the service did not start:\n" + String.join("\n", said));
    }

    /** Tries until it takes a connection, or has ended. */
    Connection connect(int port) throws IOException {
        while (true) {
            try {
                return new Connection(port);
            } catch (ConnectException e) {
                if (!process.isAlive()) {
                    throw new IOException("the service did not start", e);
                }
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    /** Reads on: a full pipe would stop the service. */
    private void drain() {
        Thread rest = new Thread(this::readOn, "output");
        rest.setDaemon(true);
        rest.start();
    }

    private void readOn() {
        try {
            String line = output.readLine();
            while (line != null) {
                line = output.readLine();
            }
        } catch (IOException e) {
            // It ended.
        }
    }

    /** Shows all it says, until it ends. */
    void show() throws IOException, InterruptedException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            System.out.println(line);
        }
        if (process.waitFor() != 0) {
            throw new IOException("the process failed");
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
