package org.recourse.records;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets callers through one after the other, in the order they came, and never faster than a pace. Nobody is turned away:
 * the line is at most as long as the server has threads.
 */
final class Pace {

    private final ReentrantLock line = new ReentrantLock(true);
    private final Duration step;

    Pace(Duration step) {
        this.step = step;
    }

    void await() {
        line.lock();
        try {
            long end = System.nanoTime() + step.toNanos();
            for (long left = step.toNanos(); left > 0; left = end - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        } finally {
            line.unlock();
        }
    }
}
