package org.recourse.http;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.slf4j.LoggerFactory;

/**
 * Logs that there was a request, and nothing by which it could be laid beside a person, a place or a moment: the
 * method if it is a known one, the status, about how long it took, and the time to the minute.
 */
final class QuietRequestLog implements RequestLog {

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(QuietRequestLog.class);
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "DELETE");
    private static final int[] MILLIS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000};

    @Override
    public void log(Request request, Response response) {
        if (!LOG.isInfoEnabled()) {
            return;
        }
        String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "-";
        String line =
                method + " " + response.getStatus() + " " + duration(NanoTime.millisSince(request.getBeginNanoTime()));
        LoggingEvent event = new LoggingEvent(QuietRequestLog.class.getName(), LOG, Level.INFO, line, null, null);
        // The time is cut in the event itself: whatever pattern an appender has, it cannot print more.
        event.setInstant(Instant.now().truncatedTo(ChronoUnit.MINUTES));
        LOG.callAppenders(event);
    }

    private static String duration(long millis) {
        for (int bound : MILLIS) {
            if (millis <= bound) {
                return "<=" + bound + "ms";
            }
        }
        return ">" + MILLIS[MILLIS.length - 1] + "ms";
    }
}
