package org.recourse.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Jetty's error pages, for what fails before or outside Jersey: the same problems, whatever the caller accepts. */
final class ProblemPages implements Request.Handler {

    private final ObjectMapper mapper;

    ProblemPages(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws JsonProcessingException {
        Throwable cause = (Throwable) request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
        Problem problem = problem(response.getStatus(), cause);
        response.setStatus(problem.status());
        HttpFields.Mutable headers = response.getHeaders();
        SecurityHeaders.putOn(request, headers);
        headers.put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (problem.status() == 503) {
            headers.put(HttpHeader.RETRY_AFTER, Problem.RETRY_AFTER_SECONDS);
        }
        response.write(true, ByteBuffer.wrap(mapper.writeValueAsBytes(problem)), callback);
        return true;
    }

    /** Only a bare 500 needs its cause looked at: otherwise who failed the request has said what it is by the status. */
    private static Problem problem(int status, @Nullable Throwable cause) {
        return status == 500 && cause != null ? Diagnosis.of(cause) : Diagnosis.ofStatus(status);
    }
}
