package org.recourse.court;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code GET /staff}: accounts, holds, counts and packs, for programme lead, reviewer and operator. */
@Path("/staff")
public final class StaffResource {

    private final CourtPages pages;

    public StaffResource(CourtPages pages) {
        this.pages = pages;
    }

    @GET
    @PermitAll
    public Response page(@HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String encodings) {
        return WithdrawResource.response(pages.staff(), encodings);
    }
}
