package org.recourse.pages;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;

/** {@code GET /assets/...}: styles, scripts and words of the pages, to be kept for as long as a browser likes. */
@Path("/assets/{hash}/{folder}/{name}")
public final class AssetResource {

    private final List<Supplier<Assets>> all;

    public AssetResource(List<Supplier<Assets>> all) {
        this.all = List.copyOf(all);
    }

    @GET
    @PermitAll
    public Response get(
            @PathParam("hash") String hash,
            @PathParam("folder") String folder,
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String encodings) {
        String address = "/assets/" + hash + "/" + folder + "/" + name;
        Body body = all.stream()
                .map(assets -> assets.get().find(address))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
        Response.ResponseBuilder response = Response.ok(body.bytesFor(encodings), body.type())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
        if (body.isZippedFor(encodings)) {
            response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return response.build();
    }
}
