package org.recourse.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;

/** Stands before one route: lets in who may call it, and nobody else. */
final class GateFilter implements ContainerRequestFilter {

    /** A page of another site cannot send it without asking first, and it is not given leave. */
    static final String HEADER = "Recourse-Request";

    /** A page that rehearses sends it with everything. */
    static final String REHEARSAL = "Recourse-Rehearsal";

    private static final String ASSESSMENTS = "api/assessments";

    private final Route route;
    private final Gate gate;

    GateFilter(Route route, Gate gate) {
        this.route = route;
        this.gate = gate;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (route.changesSomething() && isRehearsal(request)) {
            throw new ProblemException(Refusal.rehearsal());
        }
        if (route.openToTry() && gate.isForTrying()) {
            return;
        }
        if (!route.everyone() && !request.getCookies().containsKey(SessionCookie.NAME)) {
            throw new ProblemException(Refusal.signIn());
        }
        if (route.changesSomething()) {
            checkComesFromHere(request);
        }
        if (route.everyone()) {
            // Whoever is signed in is known on these routes too: the audit names staff, and they are counted apart.
            token(request).flatMap(gate::peek).ifPresent(session -> signIn(request, session.caller()));
        } else {
            signIn(request, caller(request));
        }
    }

    private static void signIn(ContainerRequestContext request, Caller caller) {
        request.setSecurityContext(new SignedIn(caller, request.getSecurityContext()));
    }

    /** A made-up person is assessed like anybody. Nothing else is done for one, whoever is signed in. */
    private static boolean isRehearsal(ContainerRequestContext request) {
        return request.getHeaderString(REHEARSAL) != null
                && !request.getUriInfo().getPath().equals(ASSESSMENTS);
    }

    /** A browser sends the cookie for whatever page asks, so the page has to be one of ours. */
    private static void checkComesFromHere(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        String origin = request.getHeaderString("Origin");
        if (!"1".equals(request.getHeaderString(HEADER))
                || (site != null && !site.equals("same-origin"))
                || (origin != null && !origin.equals(origin(request.getUriInfo().getBaseUri())))) {
            throw new ProblemException(Refusal.crossSite());
        }
        MediaType type = request.getMediaType();
        if (type == null ? request.hasEntity() : !isJson(type)) {
            throw new ProblemException(Problem.unsupportedMediaType());
        }
    }

    /** That very type: one with a wildcard fits what a form sends too. */
    private static boolean isJson(MediaType type) {
        return type.getType().equalsIgnoreCase("application")
                && type.getSubtype().equalsIgnoreCase("json");
    }

    /** As the request was addressed; the server has made sure that this is one of its own names. */
    private static String origin(URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port;
    }

    private Caller caller(ContainerRequestContext request) {
        Session session =
                token(request).flatMap(gate::session).orElseThrow(() -> new ProblemException(Refusal.signIn()));
        Caller caller = session.caller();
        if (!route.roles().contains(caller.role())) {
            gate.noteRefusal(caller);
            throw new ProblemException(Refusal.forbidden());
        }
        if (route.fresh() && !gate.isFresh(session)) {
            throw new ProblemException(Refusal.signInAgain());
        }
        if (route.mayWrite()) {
            gate.admitWriting(caller);
        }
        return caller;
    }

    private static Optional<String> token(ContainerRequestContext request) {
        @Nullable Cookie cookie = request.getCookies().get(SessionCookie.NAME);
        return Optional.ofNullable(cookie).map(Cookie::getValue);
    }

    private record SignedIn(Caller caller, SecurityContext before) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return caller;
        }

        @Override
        public boolean isUserInRole(String role) {
            return caller.role().name().equals(role);
        }

        @Override
        public boolean isSecure() {
            return before.isSecure();
        }

        @Override
        public String getAuthenticationScheme() {
            return "session";
        }
    }
}
