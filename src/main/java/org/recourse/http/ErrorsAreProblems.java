package org.recourse.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.List;

/** Turns an error response a resource built by hand, or an exception that brought its own entity, into a problem. */
final class ErrorsAreProblems implements ContainerResponseFilter {

    private static final MediaType PROBLEM = MediaType.valueOf(Problem.MEDIA_TYPE);

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == 503) {
            response.getHeaders().putIfAbsent(HttpHeaders.RETRY_AFTER, List.of(Problem.RETRY_AFTER_SECONDS));
        }
        if (response.getStatus() < 400 || response.getEntity() instanceof Problem) {
            return;
        }
        response.setEntity(Diagnosis.ofStatus(response.getStatus()), new Annotation[0], PROBLEM);
        response.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
    }
}
