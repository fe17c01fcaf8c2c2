package org.recourse.app;

import io.dropwizard.logging.common.DefaultLoggingFactory;

/** Logging for commands whose output people read. */
final class QuietLogging {

    private QuietLogging() {}

    static DefaultLoggingFactory warningsOnly() {
        DefaultLoggingFactory logging = new DefaultLoggingFactory();
        logging.setLevel("WARN");
        return logging;
    }
}
