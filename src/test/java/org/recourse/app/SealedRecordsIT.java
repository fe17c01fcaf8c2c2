package org.recourse.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.consent.Scope;
import org.recourse.records.Code;
import org.recourse.release.ApiDescription;
import org.recourse.support.Agreed;
import org.recourse.support.RecordsOnDisk;
import org.recourse.support.SetClock;
import org.recourse.support.Traces;

/** What waited sealed on a tablet, over HTTP; sealed by another library than that of the tablet. */
class SealedRecordsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CANARY = "zanzibarquince";
    private static final String INTERVIEW = """
            {"pack":"ny","version":"2026.1","language":"en","answers":{"A3":["PRIVATE"],"A4":["YES"],"A5":["FULL"],
             "A6":["DONE"],"G1":["25_PLUS"],"C2":["YES"],"N1":["HOUSING","RECORD"],"N6":["zanzibarquince"]}}""";

    /** The last evening of a week, in UTC. */
    private final SetClock clock = new SetClock(Instant.parse("2026-11-29T22:30:00Z"));

    @TempDir
    Path folder = Path.of("set by JUnit");

    private @Nullable RecordsOnDisk opened;
    private @Nullable RecordsServer started;
    private @Nullable JsonNode keys;

    @BeforeEach
    void start() throws Exception {
        opened = RecordsOnDisk.createIn(folder, clock);
        started = new RecordsServer(opened);
        keys = JSON.readTree(
                server().get(RecordsServer.PUBLIC, "/api/sealing-keys").body());
    }

    @AfterEach
    void stop() {
        server().close();
        Objects.requireNonNull(opened).close();
    }

    private RecordsServer server() {
        return Objects.requireNonNull(started);
    }

    private static ObjectNode request(String code) throws Exception {
        ObjectNode request = JSON.createObjectNode();
        request.set("interview", JSON.readTree(INTERVIEW));
        request.withArray("consents").add(Agreed.to(Scope.STORE)).add(Agreed.to(Scope.ANSWERS_FOR_LAWYER));
        request.putArray("chosen").add("SVC-HOUSING");
        return request.put("code", code);
    }

    private String envelope(ObjectNode request) {
        return envelope(request, clock.instant());
    }

    private static String envelope(ObjectNode request, Instant at) {
        ObjectNode envelope = JSON.createObjectNode().put("at", at.toString());
        envelope.set("request", request);
        return envelope.toString();
    }

    private JsonNode key(int hour) {
        return Objects.requireNonNull(keys).at("/keys/" + hour);
    }

    private JWEHeader.Builder header(int hour) {
        return new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256GCM)
                .keyID(key(hour).get("kid").textValue());
    }

    private String seal(String text) throws Exception {
        return seal(header(0).build(), 0, text);
    }

    private String seal(JWEHeader header, int hour, String text) throws Exception {
        ObjectNode jwk = key(hour).deepCopy();
        jwk.remove("from");
        jwk.remove("until");
        JWEObject jwe = new JWEObject(header, new Payload(text + " ".repeat(100)));
        jwe.encrypt(new ECDHEncrypter(ECKey.parse(jwk.toString())));
        return jwe.serialize();
    }

    private HttpResponse<String> send(String sealed) throws Exception {
        return send(RecordsServer.ADVOCATE, sealed);
    }

    private HttpResponse<String> send(String caller, String sealed) throws Exception {
        return server().post(caller, "/api/records/sealed", "\"" + sealed + "\"");
    }

    private JsonNode open(String code) throws Exception {
        HttpResponse<String> answer =
                server().post(RecordsServer.ADVOCATE, "/api/records/open", "{\"code\":\"" + code + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private int records() {
        return Objects.requireNonNull(opened).keys().ids().size();
    }

    @Test
    void it_is_kept_under_the_code_the_person_was_given() throws Exception {
        String code = Code.random().shown();

        HttpResponse<String> kept = send(seal(envelope(request(code))));

        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        assertThat(kept.body()).doesNotContain(code);
        assertThat(ApiDescription.read()
                        .violations("SealedRecordKept", kept.body().getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(open(code).at("/ownWords").textValue()).isEqualTo(CANARY);
    }

    @Test
    void sent_again_by_anybody_and_after_a_plain_request_it_is_kept_once() throws Exception {
        String code = Code.random().shown();
        ObjectNode request = request(code);
        HttpResponse<String> plain = server().post(RecordsServer.ADVOCATE, "/api/records", request.toString());
        assertThat(JSON.readTree(plain.body()).get("code").textValue()).isEqualTo(code);
        String sealed = seal(envelope(request));

        assertThat(send(sealed).statusCode()).isEqualTo(201);
        assertThat(send(RecordsServer.OTHER_ADVOCATE, sealed).statusCode()).isEqualTo(201);

        assertThat(records()).isEqualTo(1);
        open(code);
    }

    @Test
    void what_was_taken_back_meanwhile_stays_gone() throws Exception {
        String code = Code.random().shown();
        String sealed = seal(envelope(request(code)));
        send(sealed);
        server().post(RecordsServer.PUBLIC, "/api/records/withdraw", "{\"code\":\"" + code + "\"}");

        assertThat(send(sealed).statusCode()).isEqualTo(409);
        assertThat(records()).isZero();
    }

    @Test
    void what_was_taken_back_before_it_came_is_not_kept() throws Exception {
        String code = Code.random().shown();
        String sealed = seal(envelope(request(code)));
        HttpResponse<String> early =
                server().post(RecordsServer.PUBLIC, "/api/records/withdraw", "{\"code\":\"" + code + "\"}");

        clock.pass(Duration.ofHours(7));

        assertThat(early.statusCode())
                .as("as for every code that leads nowhere")
                .isEqualTo(404);
        assertThat(send(sealed).statusCode()).isEqualTo(409);
        assertThat(records()).isZero();
    }

    @Test
    void consents_hold_from_when_the_person_agreed() throws Exception {
        String late = Code.random().shown();
        String sealed = seal(envelope(request(late)));
        clock.pass(Duration.ofHours(3));

        send(sealed);

        assertThat(open(late).at("/since").textValue())
                .as("agreed on a Sunday, sent on a Monday")
                .isEqualTo("2026-W48");
        assertThat(open(late).at("/consents/0/given").textValue()).isEqualTo("2026-W48");
    }

    @Test
    void eight_hours_and_the_margin_later_it_opens_no_more() throws Exception {
        String sealed = seal(envelope(request(Code.random().shown())));

        clock.pass(Duration.ofHours(8).plusMinutes(16));
        HttpResponse<String> late = send(sealed);
        clock.pass(Duration.ofHours(2));
        HttpResponse<String> withoutKey = send(sealed);

        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(withoutKey.statusCode()).isEqualTo(410);
        assertThat(withoutKey.body()).isEqualTo(late.body());
        assertThat(records()).isZero();
    }

    @Test
    void within_eight_hours_it_still_does() throws Exception {
        String sealed = seal(envelope(request(Code.random().shown())));

        clock.pass(Duration.ofHours(8));

        assertThat(send(sealed).statusCode()).isEqualTo(201);
    }

    @Test
    void a_time_that_is_not_of_the_hour_of_the_key_is_refused() throws Exception {
        ObjectNode request = request(Code.random().shown());

        assertThat(send(seal(envelope(request, Instant.parse("2026-11-29T21:00:00Z"))))
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(seal(envelope(request, Instant.parse("2026-11-29T22:45:00Z"))))
                        .statusCode())
                .as("in the future")
                .isEqualTo(400);
        assertThat(send(seal(header(20).build(), 20, envelope(request))).statusCode())
                .as("a key that would open it for longer")
                .isEqualTo(400);
        assertThat(records()).isZero();
    }

    private JWEHeader.Builder header(JWEAlgorithm algorithm, EncryptionMethod method) {
        return new JWEHeader.Builder(algorithm, method).keyID(key(0).get("kid").textValue());
    }

    @Test
    void nothing_but_the_one_algorithm_and_header_is_opened() throws Exception {
        String text = envelope(request(Code.random().shown()));

        for (JWEHeader.Builder header : List.of(
                header(0).compressionAlgorithm(CompressionAlgorithm.DEF),
                header(0).contentType("JWT"),
                header(0).agreementPartyUInfo(Base64URL.encode("a")),
                header(JWEAlgorithm.ECDH_ES, EncryptionMethod.A128GCM),
                header(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256CBC_HS512),
                header(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM),
                // For another key than it names.
                header(1))) {
            JWEHeader built = header.build();
            assertThat(send(seal(built, 0, text)).statusCode())
                    .as(built.toString())
                    .isEqualTo(400);
        }
        assertThat(send(seal(header(0).keyID("hour-1").build(), 0, text)).statusCode())
                .isEqualTo(410);
        assertThat(records()).isZero();
    }

    @Test
    void a_changed_letter_anywhere_is_noticed() throws Exception {
        String[] parts = seal(envelope(request(Code.random().shown()))).split("\\.", -1);
        for (int part : new int[] {0, 2, 3, 4}) {
            String[] changed = parts.clone();
            int at = changed[part].length() / 2;
            char other = changed[part].charAt(at) == 'A' ? 'B' : 'A';
            changed[part] = changed[part].substring(0, at) + other + changed[part].substring(at + 1);

            assertThat(send(String.join(".", changed)).statusCode())
                    .as("part " + part)
                    .isIn(400, 410);
        }
        assertThat(records()).isZero();
    }

    @Test
    void what_is_within_is_taken_as_strictly_as_in_the_open() throws Exception {
        ObjectNode withoutCode = request("");
        withoutCode.remove("code");
        ObjectNode withoutConsent = request(Code.random().shown());
        withoutConsent.remove("consents");
        ObjectNode more = request(Code.random().shown()).put("more", 1);

        assertThat(send(seal(envelope(withoutCode))).statusCode()).isEqualTo(400);
        assertThat(send(seal(envelope(withoutConsent))).statusCode()).isEqualTo(400);
        assertThat(send(seal(envelope(more))).statusCode()).isEqualTo(400);
        assertThat(send(seal(envelope(request("4Q7X-M2KD-9TA")))).statusCode()).isEqualTo(400);
        assertThat(send(seal("not JSON " + CANARY)).body()).doesNotContain(CANARY);
        assertThat(records()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "\"\"", "\"a.b.c\"", "\"a..b.c.d\"", "[\"a..b.c.d\"]", "\"eyJhbGciOiJub25lIn0..AA.AA.AA\""
            })
    void what_is_no_sealed_request_is_refused(String body) throws Exception {
        assertThat(server().post(RecordsServer.ADVOCATE, "/api/records/sealed", body)
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'alg':'ECDH-ES','enc':'A256GCM','kid':'KID'}",
                "{'alg':'ECDH-ES','kid':'KID','epk':EPK}",
                "{'enc':'A256GCM','kid':'KID','epk':EPK}",
                "{'alg':'ECDH-ES','enc':'A256GCM','epk':EPK}",
                "{'alg':'ECDH-ES','enc':'A256GCM','kid':'KID','epk':EPK,'zip':'DEF'}",
                "{'alg':'ECDH-ES','enc':'A256GCM','kid':'KID','epk':EPK,'crit':['exp']}",
                "{'alg':'ECDH-ES','enc':'A256GCM','kid':'KID','epk':EPK,'jku':'https://example.org'}",
                "{'alg':'ECDH-ES','alg':'ECDH-ES','enc':'A256GCM','kid':'KID','epk':EPK}",
                "{'alg':'dir','enc':'A256GCM','kid':'KID','epk':EPK}",
                "{'alg':'ECDH-ES','enc':'A256GCM','kid':'KID','epk':[]}",
                "{'alg':'ECDH-ES','enc':'A256GCM','kid':1,'epk':EPK}",
                "{'alg':'ECDH-ES','enc':'A256GCM','kid':'KID','epk':{'kty':'EC','crv':'P-256','x':'AA','y':'AA'}}",
                "{'alg':'ECDH-ES','enc':'A256GCM','kid':'KID','epk':{'kty':'EC','crv':'P-256','x':'X','y':'X'}}",
                "{'alg':'ECDH-ES','enc':'A256GCM','kid':'KID','epk':EPK}",
                "[]",
                "not JSON"
            })
    void a_header_by_hand_leads_to_no_key_and_no_fault(String header) throws Exception {
        String x = key(0).get("x").textValue();
        String point = "{'kty':'EC','crv':'P-256','x':'" + x + "','y':'"
                + key(0).get("y").textValue() + "'}";
        String json = header.replace("EPK", point)
                .replace("KID", key(0).get("kid").textValue())
                .replace("'X'", "'" + x + "'")
                .replace('\'', '"');

        HttpResponse<String> answer =
                send(Base64URL.encode(json) + ".." + "A".repeat(16) + "." + "A".repeat(64) + "." + "A".repeat(22));

        assertThat(answer.statusCode()).as(json).isEqualTo(400);
    }

    @Test
    void only_an_advocate_may_send_it() throws Exception {
        String sealed = seal(envelope(request(Code.random().shown())));

        assertThat(send(RecordsServer.ATTORNEY, sealed).statusCode()).isEqualTo(403);
        assertThat(send(RecordsServer.PUBLIC, sealed).statusCode()).isIn(401, 403);
    }

    @Test
    void the_keys_are_as_described_and_public_alone() throws Exception {
        HttpResponse<String> answer = server().get(RecordsServer.PUBLIC, "/api/sealing-keys");

        assertThat(ApiDescription.read().violations("SealingKeys", answer.body().getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(answer.body()).doesNotContain("\"d\"");
    }

    @Test
    void nothing_of_it_lies_readable_at_the_service() throws Exception {
        send(seal(envelope(request(Code.random().shown()))));

        assertThat(Traces.find(folder, CANARY)).isEmpty();
    }

    @Test
    void what_is_longer_than_any_request_is_refused() throws Exception {
        assertThat(send("A".repeat(30) + "..AA." + "A".repeat(40_000) + ".AA").statusCode())
                .isEqualTo(400);
    }
}
