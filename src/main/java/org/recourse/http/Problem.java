package org.recourse.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * An error as the caller sees it, after RFC 9457. The detail says what to do next; no part repeats what was sent.
 *
 * @param pointer the JSON Pointer of the value at fault, made of the names we publish, never of names the caller chose
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "pointer"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String pointer) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** Goes with every 503. */
    static final String RETRY_AFTER_SECONDS = "2";

    private static final String TYPES = "urn:recourse:problem:";

    public Problem {
        if (!type.startsWith(TYPES)) {
            throw new IllegalArgumentException("A problem type starts with " + TYPES);
        }
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("A problem has a status from 400 to 599");
        }
    }

    /** A problem of this service: {@code name} is the last part of its type. */
    public static Problem of(String name, int status, String title, String detail) {
        return new Problem(TYPES + name, title, status, detail, null);
    }

    public Problem at(String newPointer) {
        return new Problem(type, title, status, detail, newPointer);
    }

    public static Problem badRequest() {
        return of("bad-request", 400, "Bad request", "Send a well-formed HTTP/1.1 request.");
    }

    /** Another status of the 4xx range that says no more than that the request was wrong. */
    static Problem badRequest(int status) {
        Problem problem = badRequest();
        return new Problem(problem.type, problem.title, status, problem.detail, null);
    }

    public static Problem invalidParameter() {
        return of(
                "invalid-parameter",
                400,
                "Invalid parameter",
                "Check the parameters of the request and send it again.");
    }

    public static Problem malformedJson() {
        return of(
                "malformed-json",
                400,
                "Malformed JSON",
                "Send exactly one JSON document in UTF-8, without a byte order mark and with no name given twice.");
    }

    public static Problem jsonLimits() {
        return of(
                "json-limits",
                400,
                "JSON beyond the limits",
                "Send a document that is less deep, with shorter names, texts and numbers, and with fewer values.");
    }

    public static Problem invalidValue(String pointer) {
        return of("invalid-value", 400, "Invalid value", "Give the value at the pointer in the documented form.")
                .at(pointer);
    }

    /** The pointer names the object that holds the unknown field: the name itself is the caller's. */
    public static Problem unknownField(String pointer) {
        return of(
                        "unknown-field",
                        400,
                        "Unknown field",
                        "Remove what is not documented from the object at the pointer.")
                .at(pointer);
    }

    public static Problem notFound() {
        return of("not-found", 404, "Not found", "Check the address; it may have expired.");
    }

    public static Problem methodNotAllowed() {
        return of("method-not-allowed", 405, "Method not allowed", "Use one of the methods in the Allow header.");
    }

    public static Problem notAcceptable() {
        return of(
                "not-acceptable",
                406,
                "Not acceptable",
                "Accept application/json, or what the interface description names for this address.");
    }

    public static Problem timeout() {
        return of("timeout", 408, "Request timed out", "Send the whole request without pausing.");
    }

    public static Problem tooLarge() {
        return of("too-large", 413, "Too large", "Send a body of at most 65536 bytes.");
    }

    public static Problem unsupportedMediaType() {
        return of(
                "unsupported-media-type",
                415,
                "Unsupported media type",
                "Send the body as application/json, without a content encoding.");
    }

    public static Problem misdirected() {
        return of("misdirected", 421, "Misdirected request", "Address the service by its loopback address.");
    }

    public static Problem tooManyHeaders() {
        return of("too-many-headers", 431, "Too many headers", "Send fewer or shorter headers.");
    }

    /** The incident is all a caller gets of a fault of ours; the log has its place in the code under the same id. */
    public static Problem internal(String incident) {
        return of("internal", 500, "Internal error", "Try once more, then report the incident " + incident + ".");
    }

    public static Problem unavailable() {
        return of("unavailable", 503, "Unavailable", "Wait as long as the Retry-After header says and try again.");
    }

    public static Problem httpVersion() {
        return of("http-version", 505, "HTTP version not supported", "Use HTTP/1.1.");
    }
}
