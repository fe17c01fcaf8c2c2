package org.recourse.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A backup beside the place it is to take, to be looked at first. Unless it is placed, nothing of it stays. */
public final class RestoreStage implements AutoCloseable {

    private final Path stage;
    private final Path target;

    private RestoreStage(Path stage, Path target) {
        this.stage = stage;
        this.target = target;
    }

    /**
     * Copies a backup.
     *
     * @param target where the database is to lie; nothing of one may be there
     * @throws UpkeepException if something is, or the backup cannot be read
     */
    public static RestoreStage of(Path backup, Path target) {
        Path file = target.toAbsolutePath().normalize();
        Path stage = file.resolveSibling("restoring");
        if (!Files.isRegularFile(backup)) {
            throw new UpkeepException("There is no such backup. Give the path of a file that backup made.");
        }
        try {
            refuseToOverwrite(file);
            PrivateFolder.create(file.resolveSibling(""));
            delete(stage);
            PrivateFolder.create(stage);
            RestoreStage made = new RestoreStage(stage, file);
            PrivateFolder.copy(backup, made.database());
            return made;
        } catch (IOException e) {
            throw new UpkeepException("The backup could not be copied beside the place it is to take.", e);
        }
    }

    private static void refuseToOverwrite(Path file) throws IOException {
        Path folder = file.resolveSibling("");
        if (!Files.isDirectory(folder)) {
            return;
        }
        String name = String.valueOf(file.getFileName());
        try (Stream<Path> files = Files.list(folder)) {
            if (files.anyMatch(each -> String.valueOf(each.getFileName()).startsWith(name))) {
                throw new UpkeepException(
                        "There is a database here already, and nothing is overwritten. Move every file"
                                + " that begins with " + name + " away first, and leave the keys where they are.");
            }
        }
    }

    /** Where it can be opened. */
    public Path database() {
        return stage.resolve(String.valueOf(target.getFileName()));
    }

    /** Puts it where it belongs. It must be closed. */
    public void place() {
        try {
            Files.move(database(), target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UpkeepException("The restored database could not be put in its place.", e);
        }
    }

    @Override
    public void close() {
        try {
            delete(stage);
        } catch (IOException e) {
            throw new UpkeepException("Remove this folder by hand: " + stage, e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
