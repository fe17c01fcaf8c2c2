package org.recourse.upkeep;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one thing after another; one that fails is noted and does not keep the others from being done. */
final class Steps {

    private static final Logger LOG = LoggerFactory.getLogger(Steps.class);

    private final List<String> failures = new ArrayList<>();

    /** Says whether it was done. What went wrong may hold what was read, so only its kind is told. */
    boolean take(String what, Runnable step) {
        try {
            step.run();
            return true;
        } catch (RuntimeException e) {
            LOG.error("Upkeep could not {}: {}", what, e.getClass().getName());
            failures.add("could not " + what + ": " + reason(e));
            return false;
        }
    }

    void fail(String failure) {
        failures.add(failure);
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    private static String reason(RuntimeException e) {
        boolean ours = e.getClass().getName().startsWith("org.recourse.") && e.getMessage() != null;
        return ours ? String.valueOf(e.getMessage()) : e.getClass().getSimpleName();
    }
}
