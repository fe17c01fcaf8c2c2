package org.recourse.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the slots lie.
 *
 * @param slots the folder of the slot file, which no backup may copy
 * @param mirror a second folder, best on another device, overwritten in step; none if absent
 */
public record KeyFolders(Path slots, @Nullable Path mirror) {

    /** One folder and no mirror. */
    public static KeyFolders of(Path slots) {
        return new KeyFolders(slots, null);
    }

    /** The same with a mirror. */
    public KeyFolders mirroredTo(Path folder) {
        return new KeyFolders(slots, folder);
    }

    List<Path> all() {
        return mirror == null ? List.of(slots) : List.of(slots, mirror);
    }

    /** Refuses folders that others may write to, and one folder in two parts. */
    void check(Path keys) throws IOException {
        List<Path> folders = Stream.concat(all().stream(), Stream.of(keys)).toList();
        for (Path folder : folders) {
            OwnerOnly.requireFolder(folder);
        }
        if (folders.stream()
                        .map(folder -> folder.toAbsolutePath().normalize())
                        .distinct()
                        .count()
                < folders.size()) {
            throw new KeysException("The slots, their mirror and the key-encrypting key need a folder each.");
        }
    }
}
