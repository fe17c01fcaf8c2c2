package org.recourse.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Three folders for slots, mirror and key, and a row to seal for. */
record Places(Path slots, Path mirror, Path kek) {

    static final RowContext ROW = new RowContext("record", new UUID(1, 2), 3, 202_647);
    static final byte[] TEXT = "two answers and an offer".getBytes(StandardCharsets.UTF_8);

    static Places in(Path folder) {
        return new Places(make(folder, "slots"), make(folder, "mirror"), make(folder, "kek"));
    }

    private static Path make(Path folder, String name) {
        try {
            Path made = folder.resolve(name);
            if (!Files.exists(made)) {
                Files.createDirectory(
                        made, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    KeyFolders folders() {
        return KeyFolders.of(slots).mirroredTo(mirror);
    }

    KeyEncryptionKey source() {
        return new KeyEncryptionKey.InFolder(kek);
    }

    Keys create() {
        return Keys.createIn(folders(), source());
    }

    Keys open() {
        return Keys.openIn(folders(), source());
    }

    Path slotFile() {
        return only(slots, "keys-*.bin");
    }

    Path mirrorFile() {
        return only(mirror, "keys-*.bin");
    }

    Path keyFile() {
        return only(kek, "kek-*.key");
    }

    private static Path only(Path folder, String glob) {
        List<Path> found = list(folder, glob);
        if (found.size() != 1) {
            throw new IllegalStateException("not one but " + found);
        }
        return found.get(0);
    }

    static List<Path> list(Path folder, String glob) {
        try (var found = Files.newDirectoryStream(folder, glob)) {
            return Stream.iterate(found.iterator(), each -> each.hasNext(), each -> each)
                    .map(each -> each.next())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether some file in the three folders holds these bytes anywhere. */
    boolean isAnywhere(byte[] bytes) {
        return Stream.of(slots, mirror, kek)
                .flatMap(folder -> list(folder, "*").stream())
                .anyMatch(file -> contains(read(file), bytes));
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean contains(byte[] where, byte[] what) {
        String text = new String(where, StandardCharsets.ISO_8859_1);
        return text.contains(new String(what, StandardCharsets.ISO_8859_1));
    }

    /** The wrapped key of a live slot, as it lies in the slot file now. */
    byte[] wrappedOf(SlotId id) throws IOException {
        byte[] image = read(slotFile());
        EpochKey key = new EpochKeys(source(), new Disk())
                .get(Header.find(image).orElseThrow().epoch());
        for (int at = Header.PAGE; at < image.length; at += Slot.BYTES) {
            Slot slot = Slot.read(image, at, key);
            if (slot.state() == Slot.State.LIVE && slot.id().equals(id)) {
                return slot.wrapped();
            }
        }
        throw new IllegalStateException("no such slot");
    }

    static SlotId newSlot() {
        return new SlotId(UUID.randomUUID());
    }
}
