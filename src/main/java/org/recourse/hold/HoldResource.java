package org.recourse.hold;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Caller;
import org.recourse.access.Fresh;
import org.recourse.access.Role;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;
import org.recourse.keys.CounselKey;
import org.recourse.records.Code;
import org.recourse.records.Guard;
import org.recourse.records.Guard.From;
import org.recourse.records.HeldFile;
import org.recourse.records.HoldReason;
import org.recourse.records.RecordId;
import org.recourse.records.Records;
import org.recourse.records.Requests;

/** {@code /api/holds}: hold one record for counsel, by two people who both have its case code. There is no list. */
@Path("/api/holds")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class HoldResource {

    private static final Set<String> FIELDS = Set.of("code", "reason", "weeks", "counsel");
    private static final int MOST_WEEKS = 52;

    private final Records records;
    private final Guard guard;
    private final Requests requests;
    private final TwoPeople people;
    private final @Nullable CounselKey counsel;

    /** Without a key of counsel's nothing can be held. */
    public HoldResource(Records records, Guard guard, Requests requests, @Nullable CounselKey counsel, Clock clock) {
        this.records = records;
        this.guard = guard;
        this.requests = requests;
        this.people = new TwoPeople(records.holds(), new Orders(clock));
        this.counsel = counsel;
    }

    /** That a hold waits for a second person. */
    record Ordered(HoldReason reason, LocalDate until, String counsel, long hours) {}

    @POST
    @Fresh
    @RolesAllowed(Role.Name.LEAD)
    public Response order(@Context Caller caller, byte[] body) {
        JsonNode request = requests.read(body, FIELDS);
        String typed = requests.code(request);
        Order.Asked asked = asked(request);
        CounselKey key = key(request);
        Order order = guard.attempt(
                From.account(caller), Guard.actor(caller), typed, code -> people.order(idOf(code), caller, asked));
        Ordered ordered =
                new Ordered(asked.reason(), order.terms().ends().monday(), key.fingerprint(), Orders.LIFE.toHours());
        return Response.status(Response.Status.ACCEPTED).entity(ordered).build();
    }

    @POST
    @Path("/confirm")
    @Fresh
    @RolesAllowed({Role.Name.LEAD, Role.Name.OPERATOR})
    public HeldFile confirm(@Context Caller caller, byte[] body) {
        JsonNode request = requests.read(body, FIELDS);
        String typed = requests.code(request);
        Order.Asked asked = asked(request);
        CounselKey key = key(request);
        return guard.attempt(
                From.account(caller),
                Guard.actor(caller),
                typed,
                code -> people.confirm(idOf(code), caller, asked, key));
    }

    /** What counsel gets, once more. It opens for counsel alone, so one person may carry it. */
    @POST
    @Path("/export")
    @Fresh
    @RolesAllowed({Role.Name.LEAD, Role.Name.OPERATOR})
    public HeldFile export(@Context Caller caller, byte[] body) {
        String typed = requests.code(requests.read(body, Set.of("code")));
        return guard.attempt(
                From.account(caller),
                Guard.actor(caller),
                typed,
                code -> records.holds().export(idOf(code), Guard.actor(caller)));
    }

    private RecordId idOf(Code code) {
        return records.pseudonyms().idOf(code);
    }

    private Order.Asked asked(JsonNode request) {
        String named = requests.text(request, "reason");
        HoldReason reason = Stream.of(HoldReason.values())
                .filter(each -> each.name().equals(named))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.invalidValue("/reason")));
        JsonNode weeks = request.get("weeks");
        if (weeks == null || !weeks.isInt() || weeks.intValue() < 1 || weeks.intValue() > MOST_WEEKS) {
            throw new ProblemException(Problem.invalidValue("/weeks"));
        }
        return new Order.Asked(reason, weeks.intValue());
    }

    /** Both people read the fingerprint from paper, so that whoever can change the configuration cannot hold for themselves. */
    private CounselKey key(JsonNode request) {
        String typed = requests.text(request, "counsel");
        CounselKey key = counsel;
        if (key == null) {
            throw new ProblemException(
                    Problem.of(
                            "no-counsel-key",
                            409,
                            "No key of counsel",
                            "Nothing can be held before counsel has made a key and its public half is set as hold.counselKey."));
        }
        if (!key.isCalled(typed)) {
            throw new ProblemException(Problem.of(
                            "other-counsel-key",
                            409,
                            "Not the key of counsel",
                            "The key this service has is another one. Compare with the paper; if it is right, stop and"
                                    + " call counsel.")
                    .at("/counsel"));
        }
        return key;
    }
}
