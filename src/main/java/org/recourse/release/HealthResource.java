package org.recourse.release;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code GET /api/health}: that the service is up, and by which pack it assesses. */
@Path("/api/health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {

    private final Releases releases;

    public HealthResource(Releases releases) {
        this.releases = releases;
    }

    /** The state of the service. */
    public record Health(String status, String pack, String version, String digest) {}

    @GET
    @PermitAll
    public Health get() {
        var pack = releases.active().pack();
        return new Health("UP", pack.id(), pack.version(), pack.digest().toString());
    }
}
