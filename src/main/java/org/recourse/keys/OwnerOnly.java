package org.recourse.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Nobody but the owner may read or write what holds keys. */
final class OwnerOnly {

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    // systemd gives the service access through an access list, whose mask then shows as the group's.
    private static final Set<PosixFilePermission> CREDENTIAL = PosixFilePermissions.fromString("r--r-----");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwxr-xr-x");

    private OwnerOnly() {}

    static FileAttribute<Set<PosixFilePermission>> attribute() {
        return PosixFilePermissions.asFileAttribute(FILE);
    }

    static void require(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !isWithin(file, FILE)) {
            throw new KeysException("Others may read this file, or it is not a plain file: " + file
                    + ". Find out who did, then set it to 0600.");
        }
    }

    static void requireCredential(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !(isWithin(file, CREDENTIAL) || isWithin(file, FILE))) {
            throw new KeysException(
                    "The credential is missing or more than its owner may use it: " + file + ". Set it to 0400.");
        }
    }

    static void requireFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) || !isWithin(folder, FOLDER)) {
            throw new KeysException(
                    "This is not a folder, or others may write to it: " + folder + ". Make it with mode 0700.");
        }
    }

    private static boolean isWithin(Path path, Set<PosixFilePermission> most) throws IOException {
        return most.containsAll(Files.getPosixFilePermissions(path));
    }
}
