package org.recourse.db;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs what callers hang on their answers, away from the writer. The thread ends by itself when there is nothing to do,
 * so that refusals are delivered after closing too.
 */
final class AnswerThread implements Executor {

    private static final long IDLE_SECONDS = 5;

    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                Thread thread = new Thread(task, "database-answers");
                thread.setDaemon(true);
                return thread;
            });

    AnswerThread() {
        thread.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable task) {
        thread.execute(task);
    }
}
