package org.recourse.talk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.app.TestCourt;

/** The page of the talk and its files, as a browser is sent them. */
class TalkPagesIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern LOADED = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
    private static final int FIRST_LOAD = 60 * 1_024;
    private static final int MOST_REQUESTS = 16;

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @RegisterExtension
    static final Service service = new Service();

    private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        return getFrom(service.address(), path, headers);
    }

    private static HttpResponse<byte[]> getFrom(String address, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return HTTP.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String unzipped(byte[] bytes) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static List<String> loadedByTheTalk() throws Exception {
        return loadedByTheTalk(service.address());
    }

    private static List<String> loadedByTheTalk(String address) throws Exception {
        String page = new String(getFrom(address, "/talk").body(), java.nio.charset.StandardCharsets.UTF_8);
        return LOADED.matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/talk", "/talk/clock"})
    void a_page_is_never_stored_and_may_load_nothing_but_its_own(String path) throws Exception {
        HttpResponse<byte[]> page = get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "require-trusted-types-for 'script'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "data:", "http");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(new String(page.body(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("style=", "onclick", "<style", "http://", "https://")
                .doesNotContainPattern("<script(?![^>]* src=)");
    }

    @Test
    void where_nothing_can_be_kept_the_first_page_leads_to_the_talk_alone() throws Exception {
        String page = new String(get("/").body(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(page).contains("<a class=\"door\" href=\"/talk\"", "Nothing can be kept here");
        assertThat(page).doesNotContain("\"/withdraw", "\"/counsel", "\"/staff");
        assertThat(get("/staff").statusCode()).isEqualTo(404);
        assertThat(get("/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void files_are_kept_for_ever_under_an_address_that_changes_with_them() throws Exception {
        List<String> files = loadedByTheTalk();

        assertThat(files).hasSize(3);
        for (String file : files) {
            HttpResponse<byte[]> plain = get(file);
            HttpResponse<byte[]> zipped = get(file, "Accept-Encoding", "br;q=1.0, gzip");
            assertThat(plain.statusCode()).as(file).isEqualTo(200);
            assertThat(plain.headers().allValues("Cache-Control"))
                    .containsExactly("public, max-age=31536000, immutable");
            assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(zipped.headers().allValues("Vary")).containsExactly("Accept-Encoding");
            if (plain.body().length > 1_000) {
                assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
                assertThat(unzipped(zipped.body()))
                        .isEqualTo(new String(plain.body(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        assertThat(get(files.get(0).replaceFirst("[0-9a-f]{16}", "0123456789abcdef"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(files.get(0), "Accept-Encoding", "gzip;q=0").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void what_answers_a_person_is_never_compressed() throws Exception {
        HttpRequest interview = HttpRequest.newBuilder(URI.create(service.address() + "/api/assessments"))
                .header("Content-Type", "application/json")
                .header("Accept-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofString("{\"answers\":{}}"))
                .build();

        assertThat(HTTP.send(interview, HttpResponse.BodyHandlers.ofByteArray())
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
        assertThat(get("/api/packs/ny/2026.1", "Accept-Encoding", "gzip")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void a_first_visit_loads_at_most_60_kilobytes_in_at_most_12_requests() throws Exception {
        assertThat(firstVisit(service.address())).isBetween(20_000, FIRST_LOAD);
    }

    @Test
    void a_first_visit_where_something_can_be_kept_does_too(@TempDir Path folder) throws Exception {
        try (TestCourt court = TestCourt.start(folder, Clock.systemUTC())) {
            assertThat(firstVisit(court.origin())).isBetween(20_000, FIRST_LOAD);
        }
    }

    /** Bytes of all that a browser asks for until its network is idle; the worker and what it keeps for later come on top. */
    private static int firstVisit(String address) throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        try (BrowserContext tablet =
                browsers.context(new Browser.NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.BLOCK))) {
            tablet.onRequest(request -> asked.add(request.url()));
            Page page = tablet.newPage();
            page.navigate(address + "/talk");
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
        int bytes = 0;
        for (String url : asked) {
            if (!url.contains("/api/")) {
                bytes += getFrom(address, URI.create(url).getPath(), "Accept-Encoding", "gzip")
                        .body()
                        .length;
            }
        }
        System.out.println(
                "A first visit to " + address + " loads " + bytes + " bytes in " + asked.size() + " requests");
        assertThat(asked).hasSizeBetween(6, MOST_REQUESTS);
        return bytes;
    }

    @Test
    void the_worker_is_told_the_exact_addresses_it_may_answer() throws Exception {
        HttpResponse<byte[]> worker = get("/shell-worker.js");
        String script = new String(worker.body(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(worker.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(worker.headers().firstValue("Content-Type").orElse("")).startsWith("text/javascript");
        assertThat(script)
                .startsWith("const SHELL = [\"/talk\",\"/talk/clock\",\"/assets/")
                .doesNotContain("\"/api");
        for (String file : loadedByTheTalk()) {
            assertThat(script).contains("\"" + file + "\"");
        }
    }
}
