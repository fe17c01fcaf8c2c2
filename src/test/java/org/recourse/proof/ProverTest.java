package org.recourse.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.http.ProblemException;
import org.recourse.pack.Pack;
import org.recourse.release.LoadedPack;
import org.recourse.release.Releases;
import org.recourse.support.Interviews;
import org.recourse.support.NewYork;

class ProverTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Prover PROVER = new Prover(
            Releases.of(List.of(new LoadedPack(NewYork.PACK, NewYork.RULEBOOK)), () -> NewYork.NO_PROVIDERS));
    private static final String SHORT = """
            {"language":"es","answers":{"A1":["es"],"A3":["PRIVATE"],"A4":["YES"],"A5":["FULL"],"A6":["DONE"],
             "D3":["YES"],"N1":["RECORD","HOUSING"],"N6":["quincemarmalade"]},"near":{"area":"queens"}}
            """;

    private static byte[] prove(String interview) {
        return PROVER.prove(interview.getBytes(UTF_8));
    }

    private static String demo() throws IOException {
        try (InputStream in = ProverTest.class.getResourceAsStream("/demo/interview.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        }
    }

    @Test
    void a_proof_holds_the_result_the_rules_and_what_they_rest_on() throws IOException {
        JsonNode proof = JSON.readTree(prove(demo()));

        assertThat(proof.properties())
                .extracting(field -> field.getKey())
                .containsExactly(
                        "format", "software", "engine", "pack", "interview", "result", "rules", "leftOut", "sha256");
        assertThat(proof.at("/format").textValue()).isEqualTo("recourse-proof/1");
        assertThat(proof.at("/software").textValue()).matches("[0-9]+[.][0-9]+[.][0-9]+.*");
        assertThat(proof.at("/engine").textValue()).startsWith("10.");
        assertThat(proof.at("/pack/digest").textValue())
                .isEqualTo(NewYork.PACK.digest().toString());
        assertThat(proof.at("/interview/case/stage").textValue()).isEqualTo("CUSTODY");
        assertThat(proof.at("/result/level").textValue()).isEqualTo("STRONG_SIGNS");
        assertThat(proof.at("/result/offers")).isNotEmpty();
        assertThat(proof.at("/rules"))
                .anySatisfy(rule -> assertThat(rule.at("/rule").textValue()).isEqualTo("IND-DOCS-HELD-1"))
                .allSatisfy(rule -> assertThat(rule.at("/sources")).isNotEmpty());
    }

    @Test
    void what_a_person_said_in_their_own_words_and_what_a_directory_says_is_not_in_it() {
        String proof = new String(prove(SHORT), UTF_8);

        assertThat(proof)
                .doesNotContain("quincemarmalade", "\"providers\"", "\"notAsked\"", "\"mayStillMatter\"")
                .contains("\"/interview/answers/N6\"", "\"/result/offers/*/providers\"");
    }

    @Test
    void answers_behind_a_closed_gate_are_not_in_it_and_its_gates_stay_closed() throws IOException {
        JsonNode proof = JSON.readTree(prove("""
                {"answers":{"A3":["PRIVATE"],"A4":["YES"],"A5":["FULL"],"A6":["DONE"],"G1":["16_17"],"G2":["YES"],
                 "E2":["YES"],"D3":["YES"]}}
                """));

        assertThat(proof.at("/result/gates")).extracting(JsonNode::textValue).containsExactly("GATE-MINOR");
        assertThat(proof.at("/interview/answers").fieldNames())
                .toIterable()
                .contains("G1", "D3")
                .doesNotContain("G2", "E2");
    }

    @Test
    void the_same_answers_in_another_order_give_the_same_file() {
        String other = """
                {"near":{"area":"queens"},"answers":{"N1":["HOUSING","RECORD"],"D3":["YES"],"A6":["DONE"],"A5":["FULL"],
                 "A4":["YES"],"A3":["PRIVATE"],"A1":["ES"],"N6":["something else"]},"language":"es-US"}
                """;

        assertThat(prove(other)).isEqualTo(prove(SHORT));
    }

    @Test
    void a_file_is_the_same_when_it_is_run_again() throws IOException {
        assertThat(PROVER.verify(prove(SHORT))).isEqualTo(Verdict.same());
        assertThat(PROVER.verify(prove(demo()))).isEqualTo(Verdict.same());
        assertThat(PROVER.verify(prove("{\"answers\":{},\"case\":{}}"))).isEqualTo(Verdict.same());
    }

    @Test
    void a_proof_of_any_interview_is_the_same_when_it_is_run_again() {
        SplittableRandom random = new SplittableRandom(20261122);
        Pack pack = NewYork.PACK;
        for (int talk = 0; talk < 300; talk++) {
            ObjectNode interview = Interviews.document(
                    Interviews.draw(pack, random, random.nextInt(3) == 0 ? 1 : 0.5), Interviews.drawCase(random));

            byte[] proof = PROVER.prove(interview.toString().getBytes(UTF_8));

            assertThat(PROVER.verify(proof)).isEqualTo(Verdict.same());
            assertThat(new String(proof, UTF_8)).doesNotContain("a room of my own");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x20, 0x80})
    void a_change_of_any_byte_is_seen(int change) {
        byte[] proof = prove("{\"answers\":{\"N1\":[\"RECORD\"]}}");
        byte[] changed = proof.clone();
        for (int place = 0; place < proof.length; place++) {
            changed[place] ^= (byte) change;
            assertThat(PROVER.verify(changed).kind()).as("byte " + place).isEqualTo(Verdict.Kind.UNVERIFIABLE);
            changed[place] = proof[place];
        }
    }

    @Test
    void a_byte_more_or_less_is_seen() {
        String proof = new String(prove(SHORT), UTF_8);

        for (String changed : List.of(
                proof.strip(),
                proof + "\n",
                " " + proof,
                proof.replace(":", ": "),
                proof.replaceFirst("\\{", "{\"more\":1,"),
                proof.replaceFirst("\"language\":", "\"language\":\"es\",\"language\":"),
                "",
                "{}",
                "[]",
                "null")) {
            assertThat(PROVER.verify(changed.getBytes(UTF_8)).kind())
                    .as(changed)
                    .isEqualTo(Verdict.Kind.UNVERIFIABLE);
        }
    }

    @Test
    void another_format_another_pack_and_too_long_a_file_are_told_apart() {
        assertThat(PROVER.verify("{\"format\":\"recourse-proof/2\"}".getBytes(UTF_8))
                        .lines())
                .singleElement()
                .asString()
                .contains("format");
        assertThat(PROVER.verify(forged(proof -> ((ObjectNode) proof.get("pack")).put("version", "2027.1")))
                        .lines())
                .singleElement()
                .asString()
                .contains("pack");
        assertThat(PROVER.verify(new byte[ProofFile.MAX_BYTES + 1]).lines())
                .singleElement()
                .asString()
                .contains("larger");
    }

    static Stream<Consumer<ObjectNode>> forgeries() {
        return Stream.of(
                proof -> ((ObjectNode) proof.get("result")).put("level", "STRONG_SIGNS"),
                proof -> ((ObjectNode) proof.get("result")).remove("time"),
                proof -> ((ObjectNode) proof.get("result")).put("quincefield", "quincevalue"),
                proof -> ((ArrayNode) proof.at("/result/offers")).remove(0),
                proof -> ((ArrayNode) proof.get("rules")).remove(0),
                proof -> ((ArrayNode) proof.get("leftOut")).remove(0),
                proof -> ((ObjectNode) proof.at("/interview/answers"))
                        .putArray("N6")
                        .add("quincewords"),
                proof -> {
                    ObjectNode answers = (ObjectNode) proof.at("/interview/answers");
                    answers.set("A1", answers.remove("A1"));
                },
                proof -> ((ObjectNode) proof.at("/interview/answers"))
                        .putArray("N1")
                        .add("SHELTER"));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void a_file_made_anew_with_another_content_is_different(Consumer<ObjectNode> forgery) {
        Verdict verdict = PROVER.verify(forged(forgery));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.DIFFERENT);
        assertThat(verdict.lines())
                .isNotEmpty()
                .allMatch(line -> line.matches(
                        "(at (/[A-Za-z0-9]+)*|and at [0-9]+ more places|rule only (here|in the file): [A-Z0-9-]+)"))
                .noneMatch(line -> line.contains("quince"));
    }

    @Test
    void an_answer_that_is_none_of_the_pack_cannot_be_verified() {
        assertThat(PROVER.verify(forged(proof -> ((ObjectNode) proof.at("/interview/answers"))
                                .putArray("C2")
                                .add("quince")))
                        .kind())
                .isEqualTo(Verdict.Kind.UNVERIFIABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "software, checked by the court",
        "software, ''",
        "engine, 10<b>",
        "engine, 1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0"
    })
    void a_version_has_no_room_for_words(String field, String words) {
        String open = withoutDigest(prove(SHORT))
                .replaceFirst("\"" + field + "\":\"[^\"]+\"", "\"" + field + "\":\"" + words + "\"");

        Verdict verdict = PROVER.verify(withDigest(open));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.UNVERIFIABLE);
    }

    @Test
    void a_version_is_taken_on_the_word_of_the_file() {
        byte[] other = forged(proof -> proof.put("software", "9.9.9-other+1"));

        assertThat(PROVER.verify(other)).isEqualTo(Verdict.same());
    }

    private static String withoutDigest(byte[] proof) {
        return new String(proof, UTF_8).replaceFirst(",\"sha256\":\"[0-9a-f]{64}\"", "");
    }

    /** A file with the digest that goes with it, made without our own code. */
    private static byte[] withDigest(String open) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(open.getBytes(UTF_8));
            String end = ",\"sha256\":\"" + HexFormat.of().formatHex(digest) + "\"}\n";
            return open.replaceFirst("}\n$", end).getBytes(UTF_8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_digest_made_without_our_own_code_is_the_same() {
        assertThat(PROVER.verify(withDigest(withoutDigest(prove(SHORT))))).isEqualTo(Verdict.same());
    }

    /** A file of other content with the digest that goes with it: a proof says what a pack gives, not who wrote it. */
    private static byte[] forged(Consumer<ObjectNode> forgery) {
        try {
            ProofFile file = new ProofFile();
            ObjectNode proof = (ObjectNode) JSON.readTree(prove(SHORT));
            forgery.accept(proof);
            proof.remove("sha256");
            return file.write(file.mapper().treeToValue(proof, Proof.class));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_no_assessment_is_given_for_has_no_proof_and_nothing_of_it_is_repeated() {
        List<String> refused = new ArrayList<>(List.of("{\"answers\":{\"C2\":[\"quince\"]}}", "{\"quince\":1}", "["));
        for (String interview : refused) {
            assertThatThrownBy(() -> prove(interview))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem().toString()).doesNotContain("quince"));
        }
    }
}
