package org.recourse.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** {@code /api/accounts}: who works here, for those who look after it. */
@Path("/api/accounts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class AccountsResource {

    private static final int LONGEST_YEARS = 2;

    private final Accounts accounts;
    private final Clock clock;

    AccountsResource(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Somebody who shall have an account, until when. */
    public record AccountProposal(
            @NotNull Role role,
            @NotNull String name,
            @NotNull LocalDate endsOn) {}

    /** The account that now waits for a second person. */
    public record AccountProposed(String id) {}

    @GET
    @RolesAllowed({Role.Name.LEAD, Role.Name.OPERATOR})
    public List<AccountView> list() {
        return accounts.list();
    }

    @POST
    @RolesAllowed(Role.Name.LEAD)
    @Fresh
    public Response propose(@NotNull @Valid AccountProposal given, @Context Caller caller) {
        LocalDate today = LocalDate.now(clock);
        if (given.endsOn().isBefore(today) || given.endsOn().isAfter(today.plusYears(LONGEST_YEARS))) {
            throw Given.invalid("/endsOn");
        }
        AccountId id = accounts.propose(caller, given.role(), Given.name("/name", given.name()), given.endsOn());
        return Response.status(Response.Status.CREATED)
                .entity(new AccountProposed(id.value()))
                .build();
    }

    @POST
    @Path("/{id}/confirm")
    @RolesAllowed({Role.Name.LEAD, Role.Name.OPERATOR})
    @Fresh
    public IssuedCode confirm(@PathParam("id") String id, @Context Caller caller) {
        return accounts.confirm(caller, Given.account(id));
    }

    @POST
    @Path("/{id}/recovery")
    @RolesAllowed({Role.Name.LEAD, Role.Name.OPERATOR})
    @Fresh
    public void proposeRecovery(@PathParam("id") String id, @Context Caller caller) {
        accounts.proposeRecovery(caller, Given.account(id));
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed({Role.Name.LEAD, Role.Name.OPERATOR})
    @Fresh
    public void end(@PathParam("id") String id, @Context Caller caller) {
        accounts.end(caller, Given.account(id));
    }

    /** Needs no fresh sign-in: to shut out whoever holds a lost tablet, every second counts. */
    @POST
    @Path("/{id}/end-sessions")
    @RolesAllowed({Role.Name.LEAD, Role.Name.OPERATOR})
    public void endSessions(@PathParam("id") String id, @Context Caller caller) {
        accounts.endSessions(caller, Given.account(id));
    }
}
