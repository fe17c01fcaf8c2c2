package org.recourse.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class PinnedLogLevelsTest {

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();

    @BeforeEach
    void install() {
        PinnedLogLevels.install();
        root.setLevel(Level.TRACE);
        written.start();
        root.addAppender(written);
    }

    @AfterEach
    void restore() {
        root.detachAppender(written);
        root.setLevel(Level.INFO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.eclipse.jetty.server.Server",
                "org.glassfish.jersey.server.X",
                "com.fasterxml.jackson.X",
                "org.drools.X",
                "org.kie.X",
                "org.hibernate.validator.X",
                "org.apache.hc.X",
                "io.dropwizard.X",
                "com.example.whatever"
            })
    void a_library_writes_nothing_below_info(String name) {
        Logger library = context.getLogger(name);
        library.setLevel(Level.TRACE);

        library.trace("canary");
        library.debug("canary");
        library.atDebug().log("canary");
        assertThat(library.isDebugEnabled()).isFalse();
        assertThat(library.isTraceEnabled()).isFalse();
        library.info("started");

        assertThat(written.list).extracting(ILoggingEvent::getMessage).containsExactly("started");
        library.setLevel(null);
    }

    @Test
    void that_all_connections_are_taken_fills_no_log() {
        Logger limit = context.getLogger(NetworkConnectionLimit.class);

        limit.info("reached");
        limit.warn("broken");

        assertThat(written.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("WARN " + NetworkConnectionLimit.class.getName() + " without an exception");
    }

    @Test
    void we_write_nothing_at_trace() {
        Logger ours = context.getLogger("org.recourse.http.X");

        ours.trace("trace");
        ours.debug("debug");

        assertThat(written.list).extracting(ILoggingEvent::getMessage).containsExactly("debug");
    }

    @Test
    void a_warning_of_what_handles_requests_is_reduced_to_class_and_place() {
        Logger jetty = context.getLogger("org.eclipse.jetty.X");

        jetty.warn("canary {}", "canary", new IllegalStateException("canary"));
        jetty.error("canary");

        assertThat(written.list).hasSize(2);
        assertThat(written.list.get(0).getFormattedMessage())
                .startsWith("WARN org.eclipse.jetty.X java.lang.IllegalStateException at "
                        + getClass().getName())
                .doesNotContain("canary");
        assertThat(written.list.get(0).getThrowableProxy()).isNull();
        assertThat(written.list.get(1).getFormattedMessage())
                .isEqualTo("ERROR org.eclipse.jetty.X without an exception");
    }

    @Test
    void they_stay_when_the_logging_is_configured_anew_and_are_never_there_twice() {
        context.reset();
        PinnedLogLevels.install();
        context.reset();

        assertThat(context.getTurboFilterList())
                .filteredOn(PinnedLogLevels.class::isInstance)
                .hasSize(1);
        assertThat(context.getLogger("org.eclipse.jetty.X").isDebugEnabled()).isFalse();
    }
}
