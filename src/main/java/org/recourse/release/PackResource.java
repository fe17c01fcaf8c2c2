package org.recourse.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;
import org.recourse.http.StrictJson;
import org.recourse.pack.LanguageLookup;
import org.recourse.pack.Pack;
import org.recourse.pack.Words;

/** {@code GET /api/packs}: the released packs, whole, and their interviews in each language, tagged by digest. */
@Path("/api/packs")
@Produces(MediaType.APPLICATION_JSON)
public final class PackResource {

    private final Releases releases;
    private final ObjectMapper mapper = StrictJson.newMapper();
    /** Bounded by the releases and their languages: nothing of a request is a key before it was found in a pack. */
    private final Map<String, byte[]> bodies = new ConcurrentHashMap<>();

    public PackResource(Releases releases) {
        this.releases = releases;
    }

    @GET
    @PermitAll
    public List<PackSummary> list() {
        return releases.list().stream()
                .map(release -> PackSummary.of(release, release.equals(releases.active())))
                .toList();
    }

    @GET
    @PermitAll
    @Path("/{id}/{version}")
    public Response get(@PathParam("id") String id, @PathParam("version") String version, @Context Request request) {
        Release release = find(id, version);
        return tagged(release.pack().digest().hex(), request, PackView.of(release));
    }

    @GET
    @PermitAll
    @Path("/{id}/{version}/interview")
    public Response interview(
            @PathParam("id") String id,
            @PathParam("version") String version,
            @QueryParam("language") @DefaultValue("en") String language,
            @Context Request request) {
        Release release = find(id, version);
        Words words = words(release.pack(), language);
        return tagged(
                release.pack().digest().hex() + "-" + words.language(),
                request,
                InterviewView.of(release.pack(), words));
    }

    private static Words words(Pack pack, String language) {
        return LanguageLookup.find(language, pack.words().keySet())
                .map(pack.words()::get)
                .orElseThrow(() -> new ProblemException(Problem.of(
                        "unknown-language",
                        404,
                        "Unknown language",
                        "Ask for one of the languages of this pack: "
                                + String.join(", ", pack.words().keySet()) + ".")));
    }

    private Release find(String id, String version) {
        return releases.find(id, version).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private Response tagged(String tag, Request request, Object view) {
        EntityTag entityTag = new EntityTag(tag);
        CacheControl revalidate = new CacheControl();
        revalidate.setNoCache(true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(entityTag);
        if (unchanged != null) {
            return unchanged.tag(entityTag).cacheControl(revalidate).build();
        }
        return Response.ok(bodies.computeIfAbsent(tag, unused -> write(view)))
                .tag(entityTag)
                .cacheControl(revalidate)
                .build();
    }

    private byte[] write(Object view) {
        try {
            return mapper.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a pack is always JSON", e);
        }
    }
}
