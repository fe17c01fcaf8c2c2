package org.recourse.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;

/**
 * Which keys of an epoch were destroyed, in a file beside its key-encrypting key. It is written before the slots are, so a
 * slot file that was put back from a copy does not bring back a key: the list knows better.
 *
 * <p>An entry is 32 bytes: the number of its group, how many it has, the slot, a checksum. Room for all keys there are is
 * taken while keys are made, so that a full disk keeps none from being destroyed.
 */
final class Destructions {

    private static final int BYTES = 32;
    private static final int CHECKED = BYTES - Integer.BYTES;

    private final Path file;
    private final Disk disk;
    /** Is looked up while one thread changes it. */
    private final Map<SlotId, Long> groups = new ConcurrentHashMap<>();

    private int room;
    private int used;
    private long lastGroup;
    private long lastWholeGroup;

    private Destructions(Path file, Disk disk) {
        this.file = file;
        this.disk = disk;
    }

    /** Makes an empty list with room for so many. */
    static void create(Path file, Disk disk, int room) throws IOException {
        disk.wipe(file);
        disk.writeNew(file, new byte[room * BYTES]);
    }

    /** Reads a list. What is not whole was being written when the power went, and nobody was answered. */
    static Destructions read(Path file, Disk disk) throws IOException {
        if (!Files.exists(file)) {
            throw new KeysException("The list of destroyed keys is not here: " + file
                    + ". Put back the whole folder it belongs to; without it, what was destroyed could come back.");
        }
        Destructions list = new Destructions(file, disk);
        list.read(disk.read(file));
        return list;
    }

    private void read(byte[] image) {
        Map<Long, Integer> missing = new HashMap<>();
        room = image.length / BYTES;
        for (int each = 0; each < room; each++) {
            ByteBuffer entry = ByteBuffer.wrap(image, each * BYTES, BYTES).slice();
            if (entry.getInt(CHECKED) == checksum(entry)) {
                used = each + 1;
                long group = entry.getLong();
                int size = entry.getInt();
                groups.merge(SlotId.read(entry), group, Math::max);
                lastGroup = Math.max(lastGroup, group);
                if (missing.merge(group, 1, Integer::sum) == size) {
                    lastWholeGroup = Math.max(lastWholeGroup, group);
                }
            }
        }
    }

    /** Makes sure that so many more can be noted. */
    void reserve(int more) throws IOException {
        while (room - used < more) {
            disk.write(file, (long) room * BYTES, new byte[SlotIndex.STEP * BYTES]);
            room += SlotIndex.STEP;
        }
    }

    /** Notes those that are about to be destroyed together, and all that were to be destroyed before and are not yet. */
    void note(Collection<SlotId> slots) throws IOException {
        reserve(slots.size());
        lastGroup++;
        ByteBuffer entries = ByteBuffer.allocate(slots.size() * BYTES);
        slots.forEach(slot -> put(entries, slots.size(), slot));
        disk.write(file, new TreeMap<>(Map.of((long) used * BYTES, entries.array())));
        used += slots.size();
        lastWholeGroup = lastGroup;
        slots.forEach(slot -> groups.put(slot, lastGroup));
    }

    private void put(ByteBuffer entries, int size, SlotId slot) {
        ByteBuffer entry = entries.slice().limit(BYTES);
        entry.putLong(lastGroup).putInt(size);
        slot.write(entry);
        entry.putInt(checksum(entry));
        entries.position(entries.position() + BYTES);
    }

    /** Room that was never used has another one. */
    private static int checksum(ByteBuffer entry) {
        CRC32C crc = new CRC32C();
        crc.update(entry.duplicate().position(0).limit(CHECKED));
        return (int) crc.getValue();
    }

    boolean has(SlotId slot) {
        return groups.containsKey(slot);
    }

    /** Those of these slots that were destroyed, or were being destroyed. */
    List<SlotId> among(Collection<SlotId> slots) {
        return slots.stream().filter(this::has).toList();
    }

    /**
     * Whether one of these slots was destroyed for good: a later group was begun, so this one was on every disk. Their slots
     * can only be there because somebody put them back.
     */
    boolean hasFinished(Collection<SlotId> slots) {
        return slots.stream().anyMatch(slot -> groups.getOrDefault(slot, lastWholeGroup) < lastWholeGroup);
    }
}
