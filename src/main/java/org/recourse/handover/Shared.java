package org.recourse.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.recourse.records.PackName;

/**
 * What an attorney sees: the items the person agreed to show, and nothing else.
 *
 * @param handover names the hand-over, to open it again
 * @param ends the day by which it no longer opens
 * @param answers the coded answers, those for the defence alone among them
 * @param result what follows from the answers, worked out anew by the pack they were given in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Shared(
        UUID handover,
        LocalDate ends,
        String since,
        PackName pack,
        @Nullable List<String> chosen,
        @Nullable List<String> declined,
        @Nullable Map<String, List<String>> answers,
        @Nullable String ownWords,
        @Nullable Result result) {

    /**
     * The parts of an assessment that are for counsel. It names no level and lists no signs.
     *
     * @param safety what cannot wait
     * @param notAsked the questions that were not asked, of which nothing follows
     * @param said the words that can be said to the person about the answers; they stand last
     */
    record Result(
            JsonNode safety,
            JsonNode offers,
            JsonNode alternatives,
            JsonNode remedies,
            JsonNode notAsked,
            String said,
            JsonNode notice) {

        @Override
        public String toString() {
            return "Result";
        }
    }

    @Override
    public String toString() {
        return "Shared";
    }
}
