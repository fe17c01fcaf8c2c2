package org.recourse.talk;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** {@code GET /shell-worker.js}: the worker that keeps the page of the talk on a tablet, and nothing else. */
@Path("/shell-worker.js")
public final class ShellWorkerResource {

    private final Talk talk;

    public ShellWorkerResource(Talk talk) {
        this.talk = talk;
    }

    @GET
    @PermitAll
    public Response get() {
        return Response.ok(talk.worker().bytesFor(null), talk.worker().type())
                .header("Content-Security-Policy", "default-src 'none'; connect-src 'self'")
                .build();
    }
}
