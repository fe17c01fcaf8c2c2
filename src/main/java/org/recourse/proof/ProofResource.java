package org.recourse.proof;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.recourse.access.OpenToTry;
import org.recourse.access.Role;

/** {@code POST /api/proofs}: an interview in, a proof file out. Stores nothing and logs nothing of it. */
@Path("/api/proofs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ProofResource {

    private final Prover prover;

    public ProofResource(Prover prover) {
        this.prover = prover;
    }

    @POST
    @OpenToTry
    @RolesAllowed({Role.Name.ADVOCATE, Role.Name.ATTORNEY})
    public Response prove(byte[] interview) {
        return Response.ok(prover.prove(interview))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"proof.json\"")
                .build();
    }
}
