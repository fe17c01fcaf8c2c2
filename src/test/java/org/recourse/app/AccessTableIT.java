package org.recourse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.access.Role;
import org.recourse.access.Route;
import org.recourse.support.SetClock;

/** The written table of who may call what, every cell of it called over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTableIT {

    private static final String HEADING = "## Who may call what";
    private static final String NO_ID = "0000000000000000";

    private final SetClock clock = new SetClock(Instant.parse("2026-11-23T15:00:00Z"));
    private @Nullable TestCourt court;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        court = TestCourt.start(folder, clock);
    }

    @AfterAll
    void stop() {
        if (court != null) {
            court.close();
        }
    }

    private TestCourt court() {
        return Objects.requireNonNull(court);
    }

    @Test
    void every_route_has_a_row_and_every_row_a_route() throws Exception {
        List<String> routes = court().routes().stream()
                .map(route -> route.method() + " " + route.path())
                .toList();

        assertThat(routes).hasSizeGreaterThan(20);
        assertThat(AccessTable.under(HEADING))
                .extracting(row -> row.get("route"))
                .containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void every_row_says_what_stands_on_the_method() throws Exception {
        List<Map<String, String>> rows = AccessTable.under(HEADING);
        for (Route route : court().routes()) {
            Map<String, String> row = rows.stream()
                    .filter(each -> (route.method() + " " + route.path()).equals(each.get("route")))
                    .findAny()
                    .orElseThrow();
            assertThat(row.get("nobody")).as(row.get("route")).isEqualTo(route.everyone() ? "yes" : "401");
            assertThat(row.get("not fresh")).as(row.get("route")).isEqualTo(route.fresh() ? "401" : "yes");
            for (Role role : Role.values()) {
                assertThat(row.get(role.name().toLowerCase(Locale.ROOT)))
                        .as(row.get("route"))
                        .isEqualTo(route.everyone() || route.roles().contains(role) ? "yes" : "403");
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> every_cell_is_as_it_says() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (Map<String, String> row : AccessTable.under(HEADING)) {
            row.forEach((column, cell) -> {
                if (!column.equals("route")) {
                    tests.add(DynamicTest.dynamicTest(
                            row.get("route") + " by " + column, () -> check(row, column, cell)));
                }
            });
        }
        assertThat(tests).hasSizeGreaterThan(200);
        return tests.stream();
    }

    private void check(Map<String, String> row, String column, String cell) throws Exception {
        @Nullable String cookie = cookie(row, column);
        String[] route = Objects.requireNonNull(row.get("route")).split(" ", 2);
        String path = route[1].replaceAll("\\{[^}]*}", NO_ID);

        HttpResponse<String> response =
                route[0].equals("GET") ? court().get(path, cookie) : court().post(path, "{}", cookie);

        if (cell.equals("yes")) {
            assertThat(response.statusCode())
                    .as(response.body())
                    .isNotIn(401, 403)
                    .isLessThan(500);
        } else {
            assertThat(response.statusCode()).as(response.body()).isEqualTo(Integer.parseInt(cell));
        }
    }

    private @Nullable String cookie(Map<String, String> row, String column) throws Exception {
        return switch (column) {
            case "nobody" -> null;
            case "ended" -> ofEndedAccount();
            case "idle" -> openedBefore(Duration.ofMinutes(11), allowed(row));
            case "not fresh" -> openedBefore(Duration.ofMinutes(3), allowed(row));
            default -> court().signIn(court().person(Role.valueOf(column.toUpperCase(Locale.ROOT))));
        };
    }

    private String openedBefore(Duration time, Role role) throws Exception {
        String cookie = court().signIn(court().person(role));
        clock.pass(time);
        return cookie;
    }

    /** A role that may call the route, so that nothing but the session is wrong. */
    private static Role allowed(Map<String, String> row) {
        return Stream.of(Role.values())
                .filter(role -> "yes".equals(row.get(role.name().toLowerCase(Locale.ROOT))))
                .findFirst()
                .orElseThrow();
    }

    private String ofEndedAccount() throws Exception {
        TestCourt.Person leaver = court().newPerson(Role.LEAD, "tablet-9");
        String cookie = court().signIn(leaver);
        HttpResponse<String> ended = court().post(
                        "/api/accounts/" + leaver.account() + "/end", "", court().signIn(court().person(Role.LEAD)));
        assertThat(ended.statusCode()).as(ended.body()).isEqualTo(204);
        return cookie;
    }
}
