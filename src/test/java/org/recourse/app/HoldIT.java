package org.recourse.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.audit.Actor;
import org.recourse.consent.Scope;
import org.recourse.consent.Week;
import org.recourse.keys.CounselPrivateKey;
import org.recourse.records.Code;
import org.recourse.records.Handed;
import org.recourse.records.HeldFile;
import org.recourse.release.ApiDescription;
import org.recourse.support.Agreed;
import org.recourse.support.Kept;
import org.recourse.support.MovableClock;
import org.recourse.support.RecordsOnDisk;

/** A record held for counsel, over HTTP: by two people, and then opened by nobody here. */
class HoldIT {

    private static final String LEAD = "LEAD:0000000000001ead";
    private static final String OTHER_LEAD = "LEAD:0000000000002ead";
    private static final String OPERATOR = "OPERATOR:00000000000000fe";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MovableClock clock = new MovableClock(Agreed.NOW);

    @TempDir
    Path folder = Path.of("set by JUnit");

    private RecordsOnDisk disk;
    private RecordsServer server;
    private String code;
    private UUID handover;

    @BeforeEach
    void keepOne() throws Exception {
        disk = RecordsOnDisk.createIn(folder, clock);
        server = new RecordsServer(disk);
        keep(Scope.values());
    }

    @AfterEach
    void stop() {
        server.close();
        disk.close();
    }

    private void keep(Scope... scopes) {
        Code made = Code.random();
        code = made.shown();
        handover = UUID.randomUUID();
        var content = Kept.of(scopes)
                .withHanded(List.of(new Handed(handover, Agreed.ATTORNEY, 1_000_000, true, new Week(202_652))));
        disk.records().store().create(disk.records().pseudonyms().idOf(made), content, Actor.SERVICE);
    }

    private HttpResponse<String> order(String caller, String reason, int weeks) throws Exception {
        return server.post(caller, "/api/holds", asked(reason, weeks));
    }

    private HttpResponse<String> confirm(String caller, String reason, int weeks) throws Exception {
        return server.post(caller, "/api/holds/confirm", asked(reason, weeks));
    }

    private String asked(String reason, int weeks) {
        return "{\"code\":\"%s\",\"reason\":\"%s\",\"weeks\":%d,\"counsel\":\"%s\"}"
                .formatted(
                        code, reason, weeks, RecordsServer.COUNSEL.publicKey().fingerprint());
    }

    private String coded() {
        return "{\"code\":\"" + code + "\"}";
    }

