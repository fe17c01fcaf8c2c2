package org.recourse.app;

import io.dropwizard.lifecycle.ServerLifecycleListener;
import java.net.URI;
import java.util.function.Supplier;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;
import org.recourse.access.AccessSettings;
import org.recourse.access.Site;
import org.recourse.http.HardenedServerFactory;

/** How browsers see the service: as the configuration says, or as the server says once it knows its port. */
final class LocalSite implements Supplier<Site>, ServerLifecycleListener {

    private final HardenedServerFactory server;
    private final AccessSettings settings;
    private volatile @Nullable Site site;

    LocalSite(HardenedServerFactory server, AccessSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    @Override
    public void serverStarted(Server started) {
        String origin = origin(((NetworkConnector) started.getConnectors()[0]).getLocalPort());
        String relyingParty = settings.relyingPartyId();
        site = new Site(relyingParty == null ? URI.create(origin).getHost() : relyingParty, origin);
    }

    /** The address of the service as browsers see it, before it runs. */
    String configuredOrigin() {
        return origin(server.port());
    }

    private String origin(int port) {
        String origin = settings.origin();
        return origin == null ? server.origin(port) : origin;
    }

    @Override
    public Site get() {
        Site current = site;
        if (current == null) {
            throw new IllegalStateException("the server has not started");
        }
        return current;
    }
}
