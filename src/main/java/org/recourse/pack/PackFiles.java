package org.recourse.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The files of one pack, read whole before anything looks inside them.
 *
 * <p>A folder is refused when it holds a link, a file of an unexpected kind, or more than a pack can need: a pack is read
 * from strangers.
 */
public final class PackFiles {

    private static final Pattern NAME = Pattern.compile("([a-z0-9-]{1,40}/){0,2}[A-Za-z0-9-]{1,60}\\.(yaml|drl|md)");
    private static final Pattern FOLDER = Pattern.compile("[a-z0-9-]{1,40}(/[a-z0-9-]{1,40})?");
    private static final int MOST_FILES = 300;
    private static final int MOST_BYTES = 512 * 1024;
    private static final int MOST_BYTES_TOGETHER = 4 * 1024 * 1024;

    private final SortedMap<String, byte[]> contents;

    private PackFiles(SortedMap<String, byte[]> contents) {
        this.contents = contents;
    }

    /**
     * Reads the files below a folder.
     *
     * @throws InvalidPackException if the folder is not one, or holds what no pack holds
     * @throws UncheckedIOException if it cannot be read
     */
    public static PackFiles of(Path folder) {
        Problems problems = new Problems();
        SortedMap<String, byte[]> contents = new TreeMap<>();
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            problems.add(
                    ".", 1, "This is not a folder. Give the folder of one pack version, the one with pack.yaml in it.");
            problems.throwIfAny();
        }
        List<Path> paths = walk(folder);
        if (paths.size() > MOST_FILES) {
            problems.add(".", 1, "A pack has at most " + MOST_FILES + " files. Remove what is not part of it.");
            problems.throwIfAny();
        }
        long together = 0;
        for (Path path : paths) {
            together += read(folder, path, contents, problems);
            if (together > MOST_BYTES_TOGETHER) {
                problems.add(".", 1, "A pack is larger than no pack needs to be. Remove what is not part of it.");
                break;
            }
        }
        problems.throwIfAny();
        return new PackFiles(contents);
    }

    /**
     * Reads the named files from the class path.
     *
     * @throws UncheckedIOException if one is missing: the jar was built wrongly
     */
    public static PackFiles ofClassPath(String base, List<String> names) {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        for (String name : names) {
            try (InputStream in = PackFiles.class.getResourceAsStream(base + "/" + name)) {
                if (in == null) {
                    throw new IOException("missing from the class path: " + base + "/" + name);
                }
                contents.put(name, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new PackFiles(contents);
    }

    private static List<Path> walk(Path folder) {
        try (Stream<Path> paths = Files.walk(folder, 4)) {
            return paths.skip(1).limit(MOST_FILES + 1L).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads one file, and says how large it is. */
    private static int read(Path folder, Path path, SortedMap<String, byte[]> contents, Problems problems) {
        String name = String.join("/", names(folder.relativize(path)));
        String shown = NAME.matcher(name).matches() ? name : ".";
        try {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                if (!FOLDER.matcher(name).matches()) {
                    problems.add(
                            ".", 1, "A folder has a name no pack folder has, or stands too deep. Move its files up.");
                }
            } else if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                problems.add(shown, 1, "Only plain files belong in a pack. Replace the link by a copy, or remove it.");
            } else if (shown.equals(".")) {
                problems.add(
                        ".",
                        1,
                        "A file has a name no pack file has. Use .yaml, .drl or .md, with letters, figures and hyphens.");
            } else {
                byte[] bytes = bytes(path);
                if (bytes.length > MOST_BYTES) {
                    problems.add(name, 1, "This file is larger than " + MOST_BYTES / 1024 + " KiB. Split it.");
                }
                contents.put(name, bytes);
                return bytes.length;
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(Path::toString)
                .toList();
    }

    /** What a file holds, up to more than is allowed. */
    private static byte[] bytes(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }

    /** The names of all files, sorted. */
    public List<String> names() {
        return List.copyOf(contents.keySet());
    }

    /** The files directly or indirectly below {@code folder} that end in {@code ending}, sorted. */
    public List<String> names(String folder, String ending) {
        return contents.keySet().stream()
                .filter(name -> name.startsWith(folder + "/") && name.endsWith(ending))
                .toList();
    }

    /** The bytes of a file; empty if there is none of that name. */
    Optional<byte[]> find(String name) {
        return Optional.ofNullable(contents.get(name)).map(byte[]::clone);
    }

    /** The text of a file as strict UTF-8, or nothing, with the problem noted. */
    public @Nullable String text(String name, Problems problems) {
        byte[] bytes = contents.get(name);
        if (bytes == null) {
            problems.add(name, 1, "This file is missing. Every pack has one.");
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.add(name, 1, "This file is not UTF-8 text. Save it as UTF-8.");
            return null;
        }
    }

    /** The digest that names this pack. */
    public Digest digest() {
        return Digest.ofFiles(contents);
    }
}
