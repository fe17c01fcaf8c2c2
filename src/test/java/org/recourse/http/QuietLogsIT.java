package org.recourse.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import io.dropwizard.core.Configuration;
import io.dropwizard.testing.junit5.DropwizardAppExtension;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

@ExtendWith(DropwizardExtensionsSupport.class)
class QuietLogsIT {

    private static final DropwizardAppExtension<Configuration> APP = SmallServer.onAnyPort();

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Everything everything = new Everything();
    private final List<Appender<ILoggingEvent>> others = new ArrayList<>();

    /** Whatever of an event an appender could print. */
    private static final class Everything extends AppenderBase<ILoggingEvent> {

        private final Queue<String> events = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            StringBuilder text = new StringBuilder()
                    .append(event.getInstant())
                    .append(' ')
                    .append(event.getLoggerName())
                    .append(' ')
                    .append(event.getThreadName())
                    .append(' ')
                    .append(event.getFormattedMessage())
                    .append(Arrays.toString(event.getArgumentArray()))
                    .append(event.getMDCPropertyMap())
                    .append(event.getKeyValuePairs());
            for (IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
                text.append(cause.getMessage());
            }
            events.add(text.toString());
        }

        List<String> lines(String part) {
            return events.stream()
                    .filter(event -> event.toLowerCase(Locale.ROOT).contains(part))
                    .toList();
        }
    }

    @BeforeEach
    void open_every_level() {
        everything.setContext(context);
        everything.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.iteratorForAppenders().forEachRemaining(others::add);
        others.forEach(root::detachAppender);
        root.addAppender(everything);
        root.setLevel(Level.TRACE);
        context.getLoggerList().forEach(logger -> logger.setLevel(Level.TRACE));
    }

    @AfterEach
    void close() {
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.detachAppender(everything);
        others.forEach(root::addAppender);
        context.getLoggerList().forEach(logger -> logger.setLevel(logger == root ? Level.INFO : null));
    }

    @Test
    void nothing_of_a_request_reaches_any_appender_even_at_trace() throws Exception {
        send_canaries();

        assertThat(everything.lines("canary")).isEmpty();
        assertThat(everything.lines("127.0.0.1")).isEmpty();
        assertThat(everything.lines("/notes")).isEmpty();
        assertThat(everything.lines("incident")).isNotEmpty();
    }

    @Test
    void the_request_log_has_method_status_duration_and_the_minute() throws Exception {
        RawHttp http = new RawHttp(APP.getLocalPort());
        http.send(RawHttp.request("GET", "/page?canary"));
        http.send(RawHttp.request("CANARY", "/page"));
        awaitLines("quietrequestlog", 2);

        assertThat(everything.lines("quietrequestlog"))
                .allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:00Z .* (GET 200|- 405) <=\\d+ms.*"));
    }

    @Test
    void an_incident_is_logged_by_class_and_place_under_the_id_the_caller_got() throws Exception {
        RawHttp http = new RawHttp(APP.getLocalPort());
        String answer = http.send(RawHttp.post("/boom", "application/json", new byte[1]))
                .body();
        String id = answer.replaceAll(".*report the incident ([0-9a-f-]{36})\\..*", "$1");

        assertThat(everything.lines("incident " + id))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains(
                                "java.lang.IllegalStateException at org.recourse.http.SmallApplication$SmallResource.boom:")
                        .contains("; caused by java.lang.IllegalArgumentException")
                        .doesNotContain("canary"));
    }

    @Test
    void without_the_pinned_levels_the_same_requests_would_leak() throws Exception {
        context.getTurboFilterList().clear();
        try {
            send_canaries();

            assertThat(everything.lines("canary")).isNotEmpty();
        } finally {
            PinnedLogLevels.install();
        }
    }

    private void send_canaries() throws IOException, InterruptedException {
        RawHttp http = new RawHttp(APP.getLocalPort());
        String[] headers = {"X-Canary: canary", "Cookie: canary=canary", "Authorization: Bearer canary"};
        int sent = 0;
        for (String body : List.of(
                "{\"text\":\"canary\",\"count\":1,\"lines\":[{\"words\":\"canary\"}]}",
                "{\"text\":\"canary\",\"count\":1,\"lines\":[{\"words\":\"\"}]}",
                "{\"count\":1,\"canary\":\"canary\"}",
                "{\"count\":\"canary\"}",
                "canary",
                "canary\uD83D\uDE00".repeat(10_000))) {
            for (String target : List.of("/notes?canary=canary", "/bytes", "/boom", "/canary")) {
                http.send(RawHttp.post(target, "application/json", body.getBytes(UTF_8), headers));
                sent++;
            }
        }
        for (String target : List.of(
                "/items/canary",
                "/items/6ba7b810-9dad-11d1-80b4-00c04fd430c8?n=canary",
                "/page?canary",
                "/page?a={canary",
                "/%zzcanary",
                "/canary%00",
                "/own-error?canary",
                "/unwritable?canary",
                "/busy?canary",
                "/broken?canary",
                "/broken?500",
                "/" + "canary".repeat(3_000))) {
            http.send(RawHttp.request("GET", target, headers));
            sent++;
        }
        byte[] none = new byte[0];
        http.send(RawHttp.post("/notes?canary=canary", "application/x-www-form-urlencoded", none, headers));
        http.send(RawHttp.post("/notes", "canary/canary", "canary".getBytes(UTF_8), headers));
        http.send(RawHttp.request("CANARY", "/canary", headers));
        http.send(RawHttp.request("GET", "/page", "Host: canary", "Accept: canary"));
        http.send("GET /page HTTP/1.1\r\nHost: canary\r\nHost: canary2\r\nConnection: close\r\n\r\n");
        http.send("canary canary canary\r\n\r\n");
        http.send("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nca nary: canary\r\n\r\n");
        http.send(RawHttp.request("GET", "/page", "X-Canary: " + "canary".repeat(3_000)));
        awaitLines("quietrequestlog", sent + 8);
    }

    /** A request is logged after its answer has gone out. */
    private void awaitLines(String part, int count) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (everything.lines(part).size() < count && System.nanoTime() - end < 0) {
            Thread.sleep(20);
        }
        assertThat(everything.lines(part)).hasSizeGreaterThanOrEqualTo(count);
    }
}
