package org.recourse.access;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.recourse.http.Problem;

/** Answers a try that came too soon, and says when the next one will be looked at. */
final class WaitMapper implements ExceptionMapper<WaitException> {

    @Override
    public Response toResponse(WaitException wait) {
        Problem problem = Refusal.wait(wait.time());
        return Response.status(problem.status())
                .header(HttpHeaders.RETRY_AFTER, wait.time().plusMillis(999).toSeconds())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
