package org.recourse.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.keys.KeyEncryptionKey;
import org.recourse.keys.KeyFolders;
import org.recourse.upkeep.BackupPlan;

/**
 * Where each part of the store lies.
 *
 * @param database the database
 * @param keys the folder of all keys, with {@code slots} and {@code kek} in it
 * @param mirror the second folder of slots; none if there is no mirror
 */
record StorePlaces(Path database, Path keys, @Nullable Path mirror) {

    private static final String DATABASE = "recourse.db";

    /**
     * As the configuration says.
     *
     * @throws FailedException if there is no store, or a copy of the keys would end up among the backups
     */
    static StorePlaces of(RecourseConfiguration configuration) throws FailedException {
        StoreSettings store = configuration.getStore();
        if (!store.isThere()) {
            throw new FailedException("The configuration has no store. Set store.path, or nothing can be kept.");
        }
        StorePlaces places = new StorePlaces(
                store.data().resolve(DATABASE),
                store.keyFolder(),
                configuration.getUpkeep().mirror());
        BackupPlan plan = configuration.getUpkeep().plan();
        if (plan != null) {
            places.refuseKeysAmong(plan.folder());
        }
        return places;
    }

    /** The same with the database elsewhere. */
    StorePlaces at(Path other) {
        return new StorePlaces(other, keys, mirror);
    }

    private void refuseKeysAmong(Path backups) throws FailedException {
        Path folder = backups.toAbsolutePath().normalize();
        Path held = keys.toAbsolutePath().normalize();
        if (held.startsWith(folder) || folder.startsWith(held)) {
            throw new FailedException("upkeep.backups: keys and backups must lie apart. Give another folder.");
        }
    }

    Path slots() {
        return keys.resolve("slots");
    }

    KeyFolders slotFolders() {
        Path second = mirror;
        return second == null ? KeyFolders.of(slots()) : KeyFolders.of(slots()).mirroredTo(second);
    }

    Path lookup() {
        return keys.resolve("kek");
    }

    KeyEncryptionKey keyEncryptionKey() {
        return new KeyEncryptionKey.InFolder(lookup());
    }

    /**
     * For commands that make nothing: a mistyped folder must not become a new store.
     *
     * @throws FailedException if nothing is there
     */
    StorePlaces thatAreThere() throws IOException, FailedException {
        if (!Files.exists(database) && !hasSlots()) {
            throw new FailedException("There is no store here. Check store.path in the configuration.");
        }
        return this;
    }

    boolean hasSlots() throws IOException {
        if (!Files.isDirectory(slots())) {
            return false;
        }
        try (Stream<Path> files = Files.list(slots())) {
            return files.anyMatch(file -> String.valueOf(file.getFileName()).endsWith(".bin"));
        }
    }

    /** The folders nobody else may open. */
    List<Path> folders() {
        Path data = database.toAbsolutePath().resolveSibling("");
        Stream<Path> apart = Stream.of(keys, mirror == null ? keys : mirror)
                .distinct()
                .filter(folder -> !folder.toAbsolutePath().normalize().startsWith(data.normalize()));
        return Stream.concat(Stream.of(data), apart).toList();
    }

    void create() throws IOException {
        KeyFile.createFolder(database.toAbsolutePath().resolveSibling(""));
        KeyFile.createFolder(keys);
        KeyFile.createFolder(slots());
        KeyFile.createFolder(lookup());
        Path second = mirror;
        if (second != null) {
            KeyFile.createFolder(second);
        }
    }
}
