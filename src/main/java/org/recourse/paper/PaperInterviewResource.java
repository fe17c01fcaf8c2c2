package org.recourse.paper;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;
import org.recourse.release.Release;
import org.recourse.release.Releases;

/** {@code GET /api/packs/{id}/{version}/paper}: the interview of a released pack on paper, as public as the pack. */
@Path("/api/packs/{id}/{version}/paper")
public final class PaperInterviewResource {

    private final Releases releases;
    private final Papers papers;
    /** Bounded by the releases and their languages: nothing of a request is a key before it was found in a pack. */
    private final Map<String, Printed> made = new ConcurrentHashMap<>();

    public PaperInterviewResource(Releases releases, Papers papers) {
        this.releases = releases;
        this.papers = papers;
    }

    @GET
    @Produces({PaperResource.PDF, PaperResource.HTML})
    @PermitAll
    public Printed get(
            @PathParam("id") String id,
            @PathParam("version") String version,
            @QueryParam("language") @DefaultValue("en") String language) {
        Release release = releases.find(id, version).orElseThrow(() -> new ProblemException(Problem.notFound()));
        Tongue.of(release.pack(), language, "");
        return made.computeIfAbsent(
                release.pack().digest().hex() + " " + language,
                key -> papers.interview(release.pack(), release.rulebook(), language));
    }
}
