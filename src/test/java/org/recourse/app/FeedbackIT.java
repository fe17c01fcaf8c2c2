package org.recourse.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.consent.Scope;
import org.recourse.release.ApiDescription;
import org.recourse.support.Agreed;
import org.recourse.support.RecordsOnDisk;
import org.recourse.support.SetClock;
import org.recourse.support.Traces;

/** Feedback of staff, and people who agreed to be counted: from a request to a table that a lead may see. */
class FeedbackIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LEAD = "LEAD:000000000001ead0";
    private static final Duration QUARTER = Duration.ofDays(7 * 13);

    private final SetClock clock = new SetClock(Instant.parse("2026-04-08T12:00:00Z"));

    @TempDir
    Path folder = Path.of("set by JUnit");

    private RecordsOnDisk disk;
    private RecordsServer server;

    @BeforeEach
    void start() throws Exception {
        disk = RecordsOnDisk.withKeysInMemory(folder, clock);
        server = new RecordsServer(disk);
    }

    @AfterEach
    void stop() {
        server.close();
        disk.close();
    }

    private HttpResponse<String> say(String caller, String line, String said) throws Exception {
        return server.post(
                caller,
                "/api/feedback",
                JSON.createObjectNode()
                        .put("pack", "ny")
                        .put("version", "2026.1")
                        .put("line", line)
                        .put("said", said)
                        .toString());
    }

    private static String attorney(int number) {
        return "ATTORNEY:%016x".formatted(0xa0000 + number);
    }

    private JsonNode tally() throws Exception {
        HttpResponse<String> answer = server.get(LEAD, "/api/tally");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(ApiDescription.read().violations("Tally", answer.body().getBytes(UTF_8)))
                .isEmpty();
        return JSON.readTree(answer.body()).get("tables");
    }

    @Test
    void eleven_attorneys_become_a_number_and_nothing_else_is_written() throws Exception {
        for (int i = 0; i < 11; i++) {
            assertThat(say(attorney(i), "REM-SEAL", "USED").statusCode()).isEqualTo(204);
        }
        clock.pass(QUARTER);

        assertThat(tally()).singleElement().satisfies(table -> {
            assertThat(table.get("period").textValue()).isEqualTo("2026-Q2");
            assertThat(table.at("/lines/0/cells/0/times").intValue()).isEqualTo(11);
            assertThat(table.at("/lines/0/cells/1/hidden").booleanValue()).isTrue();
        });
        assertThat(disk.actions()).isEmpty();
        assertThat(Traces.find(folder, attorney(3).substring(9))).isEmpty();
        assertThat(Traces.find(folder, "REM-SEAL")).isNotEmpty();
    }

    @Test
    void each_says_only_what_is_theirs_to_say_of_lines_that_there_are() throws Exception {
        assertThat(say(attorney(1), "REM-SEAL", "TOO_FAR").statusCode()).isEqualTo(400);
        assertThat(say(attorney(1), "REM-SEAL", "CHOSEN").statusCode()).isEqualTo(400);
        assertThat(say(attorney(1), "a name", "USED").body())
                .contains("\"pointer\":\"/line\"")
                .doesNotContain("a name");
        assertThat(say(RecordsServer.ADVOCATE, "REM-SEAL", "TOO_FAR").statusCode())
                .isEqualTo(400);
        assertThat(say(RecordsServer.ADVOCATE, "SVC-HOUSING", "TOO_FAR").statusCode())
                .isEqualTo(204);
        assertThat(say(LEAD, "SVC-HOUSING", "USED").statusCode()).isEqualTo(403);
        assertThat(server.get(RecordsServer.ADVOCATE, "/api/tally").statusCode())
                .isEqualTo(403);
    }

    @Test
    void people_are_counted_once_and_only_if_they_agreed_to_it() throws Exception {
        for (int i = 0; i < 11; i++) {
            keepTwice(Scope.STORE, Scope.STATISTICS);
            keepTwice(Scope.STORE);
        }
        clock.pass(QUARTER);

        JsonNode tables = tally();

        assertThat(tables).hasSize(1);
        assertThat(tables.at("/0/by").textValue()).isEqualTo("PERSON");
        assertThat(tables.at("/0/lines").findValuesAsText("line")).isEqualTo(List.of("SVC-HOUSING", "SVC-RECORD"));
        assertThat(tables.at("/0/lines").findValuesAsText("times")).isEqualTo(List.of("11", "11"));
    }

    private void keepTwice(Scope... scopes) throws Exception {
        ObjectNode request = JSON.createObjectNode();
        request.putObject("interview").put("language", "en").putObject("answers");
        for (Scope scope : scopes) {
            request.withArray("consents").add(Agreed.to(scope));
        }
        request.putArray("chosen").add("SVC-HOUSING");
        request.putArray("declined").add("SVC-RECORD");
        String once = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> kept = server.post(RecordsServer.ADVOCATE, "/api/records", request.toString(), once);
            assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        }
    }

    @Test
    void a_receipt_of_what_was_taken_back_can_be_checked_by_anyone() throws Exception {
        ObjectNode request = JSON.createObjectNode();
        request.putObject("interview").put("language", "en").putObject("answers");
        request.withArray("consents").add(Agreed.to(Scope.STORE));
        String code = JSON.readTree(server.post(RecordsServer.ADVOCATE, "/api/records", request.toString())
                        .body())
                .get("code")
                .textValue();
        JsonNode receipt = JSON.readTree(
                        server.post(RecordsServer.PUBLIC, "/api/records/withdraw", "{\"code\":\"" + code + "\"}")
                                .body())
                .get("receipt");
        String number = receipt.get("number").textValue();

        HttpResponse<String> checked =
                server.post(RecordsServer.PUBLIC, "/api/receipts/check", "{\"number\":\"" + number + "\"}");

        assertThat(JSON.readTree(checked.body())).isEqualTo(receipt);
        assertThat(ApiDescription.read().violations("Receipt", checked.body().getBytes(UTF_8)))
                .isEmpty();
        assertThat(server.post(RecordsServer.PUBLIC, "/api/receipts/check", "{\"number\":\"R-0000-0000-0000\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Traces.find(folder, number)).isEmpty();
        assertThat(Traces.find(folder, number.replace("-", ""))).isEmpty();
    }
}
