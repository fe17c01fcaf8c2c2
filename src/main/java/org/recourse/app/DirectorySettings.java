package org.recourse.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.Directory;
import org.recourse.directory.DirectoryReader;
import org.recourse.directory.ProviderMatcher;

/**
 * Where the provider directory comes from.
 *
 * @param path a file or folder in HSDS 3.0; none means that offers name no providers
 * @param demo whether to use the invented directory that ships with the program, as of the day it was made
 */
public record DirectorySettings(@Nullable String path, boolean demo) {

    static final DirectorySettings NONE = new DirectorySettings(null, false);
    static final DirectorySettings DEMO = new DirectorySettings(null, true);

    /**
     * Reads the directory.
     *
     * @throws org.recourse.directory.DirectoryException if it cannot be used, saying what to change
     */
    Supplier<ProviderMatcher> open(Clock clock) {
        if (demo && path != null) {
            throw new IllegalArgumentException("directory: set either path or demo, not both");
        }
        if (demo) {
            Directory invented = DirectoryReader.readResource("/directory/demo");
            return always(new ProviderMatcher(invented, Objects.requireNonNull(invented.publishedOn())));
        }
        if (path == null) {
            return always(new ProviderMatcher(new Directory(null, List.of()), LocalDate.EPOCH));
        }
        return new DailyMatcher(DirectoryReader.read(Path.of(path)), clock);
    }

    private static Supplier<ProviderMatcher> always(ProviderMatcher matcher) {
        return () -> matcher;
    }
}
