package org.recourse.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Ends processes as a power cut does. */
public final class Killing {

    private Killing() {}

    /** Kills a process some time after it has said so many lines, and hands on every whole line that it said. */
    public static void after(int lines, Duration more, Process process, Consumer<String> heard)
            throws IOException, InterruptedException {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (int line = 0; line < lines; line++) {
                String said = out.readLine();
                if (said == null) {
                    throw new IOException("the process ended by itself");
                }
                heard.accept(said);
            }
            process.waitFor(more.toNanos(), TimeUnit.NANOSECONDS);
            // Through its handle: the process itself would close what it said last.
            process.toHandle().destroyForcibly();
            StringWriter rest = new StringWriter();
            out.transferTo(rest);
            String whole = rest.toString();
            whole.substring(0, whole.lastIndexOf('\n') + 1).lines().forEach(heard);
        }
        process.waitFor();
    }
}
