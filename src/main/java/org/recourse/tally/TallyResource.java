package org.recourse.tally;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.recourse.access.Role;
import org.recourse.db.Database;

/** {@code GET /api/tally}: which lines were of use, in counts that are large enough to show. */
@Path("/api/tally")
@Produces(MediaType.APPLICATION_JSON)
public final class TallyResource {

    private static final String NOTE =
            "Counts under 11 are hidden, none among them. A total is shown only where every part is."
                    + " A line that is not here has nothing to show. Only quarters that are over are shown, each by itself.";

    private final Tally tally;

    public TallyResource(Database database, Clock clock) {
        this.tally = new Tally(database, clock);
    }

    record Tables(int least, String note, List<Tally.Table> tables) {}

    @GET
    @RolesAllowed({Role.Name.LEAD, Role.Name.REVIEWER})
    public Tables list() {
        return new Tables(ShownLine.LEAST, NOTE, tally.tables());
    }
}
