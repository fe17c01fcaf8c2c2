package org.recourse.court;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.recourse.pages.Body;

/** {@code GET /withdraw}: what exists about a case code, and taking it back; for whoever has the code. */
@Path("/withdraw")
public final class WithdrawResource {

    /** What a page may load and do: its own files, and nothing that is made from text. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
            + " require-trusted-types-for 'script'; trusted-types 'none'";

    private final CourtPages pages;

    public WithdrawResource(CourtPages pages) {
        this.pages = pages;
    }

    @GET
    @PermitAll
    public Response page(@HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String encodings) {
        return response(pages.withdraw(), encodings);
    }

    static Response response(Body body, @Nullable String encodings) {
        Response.ResponseBuilder response = Response.ok(body.bytesFor(encodings), body.type())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header("Content-Security-Policy", POLICY);
        if (body.isZippedFor(encodings)) {
            response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return response.build();
    }
}
