package org.recourse.access;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in service that speaks OpenID Connect.
 *
 * @param issuer its address; https, or http on the loopback
 * @param secretFile a file with the secret of this service; none for a public client
 * @param acr which classes of sign-in are strong enough
 * @param amr which methods make a sign-in strong enough, such as {@code mfa} or {@code hwk}; one must have been used
 */
public record OidcSettings(
        String issuer,
        String clientId,
        @Nullable String secretFile,
        @Nullable List<String> acr,
        @Nullable List<String> amr) {

    public OidcSettings {
        acr = acr == null ? List.of() : List.copyOf(acr);
        amr = amr == null ? List.of() : List.copyOf(amr);
        if (acr.isEmpty() && amr.isEmpty()) {
            throw new IllegalArgumentException("access.oidc: say by acr or amr which sign-ins are strong enough");
        }
        if (!isProtected(URI.create(issuer))) {
            throw new IllegalArgumentException("access.oidc.issuer must be an https address");
        }
        if (secretFile != null && !Files.isReadable(Path.of(secretFile))) {
            throw new IllegalArgumentException("access.oidc.secretFile cannot be read");
        }
    }

    /** Whether nobody on the way can read along: encrypted, or never leaving this computer. */
    static boolean isProtected(@Nullable URI address) {
        return address != null
                && ("https".equals(address.getScheme())
                        || ("http".equals(address.getScheme()) && "127.0.0.1".equals(address.getHost())));
    }
}
