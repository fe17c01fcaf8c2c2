package org.recourse.app;

import io.dropwizard.lifecycle.Managed;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.recourse.upkeep.Upkeep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks upkeep every few minutes to do what is due, on a thread of its own, as long as the service runs. */
final class UpkeepJob implements Managed {

    private static final Logger LOG = LoggerFactory.getLogger(UpkeepJob.class);
    private static final long PATIENCE_SECONDS = 10;

    private final Upkeep upkeep;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "upkeep");
        made.setDaemon(true);
        return made;
    });

    UpkeepJob(Upkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Override
    public void start() {
        var unused = thread.scheduleWithFixedDelay(this::tick, 0, Upkeep.BETWEEN_TICKS.toSeconds(), TimeUnit.SECONDS);
    }

    /** One that throws must not be the last: an executor drops a task that does. */
    private void tick() {
        try {
            upkeep.tick();
        } catch (RuntimeException e) {
            LOG.error("Upkeep failed: {}", e.getClass().getName());
        }
    }

    @Override
    public void stop() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("Upkeep did not come to its end; the next start goes on with it.");
        }
    }
}
