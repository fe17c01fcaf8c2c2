package org.recourse.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;

/**
 * Reads what a sign-in service signed about somebody. The library's own way to do it takes the time from the system; here
 * it comes from the clock of the service, as everywhere.
 */
final class IdTokens {

    /** How far its clock may be from ours. */
    static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private final String issuer;
    private final String client;
    private final Clock clock;

    IdTokens(String issuer, String client, Clock clock) {
        this.issuer = issuer;
        this.client = client;
        this.clock = clock;
    }

    /** What it says, if it is signed with one of the keys, meant for us, in answer to our question, and still good. */
    IDTokenClaimsSet read(JWT token, Nonce nonce, JWKSource<SecurityContext> keys)
            throws GeneralException, BadJOSEException, JOSEException {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWTClaimsSetVerifier(new Claims(nonce));
        return new IDTokenClaimsSet(processor.process(token, null));
    }

    private final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {

        Claims(Nonce nonce) {
            super(
                    client,
                    new JWTClaimsSet.Builder()
                            .issuer(issuer)
                            .claim("nonce", nonce.getValue())
                            .build(),
                    Set.of("sub", "exp", "iat"));
            setMaxClockSkew((int) CLOCKS_APART.toSeconds());
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }

        @Override
        public void verify(JWTClaimsSet claims, SecurityContext context) throws BadJWTException {
            super.verify(claims, context);
            if (claims.getIssueTime().toInstant().isAfter(clock.instant().plus(CLOCKS_APART))) {
                throw new BadJWTException("issued in the future");
            }
            Object party = claims.getClaim("azp");
            boolean ours = List.of(client).equals(claims.getAudience());
            if (party == null ? !ours : !party.equals(client)) {
                throw new BadJWTException("meant for another client too");
            }
        }
    }
}
