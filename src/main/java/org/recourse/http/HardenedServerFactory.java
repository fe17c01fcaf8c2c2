package org.recourse.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.core.server.ServerFactory;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jetty.MutableServletContextHandler;
import jakarta.servlet.Servlet;
import java.time.Duration;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * The only server this service starts: one connector, no admin side, every limit fixed here. What a deployer may say is
 * the constructor's parameters.
 */
@JsonTypeName("hardened")
public final class HardenedServerFactory implements ServerFactory {

    private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?");
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int HTTPS_PORT = 443;
    private static final Duration LONGEST_QUEUEING = Duration.ofMillis(200);

    private final int port;
    private final String bindHost;
    private final int maxThreads;
    private final int maxConnections;
    private final @Nullable String name;
    private final @Nullable TlsSettings tls;

    public HardenedServerFactory() {
        this(null, null, null, null);
    }

    /** One that serves this computer only. */
    public HardenedServerFactory(
            @Nullable Integer port,
            @Nullable String bindHost,
            @Nullable Integer maxThreads,
            @Nullable Integer maxConnections) {
        this(port, bindHost, maxThreads, maxConnections, null, null);
    }

    @JsonCreator
    public HardenedServerFactory(
            @JsonProperty("port") @Nullable Integer port,
            @JsonProperty("bindHost") @Nullable String bindHost,
            @JsonProperty("maxThreads") @Nullable Integer maxThreads,
            @JsonProperty("maxConnections") @Nullable Integer maxConnections,
            @JsonProperty("name") @Nullable String name,
            @JsonProperty("tls") @Nullable TlsSettings tls) {
        this.port = within("port", port == null ? 8080 : port, 0, 65_535);
        this.bindHost = bindHost == null ? "127.0.0.1" : bindHost;
        this.maxThreads = within("maxThreads", maxThreads == null ? 64 : maxThreads, 16, 256);
        this.maxConnections = within("maxConnections", maxConnections == null ? 256 : maxConnections, 16, 4_096);
        this.name = name;
        this.tls = tls;
        if (tls != null && (name == null || !NAME.matcher(name).matches())) {
            throw new IllegalArgumentException(
                    "server.name: with server.tls, give the host name that the certificate is for, in small letters");
        }
    }

    private static int within(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("server." + key + " must be from " + least + " to " + most);
        }
        return value;
    }

    /** Whether nobody on another computer can reach the server. */
    public boolean servesOnlyThisComputer() {
        return LoopbackAddress.isLiteral(bindHost);
    }

    /** The port it is to listen on; 0 for any that is free. */
    public int port() {
        return port;
    }

    /** Scheme, host and port as a browser sees the server that listens on a port. */
    public String origin(int localPort) {
        if (tls == null) {
            return "http://localhost:" + localPort;
        }
        return "https://" + name + (localPort == HTTPS_PORT ? "" : ":" + localPort);
    }

    /** Runs before the application does, so a wrong address stops the start before anything is opened. */
    @Override
    public void configure(Environment environment) {
        if (tls == null && !servesOnlyThisComputer()) {
            throw new IllegalStateException("server.bindHost: without server.tls the service binds to loopback only;"
                    + " use 127.0.0.1 or ::1, as numbers and not as a name");
        }
        environment.getApplicationContext().setContextPath("/");
    }

    @Override
    public Server build(Environment environment) {
        configure(environment);
        Server server = new Server(threads());
        environment.lifecycle().attach(server);
        server.setStopAtShutdown(true);
        server.setStopTimeout(GRACE.toMillis());
        server.setRequestLog(new QuietRequestLog());
        server.addConnector(
                new HardenedConnector(bindHost, port, maxConnections, maxFromOneAddress(), tls).build(server));

        ObjectMapper mapper = StrictJson.newMapper();
        ProblemPages pages = new ProblemPages(mapper);
        server.setErrorHandler(pages);
        server.setHandler(chain(application(environment, pages)));
        return server;
    }

    /** A quarter each, where the addresses tell callers apart. On this computer a reverse proxy may have all of them. */
    private int maxFromOneAddress() {
        return servesOnlyThisComputer() ? maxConnections : maxConnections / 4;
    }

    private QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(maxThreads, Math.min(8, maxThreads));
        threads.setName("http");
        return threads;
    }

    private static Handler application(Environment environment, ProblemPages pages) {
        MutableServletContextHandler context = environment.getApplicationContext();
        Servlet jersey = environment.getJerseyServletContainer();
        if (jersey != null) {
            context.addServlet(new ServletHolder("jersey", jersey), "/*");
        }
        context.setErrorHandler(pages);
        return context;
    }

    /** In the order a request meets them. */
    private Handler chain(Handler application) {
        QoSHandler shedding = new QoSHandler(application);
        shedding.setMaxRequestCount(maxThreads / 2);
        shedding.setMaxSuspendedRequestCount(maxThreads / 2);
        shedding.setMaxSuspend(LONGEST_QUEUEING);
        WholeBody body = new WholeBody();
        body.setHandler(shedding);
        RequestGate gate = new RequestGate(name);
        gate.setHandler(body);
        return new GracefulHandler(gate);
    }
}
