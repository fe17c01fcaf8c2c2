package org.recourse.keys;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts another JVM that works with keys, to be killed or to run on a disk of its own. */
final class ChildProcess {

    private static final String TINY_DISK = "mount -t tmpfs -o size=1m,mode=700 tmpfs \"$1\"";

    private ChildProcess() {}

    /** A process that makes, destroys and rotates keys until it is killed. */
    static Process churning(Path folder) throws IOException {
        return new ProcessBuilder(java("churn", folder))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Whether this machine lets a process mount a small disk only it sees. */
    static boolean canMount(Path folder) throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "-rm", "sh", "-c", TINY_DISK, "sh", folder.toString())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** What a process says that fills a disk and then destroys all its keys. */
    static List<String> onFullDisk(boolean mounted, Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                mounted
                        ? List.of("unshare", "-rm", "sh", "-c", TINY_DISK + " && shift && exec \"$@\"")
                        : List.of("sh", "-c", "ulimit -f 600 && shift && exec \"$@\""));
        command.addAll(List.of("sh", folder.toString()));
        command.addAll(java("fill", folder));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> said = out.lines().toList();
            process.waitFor();
            return said;
        }
    }

    private static List<String> java(String task, Path folder) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                KeysWorker.class.getName(),
                task,
                folder.toString());
    }
}
