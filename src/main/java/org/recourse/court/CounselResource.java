package org.recourse.court;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code GET /counsel}: what was handed over, for the attorney it was handed to. */
@Path("/counsel")
public final class CounselResource {

    private final CourtPages pages;

    public CounselResource(CourtPages pages) {
        this.pages = pages;
    }

    @GET
    @PermitAll
    public Response page(@HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String encodings) {
        return WithdrawResource.response(pages.counsel(), encodings);
    }
}
