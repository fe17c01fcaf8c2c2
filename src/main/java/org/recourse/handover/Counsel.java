package org.recourse.handover;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.recourse.consent.Grant;
import org.recourse.consent.Item;
import org.recourse.http.StrictJson;
import org.recourse.pack.Pack;
import org.recourse.records.PackName;
import org.recourse.records.RecordContent;
import org.recourse.release.Assessed;
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

    private final SingleChanges singles;

    Counsel(Releases releases) {
        this.releases = releases;
        this.singles = new SingleChanges(releases);
        this.assessor = new Assessor(releases);
    }

    /** What the attorney adds to what was kept: words in a language, and the case. */
    record Question(@Nullable JsonNode language, @Nullable JsonNode caseFacts) {

        @Override
        public String toString() {
            return "Question";
        }
    }

    /** What follows from some answers, and which single other answer would change that. */
    record Tried(Shared.Result result, List<SingleChanges.Change> singles) {

        @Override
        public String toString() {
            return "Tried";
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
                withAnswers && isHere(content.pack()) ? result(interview(content, question)) : null);
    }

    private boolean isHere(PackName name) {
        return releases.find(name.id(), name.version())
                .filter(release -> release.pack().digest().toString().equals(name.digest()))
                .isPresent();
    }

    /**
     * What would follow from other answers. Nothing of it is kept.
     *
     * @param changes answers in place of those that were shown; an empty list for a question that was not asked
     * @return nothing where answers were not shown, or by a pack that is not here
     */
    Optional<Tried> tryOut(Handovers.Opened opened, Question question, ObjectNode changes) {
        RecordContent content = opened.content();
        if (!opened.grant().items().contains(Item.ANSWERS) || !isHere(content.pack())) {
            return Optional.empty();
        }
        ObjectNode interview = interview(content, question);
        ObjectNode answers = (ObjectNode) interview.get("answers");
        answers.setAll(changes);
        changes.fieldNames().forEachRemaining(id -> {
            if (changes.get(id).isArray() && changes.get(id).isEmpty()) {
                answers.remove(id);
            }
        });
        return Optional.of(new Tried(
                result(interview),
                singles.of(content.pack().id(), content.pack().version(), interview)));
    }

    private ObjectNode interview(RecordContent content, Question question) {
        ObjectNode interview = interview(question);
        interview.put("pack", content.pack().id()).put("version", content.pack().version());
        interview.set("answers", mapper.<JsonNode>valueToTree(content.answers()));
        return interview;
    }

    private Shared.Result result(ObjectNode interview) {
        JsonNode assessment = assess(interview);
        return new Shared.Result(
                assessment.get("safety"),
                assessment.get("offers"),
                assessment.get("alternatives"),
                assessment.get("remedies"),
                assessment.get("notAsked"),
                said(interview),
                assessment.get("notice"));
    }

    private String said(ObjectNode interview) {
        Assessed assessed = assessor.assess(interview, "");
        Pack pack = assessed.release().pack();
        return Objects.requireNonNull(pack.words().get(assessed.interview().language()))
                .get("levels." + assessed.assessment().level());
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
