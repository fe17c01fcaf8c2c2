package org.recourse.release;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.MapMaker;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.recourse.screening.Assessment;
import org.recourse.screening.Because;

/**
 * Writes assessments as JSON, the same bytes as Jackson makes of the records.
 *
 * <p>Most of the bytes are sentences of the pack and entries of the directory. They are written once; an answer is put
 * together from them and what the interview decides.
 */
final class AssessmentWriter {

    private static final Set<String> OF_ANSWER = Set.of(
            "level",
            "levelRules",
            "gates",
            "time",
            "indicators",
            "safety",
            "offers",
            "alternatives",
            "remedies",
            "notAsked",
            "mayStillMatter");
    private static final Set<String> OF_LINE = Set.of("because");
    private static final Set<String> OF_OFFER = Set.of("asked", "first", "when", "because", "providers");
    private static final Set<String> OF_WAY_OUT = Set.of("because", "cautions");

    private final ObjectMapper mapper;
    private final IdentityHashMap<Release, ConcurrentMap<String, FixedJson>> byLanguage = new IdentityHashMap<>();

    /** By identity, and weak: the entries of a directory go with it. */
    private final ConcurrentMap<Object, byte[]> entries =
            new MapMaker().weakKeys().makeMap();

    AssessmentWriter(ObjectMapper mapper, Releases releases) {
        this.mapper = mapper;
        releases.list().forEach(release -> byLanguage.put(release, new ConcurrentHashMap<>()));
    }

    /** One line of JSON in UTF-8, without a line end. */
    byte[] write(Assessed assessed) {
        return new Answer(fixed(assessed)).write(assessed.assessment());
    }

    private FixedJson fixed(Assessed assessed) {
        Release release = assessed.release();
        return Objects.requireNonNull(byLanguage.get(release))
                .computeIfAbsent(
                        assessed.interview().language(),
                        language -> new FixedJson(mapper, release.screener().reasons(), entries));
    }

    /** One answer while it is put together. */
    private static final class Answer {

        private static final byte[] OPEN = {'['};
        private static final byte[] COMMA = {','};
        private static final byte[] CLOSE = {']'};

        private final FixedJson fixed;
        private final Pieces json = new Pieces();

        Answer(FixedJson fixed) {
            this.fixed = fixed;
        }

        byte[] write(Assessment answer) {
            fill(
                    fixed.frame("", answer, OF_ANSWER),
                    () -> code(answer.level()),
                    () -> list(answer.levelRules(), this::code),
                    () -> list(answer.gates(), this::code),
                    () -> list(answer.time(), this::code),
                    () -> list(answer.indicators(), this::sign),
                    () -> list(answer.safety(), this::flag),
                    () -> list(answer.offers(), this::offer),
                    () -> list(answer.alternatives(), this::wayOut),
                    () -> list(answer.remedies(), this::lead),
                    () -> list(answer.notAsked(), this::code),
                    () -> list(answer.mayStillMatter(), this::code));
            return json.join();
        }

        private void sign(Assessment.SignFound sign) {
            fill(fixed.frame(sign.rule(), sign, OF_LINE), () -> list(sign.because(), this::reason));
        }

        private void flag(Assessment.SafetyFlag flag) {
            fill(fixed.frame(flag.rule(), flag, OF_LINE), () -> list(flag.because(), this::reason));
        }

        private void offer(Assessment.Offer offer) {
            fill(
                    fixed.frame(offer.rule(), offer, OF_OFFER),
                    () -> yesOrNo(offer.asked()),
                    () -> yesOrNo(offer.first()),
                    () -> code(offer.when()),
                    () -> list(offer.because(), this::reason),
                    () -> list(offer.providers(), this::entry));
        }

        private void wayOut(Assessment.WayOut way) {
            fill(
                    fixed.frame(way.rule(), way, OF_WAY_OUT),
                    () -> list(way.because(), this::reason),
                    () -> list(way.cautions(), this::entry));
        }

        private void lead(Assessment.Lead lead) {
            fill(fixed.frame(lead.rule(), lead, OF_LINE), () -> list(lead.because(), this::reason));
        }

        /** Writes a record: the gaps of its frame in their order. */
        private void fill(List<byte[]> frame, Runnable... gaps) {
            for (int index = 0; index < gaps.length; index++) {
                json.add(frame.get(index));
                gaps[index].run();
            }
            json.add(frame.get(gaps.length));
        }

        private <T> void list(List<T> values, Consumer<T> write) {
            json.add(OPEN);
            for (int index = 0; index < values.size(); index++) {
                if (index > 0) {
                    json.add(COMMA);
                }
                write.accept(values.get(index));
            }
            json.add(CLOSE);
        }

        private void code(String code) {
            json.add(fixed.code(code));
        }

        private void yesOrNo(boolean value) {
            json.add(fixed.code(value));
        }

        private void reason(Because because) {
            json.add(fixed.reason(because));
        }

        private void entry(Object entry) {
            json.add(fixed.entry(entry));
        }
    }
}
