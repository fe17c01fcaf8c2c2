package org.recourse.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.recourse.http.ProblemException;
import org.recourse.http.StrictJson;
import org.recourse.interview.Interview;
import org.recourse.interview.InvalidInterviewException;
import org.recourse.proof.ProofFile.Read;
import org.recourse.release.Assessed;
import org.recourse.release.Assessor;
import org.recourse.release.Release;
import org.recourse.release.Releases;

/** Writes proof files, and runs them again. Keeps nothing; safe for use by many threads. */
public final class Prover {

    /** The size of the largest proof file. */
    public static final int MAX_FILE_BYTES = ProofFile.MAX_BYTES;

    /** Providers come from a directory that no pack holds; the others name questions that a proof may not hold. */
    private static final List<String> LEFT_OUT = List.of(
            "/interview/answers/N6", "/result/offers/*/providers", "/result/notAsked", "/result/mayStillMatter");

    private final Releases releases;
    private final Assessor assessor;
    private final Software software = Software.read();
    private final ObjectMapper requests = StrictJson.newMapper();
    private final ProofFile file = new ProofFile();

    public Prover(Releases releases) {
        this.releases = releases;
        this.assessor = new Assessor(releases);
    }

    /**
     * Assesses an interview and writes down what the result rests on.
     *
     * @param document the interview, a JSON document in UTF-8
     * @return a proof file
     * @throws ProblemException if the document cannot be taken, saying where and what to do
     */
    public byte[] prove(byte[] document) {
        JsonNode interview = StrictJson.read(requests, document, JsonNode.class);
        Assessed assessed = assessor.assess(interview, "");
        ObjectNode used = UsedInterview.of(interview, assessed);
        Proof proof = run(assessed.release(), used, software);
        if (!proof.result().equals(result(assessed))) {
            // A proof that shows another result than the person was given would be worse than none.
            throw new IllegalStateException("answers were left out of a proof that its result rests on");
        }
        return file.write(proof);
    }

    /** Runs a proof file again, on the pack with the digest that it names. */
    public Verdict verify(byte[] bytes) {
        Read read = file.read(bytes);
        Proof proof = read.proof();
        if (proof == null) {
            return Verdict.unverifiable(read.fault());
        }
        Optional<Release> release = find(proof);
        if (release.isEmpty()) {
            return Verdict.unverifiable("The pack that this file names is not in this program.");
        }
        try {
            Proof again = run(release.get(), proof.interview(), new Software(proof.software(), proof.engine()));
            return Arrays.equals(file.write(again), bytes) ? Verdict.same() : different(proof, again);
        } catch (InvalidInterviewException e) {
            return Verdict.unverifiable("The interview in this file is none that its pack takes.");
        }
    }

    private Optional<Release> find(Proof proof) {
        return releases.list().stream()
                .filter(release -> release.pack().id().equals(proof.pack().id())
                        && release.pack().version().equals(proof.pack().version())
                        && release.pack()
                                .digest()
                                .toString()
                                .equals(proof.pack().digest()))
                .findFirst();
    }

    private Proof run(Release release, ObjectNode document, Software writtenBy) {
        Interview interview = release.reader().read(document);
        Assessed assessed = new Assessed(release, interview, release.screener().assess(interview));
        Set<String> held = new HashSet<>(release.screener().rulesThatHold(interview));
        return new Proof(
                Proof.FORMAT,
                writtenBy.software(),
                writtenBy.engine(),
                assessed.assessment().pack(),
                UsedInterview.of(document, assessed),
                result(assessed),
                release.rulebook().rules().stream()
                        .filter(rule -> held.contains(rule.id()))
                        .map(Proof.FiredRule::of)
                        .toList(),
                LEFT_OUT,
                null);
    }

    private ObjectNode result(Assessed assessed) {
        ObjectNode result = file.mapper().valueToTree(assessed.assessment());
        result.remove(List.of("notAsked", "mayStillMatter"));
        result.get("offers").forEach(offer -> ((ObjectNode) offer).remove("providers"));
        return result;
    }

    private Verdict different(Proof proof, Proof again) {
        List<String> pointers = Differences.between(
                file.mapper().valueToTree(proof), file.mapper().valueToTree(again));
        return Verdict.different(
                pointers.stream()
                        .filter(pointer -> !pointer.startsWith("/rules") && !pointer.equals("/sha256"))
                        .toList(),
                missing(again, proof),
                missing(proof, again));
    }

    /** The rules that held in one and not in the other; only ids that the pack has, nothing of the file. */
    private List<String> missing(Proof in, Proof from) {
        Set<String> there = new HashSet<>();
        from.rules().forEach(rule -> there.add(rule.rule()));
        return find(in).stream()
                .flatMap(release -> release.rulebook().rules().stream())
                .map(rule -> rule.id())
                .filter(id -> in.rules().stream().anyMatch(rule -> rule.rule().equals(id)) && !there.contains(id))
                .toList();
    }
}
