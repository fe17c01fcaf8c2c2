package org.recourse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.access.Role;
import org.recourse.access.Route;

/** A page that rehearses marks each request, and the service does nothing for a made-up person but assess. */
class RehearsalIT {

    private static final String MARK = "Recourse-Rehearsal";
    private static final String REFUSED = "urn:recourse:problem:rehearsal";

    @TempDir
    Path folder = Path.of("set by JUnit");

    private static HttpResponse<String> post(TestCourt court, String path, String cookie, String... mark)
            throws Exception {
        HttpRequest.Builder request = court.request(path, cookie)
                .header(TestCourt.HEADER, "1")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"answers\":{}}"));
        return court.send(mark.length == 0 ? request : request.headers(mark));
    }

    @Test
    void nothing_that_changes_anything_is_done_for_a_rehearsal_whoever_is_signed_in() throws Exception {
        try (TestCourt court = TestCourt.start(folder, Clock.systemUTC())) {
            int refused = 0;
            for (Route route : court.routes()) {
                String path = route.path().replaceAll("\\{[^}]*}", "0000000000000000");
                if (!route.method().equals("POST") || path.equals("/api/assessments")) {
                    continue;
                }
                for (Role role : Role.values()) {
                    HttpResponse<String> response = post(court, path, court.signIn(court.person(role)), MARK, "1");
                    assertThat(response.statusCode()).as(path).isEqualTo(403);
                    assertThat(response.body()).as(path).contains(REFUSED);
                    refused++;
                }
            }

            assertThat(refused).isGreaterThan(50);
        }
    }

    @Test
    void a_rehearsal_is_assessed_like_any_talk_and_what_is_no_rehearsal_may_be_kept() throws Exception {
        try (TestCourt court = TestCourt.start(folder, Clock.systemUTC())) {
            String cookie = court.signIn(court.person(Role.ADVOCATE));

            assertThat(post(court, "/api/assessments", cookie, MARK, "1").statusCode())
                    .isEqualTo(200);
            assertThat(post(court, "/api/records", cookie).statusCode()).isEqualTo(400);
            assertThat(post(court, "/api/records", cookie, MARK, "").statusCode())
                    .isEqualTo(403);
        }
    }
}
