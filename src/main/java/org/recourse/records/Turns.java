package org.recourse.records;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets those who change the same record do so one after the other, so that they do not undo each other's tries. Taking a
 * record back waits for nobody.
 */
final class Turns {

    private static final int STRIPES = 64;

    private final Lock[] locks =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);

    <T> T take(RecordId id, Supplier<T> deed) {
        Lock lock = locks[Math.floorMod(id.hashCode(), STRIPES)];
        lock.lock();
        try {
            return deed.get();
        } finally {
            lock.unlock();
        }
    }
}
