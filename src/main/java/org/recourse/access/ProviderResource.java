package org.recourse.access;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;

/** {@code /api/session/provider}: signing in at the sign-in service of the court, where there is one. */
@Path("/api/session/provider")
@Consumes(MediaType.APPLICATION_JSON)
public final class ProviderResource {

    private static final String COOKIE = "__Host-recourse-provider";

    /** The browser comes back from another site, and a cookie that is Strict would not be sent. */
    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=";

    private static final int TEN_MINUTES = 600;

    /**
     * A page that goes on by itself: a redirect would still count as coming from the other site, and the browser would
     * not send the cookie of the session.
     */
    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/"><title>Recourse</title>
            <p><a href="/">Go on</a></p></html>
            """;

    private final Optional<ProviderSignIn> provider;
    private final SignIn signIn;
    private final Enrolment enrolment;
    private final Tries tries;

    ProviderResource(Optional<ProviderSignIn> provider, SignIn signIn, Enrolment enrolment, Tries tries) {
        this.provider = provider;
        this.signIn = signIn;
        this.enrolment = enrolment;
        this.tries = tries;
    }

    /**
     * What to begin.
     *
     * @param code a code to set up this way to sign in; none to sign in
     */
    public record ProviderBegin(@Nullable String code) {}

    /** Where to send the browser. */
    public record ProviderAddress(String address) {}

    @POST
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    public Response begin(@NotNull @Valid ProviderBegin given, @Context HttpServletRequest request) {
        tries.admitBegin(request.getRemoteAddr());
        String typed = given.code();
        EnrolmentCode code = typed == null
                ? null
                : enrolment.holderOf(typed, request.getRemoteAddr()).code();
        ProviderSignIn.Departure departure = provider().begin(code);
        return Response.ok(new ProviderAddress(departure.address()))
                .header(HttpHeaders.SET_COOKIE, COOKIE + "=" + departure.browser() + ATTRIBUTES + TEN_MINUTES)
                .build();
    }

    /** Where the sign-in service sends the browser back to. It changes something only with an answer to a question. */
    @GET
    @Path("/return")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    public Response finish(
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("code") @DefaultValue("") String code,
            @CookieParam(COOKIE) @DefaultValue("") String browser,
            @Context HttpServletRequest request) {
        if (state.isEmpty() || code.isEmpty()) {
            throw new ProblemException(Problem.invalidParameter());
        }
        Optional<ProviderSignIn.Arrival> arrived = provider().finish(state, code, browser);
        if (arrived.isEmpty()) {
            tries.countWrong(Tries.Way.PROVIDER, request.getRemoteAddr());
        }
        ProviderSignIn.Arrival arrival = arrived.orElseThrow(() -> new ProblemException(Refusal.notSignedIn()));
        EnrolmentCode used = arrival.code();
        if (used != null) {
            enrolment.linkProvider(used, arrival.identity());
        }
        String token = signIn.withProvider(arrival.identity(), request.getRemoteAddr())
                .orElseThrow(() -> new ProblemException(Refusal.notSignedIn()));
        return Response.ok(PAGE)
                .header(HttpHeaders.SET_COOKIE, SessionCookie.of(token))
                .header(HttpHeaders.SET_COOKIE, COOKIE + "=" + ATTRIBUTES + 0)
                .build();
    }

    private ProviderSignIn provider() {
        return provider.orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
