package org.recourse.tally;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;
import org.recourse.access.Caller;
import org.recourse.access.Role;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;
import org.recourse.pack.Alternative;
import org.recourse.pack.Pack;
import org.recourse.pack.Remedy;
import org.recourse.pack.Service;
import org.recourse.release.Release;
import org.recourse.release.Releases;

/**
 * {@code POST /api/feedback}: one code about one line of a pack, and nothing about a person. It names no record and no
 * hand-over, and no line of the audit is written for it: that would say what the tally does not.
 */
@Path("/api/feedback")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class FeedbackResource {

    private final Releases releases;
    private final BallotBox box;

    public FeedbackResource(Releases releases, BallotBox box) {
        this.releases = releases;
        this.box = box;
    }

    /** Of which line of which pack, and what is said of it. */
    public record Feedback(
            @NotNull String pack,
            @NotNull String version,
            @NotNull String line,
            @NotNull Said said) {}

    /** The same answer whether it was counted, waits for others, or was said before. */
    @POST
    @RolesAllowed({Role.Name.ADVOCATE, Role.Name.ATTORNEY})
    public void say(@Context Caller caller, @NotNull @Valid Feedback given) {
        if (!given.said().by().name().equals(caller.role().name())) {
            throw invalid("/said");
        }
        Pack pack =
                releases.find(given.pack(), given.version()).map(Release::pack).orElseThrow(() -> invalid("/version"));
        if (lines(pack, given.said().by()).noneMatch(given.line()::equals)) {
            throw invalid("/line");
        }
        box.say(caller.getName(), new Mark(given.pack(), given.version(), given.line(), given.said()));
    }

    /** An advocate has a list of help; counsel has options and leads too. */
    private static Stream<String> lines(Pack pack, Said.By by) {
        Stream<String> services = pack.services().stream().map(Service::id);
        return by == Said.By.ADVOCATE
                ? services
                : Stream.of(
                                services,
                                pack.alternatives().stream().map(Alternative::id),
                                pack.remedies().stream().map(Remedy::id))
                        .flatMap(ids -> ids);
    }

    private static ProblemException invalid(String pointer) {
        return new ProblemException(Problem.invalidValue(pointer));
    }
}
