package org.recourse.handover;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.recourse.consent.Grant;
import org.recourse.consent.Item;
import org.recourse.http.StrictJson;
import org.recourse.records.PackName;
import org.recourse.records.RecordContent;
import org.recourse.release.Assessor;
import org.recourse.release.Releases;

/**
 * Puts together what an attorney sees. The facts of the case are in no record: the attorney gives them each time, and
 * they are not kept.
 */
final class Counsel {

    private final Releases releases;
    private final Assessor assessor;
    private final ObjectMapper mapper = StrictJson.newMapper();
    /** An assessment is longer and deeper than what may come in. */
    private final ObjectMapper own = new ObjectMapper();

    Counsel(Releases releases) {
        this.releases = releases;
        this.assessor = new Assessor(releases);
    }

    /** What the attorney adds to what was kept: words in a language, and the case. */
    record Question(@Nullable JsonNode language, @Nullable JsonNode caseFacts) {

        @Override
        public String toString() {
            return "Question";
        }
    }

    Shared view(UUID handover, RecordContent content, Grant grant, Question question) {
        Set<Item> items = grant.items();
        boolean withAnswers = items.contains(Item.ANSWERS) && !content.answers().isEmpty();
        return new Shared(
                handover,
                grant.ends().monday(),
                content.since().text(),
                content.pack(),
                items.contains(Item.CHOSEN) ? content.chosen() : null,
                items.contains(Item.DECLINED) ? content.declined() : null,
                withAnswers ? content.answers() : null,
                items.contains(Item.OWN_WORDS) ? content.ownWords() : null,
                withAnswers && isHere(content.pack()) ? result(content, question) : null);
    }

    private boolean isHere(PackName name) {
        return releases.find(name.id(), name.version())
                .filter(release -> release.pack().digest().toString().equals(name.digest()))
                .isPresent();
    }

    private Shared.Result result(RecordContent content, Question question) {
        ObjectNode interview = interview(question);
        interview.put("pack", content.pack().id()).put("version", content.pack().version());
        interview.set("answers", mapper.<JsonNode>valueToTree(content.answers()));
        JsonNode assessment = assess(interview);
        return new Shared.Result(
                assessment.get("offers"),
                assessment.get("alternatives"),
                assessment.get("remedies"),
                assessment.get("notice"));
    }

    /**
     * Refuses a question that cannot be answered, before anything is opened for it.
     *
     * @throws org.recourse.http.ProblemException saying where and what to do
     */
    void check(Question question) {
        ObjectNode interview = interview(question);
        interview.putObject("answers");
        assess(interview);
    }

    private ObjectNode interview(Question question) {
        ObjectNode interview = mapper.createObjectNode();
        if (question.language() != null) {
            interview.set("language", question.language());
        }
        if (question.caseFacts() != null) {
            interview.set("case", question.caseFacts());
        }
        return interview;
    }

    private JsonNode assess(ObjectNode interview) {
        try {
            return own.readTree(assessor.assess(mapper.writeValueAsBytes(interview)));
        } catch (IOException e) {
            throw new UncheckedIOException("an interview and an assessment are always JSON", e);
        }
    }
}
