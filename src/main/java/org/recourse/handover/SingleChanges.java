package org.recourse.handover;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.interview.InvalidInterviewException;
import org.recourse.pack.Question;
import org.recourse.release.Release;
import org.recourse.release.Releases;
import org.recourse.screening.Assessment;

/** Which single other answer would change what counsel reads: each is tried, and those that change nothing are left out. */
final class SingleChanges {

    private static final char CLOSING = 'Z';

    private final Releases releases;
    private final ObjectMapper mapper = new ObjectMapper();

    SingleChanges(Releases releases) {
        this.releases = releases;
    }

    /** A line of the page: of an offer, an option or a lead, by its id. */
    record Line(String kind, String id) {}

    /**
     * One other answer.
     *
     * @param answer the codes of the whole other answer; empty for a question that was not asked
     */
    record Change(String question, List<String> answer, List<Line> come, List<Line> go) {

        @Override
        public String toString() {
            return "Change";
        }
    }

    /** All changes of one answer that add or take away a line. */
    List<Change> of(String pack, String version, ObjectNode interview) {
        Release release = releases.find(pack, version).orElseThrow();
        Set<Line> now = lines(release, interview).orElseThrow();
        List<Change> changes = new ArrayList<>();
        for (Question question : release.pack().questions()) {
            if (question.section() != CLOSING) {
                others(question, interview.get("answers").get(question.id())).forEach(answer -> {
                    lines(release, with(interview, question.id(), answer)).ifPresent(then -> {
                        List<Line> come = without(then, now);
                        List<Line> go = without(now, then);
                        if (!come.isEmpty() || !go.isEmpty()) {
                            changes.add(new Change(question.id(), answer, come, go));
                        }
                    });
                });
            }
        }
        return changes;
    }

    private static Stream<List<String>> others(Question question, @Nullable JsonNode given) {
        List<String> before = new ArrayList<>();
        if (given != null) {
            given.forEach(code -> before.add(code.textValue()));
        }
        Stream<List<String>> alone = switch (question.kind()) {
            case ONE -> question.codes().stream().map(List::of);
            case MANY -> question.codes().stream().map(code -> toggled(question, before, code));
            default -> Stream.of();
        };
        return Stream.concat(alone, Stream.of(List.<String>of())).distinct().filter(answer -> !answer.equals(before));
    }

    /** One answer more or less; one that stands alone takes the place of all. */
    private static List<String> toggled(Question question, List<String> before, String code) {
        if (question.alone().contains(code)) {
            return List.of(code);
        }
        return question.codes().stream()
                .filter(each -> !question.alone().contains(each))
                .filter(each -> each.equals(code) != before.contains(each))
                .toList();
    }

    private ObjectNode with(ObjectNode interview, String question, List<String> answer) {
        ObjectNode other = interview.deepCopy();
        ObjectNode answers = (ObjectNode) other.get("answers");
        if (answer.isEmpty()) {
            answers.remove(question);
        } else {
            answers.set(question, mapper.<JsonNode>valueToTree(answer));
        }
        return other;
    }

    /** Nothing for answers that do not go together. */
    private static Optional<Set<Line>> lines(Release release, ObjectNode interview) {
        try {
            Assessment assessment = release.screener().assess(release.reader().read(interview));
            Set<Line> lines = new LinkedHashSet<>();
            assessment.offers().forEach(offer -> lines.add(new Line("offer", offer.service())));
            assessment.alternatives().forEach(way -> lines.add(new Line("alternative", way.id())));
            assessment.remedies().forEach(lead -> lines.add(new Line("remedy", lead.id())));
            return Optional.of(lines);
        } catch (InvalidInterviewException e) {
            return Optional.empty();
        }
    }

    private static List<Line> without(Set<Line> lines, Set<Line> others) {
        return lines.stream().filter(line -> !others.contains(line)).toList();
    }
}
