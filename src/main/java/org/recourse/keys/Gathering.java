package org.recourse.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Does together what is asked for at the same time. Whoever comes while nothing is being done does it, for all who wait; all
 * of them hear how it went.
 */
final class Gathering<T> {

    private final Consumer<List<T>> work;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition over = lock.newCondition();
    private Round<T> next = new Round<>();
    private boolean busy;

    /** Of work that is done or fails as a whole. */
    Gathering(Consumer<List<T>> work) {
        this.work = work;
    }

    private static final class Round<T> {

        private final List<T> items = new ArrayList<>();
        private boolean over;
        private @Nullable Throwable failure;
    }

    /** Returns when it is done; throws what the work threw. */
    void add(T item) {
        Round<T> round = join(item);
        if (!round.over) {
            lead(round);
        }
        if (round.failure instanceof RuntimeException failure) {
            throw failure;
        }
        if (round.failure instanceof Error failure) {
            throw failure;
        }
    }

    /** Waits until the item is done, or its round is to be done by this thread. Others always learn what became of theirs. */
    private Round<T> join(T item) {
        lock.lock();
        try {
            Round<T> round = next;
            round.items.add(item);
            while (busy && !round.over) {
                over.awaitUninterruptibly();
            }
            if (!round.over) {
                busy = true;
                next = new Round<>();
            }
            return round;
        } finally {
            lock.unlock();
        }
    }

    private void lead(Round<T> round) {
        @Nullable Throwable failure = null;
        try {
            work.accept(List.copyOf(round.items));
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        lock.lock();
        try {
            round.failure = failure;
            round.over = true;
            busy = false;
            over.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
