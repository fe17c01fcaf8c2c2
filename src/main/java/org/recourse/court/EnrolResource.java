package org.recourse.court;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code GET /enrol}: where whoever holds a setup code sets up how they sign in. */
@Path("/enrol")
public final class EnrolResource {

    private final CourtPages pages;

    public EnrolResource(CourtPages pages) {
        this.pages = pages;
    }

    @GET
    @PermitAll
    public Response page(@HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String encodings) {
        return WithdrawResource.response(pages.enrol(), encodings);
    }
}
