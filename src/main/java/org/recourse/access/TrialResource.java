package org.recourse.access;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;

/** {@code /api/trial}: in the demo only, signing in as a made-up person without proving anything. */
@Path("/api/trial")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class TrialResource {

    private final SignIn signIn;

    TrialResource(SignIn signIn) {
        this.signIn = signIn;
    }

    /** In what role to try the service. */
    public record TrialSignIn(@NotNull Role role) {}

    @POST
    @Path("/sign-in")
    @PermitAll
    public Response signIn(@NotNull @Valid TrialSignIn given) {
        String token = signIn.asMadeUp(TrialAccounts.nameOf(given.role()))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.of(token))
                .build();
    }
}
