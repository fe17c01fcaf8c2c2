package org.recourse.access;

/**
 * The service as browsers see it.
 *
 * @param relyingPartyId the name passkeys are bound to: the host of the origin or a domain above it
 * @param origin scheme, host and port
 */
public record Site(String relyingPartyId, String origin) {}
