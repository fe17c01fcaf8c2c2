package org.recourse.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recourse.consent.ConsentReader;
import org.recourse.consent.Grant;
import org.recourse.consent.Scope;
import org.recourse.consent.Week;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;
import org.recourse.interview.Interview;
import org.recourse.interview.InvalidInterviewException;
import org.recourse.pack.Gate;
import org.recourse.pack.Pack;
import org.recourse.pack.Question;
import org.recourse.pack.Service;
import org.recourse.release.Release;
import org.recourse.release.Releases;

/**
 * Takes from a request what may be kept.
 *
 * <p>Never kept, whatever was agreed to: the language of the interview (A1), the facts of the case, the area, what was
 * answered behind a closed gate, and the answers about keeping itself (Z1, Z2): those are no consent.
 */
public final class Intake {

    static final Set<String> FIELDS = Set.of("interview", "consents", "chosen", "declined", "code");

    private static final String INTERVIEW = "/interview";
    private static final String KEEP = "Z1";
    private static final String SHOW = "Z2";

    private final Releases releases;
    private final ConsentReader consents;
    private final Requests requests;
    private final Clock clock;

    public Intake(Releases releases, ConsentReader consents, Requests requests, Clock clock) {
        this.releases = releases;
        this.consents = consents;
        this.requests = requests;
        this.clock = clock;
    }

    /** Takes requests as of the time at which the person agreed. */
    Intake asOf(Instant agreed) {
        return new Intake(releases, consents.asOf(agreed), requests, Clock.fixed(agreed, ZoneOffset.UTC));
    }

    /**
     * The case code that the device has drawn and the person may have been given already; none if the service is to.
     *
     * @throws ProblemException if it is not a whole code
     */
    Optional<Code> code(JsonNode request) {
        if (!request.has("code")) {
            return Optional.empty();
        }
        return Optional.of(Code.parse(requests.code(request))
                .orElseThrow(() -> new ProblemException(Problem.invalidValue("/code"))));
    }

    /**
     * What may be kept of a request.
     *
     * @throws ProblemException if it cannot be taken, or nothing may be kept
     */
    RecordContent read(JsonNode request) {
        List<Grant> grants = grants(request);
        try {
            return content(request, grants);
        } catch (InvalidInterviewException e) {
            throw new ProblemException(Problem.of("invalid-interview", 400, "Invalid interview", e.detail())
                    .at(INTERVIEW + e.pointer()));
        }
    }

    private List<Grant> grants(JsonNode request) {
        List<Grant> grants = requests.consents(() -> consents.read(request.get("consents"), "/consents"));
        Grant store = grants.stream()
                .filter(grant -> grant.scope() == Scope.STORE)
                .findFirst()
                .orElseThrow(() -> refused(
                        "/consents",
                        "Nothing can be kept or shown without STORE, and no other consent stands for it."));
        return grants.stream().map(grant -> grant.until(store.ends())).toList();
    }

    private RecordContent content(JsonNode request, List<Grant> grants) {
        JsonNode document = request.get("interview");
        if (document == null) {
            throw new ProblemException(Problem.invalidValue(INTERVIEW));
        }
        Release release = releases.choose(document);
        Pack pack = release.pack();
        Interview interview = release.reader().read(document);
        JsonNode answers = document.get("answers");
        checkAgree(answers, grants);
        List<String> chosen = services(pack, request.get("chosen"), "/chosen");
        List<String> declined = services(pack, request.get("declined"), "/declined");
        if (chosen.stream().anyMatch(declined::contains)) {
            throw refused("/declined", "A service was either chosen or declined. Leave it out here or there.");
        }
        return new RecordContent(
                new PackName(pack.id(), pack.version(), pack.digest().toString()),
                Week.now(clock),
                chosen,
                declined,
                answers(pack, answers, closed(release, interview)),
                ownWords(pack, answers),
                grants,
                List.of(),
                List.of(),
                0);
    }

    /** The questions that must not have been asked. */
    private static Set<String> closed(Release release, Interview interview) {
        List<String> gates = release.screener().assess(interview).gates();
        return release.pack().gates().stream()
                .filter(gate -> gates.contains(gate.id()))
                .map(Gate::closes)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    /** A person who answered otherwise must be asked again: no consent may go further than what was said. */
    private static void checkAgree(JsonNode answers, List<Grant> grants) {
        String keep = answer(answers, KEEP);
        String show = answer(answers, SHOW);
        for (Grant grant : grants) {
            boolean against = "NOTHING".equals(keep)
                    || (grant.scope() == Scope.ANSWERS_FOR_LAWYER && "REFERRALS_ONLY".equals(keep))
                    || (grant.scope() == Scope.SHARE_ATTORNEY && "NO".equals(show));
            if (against) {
                throw refused(
                        "/consents",
                        "The answers about keeping and showing (Z1, Z2) say otherwise. Ask the person again.");
            }
        }
    }

    private static @Nullable String answer(JsonNode answers, String question) {
        JsonNode codes = answers.get(question);
        return codes == null ? null : codes.get(0).textValue();
    }

    private static SortedMap<String, List<String>> answers(Pack pack, JsonNode answers, Set<String> closed) {
        SortedMap<String, List<String>> kept = new TreeMap<>();
        for (Question question : pack.questions()) {
            JsonNode codes = answers.get(question.id());
            boolean coded = question.kind() == Question.Kind.ONE || question.kind() == Question.Kind.MANY;
            boolean aboutKeeping = question.id().equals(KEEP) || question.id().equals(SHOW);
            if (codes != null && coded && !aboutKeeping && !closed.contains(question.id())) {
                List<String> list = new ArrayList<>();
                codes.forEach(code -> list.add(code.textValue()));
                kept.put(question.id(), list);
            }
        }
        return kept;
    }

    private static @Nullable String ownWords(Pack pack, JsonNode answers) {
        return pack.questions().stream()
                .filter(question -> question.kind() == Question.Kind.TEXT)
                .filter(question -> answers.has(question.id()))
                .map(question -> answers.get(question.id()).get(0).textValue())
                .filter(words -> !words.equals("SKIP"))
                .findFirst()
                .orElse(null);
    }

    private static List<String> services(Pack pack, @Nullable JsonNode list, String at) {
        if (list == null) {
            return List.of();
        }
        if (!list.isArray()) {
            throw new ProblemException(Problem.invalidValue(at));
        }
        Set<String> known = pack.services().stream().map(Service::id).collect(Collectors.toSet());
        Set<String> services = new HashSet<>();
        List<String> inOrder = new ArrayList<>();
        for (JsonNode each : list) {
            if (!each.isTextual() || !known.contains(each.textValue()) || !services.add(each.textValue())) {
                throw new ProblemException(Problem.invalidValue(at + "/" + inOrder.size()));
            }
            inOrder.add(each.textValue());
        }
        return inOrder;
    }

    private static ProblemException refused(String pointer, String detail) {
        return new ProblemException(
                Problem.of("invalid-consent", 400, "Invalid consent", detail).at(pointer));
    }
}
