package org.recourse.handover;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Caller;
import org.recourse.access.Colleagues;
import org.recourse.access.Fresh;
import org.recourse.access.Role;
import org.recourse.consent.ConsentReader;
import org.recourse.consent.Grant;
import org.recourse.consent.Scope;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;
import org.recourse.pages.QrMark;
import org.recourse.records.Guard;
import org.recourse.records.Guard.From;
import org.recourse.records.Receipts;
import org.recourse.records.Records;
import org.recourse.records.Requests;
import org.recourse.release.Releases;

/** {@code /api/handovers}: hand a record to one attorney, open what was handed over, revoke it. */
@Path("/api/handovers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class HandoverResource {

    private static final String ACCOUNT = "[0-9a-f]{16}";
    private static final String HANDOVER = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Records records;
    private final Guard guard;
    private final Handovers handovers;
    private final Counsel counsel;
    private final ConsentReader consents;
    private final Requests requests;
    private final Receipts receipts;

    public HandoverResource(
            Records records,
            Guard guard,
            Releases releases,
            ConsentReader consents,
            Requests requests,
            Receipts receipts,
            Colleagues colleagues,
            Clock clock) {
        this.records = records;
        this.guard = guard;
        this.handovers = new Handovers(records, colleagues, clock);
        this.counsel = new Counsel(releases);
        this.consents = consents;
        this.requests = requests;
        this.receipts = receipts;
    }

    /** A hand-over with its one-time code, as text and as a picture. */
    record MadeView(UUID handover, String code, String qr, int hours, LocalDate ends) {

        static MadeView of(Handovers.Made made) {
            String shown = made.code().shown();
            return new MadeView(
                    made.id(),
                    shown,
                    QrMark.of(shown).svg(),
                    Handovers.HOURS,
                    made.ends().monday());
        }

        @Override
        public String toString() {
            return "MadeView";
        }
    }

    /** An entry of the list: nothing that tells whose it is. */
    record ListedView(UUID handover, String endsInWeek) {}

    /** That sharing has ended, whether all the rest has too, and a receipt for the person. */
    record Revoked(UUID handover, boolean recordEnded, Receipts.Receipt receipt) {}

    private Revoked revoked(UUID handover, boolean recordEnded) {
        return new Revoked(handover, recordEnded, receipts.give(recordEnded));
    }

    @POST
    @Fresh
    @RolesAllowed(Role.Name.ADVOCATE)
    public Response make(@Context Caller caller, byte[] body) {
        JsonNode request = requests.read(body, Set.of("code", "attorney", "consents"));
        String typed = requests.code(request);
        String attorney = requests.text(request, "attorney");
        if (!attorney.matches(ACCOUNT)) {
            throw new ProblemException(Problem.invalidValue("/attorney"));
        }
        Grant added = request.has("consents") ? added(request, attorney) : null;
        Handovers.Made made = guard.attempt(
                From.account(caller),
                Guard.actor(caller),
                typed,
                code -> handovers.make(records.pseudonyms().idOf(code), caller, attorney, added));
        return Response.status(Response.Status.CREATED)
                .entity(MadeView.of(made))
                .build();
    }

    private Grant added(JsonNode request, String attorney) {
        List<Grant> grants = requests.consents(() -> consents.read(request.get("consents"), "/consents"));
        return grants.stream()
                .filter(grant -> grants.size() == 1 && grant.isFor(Scope.SHARE_ATTORNEY, attorney))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.invalidValue("/consents")));
    }

    @POST
    @Path("/redeem")
    @RolesAllowed(Role.Name.ATTORNEY)
    public Shared redeem(@Context Caller caller, byte[] body) {
        JsonNode request = requests.read(body, Set.of("code", "case", "language"));
        String typed = requests.code(request);
        Counsel.Question question = question(request);
        return guard.attempt(From.account(caller), Guard.actor(caller), typed, code -> {
            UUID id = records.pseudonyms().handedId(caller.getName(), code);
            return handovers.redeem(id, caller).map(opened -> shared(id, opened, question));
        });
    }

    @GET
    @RolesAllowed(Role.Name.ATTORNEY)
    public List<ListedView> list(@Context Caller caller) {
        return Guard.whileStoring(() -> records.handovers().listHandedTo(caller.getName())).stream()
                .map(handed -> new ListedView(handed.id(), handed.ends().text()))
                .toList();
    }

    @POST
    @Path("/{id}/open")
    @RolesAllowed(Role.Name.ATTORNEY)
    public Shared open(@Context Caller caller, @PathParam("id") String id, byte[] body) {
        Counsel.Question question = question(requests.read(body, Set.of("case", "language")));
        UUID handover = handover(id);
        return Guard.whileStoring(() -> handovers.open(handover, caller))
                .map(opened -> shared(handover, opened, question))
                .orElseThrow(() -> new ProblemException(Guard.noSuchCode()));
    }

    /** Opens the record, so that what was taken back answers no more; it counts as a reading. Nothing else is written. */
    @POST
    @Path("/{id}/try")
    @RolesAllowed(Role.Name.ATTORNEY)
    public Counsel.Tried tryOut(@Context Caller caller, @PathParam("id") String id, byte[] body) {
        JsonNode request = requests.read(body, Set.of("answers", "case", "language"));
        Counsel.Question question = question(request);
        if (!(request.get("answers") instanceof ObjectNode changes)) {
            throw new ProblemException(Problem.invalidValue("/answers"));
        }
        UUID handover = handover(id);
        return Guard.whileStoring(() -> handovers.open(handover, caller))
                .flatMap(opened -> counsel.tryOut(opened, question, changes))
                .orElseThrow(() -> new ProblemException(Guard.noSuchCode()));
    }

    /** By the advocate with the case code, or by the attorney who opened it, as the person asked for. */
    @POST
    @Path("/{id}/revoke")
    @RolesAllowed({Role.Name.ADVOCATE, Role.Name.ATTORNEY})
    public Revoked revoke(@Context Caller caller, @PathParam("id") String id, byte[] body) {
        UUID handover = handover(id);
        if (caller.role() == Role.ATTORNEY) {
            JsonNode request = requests.read(body, Set.of("record"));
            return Guard.whileStoring(() -> giveUp(handover, caller, request.get("record")))
                    .orElseThrow(() -> new ProblemException(Guard.noSuchCode()));
        }
        String typed = requests.code(requests.read(body, Set.of("code")));
        return guard.attempt(
                From.account(caller),
                Guard.actor(caller),
                typed,
                code -> handovers
                        .revoke(records.pseudonyms().idOf(code), handover, caller)
                        .map(content -> revoked(handover, false)));
    }

    private Optional<Revoked> giveUp(UUID handover, Caller caller, @Nullable JsonNode record) {
        if (record == null) {
            return handovers.giveUp(handover, caller).map(content -> revoked(handover, false));
        }
        if (!"END".equals(record.textValue())) {
            throw new ProblemException(Problem.invalidValue("/record"));
        }
        return handovers.end(handover, caller) ? Optional.of(revoked(handover, true)) : Optional.empty();
    }

    private Counsel.Question question(JsonNode request) {
        Counsel.Question question = new Counsel.Question(request.get("language"), request.get("case"));
        counsel.check(question);
        return question;
    }

    private Shared shared(UUID id, Handovers.Opened opened, Counsel.Question question) {
        return counsel.view(id, opened.content(), opened.grant(), question);
    }

    private static UUID handover(String id) {
        if (!id.matches(HANDOVER)) {
            throw new ProblemException(Guard.noSuchCode());
        }
        return UUID.fromString(id);
    }
}
