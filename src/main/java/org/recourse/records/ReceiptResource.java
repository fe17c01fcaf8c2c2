package org.recourse.records;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;

/** {@code POST /api/receipts/check}: whether a receipt was given here, for whoever is shown one. It reads nothing that is kept. */
@Path("/api/receipts/check")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ReceiptResource {

    private final Receipts receipts;
    private final Requests requests;

    public ReceiptResource(Receipts receipts, Requests requests) {
        this.receipts = receipts;
        this.requests = requests;
    }

    @POST
    @PermitAll
    public Receipts.Receipt check(byte[] body) {
        String typed = requests.text(requests.read(body, Set.of("number")), "number");
        return receipts.check(typed)
                .orElseThrow(() -> new ProblemException(Problem.of(
                        "no-such-receipt",
                        404,
                        "No such receipt",
                        "Check the number letter by letter. A receipt can be checked for two years.")));
    }
}
