package org.recourse.records;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import org.recourse.keys.HourKeys;
import org.recourse.keys.SealingKey;

/** {@code GET /api/sealing-keys}: the public keys of the hours to come, for tablets that will be without a network. */
@Path("/api/sealing-keys")
@Produces(MediaType.APPLICATION_JSON)
public final class SealingKeysResource {

    private final HourKeys keys;
    private final Clock clock;

    public SealingKeysResource(HourKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The keys, and what a tablet does with them.
     *
     * @param now what time it is here, so that a tablet can see whether its clock is right
     * @param hours how long something sealed may wait
     */
    record SealingKeys(Instant now, long hours, List<Key> keys) {}

    /** A key as a JWK, with the hour in which to seal with it. */
    record Key(String kid, Instant from, Instant until, String kty, String crv, String x, String y) {

        static Key of(SealingKey key) {
            Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
            return new Key(
                    key.id(),
                    key.from(),
                    key.until(),
                    "EC",
                    "P-256",
                    base64.encodeToString(key.x()),
                    base64.encodeToString(key.y()));
        }
    }

    @GET
    @PermitAll
    public SealingKeys list() {
        return new SealingKeys(
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                HourKeys.LONGEST_WAIT.toHours(),
                keys.list().stream().map(Key::of).toList());
    }
}
