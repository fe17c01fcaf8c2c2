package org.recourse.talk;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recourse.pages.Body;

/** {@code GET /talk}: the page of the talk, and the plain page that leaving it leads to. */
@Path("/talk")
public final class TalkResource {

    /** What a page of the talk may load and do: its own files, and nothing that is made from text. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
            + " require-trusted-types-for 'script'; trusted-types shell";

    private final Supplier<Talk> talk;

    public TalkResource(Supplier<Talk> talk) {
        this.talk = talk;
    }

    @GET
    @PermitAll
    public Response page(@HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String encodings) {
        return response(talk.get().page(), encodings);
    }

    @GET
    @PermitAll
    @Path("/clock")
    public Response neutralPage(@HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String encodings) {
        return response(talk.get().neutralPage(), encodings);
    }

    private static Response response(Body body, @Nullable String encodings) {
        Response.ResponseBuilder response = Response.ok(body.bytesFor(encodings), body.type())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header("Content-Security-Policy", POLICY);
        if (body.isZippedFor(encodings)) {
            response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return response.build();
    }
}
