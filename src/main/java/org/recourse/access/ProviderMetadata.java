package org.recourse.access;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.recourse.http.ProblemException;

/**
 * What the sign-in service of the court says of itself. It is asked once an hour, by one request at a time: while it
 * takes its time the others go on with what it said before, or are told at once that it does not answer, so that a slow
 * service holds nobody's place here. What it said before stands until it says something else.
 */
final class ProviderMetadata {

    private static final Duration GOOD_FOR = Duration.ofHours(1);
    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofMinutes(1);

    private final String issuer;
    private final int timeoutMillis;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Said said;

    ProviderMetadata(String issuer, int timeoutMillis, Clock clock) {
        this.issuer = issuer;
        this.timeoutMillis = timeoutMillis;
        this.clock = clock;
    }

    private record Said(OIDCProviderMetadata metadata, Instant until) {}

    /** @throws ProblemException if the service does not answer as it should */
    OIDCProviderMetadata get() {
        Said before = said;
        if (before != null && isGood(before)) {
            return before.metadata();
        }
        if (asking.tryLock()) {
            try {
                return refreshed();
            } finally {
                asking.unlock();
            }
        }
        if (before == null) {
            throw new ProblemException(Refusal.providerUnavailable());
        }
        return before.metadata();
    }

    private OIDCProviderMetadata refreshed() {
        Said latest = said;
        if (latest == null || !isGood(latest)) {
            latest = ask(latest);
            said = latest;
        }
        return latest.metadata();
    }

    private Said ask(@Nullable Said before) {
        try {
            return new Said(ask(), clock.instant().plus(GOOD_FOR));
        } catch (ProblemException e) {
            if (before == null) {
                throw e;
            }
            return new Said(before.metadata(), clock.instant().plus(UNTIL_ASKED_AGAIN));
        }
    }

    private boolean isGood(Said what) {
        return clock.instant().isBefore(what.until());
    }

    private OIDCProviderMetadata ask() {
        try {
            OIDCProviderMetadata metadata =
                    OIDCProviderMetadata.resolve(new Issuer(issuer), timeoutMillis, timeoutMillis);
            if (!OidcSettings.isProtected(metadata.getAuthorizationEndpointURI())
                    || !OidcSettings.isProtected(metadata.getTokenEndpointURI())
                    || !OidcSettings.isProtected(metadata.getJWKSetURI())) {
                throw new ProblemException(Refusal.providerUnavailable());
            }
            return metadata;
        } catch (GeneralException | IOException e) {
            throw new ProblemException(Refusal.providerUnavailable());
        }
    }
}
