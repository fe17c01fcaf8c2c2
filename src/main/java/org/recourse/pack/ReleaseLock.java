package org.recourse.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The list of released packs, each frozen by the digest of every file.
 *
 * <p>A release is a line {@code release <id> <version> sha256:<digest>} and below it the lines the digest is taken over,
 * so that nothing but a standard {@code sha256sum} is needed to check one.
 */
public final class ReleaseLock {

    private static final String BASE = "/rules";
    private static final Pattern RELEASE = Pattern.compile("release [a-z]+ [0-9.]+ sha256:[0-9a-f]{64}");
    private static final Pattern FILE = Pattern.compile("[0-9a-f]{64}  [A-Za-z0-9/.-]+");

    private ReleaseLock() {}

    /** A released pack: its name, the digest it must have, and its files. */
    public record Entry(String id, String version, Digest digest, List<String> files) {

        public Entry {
            files = List.copyOf(files);
        }
    }

    /**
     * The releases this program was built with, oldest first.
     *
     * @throws UncheckedIOException if the list is missing from the class path
     */
    public static List<Entry> read() {
        try (InputStream in = ReleaseLock.class.getResourceAsStream(BASE + "/releases.lock")) {
            if (in == null) {
                throw new IOException("missing from the class path: " + BASE + "/releases.lock");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Entry> parse(String text) {
        List<Entry> entries = new ArrayList<>();
        List<String> files = new ArrayList<>();
        String[] head = {};
        for (String line : text.lines().toList()) {
            if (RELEASE.matcher(line).matches()) {
                add(entries, head, files);
                head = line.split(" ", -1);
                files = new ArrayList<>();
            } else if (head.length > 0 && FILE.matcher(line).matches()) {
                files.add(line.substring(line.indexOf("  ") + 2));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw new IllegalStateException("releases.lock has a line that is no release and no file of one."
                        + " A release that is overlooked would put an older one in its place.");
            }
        }
        add(entries, head, files);
        return List.copyOf(entries);
    }

    private static void add(List<Entry> entries, String[] head, List<String> files) {
        if (head.length > 0) {
            Digest digest = new Digest(head[3].substring("sha256:".length()));
            entries.add(new Entry(head[1], head[2], digest, files));
        }
    }

    /**
     * Reads a released pack, byte for byte as it was released.
     *
     * @throws IllegalStateException if any byte of it differs, or it is another pack than the list says
     */
    public static Pack load(Entry entry) {
        PackFiles files = PackFiles.ofClassPath(BASE + "/" + entry.id() + "/" + entry.version(), entry.files());
        if (!files.digest().equals(entry.digest())) {
            throw new IllegalStateException("The pack " + entry.id() + " " + entry.version()
                    + " is not what was released: its digest differs from releases.lock."
                    + " Restore the files, or release a new version.");
        }
        Pack pack = PackReader.read(files);
        if (!pack.id().equals(entry.id()) || !pack.version().equals(entry.version())) {
            throw new IllegalStateException("The pack at " + entry.id() + " " + entry.version()
                    + " calls itself something else. Correct releases.lock or its pack.yaml.");
        }
        return pack;
    }
}
