package org.recourse.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import java.util.function.Supplier;
import org.recourse.consent.InvalidConsentException;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;
import org.recourse.http.StrictJson;

/** Reads the bodies of requests: an object with known fields, and what all of them have in common. */
public final class Requests {

    private final ObjectMapper mapper = StrictJson.newMapper();

    /**
     * An object that has no other fields than these.
     *
     * @throws ProblemException if the body is anything else
     */
    public JsonNode read(byte[] body, Set<String> fields) {
        return checked(StrictJson.read(mapper, body, JsonNode.class), fields, "");
    }

    /**
     * The same of an object within another.
     *
     * @throws ProblemException if it is anything else
     */
    JsonNode object(JsonNode within, String field, Set<String> fields) {
        return checked(within.path(field), fields, "/" + field);
    }

    private static JsonNode checked(JsonNode request, Set<String> fields, String at) {
        if (!request.isObject()) {
            throw new ProblemException(Problem.invalidValue(at));
        }
        request.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                throw new ProblemException(Problem.unknownField(at));
            }
        });
        return request;
    }

    /**
     * What was typed as a code, whole or not: only whoever looks it up may learn which.
     *
     * @throws ProblemException if there is no text
     */
    public String code(JsonNode request) {
        return text(request, "code");
    }

    /**
     * A text that must be there.
     *
     * @throws ProblemException if it is not
     */
    public String text(JsonNode request, String field) {
        JsonNode found = request.get(field);
        if (found == null || !found.isTextual()) {
            throw new ProblemException(Problem.invalidValue("/" + field));
        }
        return found.textValue();
    }

    /** Reads consents, and says what is wrong with them as every other error is said. */
    public <T> T consents(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidConsentException e) {
            throw new ProblemException(Problem.of("invalid-consent", 400, "Invalid consent", e.detail())
                    .at(e.pointer()));
        }
    }
}
