package org.recourse.explain;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;
import org.recourse.release.Release;
import org.recourse.release.Releases;

/** {@code GET /api/packs/{id}/{version}/rulebook}: the rule book of a released pack, as public as the pack. */
@Path("/api/packs/{id}/{version}/rulebook")
public final class RuleBookResource {

    /** Markdown as plain text: a browser shows it, where it would store what is called Markdown as a file. */
    private static final String TEXT = "text/plain; charset=utf-8";

    private final Releases releases;
    /** Bounded by the releases: nothing of a request is a key before it was found. */
    private final Map<String, String> written = new ConcurrentHashMap<>();

    public RuleBookResource(Releases releases) {
        this.releases = releases;
    }

    @GET
    @PermitAll
    @Produces(TEXT)
    public String get(@PathParam("id") String id, @PathParam("version") String version) {
        Release release = releases.find(id, version).orElseThrow(() -> new ProblemException(Problem.notFound()));
        return written.computeIfAbsent(
                release.pack().digest().hex(), digest -> RuleBook.of(release.pack(), release.rulebook()));
    }
}
