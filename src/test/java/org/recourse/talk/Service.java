package org.recourse.talk;

import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import org.recourse.app.RecourseApplication;
import org.recourse.app.RecourseConfiguration;

/** The whole service on a port of the loopback, to be started, stopped and started again. */
final class Service implements AutoCloseable {

    private DropwizardTestSupport<RecourseConfiguration> running;
    private final int port;

    Service() {
        running = start(0);
        port = running.getLocalPort();
    }

    private static DropwizardTestSupport<RecourseConfiguration> start(int port) {
        var support = new DropwizardTestSupport<>(
                RecourseApplication.class,
                "config/service.yml",
                ConfigOverride.config("server.port", String.valueOf(port)),
                ConfigOverride.config("directory.demo", "true"),
                ConfigOverride.config("logging.level", "WARN"));
        try {
            support.before();
        } catch (Exception e) {
            throw new IllegalStateException("the service did not start", e);
        }
        return support;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    void stop() {
        running.after();
    }

    void startAgain() {
        running = start(port);
    }

    @Override
    public void close() {
        running.after();
    }
}
