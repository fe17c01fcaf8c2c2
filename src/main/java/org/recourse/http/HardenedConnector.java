package org.recourse.http;

import java.time.Duration;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.jspecify.annotations.Nullable;

/** The one HTTP/1.1 connector and its limits. */
record HardenedConnector(
        String bindHost,
        int port,
        int maxConnections,
        int maxFromOneAddress,
        @Nullable TlsSettings tls) {

    private static final int HEAD_BYTES = 8 * 1024;
    private static final int BYTES_PER_SECOND = 256;
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final Duration IDLE_WHEN_FULL = Duration.ofSeconds(1);

    ServerConnector build(Server server) {
        HttpConnectionFactory http = new HttpConnectionFactory(http());
        ServerConnector connector = tls == null
                ? new ServerConnector(server, 1, -1, http)
                : new ServerConnector(server, 1, -1, new SslConnectionFactory(tls.context(), "http/1.1"), http);
        connector.setHost(bindHost);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE.toMillis());
        connector.setShutdownIdleTimeout(IDLE_WHEN_FULL.toMillis());
        NetworkConnectionLimit limit = new NetworkConnectionLimit(maxConnections, connector);
        limit.setEndPointIdleTimeout(IDLE_WHEN_FULL.toMillis());
        server.addBean(limit);
        connector.addBean(new AddressLimit(maxFromOneAddress));
        server.addBean(new SlowHeads(connector));
        return connector;
    }

    private static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        // No line may end with a line feed alone: a proxy could read another request there than we do.
        http.setHttpCompliance(HttpCompliance.STRICT);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setSendDateHeader(false);
        http.setRequestHeaderSize(HEAD_BYTES);
        // No rate for requests: Jetty would look at it while a body that has come whole is read, and call our own
        // pauses the
        // sender's. WholeBody gives the whole of a body its time.
        http.setMinResponseDataRate(BYTES_PER_SECOND);
        // First, because the headers depend on whether the connection is encrypted.
        http.addCustomizer(new SecureRequestCustomizer());
        http.addCustomizer(new SecurityHeaders());
        return http;
    }
}
