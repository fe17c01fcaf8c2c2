package org.recourse.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes, finds and destroys the key-encrypting keys, a file an epoch: {@code kek-<store>-<epoch>.key}. Beside each lies
 * what was destroyed in its time: {@code destroyed-<store>-<epoch>.bin}.
 */
final class EpochKeys {

    private final KeyEncryptionKey source;
    private final KeyToken token;
    private final Disk disk;

    EpochKeys(KeyEncryptionKey source, Disk disk) {
        this.source = source;
        this.token = KeyToken.of(source);
        this.disk = disk;
    }

    /** Makes the key of an epoch, in place of one left behind by a rotation that did not end. */
    EpochKey make(Epoch epoch) throws IOException {
        destroy(epoch);
        byte[] key = Aes.newKey();
        byte[] wrapped = {};
        try {
            token.create(epoch.label());
            wrapped = token.wrap(epoch.label(), key);
            disk.writeNew(file(epoch.label()), wrapped);
            return new EpochKey(epoch, key);
        } finally {
            Arrays.fill(key, (byte) 0);
            Arrays.fill(wrapped, (byte) 0);
        }
    }

    /** Makes the empty list of what is destroyed in an epoch. */
    void makeList(Epoch epoch, int room) throws IOException {
        Destructions.create(list(epoch.label()), disk, room);
    }

    Destructions getList(Epoch epoch) throws IOException {
        return Destructions.read(list(epoch.label()), disk);
    }

    EpochKey get(Epoch epoch) throws IOException {
        Path file = file(epoch.label());
        if (!Files.exists(file)) {
            throw new KeysException("The key for these slots is not here: " + file
                    + ". If the slots come from a backup, that key was destroyed on purpose;"
                    + " use the current slots or their mirror.");
        }
        byte[] wrapped = disk.read(file);
        byte[] key = {};
        try {
            key = token.unwrap(epoch.label(), wrapped);
            return new EpochKey(epoch, key);
        } catch (RefusedException | IllegalArgumentException e) {
            throw new KeysException(
                    "This key cannot be read: " + file + ". Check that the credential or token is the right one.");
        } finally {
            Arrays.fill(key, (byte) 0);
            Arrays.fill(wrapped, (byte) 0);
        }
    }

    /** Destroys every key of the store but that of the epoch. */
    void destroyOthers(Epoch kept) throws IOException {
        String label = "(" + kept.label().replaceFirst("-.*", "") + "-[0-9]{1,18})";
        Pattern name = Pattern.compile("(?:kek|destroyed)-" + label + "\\.(?:key|bin)");
        for (Path file : files()) {
            Matcher found = name.matcher(file.getFileName().toString());
            if (found.matches() && !found.group(1).equals(kept.label())) {
                destroy(found.group(1));
            }
        }
    }

    private void destroy(Epoch epoch) throws IOException {
        destroy(epoch.label());
    }

    private void destroy(String label) throws IOException {
        token.destroy(label);
        disk.wipe(file(label));
        disk.wipe(list(label));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(source.folder())) {
            return all.sorted().toList();
        }
    }

    private Path file(String label) {
        return source.folder().resolve("kek-" + label + ".key");
    }

    private Path list(String label) {
        return source.folder().resolve("destroyed-" + label + ".bin");
    }

    @Override
    public String toString() {
        return "EpochKeys";
    }
}
