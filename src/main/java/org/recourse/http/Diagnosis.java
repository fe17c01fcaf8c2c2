package org.recourse.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import java.util.Comparator;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.glassfish.jersey.message.internal.HeaderValueException;
import org.glassfish.jersey.server.ParamException;

/** Which problem a failure is, whoever threw it. */
final class Diagnosis {

    private static final int CAUSES = 8;

    private Diagnosis() {}

    static Problem of(Throwable failure) {
        if (failure instanceof ProblemException answer) {
            return answer.problem();
        }
        if (failure instanceof ConstraintViolationException violations) {
            return ofViolations(violations);
        }
        if (failure instanceof JsonProcessingException json) {
            return isOfInput(json) ? JsonDiagnosis.ofInput(json) : Incident.report(json);
        }
        if (failure instanceof ParamException && !(failure instanceof ParamException.PathParamException)) {
            return Problem.invalidParameter();
        }
        if (failure instanceof HeaderValueException header
                && header.getContext() == HeaderValueException.Context.INBOUND) {
            return Problem.badRequest();
        }
        if (failure instanceof WebApplicationException answer
                && answer.getResponse().getStatus() != 500) {
            return ofStatus(answer.getResponse().getStatus());
        }
        return ofConnection(failure);
    }

    /** The problem of an error status that came with no exception or one that is not to be looked into. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> Problem.notFound();
            case 405 -> Problem.methodNotAllowed();
            case 406 -> Problem.notAcceptable();
            case 408 -> Problem.timeout();
            case 413 -> Problem.tooLarge();
            case 415 -> Problem.unsupportedMediaType();
            case 421 -> Problem.misdirected();
            case 431 -> Problem.tooManyHeaders();
            case 503 -> Problem.unavailable();
            case 426, 505 -> Problem.httpVersion();
            default -> status < 500 ? Problem.badRequest(status) : Incident.report(status);
        };
    }

    /** A body that did not arrive whole is the sender's doing, whatever the exception. */
    static Problem ofBrokenBody(Throwable failure) {
        if (failure instanceof HttpException http && http.getCode() < 500) {
            return ofStatus(http.getCode());
        }
        return failure instanceof TimeoutException ? Problem.timeout() : Problem.badRequest();
    }

    /** What went wrong between the caller and us lies somewhere down the causes. */
    private static Problem ofConnection(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < CAUSES; i++) {
            if (cause instanceof HttpException http && http.getCode() != 500) {
                return ofStatus(http.getCode());
            }
            if (cause instanceof EofException) {
                return Problem.badRequest();
            }
            if (cause instanceof TimeoutException) {
                return Problem.timeout();
            }
            cause = cause.getCause();
        }
        return Incident.report(failure);
    }

    private static boolean isOfInput(JsonProcessingException json) {
        return json.getProcessor() instanceof JsonParser && !(json instanceof InvalidDefinitionException);
    }

    private static Problem ofViolations(ConstraintViolationException violations) {
        return violations.getConstraintViolations().stream()
                .map(ConstraintViolation::getPropertyPath)
                .min(Comparator.comparing(Path::toString))
                .map(path -> isOfOutput(path) ? Incident.report(violations) : Problem.invalidValue(pointer(path)))
                .orElseGet(Problem::invalidParameter);
    }

    private static boolean isOfOutput(Path path) {
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    /** The part of the path that lies in the document: not the Java method and parameter, and no key of a map. */
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getKey() != null) {
                break;
            }
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
