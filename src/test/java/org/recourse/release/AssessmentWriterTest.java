package org.recourse.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.directory.Directory;
import org.recourse.directory.DirectoryReader;
import org.recourse.directory.ProviderMatcher;
import org.recourse.http.StrictJson;
import org.recourse.rulebook.FindingKind;
import org.recourse.rulebook.Rule;
import org.recourse.screening.Assessment;
import org.recourse.support.Interviews;
import org.recourse.support.NewYork;

/** An answer put together from pieces has the bytes that Jackson writes from the records. */
class AssessmentWriterTest {

    private static final int INTERVIEWS = 3_000;
    private static final Set<FindingKind> LINES =
            Set.of(FindingKind.SIGN, FindingKind.ALERT, FindingKind.OFFER, FindingKind.ALTERNATIVE, FindingKind.REMEDY);

    private final ObjectMapper mapper = StrictJson.newMapper();
    private final Releases releases = releases();
    private final Assessor assessor = new Assessor(releases);

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr", "ru", "zh-Hans", "ar"})
    void pieces_make_the_bytes_of_the_records(String language) throws Exception {
        SplittableRandom random = new SplittableRandom(language.hashCode());

        for (int drawn = 0; drawn < INTERVIEWS; drawn++) {
            ObjectNode document = draw(random, language);

            assertThat(assessor.assess(mapper.writeValueAsBytes(document)))
                    .isEqualTo(mapper.writeValueAsBytes(
                            assessor.assess(document, "").assessment()));
        }
    }

    @Test
    void the_interviews_drawn_show_every_line_of_the_pack() {
        SplittableRandom random = new SplittableRandom("en".hashCode());
        Set<String> shown = new TreeSet<>();

        for (int drawn = 0; drawn < INTERVIEWS; drawn++) {
            rules(assessor.assess(draw(random, "en"), "").assessment()).forEach(shown::add);
        }

        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(NewYork.RULEBOOK.rules().stream()
                        .filter(rule -> LINES.contains(rule.finding().kind()))
                        .map(Rule::id)
                        .collect(Collectors.toSet()));
    }

    @Test
    void a_language_that_a_person_named_is_written_as_it_is() throws JsonProcessingException {
        for (String named : List.of("yue", "es", "bn", "yue")) {
            ObjectNode document = mapper.createObjectNode();
            document.putObject("answers").putArray("A1").add(named);

            assertThat(assessor.assess(mapper.writeValueAsBytes(document)))
                    .isEqualTo(mapper.writeValueAsBytes(
                            assessor.assess(document, "").assessment()))
                    .asString()
                    .contains("\"answer\":\"" + named + '"');
        }
    }

    private static Stream<String> rules(Assessment assessment) {
        return Stream.of(
                        assessment.indicators().stream().map(Assessment.SignFound::rule),
                        assessment.safety().stream().map(Assessment.SafetyFlag::rule),
                        assessment.offers().stream().map(Assessment.Offer::rule),
                        assessment.alternatives().stream().map(Assessment.WayOut::rule),
                        assessment.remedies().stream().map(Assessment.Lead::rule))
                .flatMap(rules -> rules);
    }

    private static ObjectNode draw(SplittableRandom random, String language) {
        ObjectNode document = Interviews.document(
                Interviews.draw(NewYork.PACK, random, random.nextDouble()), Interviews.drawCase(random));
        document.put("language", language);
        if (random.nextBoolean()) {
            document.putObject("near").put("area", random.nextBoolean() ? "queens" : "bronx");
        }
        return document;
    }

    private static Releases releases() {
        Directory directory = DirectoryReader.readResource("/directory/demo");
        LocalDate day = directory.publishedOn();
        ProviderMatcher providers = new ProviderMatcher(directory, day == null ? LocalDate.EPOCH : day);
        return Releases.of(List.of(new LoadedPack(NewYork.PACK, NewYork.RULEBOOK)), () -> providers);
    }
}
