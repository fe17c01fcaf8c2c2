package org.recourse.app;

import io.dropwizard.lifecycle.Managed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is gone when the service has stopped. */
record ThrowAway(Path folder) implements Managed {

    static ThrowAway create() throws IOException {
        return new ThrowAway(Files.createTempDirectory("recourse-demo"));
    }

    @Override
    public void stop() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }
}
