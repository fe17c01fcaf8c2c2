package org.recourse.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.AMR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recourse.http.ProblemException;

/**
 * Signing in at the sign-in service of the court: the code flow of OpenID Connect, with proof of possession of the
 * browser (state and cookie), of the code (PKCE) and of the answer (nonce). Nothing is asked of it at start, so that
 * the other ways to sign in work when it does not.
 */
final class ProviderSignIn {

    static final String RETURN_PATH = "/api/session/provider/return";

    private static final Duration TIME_TO_RETURN = Duration.ofMinutes(10);
    private static final int TIMEOUT_MILLIS = 3_000;
    private static final int MOST_BYTES = 64 * 1024;

    /** A quarter of the requests that are served at a time: a service that takes its time holds no more of them. */
    private static final int AT_ONCE = 8;

    private final OidcSettings settings;
    private final Supplier<Site> site;
    private final Clock clock;
    private final IdTokens tokens;
    private final ProviderMetadata metadata;
    private final Tickets tickets;
    private final Semaphore finishing = new Semaphore(AT_ONCE);

    ProviderSignIn(OidcSettings settings, Supplier<Site> site, Clock clock) {
        this.settings = settings;
        this.site = site;
        this.clock = clock;
        this.tokens = new IdTokens(settings.issuer(), settings.clientId(), clock);
        this.metadata = new ProviderMetadata(settings.issuer(), TIMEOUT_MILLIS, clock);
        this.tickets = new Tickets(TIME_TO_RETURN, clock);
    }

    /** Where to send the browser, and its cookie: all that was begun, sealed, so that nothing of it is kept here. */
    record Departure(String address, String browser) {}

    /** Somebody the sign-in service has just seen, and the code they want to use up, if they had one. */
    record Arrival(ProviderIdentity identity, @Nullable EnrolmentCode code) {}

    private record Begun(
            String state,
            Nonce nonce,
            CodeVerifier verifier,
            @Nullable EnrolmentCode code) {

        /** With a space between the parts: none has one. */
        String text() {
            return String.join(" ", state, nonce.getValue(), verifier.getValue(), code == null ? "" : code.text());
        }

        static Begun of(String text) {
            String[] parts = text.split(" ", -1);
            return new Begun(
                    parts[0],
                    new Nonce(parts[1]),
                    new CodeVerifier(parts[2]),
                    parts[3].isEmpty() ? null : new EnrolmentCode(parts[3]));
        }

        @Override
        public String toString() {
            return "Begun";
        }
    }

    Departure begin(@Nullable EnrolmentCode code) {
        OIDCProviderMetadata provider = metadata.get();
        Begun begun = new Begun(Digest.newToken(), new Nonce(), new CodeVerifier(), code);
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid"), new ClientID(settings.clientId()), returnAddress())
                .endpointURI(provider.getAuthorizationEndpointURI())
                .state(new State(begun.state()))
                .nonce(begun.nonce())
                .codeChallenge(begun.verifier(), CodeChallengeMethod.S256)
                .maxAge((int) Session.FRESH.toSeconds());
        List<String> acr = acr();
        if (!acr.isEmpty()) {
            request.acrValues(acr.stream().map(ACR::new).toList());
        }
        return new Departure(request.build().toURI().toString(), tickets.give(begun.text()));
    }

    /** Who came back, or nothing if any check fails. */
    Optional<Arrival> finish(String state, String code, String browser) {
        Optional<Begun> before =
                tickets.open(browser).map(Begun::of).filter(flow -> flow.state().equals(state));
        if (before.isEmpty()) {
            return Optional.empty();
        }
        if (!finishing.tryAcquire()) {
            throw new ProblemException(Refusal.providerUnavailable());
        }
        try {
            return tickets.use(browser) ? arrival(before.get(), code) : Optional.empty();
        } finally {
            finishing.release();
        }
    }

    private Optional<Arrival> arrival(Begun flow, String code) {
        try {
            IDTokenClaimsSet claims = claims(metadata.get(), code, flow);
            return isStrongEnough(claims) && isFresh(claims)
                    ? Optional.of(new Arrival(
                            new ProviderIdentity(
                                    settings.issuer(), claims.getSubject().getValue()),
                            flow.code()))
                    : Optional.empty();
        } catch (GeneralException | BadJOSEException | JOSEException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new ProblemException(Refusal.providerUnavailable());
        }
    }

    private IDTokenClaimsSet claims(OIDCProviderMetadata provider, String code, Begun flow)
            throws IOException, GeneralException, BadJOSEException, JOSEException {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), returnAddress(), flow.verifier());
        HTTPRequest request =
                tokenRequest(provider.getTokenEndpointURI(), grant).toHTTPRequest();
        request.setConnectTimeout(TIMEOUT_MILLIS);
        request.setReadTimeout(TIMEOUT_MILLIS);
        request.setFollowRedirects(false);
        TokenResponse response = OIDCTokenResponseParser.parse(request.send());
        if (!(response instanceof OIDCTokenResponse answer)) {
            throw new GeneralException("refused");
        }
        JWKSource<SecurityContext> keys = JWKSourceBuilder.<SecurityContext>create(
                        provider.getJWKSetURI().toURL(),
                        new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MOST_BYTES))
                .refreshAheadCache(false)
                .rateLimited(false)
                .build();
        return tokens.read(answer.getOIDCTokens().getIDToken(), flow.nonce(), keys);
    }

    private TokenRequest tokenRequest(URI endpoint, AuthorizationCodeGrant grant) throws IOException {
        ClientID client = new ClientID(settings.clientId());
        String file = settings.secretFile();
        return file == null
                ? new TokenRequest.Builder(endpoint, client, grant).build()
                : new TokenRequest.Builder(
                                endpoint,
                                new ClientSecretBasic(
                                        client,
                                        new Secret(
                                                Files.readString(Path.of(file)).strip())),
                                grant)
                        .build();
    }

    private boolean isStrongEnough(IDTokenClaimsSet claims) {
        List<String> acr = acr();
        List<String> amr = amr();
        List<AMR> used = claims.getAMR() == null ? List.of() : claims.getAMR();
        boolean classFits = acr.isEmpty()
                || (claims.getACR() != null && acr.contains(claims.getACR().getValue()));
        boolean methodFits = amr.isEmpty() || used.stream().map(AMR::getValue).anyMatch(amr::contains);
        return classFits && methodFits;
    }

    /** An answer without a time, or with an old one, is of a service that did not do as it was asked. */
    private boolean isFresh(IDTokenClaimsSet claims) {
        @Nullable Date time = claims.getAuthenticationTime();
        if (time == null) {
            return false;
        }
        Instant now = clock.instant();
        return time.toInstant().isAfter(now.minus(Session.FRESH).minus(IdTokens.CLOCKS_APART))
                && time.toInstant().isBefore(now.plus(IdTokens.CLOCKS_APART));
    }

    private List<String> acr() {
        List<String> acr = settings.acr();
        return acr == null ? List.of() : acr;
    }

    private List<String> amr() {
        List<String> amr = settings.amr();
        return amr == null ? List.of() : amr;
    }

    private URI returnAddress() {
        return URI.create(site.get().origin() + RETURN_PATH);
    }
}
