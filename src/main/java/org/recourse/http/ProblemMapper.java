package org.recourse.http;

import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/**
 * Answers whatever a resource, a provider or Jersey throws with a problem. Jersey brings mappers of its own for some
 * exceptions and takes the nearest type, so those types have a mapper here too.
 */
abstract class ProblemMapper<E extends Throwable> implements ExceptionMapper<E> {

    static final class OfAnything extends ProblemMapper<Throwable> {}

    static final class OfValidation extends ProblemMapper<ValidationException> {}

    static final class OfWebApplication extends ProblemMapper<WebApplicationException> {}

    @Override
    public Response toResponse(E failure) {
        if (failure instanceof WebApplicationException answer
                && answer.getResponse().getStatus() < 400) {
            return answer.getResponse();
        }
        Problem problem = Diagnosis.of(failure);
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (failure instanceof WebApplicationException answer) {
            copy(HttpHeaders.ALLOW, answer.getResponse(), response);
            copy(HttpHeaders.RETRY_AFTER, answer.getResponse(), response);
            copy(HttpHeaders.WWW_AUTHENTICATE, answer.getResponse(), response);
        }
        return response.build();
    }

    private static void copy(String header, Response from, Response.ResponseBuilder to) {
        String value = from.getHeaderString(header);
        if (value != null) {
            to.header(header, value);
        }
    }
}
