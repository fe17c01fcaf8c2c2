package org.recourse.talk;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.recourse.pages.Body;

/** {@code GET /shell-worker.js}: the worker that keeps the page of the talk on a tablet, and nothing else. */
@Path("/shell-worker.js")
public final class ShellWorkerResource {

    private final Supplier<Talk> talk;

    public ShellWorkerResource(Supplier<Talk> talk) {
        this.talk = talk;
    }

    @GET
    @PermitAll
    public Response get() {
        Body worker = talk.get().worker();
        return Response.ok(worker.bytesFor(null), worker.type())
                .header("Content-Security-Policy", "default-src 'none'; connect-src 'self'")
                .build();
    }
}
