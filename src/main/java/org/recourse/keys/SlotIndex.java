package org.recourse.keys;

import com.google.crypto.tink.subtle.Random;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which slot lies where in a file, and which places are free.
 *
 * <p>Places are taken at random and dealt anew at each rotation: their order does not tell who came first.
 */
final class SlotIndex {

    /** How many slots a file grows by. */
    static final int STEP = 1024;

    /** Is looked up while one thread changes it. */
    private final Map<SlotId, Entry> live = new ConcurrentHashMap<>();

    private final List<Integer> free = new ArrayList<>();
    private final Map<Integer, SlotId> torn = new HashMap<>();

    private static final class Entry {

        private final int place;
        private final byte[] wrapped;

        private Entry(int place, byte[] wrapped) {
            this.place = place;
            this.wrapped = wrapped;
        }
    }

    static SlotIndex read(byte[] image, Header header, EpochKey key) {
        SlotIndex index = new SlotIndex();
        for (int place = 0; place < header.slots(); place++) {
            Slot slot = Slot.read(image, Math.toIntExact(Header.position(place)), key);
            if (slot.state() == Slot.State.FREE) {
                index.free.add(place);
            } else if (slot.state() == Slot.State.TORN || index.live.containsKey(slot.id())) {
                index.torn.put(place, slot.id());
            } else {
                index.put(slot.id(), place, slot.wrapped());
            }
        }
        return index;
    }

    /** A whole new file with these keys wrapped for another epoch; what does not unwrap is left behind. */
    byte[] imageFor(EpochKey now, EpochKey next) {
        List<byte[]> slots = new ArrayList<>();
        live.forEach((id, entry) -> {
            if (now.unwraps(id, entry.wrapped)) {
                slots.add(Slot.live(id, now.rewrap(id, entry.wrapped, next)));
            }
        });
        int room = (slots.size() / STEP + 1) * STEP;
        while (slots.size() < room) {
            slots.add(Slot.free());
        }
        Collections.shuffle(slots, new SecureRandom());
        Header header = Header.of(room, next);
        ByteBuffer image = ByteBuffer.allocate(Math.toIntExact(header.length())).put(header.page());
        slots.forEach(image::put);
        return image.array();
    }

    long countReadable(EpochKey key) {
        return live.entrySet().stream()
                .filter(slot -> key.unwraps(slot.getKey(), slot.getValue().wrapped))
                .count();
    }

    static byte[] freeSlots(int count) {
        ByteBuffer blank = ByteBuffer.allocate(count * Slot.BYTES);
        for (int slot = 0; slot < count; slot++) {
            blank.put(Slot.free());
        }
        return blank.array();
    }

    boolean has(SlotId id) {
        return live.containsKey(id);
    }

    Set<SlotId> ids() {
        return Set.copyOf(live.keySet());
    }

    int freeCount() {
        return free.size();
    }

    int size() {
        return live.size();
    }

    Set<Integer> torn() {
        return Set.copyOf(torn.keySet());
    }

    Optional<byte[]> findWrapped(SlotId id) {
        return Optional.ofNullable(live.get(id)).map(entry -> entry.wrapped);
    }

    /** Where the key of a slot lies, and every torn place that bears its id. */
    List<Integer> places(SlotId id) {
        List<Integer> places = new ArrayList<>();
        torn.forEach((place, torn) -> {
            if (torn.equals(id)) {
                places.add(place);
            }
        });
        Optional.ofNullable(live.get(id)).map(entry -> entry.place).ifPresent(places::add);
        return places;
    }

    /** Takes any free place. */
    int takeFree() {
        int last = free.size() - 1;
        Collections.swap(free, Random.randInt(last + 1), last);
        return free.remove(last);
    }

    void giveBack(int place) {
        free.add(place);
    }

    void addFree(int from, int count) {
        for (int place = from; place < from + count; place++) {
            free.add(place);
        }
    }

    void put(SlotId id, int place, byte[] wrapped) {
        torn.remove(place);
        live.put(id, new Entry(place, wrapped));
    }

    /** Makes a slot unreadable in memory, whatever the disk says. */
    void blind(SlotId id) {
        findWrapped(id).ifPresent(wrapped -> Arrays.fill(wrapped, (byte) 0));
    }

    /** Notes that a place is free now, whatever it held for a slot. */
    void clear(SlotId id, int place) {
        torn.remove(place);
        Optional.ofNullable(live.get(id)).filter(entry -> entry.place == place).ifPresent(entry -> live.remove(id));
        free.add(place);
    }
}
