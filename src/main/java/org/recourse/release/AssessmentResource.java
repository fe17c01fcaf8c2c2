package org.recourse.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.recourse.access.OpenToTry;
import org.recourse.access.Role;

/** {@code POST /api/assessments}: one interview in, one assessment out. Stores nothing and logs nothing of it. */
@Path("/api/assessments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class AssessmentResource {

    private final Assessor assessor;

    public AssessmentResource(Assessor assessor) {
        this.assessor = assessor;
    }

    @POST
    @RolesAllowed(Role.Name.ADVOCATE)
    @OpenToTry
    public byte[] assess(byte[] interview) {
        return assessor.assess(interview);
    }
}
