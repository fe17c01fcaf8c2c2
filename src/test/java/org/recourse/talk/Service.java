package org.recourse.talk;

import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.recourse.app.RecourseApplication;
import org.recourse.app.RecourseConfiguration;

/** The whole service on a port of the loopback, for a class of tests or to be started, stopped and started again. */
final class Service implements BeforeAllCallback, AfterAllCallback, AutoCloseable {

    private @Nullable DropwizardTestSupport<RecourseConfiguration> running;
    private int port;

    /** One that runs already. */
    static Service started() {
        Service service = new Service();
        service.startAgain();
        return service;
    }

    @Override
    public void beforeAll(ExtensionContext tests) {
        startAgain();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        close();
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
        close();
    }

    /** On the port it had before, if it ran before. */
    void startAgain() {
        running = start(port);
        port = running.getLocalPort();
    }

    @Override
    public void close() {
        if (running != null) {
            running.after();
        }
    }
}
