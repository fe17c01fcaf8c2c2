package org.recourse.upkeep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs a program below strace and reads what it did to the files below a folder. */
final class Strace {

    private static final String CALLS = "openat,write,pwrite64,lseek,ftruncate,fsync,fdatasync,rename,unlink,close";
    private static final Pattern WHOLE = Pattern.compile("(\\d+) +(\\w+)\\((.*)\\) += (-?\\d+).*");
    private static final Pattern BEGUN = Pattern.compile("(\\d+) +(\\w+)\\((.*) <unfinished \\.\\.\\.>");
    private static final Pattern ENDED = Pattern.compile("(\\d+) +<\\.\\.\\. (\\w+) resumed>(.*)\\) += (-?\\d+).*");
    private static final Pattern HANDLE = Pattern.compile("(\\d+)<([^>]*)>.*");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    private final Path folder;
    private final Map<Path, Integer> files = new HashMap<>();
    private final Map<Integer, Open> open = new HashMap<>();
    private final Map<String, Begun> begun = new HashMap<>();
    private final List<Traced> steps = new ArrayList<>();
    private int count;

    private record Open(Path path, int file, boolean synced, int at) {

        Open at(int position) {
            return new Open(path, file, synced, position);
        }
    }

    private record Begun(String arguments, int step) {}

    private Strace(Path folder) {
        this.folder = folder;
    }

    /** What was there before, by number, and what was done to it. */
    record Trace(Map<Path, Integer> before, List<Traced> steps) {}

    /** Whether programs may be traced on this computer. */
    static boolean works() {
        try {
            Process process = new ProcessBuilder("strace", "-f", "--seccomp-bpf", "-o", "/dev/null", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static Trace run(Path folder, List<String> program) throws IOException, InterruptedException {
        Path output = folder.resolveSibling(folder.getFileName() + ".strace");
        Strace strace = new Strace(folder.toRealPath());
        Map<Path, Integer> before = strace.number();
        List<String> command = new ArrayList<>(
                List.of("strace", "-f", "--seccomp-bpf", "-y", "-xx", "-s", "4000000", "-e", "trace=" + CALLS));
        command.addAll(List.of("-o", output.toString()));
        command.addAll(program);
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the traced program failed");
        }
        try (Stream<String> lines = Files.lines(output, StandardCharsets.ISO_8859_1)) {
            lines.forEach(strace::read);
        }
        Files.delete(output);
        return new Trace(before, strace.steps);
    }

    private Map<Path, Integer> number() throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            found.filter(Files::isRegularFile).forEach(file -> files.put(file, count++));
        }
        return Map.copyOf(files);
    }

    private void read(String line) {
        Matcher whole = WHOLE.matcher(line);
        Matcher start = BEGUN.matcher(line);
        Matcher end = ENDED.matcher(line);
        if (start.matches() && start.group(2).equals("close")) {
            // Its number may be given to another file before it is said that this is over.
            done("close", start.group(3), 0, steps.size());
        } else if (start.matches()) {
            begun.put(start.group(1), new Begun(start.group(3), steps.size()));
        } else if (end.matches()) {
            Begun call = begun.remove(end.group(1));
            if (call != null) {
                done(end.group(2), call.arguments() + end.group(3), Integer.parseInt(end.group(4)), call.step());
            }
        } else if (whole.matches() && whole.group(4).length() < 10) {
            done(whole.group(2), whole.group(3), Integer.parseInt(whole.group(4)), steps.size());
        }
    }

    /** Notes a call that is over. When it began there were so many steps: a sync covers nothing later. */
    private void done(String call, String arguments, int result, int step) {
        if (result < 0) {
            return;
        }
        switch (call) {
            case "openat" -> opened(arguments, result);
            case "rename" -> renamed(paths(arguments));
            case "unlink" -> removed(paths(arguments).get(0));
            default -> {
                Matcher handle = HANDLE.matcher(arguments);
                if (handle.matches()) {
                    changed(call, Integer.parseInt(handle.group(1)), arguments, result, step);
                }
            }
        }
    }

