package org.recourse.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;
import org.recourse.http.StrictJson;
import org.recourse.interview.Interview;
import org.recourse.interview.InvalidInterviewException;

/** One interview in, one assessment out, both as JSON. The same over HTTP and from the command line. */
public final class Assessor {

    private final Releases releases;
    private final ObjectMapper mapper;
    private final AssessmentWriter writer;

    public Assessor(Releases releases) {
        this.releases = releases;
        this.mapper = StrictJson.newMapper();
        this.writer = new AssessmentWriter(mapper, releases);
    }

    /**
     * Assesses an interview.
     *
     * @param document the interview, a JSON document in UTF-8
     * @return the assessment, one line of JSON in UTF-8 without a line end
     * @throws ProblemException if the document cannot be taken, saying where and what to do
     */
    public byte[] assess(byte[] document) {
        return writer.write(assess(StrictJson.read(mapper, document, JsonNode.class), ""));
    }

    /**
     * Assesses an interview that may be a part of a larger document.
     *
     * @param document the interview, parsed strictly: no duplicate keys
     * @param pointer the JSON Pointer of the interview in what was sent, for problems
     * @throws ProblemException if the interview cannot be taken, saying where and what to do
     */
    public Assessed assess(JsonNode document, String pointer) {
        try {
            Release release = releases.choose(document);
            Interview interview = release.reader().read(document);
            return new Assessed(release, interview, release.screener().assess(interview));
        } catch (InvalidInterviewException e) {
            throw new ProblemException(Problem.of("invalid-interview", 400, "Invalid interview", e.detail())
                    .at(pointer + e.pointer()));
        }
    }

    /** A problem as one line of JSON. */
    public byte[] write(Problem problem) {
        try {
            return mapper.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always JSON", e);
        }
    }
}
