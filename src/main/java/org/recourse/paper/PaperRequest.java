package org.recourse.paper;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;
import org.recourse.records.Code;

/**
 * What a paper is made from.
 *
 * @param interview the interview, as for an assessment
 * @param second the language below the person's own; English if absent
 * @param large whether the sheet is in large print
 * @param offers the services the person chose to have on paper; if absent all, but what a level added only in notes for
 *     counsel
 * @param code the case code to print, if something is kept
 */
public record PaperRequest(
        @Nullable JsonNode interview,
        @Nullable String second,
        @Nullable Boolean large,
        @Nullable List<String> offers,
        @Nullable String code) {

    JsonNode interviewSent() {
        if (interview == null || interview.isNull()) {
            throw new ProblemException(Problem.invalidValue("/interview"));
        }
        return interview;
    }

    boolean inLargePrint() {
        return large != null && large;
    }

    @Nullable
    Code caseCode() {
        return code == null
                ? null
                : Code.parse(code).orElseThrow(() -> new ProblemException(Problem.invalidValue("/code")));
    }

    @Override
    public String toString() {
        return "PaperRequest";
    }
}
