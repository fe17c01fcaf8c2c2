package org.recourse.records;

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
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.recourse.access.Caller;
import org.recourse.access.Role;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;
import org.recourse.keys.HourKeys;
import org.recourse.keys.SealingKey;

/**
 * {@code POST /api/records/sealed}: keeps what waited sealed on a tablet. It is taken as {@code POST /api/records} would
 * have taken it when the person agreed, and once: its case code, which the person has been given, says which record it is.
 */
@Path("/api/records/sealed")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class SealedRecordResource {

    /** How far the clock of a tablet may be wrong. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private static final Set<String> FIELDS = Set.of("at", "request");

    private final Keeper keeper;
    private final Intake intake;
    private final Requests requests;
    private final HourKeys keys;
    private final Clock clock;

    public SealedRecordResource(Keeper keeper, Intake intake, Requests requests, HourKeys keys, Clock clock) {
        this.keeper = keeper;
        this.intake = intake;
        this.requests = requests;
        this.keys = keys;
        this.clock = clock;
    }

    /** That it is kept; the code is the person's and does not come back. */
    record Kept(LocalDate gone) {}

    @POST
    @RolesAllowed(Role.Name.ADVOCATE)
    public Response keep(@Context Caller caller, byte[] body) {
        SealedRequest sealed = SealedRequest.read(body, keys, requests);
        byte[] opened = Guard.whileStoring(() -> sealed.open(keys));
        try {
            JsonNode envelope = requests.read(opened, FIELDS);
            Instant agreed = time(requests.text(envelope, "at"), sealed.key());
            JsonNode request = requests.object(envelope, "request", Intake.FIELDS);
            RecordContent content = intake.asOf(agreed).read(request);
            Code code =
                    intake.code(request).orElseThrow(() -> new ProblemException(Problem.invalidValue("/request/code")));
            keeper.keep(code, content, caller);
            return Response.status(Response.Status.CREATED)
                    .entity(new Kept(content.ends().orElseThrow().monday()))
                    .build();
        } finally {
            Arrays.fill(opened, (byte) 0);
        }
    }

    /** When it was sealed: within the hour of its key, and not too long ago. */
    private Instant time(String text, SealingKey key) {
        Instant at;
        try {
            at = Instant.parse(text);
        } catch (DateTimeException e) {
            throw new ProblemException(Problem.invalidValue("/at"));
        }
        Instant now = clock.instant();
        if (at.isBefore(now.minus(HourKeys.LONGEST_WAIT).minus(HourKeys.MARGIN))) {
            throw SealedRequest.tooOld();
        }
        if (at.isAfter(now.plus(CLOCKS_DIFFER))
                || at.isBefore(key.from().minus(CLOCKS_DIFFER))
                || at.isAfter(key.until().plus(CLOCKS_DIFFER))) {
            throw new ProblemException(Problem.invalidValue("/at"));
        }
        return at;
    }
}
