package org.recourse.access;

import org.jspecify.annotations.Nullable;

/**
 * How people sign in.
 *
 * @param origin scheme, host and port as browsers see them; by default the name of the server, or localhost
 * @param relyingPartyId what passkeys are bound to; by default the host of the origin
 * @param oidc the sign-in service of the court; none means that there is none
 */
public record AccessSettings(
        @Nullable String origin,
        @Nullable String relyingPartyId,
        @Nullable OidcSettings oidc) {

    public static final AccessSettings NONE = new AccessSettings(null, null, null);
}
