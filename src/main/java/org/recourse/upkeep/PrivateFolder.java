package org.recourse.upkeep;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A folder and files in it that only their owner may open, where the file system knows who may. */
final class PrivateFolder {

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private PrivateFolder() {}

    static void create(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, attributes(folder, FOLDER));
        }
    }

    /** Adds a line, on the disk when this returns. */
    static void addLine(Path file, String line) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file,
                EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
                attributes(file, FILE))) {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Copies a file into a new one, on the disk when this returns. */
    static void copy(Path from, Path to) throws IOException {
        Files.createFile(to, attributes(to, FILE));
        try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(to, StandardOpenOption.WRITE)) {
            long size = in.size();
            for (long copied = 0; copied < size; ) {
                copied += in.transferTo(copied, size - copied, out);
            }
            out.force(true);
        }
    }

    /** What others may open below a folder; empty if nothing, or if the file system does not know. */
    static List<String> listOpenToOthers(Path folder) throws IOException {
        List<String> open = new ArrayList<>();
        if (!knowsOwners(folder)) {
            return open;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
                note(each, FOLDER, "700");
                // The database unpacks its library there anew at each start; it holds nothing.
                return String.valueOf(each.getFileName()).endsWith(".native")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) throws IOException {
                note(each, FILE, "600");
                return FileVisitResult.CONTINUE;
            }

            private void note(Path each, Set<PosixFilePermission> most, String mode) throws IOException {
                if (!most.containsAll(Files.getPosixFilePermissions(each))) {
                    open.add("others may open " + each + "; take that from them (chmod " + mode + ")");
                }
            }
        });
        return open;
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return knowsOwners(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
