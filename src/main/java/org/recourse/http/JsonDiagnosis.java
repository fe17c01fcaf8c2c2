package org.recourse.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which problem a JSON document has. The exceptions' own texts quote the document, so none of them is used. */
final class JsonDiagnosis {

    private static final int CAUSES = 8;

    private JsonDiagnosis() {}

    static Problem ofInput(JsonProcessingException failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < CAUSES; i++) {
            if (cause instanceof ProblemException answer) {
                return answer.problem();
            }
            if (cause instanceof StreamConstraintsException) {
                return Problem.jsonLimits();
            }
            if (cause instanceof JsonParseException) {
                return Problem.malformedJson();
            }
            cause = cause.getCause();
        }
        if (failure instanceof PropertyBindingException unknown) {
            List<JsonMappingException.Reference> path = unknown.getPath();
            return Problem.unknownField(pointer(path.subList(0, Math.max(0, path.size() - 1))));
        }
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return Problem.invalidValue(pointer(mapping.getPath()));
        }
        return Problem.malformedJson();
    }

    /** Ends above the first map: its keys are the caller's words, not ours. */
    private static String pointer(List<JsonMappingException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            if (isMap(step.getFrom())) {
                break;
            }
            pointer.append('/');
            if (step.getFieldName() == null) {
                pointer.append(step.getIndex());
            } else {
                pointer.append(step.getFieldName().replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }

    private static boolean isMap(@Nullable Object holder) {
        return holder instanceof Map || (holder instanceof Class<?> type && Map.class.isAssignableFrom(type));
    }
}
