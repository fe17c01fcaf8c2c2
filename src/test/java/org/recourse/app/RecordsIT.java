package org.recourse.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.consent.Scope;
import org.recourse.release.ApiDescription;
import org.recourse.support.Agreed;
import org.recourse.support.MovableClock;
import org.recourse.support.RecordsOnDisk;
import org.recourse.support.Traces;
import org.slf4j.LoggerFactory;

/** Records over HTTP: kept, opened, handed over, taken back. */
class RecordsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CANARY = "zanzibarquince";
    private static final String INTERVIEW = """
            {"language":"en","answers":{"A1":["haw"],"A3":["PRIVATE"],"A4":["YES"],"A5":["FULL"],"A6":["DONE"],
             "G1":["25_PLUS"],"C2":["YES"],"D1":["TAKEN_CANNOT_SAY_NO"],"E5":["USED_SUBSTANCES"],"E6":["YES"],"G2":["YES"],
             "N1":["HOUSING","RECORD"],"N6":["zanzibarquince"]},
             "case":{"chargeClass":"MISDEMEANOR","chargeFamily":"MASSAGE_LICENCE"},"near":{"area":"queens"}}
            """;

    private final MovableClock clock = new MovableClock(Agreed.NOW);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @TempDir
    Path folder = Path.of("set by JUnit");

    private @Nullable RecordsOnDisk opened;
    private @Nullable RecordsServer started;

    @BeforeEach
    void start() throws Exception {
        opened = RecordsOnDisk.createIn(folder, clock);
        started = new RecordsServer(opened);
        log.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(log);
    }

    @AfterEach
    void stop() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(log);
        server().close();
        disk().close();
    }

    private RecordsOnDisk disk() {
        return Objects.requireNonNull(opened);
    }

    private RecordsServer server() {
        return Objects.requireNonNull(started);
    }

    @Test
    void what_was_agreed_to_is_kept_and_opens_with_the_code() throws Exception {
        String code = keep(Scope.STORE, Scope.ANSWERS_FOR_LAWYER);

        JsonNode record = ok(server().post(RecordsServer.OTHER_ADVOCATE, "/api/records/open", withCode(code)));

        assertThat(record.at("/chosen/0").textValue()).isEqualTo("SVC-HOUSING");
        assertThat(record.at("/answers/C2/0").textValue()).isEqualTo("YES");
        assertThat(record.at("/ownWords").textValue()).isEqualTo(CANARY);
        assertThat(record.at("/answers"))
                .as("for the defence alone, or never kept")
                .isNotEmpty();
        assertThat(record.at("/answers").has("E6")).isFalse();
        assertThat(record.at("/answers").has("G2")).isFalse();
        assertThat(record.at("/answers").has("A1")).isFalse();
        assertThat(record.toString()).doesNotContain("MASSAGE", "queens", "haw");
        assertThat(record.at("/readings/0/account").textValue()).isEqualTo("00000000000ad0c1");
        assertThat(record.at("/consents/0/purpose").textValue()).isEqualTo("HELP_LATER");
    }

    @Test
    void without_the_scope_for_answers_there_are_none() throws Exception {
        String code = keep(Scope.STORE, Scope.SHARE_ATTORNEY, Scope.STATISTICS);

        JsonNode record = ok(server().post(RecordsServer.ADVOCATE, "/api/records/open", withCode(code)));

        assertThat(record.at("/answers")).isEmpty();
        assertThat(record.has("ownWords")).isFalse();
    }

    @Test
    void sent_again_it_is_the_same_record_with_the_same_code() throws Exception {
        String body = request(Scope.STORE).toString();
        String once = UUID.randomUUID().toString();

        HttpResponse<String> first = server().post(RecordsServer.ADVOCATE, "/api/records", body, once);
        HttpResponse<String> again = server().post(RecordsServer.ADVOCATE, "/api/records", body, once);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(disk().keys().ids()).hasSize(1);
        String code = JSON.readTree(first.body()).get("code").textValue();
        ok(server().post(RecordsServer.PUBLIC, "/api/records/withdraw", withCode(code)));
        assertThat(server().post(RecordsServer.ADVOCATE, "/api/records", body, once)
                        .statusCode())
                .as("a late one brings nothing back")
                .isEqualTo(409);
        assertThat(server().post(RecordsServer.ADVOCATE, "/api/records", body, "soon")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"consents\":[]}",
                "{\"consents\":null}",
                "{\"consents\":\"GRANTED\"}",
                "{\"consents\":[{\"scope\":\"ALL\",\"decision\":\"GRANTED\"}]}",
                "{\"consent\":true}",
                "{\"interview\":{\"answers\":{}},\"consents\":[]}"
            })
    void without_a_plain_yes_nothing_is_kept(String body) throws Exception {
        assertThat(server().post(RecordsServer.ADVOCATE, "/api/records", body).statusCode())
                .isEqualTo(400);
        assertThat(disk().actions()).isEmpty();
    }

    @Test
    void no_other_scope_stands_for_store_and_no_consent_goes_against_the_answers() throws Exception {
        assertThat(statusOf(request(Scope.ANSWERS_FOR_LAWYER, Scope.SHARE_ATTORNEY)))
                .isEqualTo(400);
        ObjectNode nothing = request(Scope.STORE);
        ((ObjectNode) nothing.at("/interview/answers")).putArray("Z1").add("NOTHING");
        assertThat(statusOf(nothing)).isEqualTo(400);
        ObjectNode choices = request(Scope.STORE, Scope.ANSWERS_FOR_LAWYER);
        ((ObjectNode) choices.at("/interview/answers")).putArray("Z1").add("REFERRALS_ONLY");
        assertThat(statusOf(choices)).isEqualTo(400);
        ObjectNode number = request(Scope.STORE, Scope.ANSWERS_FOR_LAWYER);
        ((ObjectNode) number.at("/interview/answers")).putArray("N6").add("call 917 555 0101");
        assertThat(statusOf(number)).isEqualTo(400);
        assertThat(disk().actions()).isEmpty();
        assertThat(disk().keys().ids()).isEmpty();
    }

    private int statusOf(ObjectNode request) throws Exception {
        return server().post(RecordsServer.ADVOCATE, "/api/records", request.toString())
                .statusCode();
    }

    @Test
    void whoever_has_the_code_learns_all_that_exists_and_no_answer() throws Exception {
        String code = keep(Scope.values());
        handOver(code);

        JsonNode exists = ok(server().post(RecordsServer.PUBLIC, "/api/records/exists", withCode(code)));

        assertThat(exists.at("/fields").findValuesAsText("field"))
                .containsExactly(
                        "pack", "since", "chosen", "declined", "answers", "ownWords", "grants", "handed", "readings");
        assertThat(exists.at("/copies").findValuesAsText("place")).contains("database", "backups", "audit");
        assertThat(exists.at("/gone").textValue()).isEqualTo("2026-12-21");
        assertThat(exists.toString()).doesNotContain(CANARY, "TAKEN_CANNOT_SAY_NO", "SVC-");
        assertThat(exists.at("/readings").findValuesAsText("role")).contains("PUBLIC");
    }

    @Test
    void asking_again_and_again_what_exists_leaves_one_line_an_hour_for_each_reader() throws Exception {
        String code = keep(Scope.values());
        for (int i = 0; i < 20; i++) {
            ok(server().post(RecordsServer.PUBLIC, "/api/records/exists", withCode(code)));
            ok(server().post(RecordsServer.ADVOCATE, "/api/records/exists", withCode(code)));
        }
        assertThat(linesOf("RECORD_READ")).isEqualTo(2);

        clock.pass(Duration.ofHours(1));
        JsonNode exists = ok(server().post(RecordsServer.PUBLIC, "/api/records/exists", withCode(code)));
        assertThat(linesOf("RECORD_READ")).isEqualTo(3);
        assertThat(exists.at("/readings")).hasSize(2);

        ok(server().post(RecordsServer.PUBLIC, "/api/records/withdraw", withCode(code)));
        assertThat(server().post(RecordsServer.PUBLIC, "/api/records/exists", withCode(code))
                        .statusCode())
                .as("taken back within the hour")
                .isEqualTo(404);
    }

    @Test
    void taking_the_same_part_back_again_and_again_leaves_one_line() throws Exception {
        String code = keep(Scope.STORE, Scope.ANSWERS_FOR_LAWYER);
        String part = "{\"code\":\"" + code + "\",\"scopes\":[\"ANSWERS_FOR_LAWYER\"]}";

        JsonNode first = ok(server().post(RecordsServer.PUBLIC, "/api/records/withdraw", part));
        JsonNode last = first;
        for (int i = 0; i < 5; i++) {
            last = ok(server().post(RecordsServer.PUBLIC, "/api/records/withdraw", part));
        }

        assertThat(linesOf("CONSENT_WITHDRAWN")).isEqualTo(1);
        assertThat(first.at("/withdrawn/0").textValue()).isEqualTo("ANSWERS_FOR_LAWYER");
        assertThat(last.at("/withdrawn")).isEmpty();
        assertThat(last.at("/kept")).hasSize(1);
    }

    private long linesOf(String action) {
        return disk().actions().stream().filter(action::equals).count();
    }

    @Test
    void every_wrong_code_is_answered_alike_on_every_route() throws Exception {
        String gone = keep(Scope.values());
        ok(server().post(RecordsServer.PUBLIC, "/api/records/withdraw", withCode(gone)));
        for (String typed : List.of(gone, "2800-0000-000", "", "hello", "2800HCF0028")) {
            for (String route : List.of("/api/records/exists", "/api/records/withdraw")) {
                HttpResponse<String> wrong = server().post(RecordsServer.PUBLIC, route, withCode(typed));
                assertThat(wrong.statusCode()).isEqualTo(404);
                assertThat(wrong.body()).contains("no-such-code").doesNotContain("hello", "2800");
                assertThat(ApiDescription.read()
                                .violations("Problem", wrong.body().getBytes(StandardCharsets.UTF_8)))
                        .isEmpty();
            }
        }
        assertThat(server().post(RecordsServer.PUBLIC, "/api/records/exists", withCode("hello"))
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void whoever_types_wrong_codes_stops_nobody_at_the_same_address_from_taking_back() throws Exception {
        String code = keep(Scope.STORE);
        for (int i = 0; i < 12; i++) {
            server().post(RecordsServer.PUBLIC, "/api/records/withdraw", withCode("hello"));
        }

        assertThat(server().post(RecordsServer.PUBLIC, "/api/records/exists", withCode(code))
                        .statusCode())
                .isEqualTo(429);
        assertThat(server().post(RecordsServer.PUBLIC, "/api/records/withdraw", withCode("hello"))
                        .statusCode())
                .isEqualTo(429);
        assertThat(server().post(RecordsServer.PUBLIC, "/api/records/withdraw", withCode(code))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_person_takes_back_with_the_code_alone_or_through_any_advocate() throws Exception {
        for (String caller : List.of(RecordsServer.PUBLIC, RecordsServer.OTHER_ADVOCATE, RecordsServer.ATTORNEY)) {
            String code = keep(Scope.values());

            JsonNode part = ok(server().post(
                            caller,
                            "/api/records/withdraw",
                            "{\"code\":\"" + code + "\",\"scopes\":[\"ANSWERS_FOR_LAWYER\",\"SHARE_ATTORNEY\"]}"));
            JsonNode left = ok(server().post(RecordsServer.ADVOCATE, "/api/records/open", withCode(code)));
            JsonNode all = ok(server().post(caller, "/api/records/withdraw", withCode(code)));

            assertThat(part.get("withdrawn")).hasSize(2);
            assertThat(part.get("kept")).hasSize(3);
            assertThat(left.at("/answers")).isEmpty();
            assertThat(left.at("/consents").findValuesAsText("scope")).doesNotContain("SHARE_ATTORNEY");
            assertThat(all.get("kept")).isEmpty();
            assertThat(server().post(RecordsServer.ADVOCATE, "/api/records/open", withCode(code))
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(disk().keys().ids()).isEmpty();
    }

    @Test
    void the_attorney_the_person_picked_and_nobody_else_opens_once_with_the_code() throws Exception {
        String code = keep(Scope.STORE, Scope.ANSWERS_FOR_LAWYER, Scope.SHARE_ATTORNEY);
        JsonNode made = handOver(code);
        String oneTime = made.get("code").textValue();
        assertThat(made.get("qr").textValue()).startsWith("<svg").doesNotContain(oneTime);
        assertThat(ok(server().get(RecordsServer.OTHER_ATTORNEY, "/api/handovers")))
                .isEmpty();

        HttpResponse<String> other =
                server().post(RecordsServer.OTHER_ATTORNEY, "/api/handovers/redeem", withCode(oneTime));
        JsonNode shared = ok(server().post(
                        RecordsServer.ATTORNEY,
                        "/api/handovers/redeem",
                        "{\"code\":\""
                                + oneTime.toLowerCase(java.util.Locale.ROOT).replace("-", " ")
                                + "\",\"case\":{\"chargeClass\":\"MISDEMEANOR\",\"stage\":\"ARRAIGNED\"}}"));
        HttpResponse<String> used = server().post(RecordsServer.ATTORNEY, "/api/handovers/redeem", withCode(oneTime));
        HttpResponse<String> wrong =
                server().post(RecordsServer.ATTORNEY, "/api/handovers/redeem", withCode("4444-4444-444"));

        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(List.of(used.body(), wrong.body())).containsOnly(other.body());
        assertThat(shared.at("/answers/E6/0").textValue()).as("for the defence").isEqualTo("YES");
        assertThat(shared.at("/result/offers")).isNotEmpty();
        assertThat(shared.at("/result/alternatives")).isNotEmpty();
        assertThat(shared.at("/result/remedies")).isNotEmpty();
        assertThat(shared.toString()).doesNotContain("STRONG_SIGNS", "IND-");
        String handover = shared.get("handover").textValue();
        assertThat(ok(server().get(RecordsServer.ATTORNEY, "/api/handovers")).toString())
                .isEqualTo("[{\"handover\":\"" + handover + "\",\"endsInWeek\":\"2026-W52\"}]");
        JsonNode again = ok(server().post(RecordsServer.ATTORNEY, "/api/handovers/" + handover + "/open", "{}"));
        assertThat(again.at("/result/alternatives")).as("the case is not kept").isEmpty();
        assertThat(server().post(RecordsServer.OTHER_ATTORNEY, "/api/handovers/" + handover + "/open", "{}")
                        .statusCode())
                .isEqualTo(404);
        JsonNode record = ok(server().post(RecordsServer.ADVOCATE, "/api/records/open", withCode(code)));
        assertThat(record.at("/readings/0/role").textValue()).isEqualTo("ATTORNEY");
        assertThat(record.at("/readings/0/times").intValue()).isEqualTo(2);
        assertThat(disk().actions()).contains("RELEASE_MADE", "RELEASE_READ", "CODE_REFUSED");
    }

    @Test
    void a_one_time_code_ends_after_eight_hours() throws Exception {
        String code = keep(Scope.STORE, Scope.SHARE_ATTORNEY);
        String early = handOver(code).get("code").textValue();
        clock.pass(Duration.ofHours(7));
        assertThat(server().post(RecordsServer.ATTORNEY, "/api/handovers/redeem", withCode(early))
                        .statusCode())
                .isEqualTo(200);
        String late = handOver(code).get("code").textValue();
        clock.pass(Duration.ofHours(8));
        assertThat(server().post(RecordsServer.ATTORNEY, "/api/handovers/redeem", withCode(late))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void sharing_is_revoked_before_and_after_it_was_opened_by_either_side() throws Exception {
        String code = keep(Scope.STORE, Scope.SHARE_ATTORNEY);
        JsonNode unopened = handOver(code);
        ok(server().post(RecordsServer.ADVOCATE, revoke(unopened.get("handover").textValue()), withCode(code)));
        assertThat(server().post(
                                RecordsServer.ATTORNEY,
                                "/api/handovers/redeem",
                                withCode(unopened.get("code").textValue()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(server().post(RecordsServer.ADVOCATE, "/api/handovers", handOverBody(code))
                        .statusCode())
                .as("the consent went with it")
                .isEqualTo(409);

        String other = keep(Scope.STORE, Scope.SHARE_ATTORNEY);
        JsonNode made = handOver(other);
        String handover = made.get("handover").textValue();
        assertThat(server().post(RecordsServer.ATTORNEY, revoke(handover), "{}").statusCode())
                .as("not opened yet")
                .isEqualTo(404);
        ok(server().post(
                        RecordsServer.ATTORNEY,
                        "/api/handovers/redeem",
                        withCode(made.get("code").textValue())));
        ok(server().post(RecordsServer.ATTORNEY, revoke(handover), "{}"));
        assertThat(server().post(RecordsServer.ATTORNEY, "/api/handovers/" + handover + "/open", "{}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(ok(server().get(RecordsServer.ATTORNEY, "/api/handovers"))).isEmpty();
        ok(server().post(RecordsServer.ADVOCATE, "/api/records/open", withCode(other)));
    }

    @Test
    void the_attorney_can_end_all_of_it_for_the_person() throws Exception {
        String code = keep(Scope.STORE, Scope.SHARE_ATTORNEY);
        JsonNode made = handOver(code);
        String handover = made.get("handover").textValue();
        ok(server().post(
                        RecordsServer.ATTORNEY,
                        "/api/handovers/redeem",
                        withCode(made.get("code").textValue())));
        assertThat(server().post(RecordsServer.OTHER_ATTORNEY, revoke(handover), "{\"record\":\"END\"}")
                        .statusCode())
                .isEqualTo(404);

        JsonNode revoked = ok(server().post(RecordsServer.ATTORNEY, revoke(handover), "{\"record\":\"END\"}"));

        assertThat(revoked.get("recordEnded").booleanValue()).isTrue();
        assertThat(disk().keys().ids()).isEmpty();
    }

    @Test
    void a_consent_to_share_can_come_with_the_hand_over() throws Exception {
        String code = keep(Scope.STORE);
        ObjectNode body = (ObjectNode) JSON.readTree(handOverBody(code));
        body.putArray("consents").add(Agreed.to(Scope.SHARE_ATTORNEY));

        assertThat(server().post(RecordsServer.ADVOCATE, "/api/handovers", handOverBody(code))
                        .statusCode())
                .isEqualTo(409);
        JsonNode made = created(server().post(RecordsServer.ADVOCATE, "/api/handovers", body.toString()));
        JsonNode shared = ok(server().post(
                        RecordsServer.ATTORNEY,
                        "/api/handovers/redeem",
                        withCode(made.get("code").textValue())));

        assertThat(shared.has("result")).isFalse();
        assertThat(shared.at("/chosen/0").textValue()).isEqualTo("SVC-HOUSING");
    }

    @Test
    void a_code_that_is_forged_replayed_or_of_another_kind_opens_nothing() throws Exception {
        String code = keep(Scope.STORE, Scope.SHARE_ATTORNEY);
        JsonNode made = handOver(code);
        String oneTime = made.get("code").textValue();
        String handover = made.get("handover").textValue();

        for (HttpResponse<String> refused : List.of(
                server().post(RecordsServer.ADVOCATE, "/api/records/open", withCode(oneTime)),
                server().post(RecordsServer.PUBLIC, "/api/records/withdraw", withCode(oneTime)),
                server().post(RecordsServer.ATTORNEY, "/api/handovers/redeem", withCode(code)),
                server().post(RecordsServer.ATTORNEY, "/api/handovers/" + handover + "/open", "{}"),
                server().post(RecordsServer.ATTORNEY, "/api/handovers/" + UUID.randomUUID() + "/open", "{}"),
                server().post(RecordsServer.ATTORNEY, "/api/handovers/..%2f/open", "{}"),
                server().post(RecordsServer.ADVOCATE, revoke(UUID.randomUUID().toString()), withCode(code)))) {
            assertThat(refused.statusCode()).isIn(400, 404);
        }
        handOver(code);
        assertThat(server().post(RecordsServer.ATTORNEY, "/api/handovers/redeem", withCode(oneTime))
                        .statusCode())
                .as("a newer one takes its place")
                .isEqualTo(404);
    }

    @Test
    void only_the_role_that_may_gets_through() throws Exception {
        for (String caller : List.of(RecordsServer.PUBLIC, RecordsServer.ATTORNEY, "LEAD:" + Agreed.ATTORNEY)) {
            for (String route : List.of("/api/records", "/api/records/open", "/api/handovers")) {
                assertThat(server().post(caller, route, "{}").statusCode())
                        .as(caller + route)
                        .isIn(401, 403);
            }
        }
        for (String caller : List.of(RecordsServer.PUBLIC, RecordsServer.ADVOCATE, "OPERATOR:" + Agreed.ATTORNEY)) {
            assertThat(server().get(caller, "/api/handovers").statusCode()).isIn(401, 403);
            assertThat(server().post(caller, "/api/handovers/redeem", "{}").statusCode())
                    .isIn(401, 403);
        }
        assertThat(server().get(RecordsServer.PUBLIC, "/api/consents?language=es")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void when_the_audit_cannot_be_written_nothing_happens_and_the_caller_is_told_to_try_again() throws Exception {
        String code = keep(Scope.values());
        disk().breakAudit();
        List<HttpResponse<String>> refused = List.of(
                server().post(
                                RecordsServer.ADVOCATE,
                                "/api/records",
                                request(Scope.STORE).toString()),
                server().post(RecordsServer.ADVOCATE, "/api/records/open", withCode(code)),
                server().post(RecordsServer.PUBLIC, "/api/records/exists", withCode(code)),
                server().post(RecordsServer.PUBLIC, "/api/records/withdraw", withCode(code)),
                server().post(RecordsServer.ADVOCATE, "/api/handovers", handOverBody(code)),
                server().post(RecordsServer.PUBLIC, "/api/records/exists", withCode("wrong")));

        assertThat(refused).extracting(HttpResponse::statusCode).containsOnly(503);
        assertThat(refused)
                .allSatisfy(answer ->
                        assertThat(answer.headers().firstValue("Retry-After")).isPresent());
        disk().mendAudit();
        assertThat(disk().actions()).containsExactly("RECORD_STORED");
        assertThat(disk().keys().ids()).hasSize(1);
        ok(server().post(RecordsServer.ADVOCATE, "/api/records/open", withCode(code)));
    }

    @Test
    void the_same_answers_give_the_same_help_whatever_was_agreed_to() throws Exception {
        String before = server().post(RecordsServer.ADVOCATE, "/api/assessments", INTERVIEW)
                .body();
        keep(Scope.values());
        String after = server().post(RecordsServer.ADVOCATE, "/api/assessments", INTERVIEW)
                .body();
        assertThat(after).isEqualTo(before);

        String help = help(before);
        for (String keep : List.of("NOTHING", "REFERRALS_ONLY", "REFERRALS_AND_ANSWERS_FOR_MY_LAWYER")) {
            for (String show : List.of("YES", "NO", "ASK_ME_LATER")) {
                String asked =
                        INTERVIEW.replace("\"N6\"", "\"Z1\":[\"" + keep + "\"],\"Z2\":[\"" + show + "\"],\"N6\"");
                assertThat(help(server().post(RecordsServer.ADVOCATE, "/api/assessments", asked)
                                .body()))
                        .isEqualTo(help);
            }
        }
    }

    /** Everything but the questions that were not asked. */
    private static String help(String assessment) throws Exception {
        ObjectNode result = (ObjectNode) JSON.readTree(assessment);
        result.remove(List.of("notAsked", "mayStillMatter"));
        return result.toString();
    }

    @Test
    void who_says_no_leaves_no_trace() throws Exception {
        server().post(RecordsServer.ADVOCATE, "/api/assessments", INTERVIEW);
        Map<String, String> before = digests();
        int lines = log.list.size();

        for (int i = 0; i < 5; i++) {
            assertThat(server().get(RecordsServer.ADVOCATE, "/api/consents?language=es")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(server().post(RecordsServer.ADVOCATE, "/api/assessments", INTERVIEW)
                            .statusCode())
                    .isEqualTo(200);
        }

        assertThat(digests()).isEqualTo(before);
        assertThat(log.list.subList(lines, log.list.size()))
                .extracting(ILoggingEvent::getFormattedMessage)
                .as("no line is about consent")
                .noneMatch(line -> line.contains("onsent"));
    }

    private Map<String, String> digests() throws Exception {
        Path copy = Files.createTempDirectory("digests");
        assertThat(new ProcessBuilder("cp", "-r", folder.toString(), copy.toString())
                        .start()
                        .waitFor())
                .isZero();
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(copy)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith("-shm"))
                    .toList()) {
                digests.put(
                        copy.relativize(file).toString(),
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
            }
        }
        return digests;
    }

    @Test
    void canaries_are_nowhere_without_consent_while_kept_or_after_they_were_taken_back() throws Exception {
        List<String> canaries =
                List.of(CANARY, "TAKEN_CANNOT_SAY_NO", "USED_SUBSTANCES", "MASSAGE_LICENCE", "SVC-HOUSING");
        server().post(RecordsServer.ADVOCATE, "/api/assessments", INTERVIEW);
        server().post(RecordsServer.ADVOCATE, "/api/records", "{\"interview\":" + INTERVIEW + ",\"consents\":[]}");
        assertNowhere(canaries);

        String code = keep(Scope.values());
        String oneTime = handOver(code).get("code").textValue();
        ok(server().post(RecordsServer.ATTORNEY, "/api/handovers/redeem", withCode(oneTime)));
        assertNowhere(canaries);
        assertNowhere(List.of(code, code.replace("-", ""), oneTime, oneTime.replace("-", "")));

        ok(server().post(RecordsServer.PUBLIC, "/api/records/withdraw", withCode(code)));
        disk().database().backup(folder.resolve("backup.db"));
        assertNowhere(canaries);
    }

    private void assertNowhere(List<String> canaries) throws Exception {
        for (String canary : canaries) {
            assertThat(Traces.find(folder, canary)).as(canary).isEmpty();
            assertThat(log.list).noneMatch(line -> line.getFormattedMessage().contains(canary));
        }
        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).anyMatch(line -> line.contains("POST"));
    }

    @Test
    void every_answer_is_as_the_interface_describes_it() throws Exception {
        HttpResponse<String> kept = server().post(
                        RecordsServer.ADVOCATE,
                        "/api/records",
                        request(Scope.values()).toString());
        String code = created(kept).get("code").textValue();
        HttpResponse<String> made = server().post(RecordsServer.ADVOCATE, "/api/handovers", handOverBody(code));
        JsonNode handover = created(made);
        HttpResponse<String> shared = server().post(
                        RecordsServer.ATTORNEY,
                        "/api/handovers/redeem",
                        withCode(handover.get("code").textValue()));
        String path = revoke(handover.get("handover").textValue());

        assertDescribed("RecordKept", kept);
        assertDescribed("HandoverMade", made);
        assertDescribed("SharedRecord", shared);
        assertDescribed("Record", server().post(RecordsServer.ADVOCATE, "/api/records/open", withCode(code)));
        assertDescribed("WhatExists", server().post(RecordsServer.PUBLIC, "/api/records/exists", withCode(code)));
        assertDescribed("Revoked", server().post(RecordsServer.ADVOCATE, path, withCode(code)));
        assertDescribed("Withdrawn", server().post(RecordsServer.PUBLIC, "/api/records/withdraw", withCode(code)));
        assertDescribed("Consents", server().get(RecordsServer.PUBLIC, "/api/consents"));
        assertThat(ApiDescription.read().violations("RecordToKeep", request(Scope.values())))
                .isEmpty();
    }

    private static void assertDescribed(String schema, HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        assertThat(ApiDescription.read().violations(schema, answer.body().getBytes(StandardCharsets.UTF_8)))
                .as(schema)
                .isEmpty();
    }

    @Test
    void what_looks_for_traces_finds_them(@TempDir Path plain) throws Exception {
        for (String text : List.of(
                CANARY,
                "x" + new String(CANARY.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1),
                Base64.getEncoder().encodeToString(("a" + CANARY + "b").getBytes(StandardCharsets.UTF_8)))) {
            Files.writeString(plain.resolve("file"), text, StandardCharsets.ISO_8859_1);
            assertThat(Traces.find(plain, CANARY)).hasSize(1);
        }
    }

    private String keep(Scope... scopes) throws Exception {
        return created(server().post(
                                RecordsServer.ADVOCATE,
                                "/api/records",
                                request(scopes).toString()))
                .get("code")
                .textValue();
    }

    private static ObjectNode request(Scope... scopes) throws Exception {
        ObjectNode request = JSON.createObjectNode();
        request.set("interview", JSON.readTree(INTERVIEW));
        for (Scope scope : scopes) {
            request.withArray("consents").add(Agreed.to(scope));
        }
        request.putArray("chosen").add("SVC-HOUSING");
        request.putArray("declined").add("SVC-RECORD");
        return request;
    }

    private JsonNode handOver(String code) throws Exception {
        return created(server().post(RecordsServer.ADVOCATE, "/api/handovers", handOverBody(code)));
    }

    private static String handOverBody(String code) {
        return "{\"code\":\"" + code + "\",\"attorney\":\"" + Agreed.ATTORNEY + "\"}";
    }

    private static String revoke(String handover) {
        return "/api/handovers/" + handover + "/revoke";
    }

    private static String withCode(String code) {
        return "{\"code\":\"" + code + "\"}";
    }

    private static JsonNode ok(HttpResponse<String> response) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static JsonNode created(HttpResponse<String> response) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return JSON.readTree(response.body());
    }
}
