package org.recourse.release;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;

/** {@code GET /api/health}: that the service is up, by which pack it assesses, and what an operator has to see to. */
@Path("/api/health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {

    private final Releases releases;
    private final Supplier<List<String>> problems;

    /** Where nothing is kept there is nothing to see to. */
    public HealthResource(Releases releases) {
        this(releases, List::of);
    }

    /**
     * With what else there is to look after.
     *
     * @param problems codes of what an operator has to see to; none if all is well
     */
    public HealthResource(Releases releases, Supplier<List<String>> problems) {
        this.releases = releases;
        this.problems = problems;
    }

    /**
     * The state of the service.
     *
     * @param status UP, or RED if there is a problem; assessments go on all the same
     */
    public record Health(String status, String pack, String version, String digest, List<String> problems) {

        /** Copies the list. */
        public Health {
            problems = List.copyOf(problems);
        }
    }

    @GET
    @PermitAll
    public Health get() {
        var pack = releases.active().pack();
        List<String> now = problems.get();
        return new Health(
                now.isEmpty() ? "UP" : "RED",
                pack.id(),
                pack.version(),
                pack.digest().toString(),
                now);
    }
}
