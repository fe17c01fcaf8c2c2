package org.recourse.keys;

import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The key by which a record is found from its case code: the code itself is kept nowhere.
 *
 * <p>One file, {@code lookup.key}, 32 bytes, in the folder of the key-encrypting key and so in no backup. Whoever has a
 * database without it cannot try codes against it.
 */
public final class LookupKey {

    private static final String FILE = "lookup.key";
    private static final int HASH_BYTES = 16;

    private final byte[] key;

    private LookupKey(byte[] key) {
        this.key = key;
    }

    /**
     * Makes the key. Done once, by a person: with a new one no record is found any more.
     *
     * @throws KeysException if there is one already, or the folder is not fit
     */
    public static LookupKey createIn(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            OwnerOnly.requireFolder(folder);
            if (Files.exists(file)) {
                throw new KeysException("There is a key here already: " + file + ". Open it instead.");
            }
            byte[] key = Random.randBytes(Aes.KEY_BYTES);
            new Disk().writeNew(file, key);
            return new LookupKey(key);
        } catch (IOException e) {
            throw new KeysException("The key for finding records could not be made: " + file, e);
        }
    }

    /**
     * Opens the key.
     *
     * @throws KeysException if it is missing, damaged, or readable by others
     */
    public static LookupKey openIn(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            OwnerOnly.requireFolder(folder);
            if (!Files.exists(file)) {
                throw new KeysException("The key for finding records is not here: " + file
                        + ". Put it back; with another one no record is found.");
            }
            byte[] key = new Disk().read(file);
            if (key.length != Aes.KEY_BYTES) {
                throw new KeysException("This key is damaged: " + file + ". It has 32 bytes.");
            }
            return new LookupKey(key);
        } catch (IOException e) {
            throw new KeysException("The key for finding records could not be read: " + file, e);
        }
    }

    /** A key for a demonstration: on no disk, gone when the process ends. */
    public static LookupKey inMemoryOnly() {
        return new LookupKey(Random.randBytes(Aes.KEY_BYTES));
    }

    /** 16 bytes that only this key gives for these texts, each apart from the next. */
    public byte[] hash(String purpose, byte[]... texts) {
        byte[] name = purpose.getBytes(StandardCharsets.UTF_8);
        int length = Integer.BYTES + name.length;
        for (byte[] text : texts) {
            length += Integer.BYTES + text.length;
        }
        ByteBuffer all = ByteBuffer.allocate(length).putInt(name.length).put(name);
        for (byte[] text : texts) {
            all.putInt(text.length).put(text);
        }
        return Arrays.copyOf(RecordTags.hash(key, all.array()), HASH_BYTES);
    }

    @Override
    public String toString() {
        return "LookupKey";
    }
}
