package org.recourse.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.recourse.directory.Directory;
import org.recourse.directory.ProviderMatcher;

/** Hides entries as they grow stale: a new matcher each day, from the same directory. */
final class DailyMatcher implements Supplier<ProviderMatcher> {

    private final Directory directory;
    private final Clock clock;
    private volatile Today today;

    private record Today(LocalDate date, ProviderMatcher matcher) {}

    DailyMatcher(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
        this.today = make(LocalDate.now(clock));
    }

    @Override
    public ProviderMatcher get() {
        LocalDate date = LocalDate.now(clock);
        Today current = today;
        if (!current.date().equals(date)) {
            current = make(date);
            today = current;
        }
        return current.matcher();
    }

    private Today make(LocalDate date) {
        return new Today(date, new ProviderMatcher(directory, date));
    }
}