    private HttpResponse<String> held() throws Exception {
        assertThat(order(LEAD, "SUBPOENA", 10).statusCode()).isEqualTo(202);
        HttpResponse<String> confirmed = confirm(OPERATOR, "SUBPOENA", 10);
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);
        return confirmed;
    }

    private static List<String> violations(String schema, HttpResponse<String> response) throws Exception {
        return ApiDescription.read().violations(schema, response.body().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void one_person_orders_another_confirms_and_counsel_opens_what_comes_back() throws Exception {
        HttpResponse<String> ordered = order(LEAD, "SUBPOENA", 10);

        assertThat(ordered.statusCode()).isEqualTo(202);
        assertThat(violations("HoldOrdered", ordered)).isEmpty();
        assertThat(open(RecordsServer.ADVOCATE).statusCode())
                .as("an order alone changes nothing")
                .isEqualTo(200);

        HttpResponse<String> confirmed = confirm(OTHER_LEAD, "SUBPOENA", 10);

        assertThat(confirmed.statusCode()).isEqualTo(200);
        assertThat(violations("HeldFile", confirmed)).isEmpty();
        assertThat(confirmed.body()).doesNotContain(Kept.OWN_WORDS, "TAKEN_CANNOT_SAY_NO");
        byte[] record = HeldFile.parse(confirmed.body().getBytes(StandardCharsets.UTF_8))
                .open(RecordsServer.COUNSEL);
        assertThat(new String(record, StandardCharsets.UTF_8)).contains(Kept.OWN_WORDS, "TAKEN_CANNOT_SAY_NO");
        assertThat(server.post(OPERATOR, "/api/holds/export", coded()).body()).isEqualTo(confirmed.body());
    }

    @Test
    void nobody_can_do_it_alone() throws Exception {
        assertThat(confirm(LEAD, "SUBPOENA", 10).statusCode()).as("no order").isEqualTo(409);
        assertThat(order(OPERATOR, "SUBPOENA", 10).statusCode()).isEqualTo(403);
        for (String caller : List.of(RecordsServer.ADVOCATE, RecordsServer.ATTORNEY)) {
            assertThat(order(caller, "SUBPOENA", 10).statusCode()).isEqualTo(403);
            assertThat(confirm(caller, "SUBPOENA", 10).statusCode()).isEqualTo(403);
            assertThat(server.post(caller, "/api/holds/export", coded()).statusCode())
                    .isEqualTo(403);
        }

        assertThat(order(LEAD, "SUBPOENA", 10).statusCode()).isEqualTo(202);

        assertThat(confirm(LEAD, "SUBPOENA", 10).statusCode())
                .as("the same person")
                .isEqualTo(409);
        assertThat(confirm(OPERATOR, "WARRANT", 10).statusCode())
                .as("another reason")
                .isEqualTo(409);
        assertThat(confirm(OPERATOR, "SUBPOENA", 11).statusCode())
                .as("another time")
                .isEqualTo(409);
        clock.pass(Duration.ofHours(25));
        assertThat(confirm(OPERATOR, "SUBPOENA", 10).statusCode())
                .as("too late")
                .isEqualTo(409);
        assertThat(open(RecordsServer.ADVOCATE).statusCode()).isEqualTo(200);
        assertThat(disk.actions()).doesNotContain("RECORD_SEALED");
    }

    @Test
    void a_key_that_is_not_the_one_on_paper_holds_nothing() throws Exception {
        String other = CounselPrivateKey.random().publicKey().fingerprint();
        String asked =
                asked("SUBPOENA", 10).replace(RecordsServer.COUNSEL.publicKey().fingerprint(), other);

        assertThat(server.post(LEAD, "/api/holds", asked).body()).contains("other-counsel-key");
        assertThat(order(LEAD, "SUBPOENA", 10).statusCode()).isEqualTo(202);
        assertThat(server.post(OPERATOR, "/api/holds/confirm", asked).body()).contains("other-counsel-key");
        assertThat(disk.actions()).doesNotContain("RECORD_SEALED");
    }

    @Test
    void what_is_held_is_read_by_nobody_here_on_any_route() throws Exception {
        keep(Scope.STORE, Scope.SHARE_ATTORNEY);
        assertThat(openHandover().statusCode()).isEqualTo(200);
        assertThat(server.get(RecordsServer.ATTORNEY, "/api/handovers").body()).contains(handover.toString());

        held();

        for (String caller : List.of(RecordsServer.ADVOCATE, RecordsServer.OTHER_ADVOCATE)) {
            assertThat(open(caller).statusCode()).isEqualTo(404);
            assertThat(server.post(
                                    caller,
                                    "/api/handovers",
                                    "{\"code\":\"" + code + "\",\"attorney\":\"" + Agreed.ATTORNEY + "\"}")
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(openHandover().statusCode()).isEqualTo(404);
        assertThat(server.get(RecordsServer.ATTORNEY, "/api/handovers").body()).doesNotContain(handover.toString());
        for (String caller : List.of(
                RecordsServer.PUBLIC, RecordsServer.ADVOCATE, RecordsServer.ATTORNEY, LEAD, OTHER_LEAD, OPERATOR)) {
            assertThat(server.post(caller, "/api/records/exists", coded()).body())
                    .doesNotContain("SVC-", Kept.OWN_WORDS, "TAKEN_CANNOT_SAY_NO", "answers");
        }
    }

    private HttpResponse<String> open(String caller) throws Exception {
        return server.post(caller, "/api/records/open", coded());
    }

    private HttpResponse<String> openHandover() throws Exception {
        return server.post(RecordsServer.ATTORNEY, "/api/handovers/" + handover + "/open", "{}");
    }

    @Test
    void the_person_is_told_plainly_that_it_is_sealed_and_until_when() throws Exception {
        held();

        HttpResponse<String> exists = server.post(RecordsServer.PUBLIC, "/api/records/exists", coded());
        HttpResponse<String> receipt = server.post(RecordsServer.PUBLIC, "/api/records/withdraw", coded());
        JsonNode after = JSON.readTree(server.post(RecordsServer.PUBLIC, "/api/records/exists", coded())
                .body());

        assertThat(violations("WhatExists", exists)).isEmpty();
        assertThat(JSON.readTree(exists.body()).at("/hold/says").textValue())
                .contains("not erased", "a subpoena", "2027-02-01");
        assertThat(JSON.readTree(exists.body()).at("/mayRead/0/kind").textValue())
                .isEqualTo("COUNSEL");
        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(violations("Withdrawn", receipt)).isEmpty();
        assertThat(JSON.readTree(receipt.body()).at("/hold/until").textValue()).isEqualTo("2027-02-01");
        assertThat(receipt.body()).doesNotContain("is destroyed");
        assertThat(after.at("/hold/takenBack")).hasSize(Scope.values().length);
        clock.pass(Duration.ofDays(70));
        assertThat(server.post(RecordsServer.PUBLIC, "/api/records/exists", coded())
                        .statusCode())
                .as("over")
                .isEqualTo(404);
    }

    @Test
    void a_code_that_leads_nowhere_is_answered_like_everywhere() throws Exception {
        code = Code.random().shown();

        HttpResponse<String> ordered = order(LEAD, "SUBPOENA", 10);
        HttpResponse<String> confirmed = confirm(OPERATOR, "SUBPOENA", 10);
        HttpResponse<String> exported = server.post(OPERATOR, "/api/holds/export", coded());

        assertThat(List.of(ordered.body(), confirmed.body(), exported.body()))
                .containsOnly(server.post(RecordsServer.PUBLIC, "/api/records/exists", coded())
                        .body());
        assertThat(ordered.statusCode()).isEqualTo(404);
        assertThat(order(LEAD, "BECAUSE", 10).statusCode()).isEqualTo(400);
        assertThat(order(LEAD, "SUBPOENA", 53).statusCode()).isEqualTo(400);
        assertThat(order(LEAD, "SUBPOENA", 0).statusCode()).isEqualTo(400);
    }
}
