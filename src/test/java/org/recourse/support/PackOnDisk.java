package org.recourse.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.recourse.pack.Pack;
import org.recourse.pack.PackFiles;
import org.recourse.pack.PackReader;

/** A copy of the New York pack in a folder of its own, to be changed by a test. */
public final class PackOnDisk {

    private final Path folder;

    private PackOnDisk(Path folder) {
        this.folder = folder;
    }

    /** Copies the pack to {@code parent/pack}. */
    public static PackOnDisk in(Path parent) {
        Path folder = parent.resolve("pack");
        try (Stream<Path> paths = Files.walk(NewYork.FOLDER)) {
            for (Path path : paths.toList()) {
                Files.copy(path, folder.resolve(NewYork.FOLDER.relativize(path).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PackOnDisk(folder);
    }

    public Path folder() {
        return folder;
    }

    public Path path(String file) {
        return folder.resolve(file);
    }

    public Pack read() {
        return PackReader.read(PackFiles.of(folder));
    }

    public String text(String file) {
        try {
            return Files.readString(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PackOnDisk write(String file, String text) {
        return write(file, text.getBytes(UTF_8));
    }

    public PackOnDisk write(String file, byte[] bytes) {
        try {
            Files.createDirectories(Objects.requireNonNull(path(file).getParent()));
            Files.write(path(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public PackOnDisk append(String file, String text) {
        return write(file, text(file) + text);
    }

    /** Replaces a text that must be there. */
    public PackOnDisk replace(String file, String from, String to) {
        String text = text(file);
        int at = text.indexOf(from);
        if (at < 0) {
            throw new IllegalArgumentException("not in " + file + ": " + from);
        }
        return write(file, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    public PackOnDisk delete(String file) {
        try {
            Files.delete(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
