package org.recourse.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code GET /api/attorneys}: whom an advocate can hand something to, when the person picks one. */
@Path("/api/attorneys")
@Produces(MediaType.APPLICATION_JSON)
public final class AttorneysResource {

    private final Accounts accounts;

    AttorneysResource(Accounts accounts) {
        this.accounts = accounts;
    }

    /** A defence attorney, by the name to read aloud. */
    record Attorney(String account, String name) {}

    @GET
    @RolesAllowed(Role.Name.ADVOCATE)
    public List<Attorney> list() {
        return accounts.listAttorneys();
    }
}
