package org.recourse.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;

/**
 * What may lie on a disk after the power was cut: all that was synced, and of the rest nothing, all, a first part, or any
 * of it, torn between the sectors of 512 bytes. Names in a folder come to the disk in their order.
 */
final class PowerCuts {

    private static final int SECTOR = 512;

    private final Path folder;
    private final Map<Path, Integer> before;
    private final Map<Integer, byte[]> contents = new HashMap<>();
    private final List<Traced> steps;
    /** The step after which each step is on the disk whatever happens. */
    private final int[] safeAfter;

    /** For a trace, the files as they were before it, and the steps whose syncs do anything. */
    PowerCuts(Path folder, Strace.Trace trace, Map<Path, byte[]> before, IntPredicate honoured) {
        this.folder = folder;
        this.before = trace.before();
        this.steps = trace.steps();
        before.forEach((path, bytes) -> contents.put(trace.before().getOrDefault(path, -1), bytes));
        this.safeAfter = safeAfter(honoured);
    }

    private int[] safeAfter(IntPredicate honoured) {
        int[] safe = new int[steps.size()];
        Arrays.fill(safe, Integer.MAX_VALUE);
        for (int i = 0; i < safe.length; i++) {
            if (!honoured.test(i)) {
                continue;
            }
            if (steps.get(i) instanceof Traced.Write write && write.synced()) {
                safe[i] = i;
            } else if (steps.get(i) instanceof Traced.Sync sync) {
                for (int j = 0; j < sync.before(); j++) {
                    safe[j] = fileOf(steps.get(j)) == sync.file() ? Math.min(safe[j], i) : safe[j];
                }
            } else if (steps.get(i) instanceof Traced.SyncNames sync) {
                for (int j = 0; j < sync.before(); j++) {
                    safe[j] = sync.folder().equals(folderOf(steps.get(j))) ? Math.min(safe[j], i) : safe[j];
                }
            }
        }
        return safe;
    }

    private static int fileOf(Traced step) {
        if (step instanceof Traced.Write write) {
            return write.file();
        }
        return step instanceof Traced.Cut cut ? cut.file() : -1;
    }

    private static Path folderOf(Traced step) {
        Path none = Path.of("");
        if (step instanceof Traced.Named named) {
            return named.path().resolveSibling("");
        }
        if (step instanceof Traced.Renamed renamed) {
            return renamed.to().resolveSibling("");
        }
        return step instanceof Traced.Removed removed ? removed.path().resolveSibling("") : none;
    }

    /** What was answered before a cut. */
    List<String> saidBefore(int cut) {
        List<String> said = new ArrayList<>();
        for (Traced step : steps.subList(0, cut)) {
            if (step instanceof Traced.Said line
                    && TracedStore.ANSWER.matcher(line.line()).matches()) {
                said.add(line.line());
            }
        }
        return said;
    }

    int size() {
        return steps.size();
    }

    /** Writes one of the disks that a cut before a step may leave. */
    void write(int cut, Random random, Path image) throws IOException {
        Map<Path, List<Integer>> pendingNames = new HashMap<>();
        Map<Integer, List<Integer>> pending = new HashMap<>();
        for (int i = 0; i < cut; i++) {
            Traced step = steps.get(i);
            if (safeAfter[i] >= cut && fileOf(step) >= 0) {
                pending.computeIfAbsent(fileOf(step), file -> new ArrayList<>()).add(i);
            } else if (safeAfter[i] >= cut && !folderOf(step).equals(Path.of(""))) {
                pendingNames
                        .computeIfAbsent(folderOf(step), each -> new ArrayList<>())
                        .add(i);
            }
        }
        boolean[] lost = new boolean[cut];
        boolean[] torn = new boolean[cut];
        pendingNames.values().forEach(list -> loseFrom(random.nextInt(list.size() + 1), list, lost));
        pending.values().forEach(list -> lose(list, random, lost, torn));
        apply(lost, torn, random, image);
    }

    private static void lose(List<Integer> pending, Random random, boolean[] lost, boolean[] torn) {
        switch (random.nextInt(4)) {
            case 0 -> loseFrom(0, pending, lost);
            case 1 -> loseFrom(random.nextInt(pending.size() + 1), pending, lost);
            case 2 -> {
                for (int step : pending) {
                    lost[step] = random.nextBoolean();
                    torn[step] = random.nextBoolean();
                }
            }
            default -> {
                // All of it came to the disk.
            }
        }
    }

    private static void loseFrom(int first, List<Integer> pending, boolean[] lost) {
        pending.subList(first, pending.size()).forEach(step -> lost[step] = true);
    }

    private void apply(boolean[] lost, boolean[] torn, Random random, Path image) throws IOException {
        Map<Path, Integer> names = new HashMap<>(before);
        Map<Integer, Content> files = new HashMap<>();
        contents.forEach((file, bytes) -> files.put(file, new Content(bytes)));
        for (int i = 0; i < lost.length; i++) {
            if (lost[i]) {
                continue;
            }
            Traced step = steps.get(i);
            if (step instanceof Traced.Write write) {
                files.computeIfAbsent(write.file(), file -> Content.none()).write(write, torn[i], random);
            } else if (step instanceof Traced.Cut cut) {
                files.computeIfAbsent(cut.file(), file -> Content.none()).cut(cut.length());
            } else {
                rename(step, names);
            }
        }
        names.forEach((path, file) -> save(
                image.resolve(folder.relativize(path)),
                files.getOrDefault(file, Content.none()).bytes()));
    }

    private static void rename(Traced step, Map<Path, Integer> names) {
        if (step instanceof Traced.Named named) {
            names.put(named.path(), named.file());
        } else if (step instanceof Traced.Removed removed) {
            names.remove(removed.path());
        } else if (step instanceof Traced.Renamed renamed) {
            Integer file = names.remove(renamed.from());
            if (file != null) {
                names.put(renamed.to(), file);
            }
        }
    }

    /** What is in a file. */
    private static final class Content {

        private byte[] bytes;
        private int length;

        Content(byte[] bytes) {
            this.bytes = bytes.clone();
            this.length = bytes.length;
        }

        static Content none() {
            return new Content(new byte[0]);
        }

        void write(Traced.Write write, boolean torn, Random random) {
            byte[] written = write.bytes();
            reach(write.at() + written.length);
            for (int from = 0; from < written.length; ) {
                int next = Math.min(written.length, from + SECTOR - (write.at() + from) % SECTOR);
                if (!torn || random.nextBoolean()) {
                    System.arraycopy(written, from, bytes, write.at() + from, next - from);
                }
                from = next;
            }
        }

        void cut(int end) {
            reach(end);
            Arrays.fill(bytes, end, bytes.length, (byte) 0);
            length = end;
        }

        private void reach(int end) {
            bytes = end > bytes.length ? Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length)) : bytes;
            length = Math.max(length, end);
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, length);
        }
    }

    private static void save(Path file, byte[] bytes) {
        try {
            Files.createDirectories(
                    file.resolveSibling(""),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.write(file, bytes);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