    private void opened(String arguments, int handle) {
        Path path = paths(arguments).get(0);
        if (!path.startsWith(folder) || isOfNoInterest(path)) {
            return;
        }
        if (Files.isDirectory(path)) {
            open.put(handle, new Open(path, -1, false, 0));
            return;
        }
        Integer file = files.get(path);
        if (file == null) {
            file = count++;
            files.put(path, file);
            steps.add(new Traced.Named(path, file));
        }
        if (arguments.contains("O_TRUNC")) {
            steps.add(new Traced.Cut(file, 0));
        }
        open.put(handle, new Open(path, file, arguments.contains("SYNC"), 0));
    }

    /** The index of the log is made anew at each opening, and the library of the driver too. */
    private static boolean isOfNoInterest(Path path) {
        return path.toString().endsWith("-shm") || path.toString().contains(".native");
    }

    private void renamed(List<Path> paths) {
        Integer file = files.remove(paths.get(0));
        if (file != null) {
            files.put(paths.get(1), file);
            steps.add(new Traced.Renamed(paths.get(0), paths.get(1)));
        }
    }

    private void removed(Path path) {
        if (files.remove(path) != null) {
            steps.add(new Traced.Removed(path));
        }
    }

    private void changed(String call, int handle, String arguments, int result, int step) {
        if (handle == 1 && call.equals("write")) {
            new String(bytes(arguments), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> steps.add(new Traced.Said(line)));
            return;
        }
        Open file = open.get(handle);
        Path path = pathOf(arguments);
        if (file == null || !path.equals(file.path())) {
            if (path.startsWith(folder) && !isOfNoInterest(path) && !call.equals("close")) {
                throw new IllegalStateException("a file that was not opened: " + call + " " + path);
            }
            return;
        }
        switch (call) {
            case "close" -> open.remove(handle);
            case "lseek" -> open.put(handle, file.at(result));
            case "write" -> {
                steps.add(new Traced.Write(file.file(), file.at(), bytes(arguments), file.synced()));
                open.put(handle, file.at(file.at() + result));
            }
            case "pwrite64" ->
                steps.add(new Traced.Write(file.file(), lastNumber(arguments), bytes(arguments), file.synced()));
            case "ftruncate" -> steps.add(new Traced.Cut(file.file(), lastNumber(arguments)));
            case "fsync", "fdatasync" ->
                steps.add(file.file() < 0 ? new Traced.SyncNames(path, step) : new Traced.Sync(file.file(), step));
            default -> throw new IllegalStateException(call);
        }
    }

    private static int lastNumber(String arguments) {
        return Integer.parseInt(arguments.substring(arguments.lastIndexOf(' ') + 1));
    }

    private static Path pathOf(String arguments) {
        Matcher handle = HANDLE.matcher(arguments);
        if (!handle.matches()) {
            throw new IllegalStateException(arguments);
        }
        return Path.of(new String(unescape(handle.group(2)), StandardCharsets.UTF_8));
    }

    private static List<Path> paths(String arguments) {
        return TEXT.matcher(arguments)
                .results()
                .map(text -> Path.of(new String(unescape(text.group(1)), StandardCharsets.UTF_8)))
                .toList();
    }

    private static byte[] bytes(String arguments) {
        @Nullable String text = null;
        Matcher matcher = TEXT.matcher(arguments);
        if (matcher.find()) {
            text = matcher.group(1);
        }
        if (text == null || arguments.contains("\"...")) {
            throw new IllegalStateException("not all of what was written is in the trace");
        }
        return unescape(text);
    }

    /** Every byte is written as a backslash, an x and two figures. */
    private static byte[] unescape(String text) {
        byte[] bytes = new byte[text.length() / 4];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(text, 4 * i + 2, 4 * i + 4, 16);
        }
        return bytes;
    }
}
