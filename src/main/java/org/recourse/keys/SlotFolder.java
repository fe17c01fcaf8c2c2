package org.recourse.keys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The slot files of a folder: {@code keys-<epoch>.bin}, and {@code .new} behind it while one is being written. */
record SlotFolder(Path folder) {

    private static final Pattern NAME = Pattern.compile("keys-([1-9][0-9]{0,17})\\.bin(\\.new)?");

    Path fileOf(Epoch epoch) {
        return folder.resolve("keys-" + epoch.number() + ".bin");
    }

    Path newFileOf(Epoch epoch) {
        return folder.resolve("keys-" + epoch.number() + ".bin.new");
    }

    /** The finished file of the latest epoch. */
    Optional<Path> findLatest() throws IOException {
        return files().stream()
                .filter(file -> !file.toString().endsWith(".new"))
                .max(Comparator.comparingLong(SlotFolder::number));
    }

    /** Every other slot file, finished or not. */
    List<Path> listOthers(Path kept) throws IOException {
        return files().stream().filter(file -> !file.equals(kept)).toList();
    }

    /** Refuses a folder with a file of other keys than these, before anything in it is wiped. */
    void requireOnly(long store) throws IOException {
        for (Path file : files()) {
            try (InputStream in = Files.newInputStream(file)) {
                if (Header.find(in.readNBytes(Header.PAGE))
                        .filter(header -> header.epoch().store() != store)
                        .isPresent()) {
                    throw new KeysException("This file belongs to other keys: " + file + ". Move it away.");
                }
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> match(file).matches()).sorted().toList();
        }
    }

    private static long number(Path file) {
        Matcher name = match(file);
        return name.matches() ? Long.parseLong(name.group(1)) : 0;
    }

    private static Matcher match(Path file) {
        return NAME.matcher(file.getFileName().toString());
    }
}
