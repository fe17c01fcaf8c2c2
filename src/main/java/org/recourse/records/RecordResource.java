package org.recourse.records;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Caller;
import org.recourse.access.Role;
import org.recourse.audit.Action;
import org.recourse.audit.Actor;
import org.recourse.consent.Scope;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;
import org.recourse.pack.Question;
import org.recourse.records.Guard.From;
import org.recourse.release.Release;
import org.recourse.release.Releases;

/** {@code /api/records}: keep, open, tell what exists, take back. Codes stand in bodies, never in an address. */
@Path("/api/records")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class RecordResource {

    private static final Set<String> CODE_ALONE = Set.of("code");
    private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final Records records;
    private final Guard guard;
    private final Keeper keeper;
    private final Intake intake;
    private final Requests requests;
    private final Releases releases;
    private final Existence existence;
    private final Withdrawal withdrawal;
    private final Receipts receipts;

    public RecordResource(
            Records records,
            Guard guard,
            Keeper keeper,
            Releases releases,
            Intake intake,
            Requests requests,
            Receipts receipts,
            Clock clock) {
        this.records = records;
        this.guard = guard;
        this.keeper = keeper;
        this.intake = intake;
        this.requests = requests;
        this.releases = releases;
        this.existence = new Existence(records, clock);
        this.withdrawal = new Withdrawal(records);
        this.receipts = receipts;
    }

    /** The code, this once, and the day by which all is gone. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Kept(String code, LocalDate gone, List<RecordView.Consent> consents) {

        @Override
        public String toString() {
            return "Kept";
        }
    }

    /**
     * What a person is told who took back.
     *
     * @param unreadable that nothing of what was taken back can be opened any more, now
     * @param backups what that means for copies
     * @param receipt to show that it was done
     * @param hold that it is sealed and not erased; none if it is erased
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Withdrawn(
            Set<Scope> withdrawn,
            Set<Scope> kept,
            boolean unreadable,
            String backups,
            Receipts.Receipt receipt,
            @Nullable HoldView hold) {

        private static final String SEALED = "Nobody here can open copies in backups either.";
        private static final String ERASED = "Copies in backups cannot be opened either: their key is destroyed.";
    }

    @POST
    @RolesAllowed(Role.Name.ADVOCATE)
    public Response keep(
            @Context Caller caller, @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, byte[] body) {
        UUID once = once(idempotencyKey);
        JsonNode request = requests.read(body, Intake.FIELDS);
        RecordContent content = intake.read(request);
        Code code = intake.code(request).orElseGet(() -> records.pseudonyms().codeFor(caller.getName(), once, body));
        keeper.keep(code, content, caller);
        return Response.status(Response.Status.CREATED)
                .entity(new Kept(
                        code.shown(),
                        content.ends().orElseThrow().monday(),
                        content.grants().stream().map(RecordView.Consent::of).toList()))
                .build();
    }

    @POST
    @Path("/open")
    @RolesAllowed(Role.Name.ADVOCATE)
    public RecordView open(@Context Caller caller, byte[] body) {
        String typed = requests.code(requests.read(body, CODE_ALONE));
        Reader reader = new Reader(caller.getName(), caller.role().name());
        return guard.attempt(
                From.account(caller),
                Guard.actor(caller),
                typed,
                code -> records.store()
                        .open(idOf(code), Guard.actor(caller), reader, Action.RECORD_READ)
                        .map(this::view));
    }

    @POST
    @Path("/exists")
    @PermitAll
    public ExistsView exists(@Context SecurityContext context, @Context HttpServletRequest request, byte[] body) {
        String typed = requests.code(requests.read(body, CODE_ALONE));
        Optional<Caller> caller = caller(context);
        Actor actor = caller.map(Guard::actor).orElse(Actor.PUBLIC);
        Reader reader = caller.map(
                        known -> new Reader(known.getName(), known.role().name()))
                .orElse(new Reader("", Actor.Role.PUBLIC.name()));
        return guard.attempt(from(caller, request), actor, typed, code -> existence.tell(idOf(code), actor, reader));
    }

    @POST
    @Path("/withdraw")
    @PermitAll
    public Withdrawn withdraw(@Context SecurityContext context, @Context HttpServletRequest request, byte[] body) {
        JsonNode document = requests.read(body, Withdrawal.FIELDS);
        String typed = requests.code(document);
        Set<Scope> scopes = Withdrawal.scopes(document.get("scopes"));
        Optional<Caller> caller = caller(context);
        Actor actor = caller.map(Guard::actor).orElse(Actor.PUBLIC);
        From from = from(caller, request);
        return guard.attemptInAnyCase(from, actor, typed, code -> {
            // Before the look: what is kept meanwhile is found by it, or finds this. What is no whole code never leads
            // anywhere.
            if (scopes.contains(Scope.STORE) && Code.parse(typed).isPresent()) {
                keeper.takeBack(from, code);
            }
            return withdrawal.withdraw(idOf(code), actor, scopes).map(this::withdrawn);
        });
    }

    private Withdrawn withdrawn(Withdrawal.Ended ended) {
        HoldView hold = ended.hold();
        return new Withdrawn(
                ended.withdrawn(),
                ended.kept(),
                true,
                hold == null ? Withdrawn.ERASED : Withdrawn.SEALED,
                receipts.give(hold == null && ended.kept().isEmpty()),
                hold);
    }

    private RecordId idOf(Code code) {
        return records.pseudonyms().idOf(code);
    }

    /** Those who have an account are known by it, and nobody needs one. */
    private static Optional<Caller> caller(SecurityContext context) {
        return context.getUserPrincipal() instanceof Caller caller ? Optional.of(caller) : Optional.empty();
    }

    private static From from(Optional<Caller> caller, HttpServletRequest request) {
        return caller.map(From::account).orElseGet(() -> From.address(request.getRemoteAddr()));
    }

    /** What the advocate may have back. Of a pack that is here no more nobody can say which answers these are. */
    private RecordView view(RecordContent content) {
        Predicate<String> mayBeSeen = releases.find(
                        content.pack().id(), content.pack().version())
                .map(Release::pack)
                .<Predicate<String>>map(pack -> id -> {
                    Question question = pack.question(id);
                    return question != null && question.view() != Question.View.DEFENCE;
                })
                .orElse(id -> false);
        return RecordView.of(content, mayBeSeen);
    }

    private static UUID once(@Nullable String idempotencyKey) {
        if (idempotencyKey == null || !idempotencyKey.matches(UUID_FORM)) {
            throw new ProblemException(Problem.of(
                    "idempotency-key",
                    400,
                    "Idempotency key missing",
                    "Send a new random UUID in the Idempotency-Key header, and the same one whenever you try again."));
        }
        return UUID.fromString(idempotencyKey);
    }
}
