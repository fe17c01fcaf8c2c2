package org.recourse.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections on which a handshake or a request head does not get finished. Jetty's timeouts do not see them: every byte that
 * drips in counts as activity, and its data rates are for bodies.
 */
final class SlowHeads extends AbstractLifeCycle {

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final Duration HANDSHAKE_DEADLINE = Duration.ofSeconds(3);

    /** What Java calls the cipher of a connection before one has been agreed on. */
    private static final String NO_CIPHER = "SSL_NULL_WITH_NULL_NULL";

    private static final Duration ROUND = Duration.ofSeconds(1);

    private final ServerConnector connector;
    private Map<EndPoint, Waiting> waiting = new HashMap<>();
    private volatile Scheduler.@Nullable Task next;

    SlowHeads(ServerConnector connector) {
        this.connector = connector;
    }

    /** A connection with no request under way, the number of those it has had, and since when. */
    private record Waiting(long requests, long since) {}

    @Override
    protected void doStart() {
        schedule();
    }

    @Override
    protected void doStop() {
        Scheduler.Task pending = next;
        if (pending != null) {
            pending.cancel();
        }
    }

    private void schedule() {
        if (isRunning()) {
            next = connector.getScheduler().schedule(this::round, ROUND.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void round() {
        try {
            Map<EndPoint, Waiting> still = new HashMap<>();
            for (EndPoint endPoint : connector.getConnectedEndPoints()) {
                look(endPoint, still);
            }
            waiting = still;
        } finally {
            schedule();
        }
    }

    /** What speaks HTTP on it; while the encryption is being agreed on, that is what is waited for. */
    private static @Nullable Connection http(@Nullable Connection connection) {
        if (connection instanceof SslConnection encrypted) {
            Connection within = encrypted.getSslEndPoint().getConnection();
            return within == null ? connection : within;
        }
        return connection;
    }

    private static Duration deadline(EndPoint endPoint) {
        boolean isHandshake = endPoint.getConnection() instanceof SslConnection encrypted
                && encrypted.getSSLEngine().getSession().getCipherSuite().equals(NO_CIPHER);
        return isHandshake ? HANDSHAKE_DEADLINE : DEADLINE;
    }

    private void look(EndPoint endPoint, Map<EndPoint, Waiting> still) {
        Connection connection = http(endPoint.getConnection());
        if (connection == null || connection.getMessagesIn() != connection.getMessagesOut()) {
            return;
        }
        Waiting before = waiting.get(endPoint);
        if (before == null || before.requests() != connection.getMessagesIn()) {
            still.put(endPoint, new Waiting(connection.getMessagesIn(), NanoTime.now()));
        } else if (NanoTime.millisSince(before.since()) >= deadline(endPoint).toMillis()) {
            endPoint.close();
        } else {
            still.put(endPoint, before);
        }
    }
}
