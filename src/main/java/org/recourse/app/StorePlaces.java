package org.recourse.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.recourse.keys.KeyEncryptionKey;
import org.recourse.keys.KeyFolders;
import org.recourse.upkeep.BackupPlan;

/**
 * Where each part of the store lies.
 *
 * @param database the database
 * @param store the folders of the keys
 */
record StorePlaces(Path database, StoreSettings store) {

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
        StorePlaces places = of(store);
        BackupPlan plan = configuration.getUpkeep().plan();
        if (plan != null) {
            places.refuseKeysAmong(plan.folder());
        }
        return places;
    }

    static StorePlaces of(StoreSettings store) {
        return new StorePlaces(store.data().resolve(DATABASE), store);
    }

    /** The same with the database elsewhere. */
    StorePlaces at(Path other) {
        return new StorePlaces(other, store);
    }

    private void refuseKeysAmong(Path backups) throws FailedException {
        Path folder = backups.toAbsolutePath().normalize();
        for (Path each : keyFolders()) {
            Path held = each.toAbsolutePath().normalize();
            if (held.startsWith(folder) || folder.startsWith(held)) {
                throw new FailedException("upkeep.backups: keys and backups must lie apart. Give another folder.");
            }
        }
    }

    private List<Path> keyFolders() {
        return Stream.of(store.slotFolder(), store.keyFolder(), store.mirrorFolder())
                .flatMap(Stream::ofNullable)
                .toList();
    }

    KeyFolders slotFolders() {
        Path second = store.mirrorFolder();
        KeyFolders slots = KeyFolders.of(store.slotFolder());
        return second == null ? slots : slots.mirroredTo(second);
    }

    /** The folder of the keys that are not of single records. */
    Path keys() {
        return store.keyFolder();
    }

    /** The folder of the keys for what waits sealed on tablets. */
    Path hourKeys() {
        return store.keyFolder().resolve("hours");
    }

    KeyEncryptionKey keyEncryptionKey() {
        return store.keySource();
    }

    /**
     * For commands that make nothing: a mistyped folder must not become a new store, nor the folder of a database that
     * waits to be restored.
     *
     * @throws FailedException if no database is there
     */
    StorePlaces thatAreThere() throws IOException, FailedException {
        if (!Files.exists(database)) {
            throw new FailedException(
                    hasSlots()
                            ? "There are keys here, and no database. Run restore with a backup."
                            : "There is no store here. Check store.path in the configuration.");
        }
        return this;
    }

    boolean hasSlots() throws IOException {
        if (!Files.isDirectory(store.slotFolder())) {
            return false;
        }
        try (Stream<Path> files = Files.list(store.slotFolder())) {
            return files.anyMatch(file -> String.valueOf(file.getFileName()).endsWith(".bin"));
        }
    }

    /** The folders nobody else may open. */
    List<Path> folders() {
        Path data = database.toAbsolutePath().normalize().resolveSibling("");
        Stream<Path> apart = keyFolders().stream()
                .filter(folder -> !folder.toAbsolutePath().normalize().startsWith(data));
        return Stream.concat(Stream.of(data), apart).toList();
    }

    void create() throws IOException {
        KeyFile.createFolder(database.toAbsolutePath().resolveSibling(""));
        for (Path folder : keyFolders()) {
            KeyFile.createFolder(folder);
        }
        KeyFile.createFolder(store.keySource().folder());
        KeyFile.createFolder(hourKeys());
    }
}
