package org.recourse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.access.Role;
import org.recourse.access.Route;

/** What a page of another site can make a browser send, with the cookie of somebody who is signed in. */
class CrossSiteIT {

    private static final String FORM = "role=ADVOCATE&name=Evil&endsOn=2027-01-01";
    private static final String JSON = "{\"device\":\"tablet-1\"}";

    @TempDir
    Path folder = Path.of("set by JUnit");

    /** Headers and a body, as a page of another site can send them. */
    @SuppressWarnings("ArrayRecordComponent") // As the client takes them; never compared.
    private record Forged(String[] headers, String body) {}

    private static List<Forged> forgeries(String origin) {
        List<Forged> all = new ArrayList<>();
        for (String type : List.of(
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "text/plain",
                "text/plain;charset=UTF-8",
                "*/*",
                "application/*",
                "application/vnd.api+json",
                "application/json",
                "application/json;charset=utf-8")) {
            for (String body : List.of(FORM, JSON, "")) {
                // Without our header: what a form, an image or a beacon sends.
                all.add(new Forged(new String[] {"Content-Type", type}, body));
                all.add(new Forged(new String[] {"Content-Type", type, "Sec-Fetch-Site", "cross-site"}, body));
                all.add(new Forged(new String[] {"Content-Type", type, "Origin", "null"}, body));
                // With it: what no other site can send, and is not relied on alone.
                for (String site : List.of("cross-site", "same-site", "none", "")) {
                    all.add(new Forged(
                            new String[] {"Content-Type", type, TestCourt.HEADER, "1", "Sec-Fetch-Site", site}, body));
                }
                for (String other : List.of(
                        "null",
                        "http://evil.example",
                        "https" + origin.substring("http".length()),
                        origin + "0",
                        origin + ".evil.example")) {
                    all.add(new Forged(
                            new String[] {"Content-Type", type, TestCourt.HEADER, "1", "Origin", other}, body));
                }
                if (!type.startsWith("application/json")) {
                    all.add(new Forged(new String[] {"Content-Type", type, TestCourt.HEADER, "1"}, body));
                }
                all.add(new Forged(new String[] {"Content-Type", type, TestCourt.HEADER, "0"}, body));
            }
        }
        all.add(new Forged(new String[] {TestCourt.HEADER, "1"}, JSON));
        return all;
    }

    @Test
    void nothing_another_site_can_send_is_accepted_and_what_our_page_sends_is() throws Exception {
        try (TestCourt court = TestCourt.start(folder, Clock.systemUTC())) {
            List<Forged> forgeries = forgeries(court.origin());
            assertThat(forgeries).hasSizeGreaterThan(200);
            String cookie = court.signIn(court.person(Role.LEAD));
            int accepted = 0;
            for (Forged forged : forgeries) {
                HttpResponse<String> response = court.send(court.request("/api/devices/revoke", cookie)
                        .headers(forged.headers())
                        .POST(HttpRequest.BodyPublishers.ofString(forged.body())));
                accepted += response.statusCode() == 403 || response.statusCode() == 415 ? 0 : 1;
            }
            assertThat(accepted).isZero();

            HttpResponse<String> ours = court.send(court.request("/api/devices/revoke", cookie)
                    .headers(
                            "Content-Type",
                            "application/json",
                            TestCourt.HEADER,
                            "1",
                            "Sec-Fetch-Site",
                            "same-origin",
                            "Origin",
                            court.origin())
                    .POST(HttpRequest.BodyPublishers.ofString(JSON)));
            assertThat(ours.statusCode()).as(ours.body()).isEqualTo(200);
        }
    }

    @Test
    void no_route_that_changes_something_answers_to_a_link() throws Exception {
        try (TestCourt court = TestCourt.start(folder, Clock.systemUTC())) {
            String cookie = court.signIn(court.person(Role.LEAD));
            List<String> reads = court.routes().stream()
                    .filter(route -> route.method().equals("GET"))
                    .map(Route::path)
                    .toList();
            for (Route route : court.routes()) {
                String path = route.path().replaceAll("\\{[^}]*}", "0000000000000000");
                if (!reads.contains(route.path())) {
                    assertThat(court.get(path, cookie).statusCode()).as(path).isIn(404, 405);
                }
                if (!route.method().equals("GET")) {
                    HttpResponse<String> bare = court.send(court.request(path, cookie)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{}")));
                    assertThat(bare.statusCode()).as(path).isEqualTo(403);
                }
            }
        }
    }
}
