package org.recourse.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** {@code /api/devices}: what to do when a tablet is lost. */
@Path("/api/devices")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class DevicesResource {

    private final Accounts accounts;

    DevicesResource(Accounts accounts) {
        this.accounts = accounts;
    }

    /** A device, by the name on its label. */
    public record DeviceGiven(@NotNull String device) {}

    /** How many passkeys were on it. */
    public record DeviceRevoked(int passkeys) {}

    /** Needs no fresh sign-in: to shut out whoever holds a lost tablet, every second counts. */
    @POST
    @Path("/revoke")
    @RolesAllowed({Role.Name.LEAD, Role.Name.OPERATOR})
    public DeviceRevoked revoke(@NotNull @Valid DeviceGiven given, @Context Caller caller) {
        return new DeviceRevoked(accounts.revoke(caller, Given.device("/device", given.device())));
    }
}
