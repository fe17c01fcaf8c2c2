package org.recourse.access;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recourse.http.ProblemException;

/**
 * {@code /api/session}: signing in, in again and out. To prove once more who one is, one signs in again: the session
 * before ends and a fresh one begins.
 */
@Path("/api/session")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class SessionResource {

    private final SignIn signIn;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Passkeys passkeys;

    SessionResource(SignIn signIn, Accounts accounts, Sessions sessions, Passkeys passkeys) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.sessions = sessions;
        this.passkeys = passkeys;
    }

    /** A name, a password and a code that changes. */
    public record PasswordSignIn(
            @NotNull String name,
            @NotNull String password,
            @NotNull String code) {

        @Override
        public String toString() {
            return "PasswordSignIn";
        }
    }

    /** The answer of an authenticator, each value in base64url. */
    public record PasskeySignIn(
            @NotNull String credentialId,
            @NotNull String userHandle,
            @NotNull String clientDataJSON,
            @NotNull String authenticatorData,
            @NotNull String signature) {}

    @GET
    @RolesAllowed({Role.Name.ADVOCATE, Role.Name.ATTORNEY, Role.Name.LEAD, Role.Name.REVIEWER, Role.Name.OPERATOR})
    public SessionView get(@CookieParam(SessionCookie.NAME) String token) {
        return view(token);
    }

    @POST
    @Path("/password")
    @PermitAll
    public Response withPassword(
            @NotNull @Valid PasswordSignIn given,
            @CookieParam(SessionCookie.NAME) @Nullable String before,
            @Context HttpServletRequest request) {
        return opened(
                signIn.withPassword(
                        new SignIn.Typed(given.name(), given.password(), given.code()), request.getRemoteAddr()),
                before);
    }

    @POST
    @Path("/passkey/challenge")
    @PermitAll
    public ChallengeView challenge() {
        return ChallengeView.of(signIn.newChallenge(), passkeys.site());
    }

    @POST
    @Path("/passkey")
    @PermitAll
    public Response withPasskey(
            @NotNull @Valid PasskeySignIn given,
            @CookieParam(SessionCookie.NAME) @Nullable String before,
            @Context HttpServletRequest request) {
        PasskeyAnswer answer = new PasskeyAnswer(
                Given.bytes("/credentialId", given.credentialId()),
                Given.bytes("/userHandle", given.userHandle()),
                Given.bytes("/clientDataJSON", given.clientDataJSON()),
                Given.bytes("/authenticatorData", given.authenticatorData()),
                Given.bytes("/signature", given.signature()));
        return opened(signIn.withPasskey(answer, request.getRemoteAddr()), before);
    }

    /** Works for everyone, so that a screen can always be left. */
    @POST
    @Path("/sign-out")
    @PermitAll
    public Response signOut(@CookieParam(SessionCookie.NAME) @Nullable String token) {
        if (token != null) {
            signIn.signOut(token);
        }
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.cleared())
                .header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"")
                .build();
    }

    @POST
    @Path("/enrolment-code")
    @RolesAllowed({Role.Name.ADVOCATE, Role.Name.ATTORNEY, Role.Name.LEAD, Role.Name.REVIEWER, Role.Name.OPERATOR})
    @Fresh
    public IssuedCode addWay(@Context Caller caller, @CookieParam(SessionCookie.NAME) String token) {
        return accounts.addWay(caller, token);
    }

    private Response opened(Optional<String> opened, @Nullable String before) {
        String token = opened.orElseThrow(() -> new ProblemException(Refusal.notSignedIn()));
        if (before != null) {
            sessions.close(before);
        }
        return Response.ok(view(token))
                .header(HttpHeaders.SET_COOKIE, SessionCookie.of(token))
                .build();
    }

    private SessionView view(String token) {
        Session session = sessions.find(token).orElseThrow(() -> new ProblemException(Refusal.signIn()));
        Caller caller = session.caller();
        return new SessionView(
                caller.id().value(),
                caller.role(),
                accounts.nameOf(caller),
                sessions.isFresh(session),
                session.expires());
    }
}
