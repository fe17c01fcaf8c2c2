package org.recourse.keys;

import com.google.crypto.tink.subtle.Random;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keys that never touch a disk and end with the process. */
final class MemorySlots implements Slots {

    private final Map<SlotId, byte[]> wrapped = new ConcurrentHashMap<>();
    private EpochKey key = keyOf(new Epoch(Random.randInt(), 1));

    private static EpochKey keyOf(Epoch epoch) {
        byte[] bytes = Aes.newKey();
        try {
            return new EpochKey(epoch, bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    @Override
    public DataKey get(SlotId id) {
        byte[] found = wrapped.get(id);
        if (found == null) {
            throw new RefusedException();
        }
        return key.unwrap(id, found);
    }

    @Override
    public boolean has(SlotId id) {
        return wrapped.containsKey(id);
    }

    @Override
    public boolean isUsed(SlotId id) {
        return has(id);
    }

    @Override
    public Set<SlotId> ids() {
        return Set.copyOf(wrapped.keySet());
    }

    @Override
    public void create(Collection<SlotId> ids, int spare) {
        ids.forEach(id -> wrapped.put(id, key.wrapNew(id)));
    }

    @Override
    public void destroy(Collection<SlotId> ids) {
        ids.forEach(this::destroy);
    }

    private void destroy(SlotId id) {
        byte[] removed = wrapped.remove(id);
        if (removed != null) {
            Arrays.fill(removed, (byte) 0);
        }
    }

    @Override
    public void finishDestroying() {
        // Nothing is left half done here.
    }

    @Override
    public void rotate() {
        EpochKey next = keyOf(key.epoch().next());
        wrapped.replaceAll((id, old) -> key.rewrap(id, old, next));
        key = next;
    }

    @Override
    public KeysReport report() {
        return new KeysReport(wrapped.size(), 0, 0, 0, true, false);
    }

    @Override
    public void close() {
        wrapped.values().forEach(bytes -> Arrays.fill(bytes, (byte) 0));
        wrapped.clear();
    }
}
