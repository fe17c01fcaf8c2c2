package org.recourse.app;

import io.dropwizard.lifecycle.Managed;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.recourse.keys.HourKeys;
import org.recourse.upkeep.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes and destroys the keys for what waits sealed on tablets, in time; destroys all of them where nothing may wait. */
final class HourKeysJob implements Managed {

    private static final Logger LOG = LoggerFactory.getLogger(HourKeysJob.class);
    private static final long MINUTES_BETWEEN = 5;

    private final HourKeys keys;
    private final boolean used;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "hour-keys");
        made.setDaemon(true);
        return made;
    });

    HourKeysJob(HourKeys keys, boolean used) {
        this.keys = keys;
        this.used = used;
    }

    /** The first time before anybody can ask for a key. */
    @Override
    public void start() {
        turn();
        var unused = thread.scheduleWithFixedDelay(this::turn, MINUTES_BETWEEN, MINUTES_BETWEEN, TimeUnit.MINUTES);
    }

    private void turn() {
        try {
            if (used) {
                keys.turn();
            } else {
                keys.destroyAll();
            }
        } catch (RuntimeException e) {
            LOG.error(
                    "The keys for what waits sealed were not turned: {}",
                    e.getClass().getName());
        }
    }

    /** What an operator has to see to. */
    List<String> troubles() {
        return used && keys.isLate() ? List.of(Trouble.KEYS_LATE.name()) : List.of();
    }

    @Override
    public void stop() {
        thread.shutdown();
    }
}
