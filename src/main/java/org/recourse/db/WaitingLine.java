package org.recourse.db;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** What waits for the writer: in order, bounded, and complete when it closes. */
final class WaitingLine {

    private final ArrayDeque<Task> tasks = new ArrayDeque<>();
    private final int most;
    private boolean closed;

    WaitingLine(int most) {
        this.most = most;
    }

    /** Puts a task at the end, or refuses it at once. */
    synchronized void add(Task task) {
        if (closed) {
            task.refuse(DatabaseException.closed());
        } else if (tasks.size() >= most) {
            task.refuse(new DatabaseException(
                    DatabaseException.Reason.BUSY, "Too many writes are waiting. Try again in a few seconds."));
        } else {
            tasks.add(task);
            notifyAll();
        }
    }

    /** Waits until there is something, and takes as much as one transaction may hold; nothing when it is closed. */
    synchronized List<Task> take(int share) {
        while (tasks.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException notOurWayToStop) {
                // Waits on.
            }
        }
        List<Task> taken = new ArrayList<>();
        while (taken.size() < share && !tasks.isEmpty()) {
            taken.add(tasks.remove());
        }
        return taken;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
