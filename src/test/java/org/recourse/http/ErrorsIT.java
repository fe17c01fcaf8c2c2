package org.recourse.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.core.Configuration;
import io.dropwizard.testing.junit5.DropwizardAppExtension;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.http.RawHttp.Answer;

@ExtendWith(DropwizardExtensionsSupport.class)
class ErrorsIT {

    private static final DropwizardAppExtension<Configuration> APP = SmallServer.onAnyPort();

    private static final String NOTE = "{\"text\":\"t\",\"count\":1,\"lines\":[{\"words\":\"w\"}]}";

    private RawHttp http = new RawHttp(0);

    @BeforeEach
    void connect() {
        http = new RawHttp(APP.getLocalPort());
    }

    @Test
    void a_good_request_is_answered_with_every_security_header_once() throws IOException {
        Answer answer = post("/notes", "application/json", NOTE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(NOTE);
        assertThat(answer.header("Content-Type")).contains("application/json");
        assertSecurityHeaders(answer);
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("Date")).isEmpty();
    }

    @Test
    void a_resource_may_set_its_own_policy_and_caching() throws IOException {
        Answer answer = http.send(RawHttp.request("GET", "/page"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.all("Content-Security-Policy")).containsExactly("default-src 'self'");
        assertThat(answer.all("Cache-Control")).containsExactly("private");
        assertThat(answer.all("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void head_and_delete_work_and_have_the_headers() throws IOException {
        String item = "/items/6ba7b810-9dad-11d1-80b4-00c04fd430c8";

        Answer head = http.send(RawHttp.request("HEAD", item));
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertSecurityHeaders(head);
        Answer delete = http.send(RawHttp.request("DELETE", item));
        assertThat(delete.status()).isEqualTo(204);
        assertSecurityHeaders(delete);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,     /canary,                      404, not-found",
        "GET,     /tasks/log-level,             404, not-found",
        "POST,    /tasks/log-level,             404, not-found",
        "GET,     /healthcheck,                 404, not-found",
        "GET,     /admin,                       404, not-found",
        "GET,     /favicon.ico,                 404, not-found",
        "GET,     /application.wadl,            404, not-found",
        "GET,     /items/canary,                404, not-found",
        "GET,     /items/6ba7b810-9dad-11d1-80b4-00c04fd430c8?n=canary, 400, invalid-parameter",
        "GET,     /notes?canary,                405, method-not-allowed",
        "DELETE,  /notes,                       405, method-not-allowed",
        "HEAD,    /canary,                      404, ''",
        "TRACE,   /notes,                       405, method-not-allowed",
        "OPTIONS, /notes,                       405, method-not-allowed",
        "OPTIONS, *,                            405, method-not-allowed",
        "PUT,     /notes,                       405, method-not-allowed",
        "PATCH,   /notes,                       405, method-not-allowed",
        "CANARY,  /notes,                       405, method-not-allowed",
        "GET,     /canary/%zz,                  400, bad-request",
        "GET,     /canary/%2e%2e/x,             400, bad-request",
        "GET,     /canary/..;/x,                400, bad-request",
        "GET,     /canary//x%2Fy,               400, bad-request",
        "GET,     /canary%00,                   400, bad-request",
        "GET,     /../../canary,                400, bad-request",
        "GET,     canary,                       400, bad-request",
        "GET,     http://canary.example/notes,  400, bad-request",
        "GET,     /page?a={canary,              200, ''",
        "GET,     /busy,                        503, unavailable",
        "GET,     /own-error,                   409, bad-request",
        "GET,     /unwritable,                  500, internal",
        "GET,     /problem,                     410, gone",
        "POST,    /boom,                        500, internal",
        "GET,     /broken?400,                  400, bad-request",
        "GET,     /broken?403,                  403, bad-request",
        "GET,     /broken?500,                  500, internal",
        "GET,     /broken?503,                  503, unavailable",
        "POST,    /broken,                      500, internal",
    })
    void each_method_and_target_gets_its_problem(String method, String target, int status, String type)
            throws IOException {
        Answer answer = http.send(RawHttp.request(method, target, "X-Canary: canary", "Cookie: canary=canary"));

        assertThat(answer.status()).isEqualTo(status);
        if (!type.isEmpty()) {
            assertProblem(answer, status, type);
        }
        assertNoEcho(answer);
    }

    @Test
    void a_wrong_method_is_told_the_right_ones() throws IOException {
        assertThat(http.send(RawHttp.request("GET", "/notes")).header("Allow").orElse(""))
                .contains("POST");
        assertThat(http.send(RawHttp.request("TRACE", "/notes")).header("Allow"))
                .contains("GET, HEAD, POST, DELETE");
    }

    @Test
    void unavailable_says_when_to_come_back() throws IOException {
        assertThat(http.send(RawHttp.request("GET", "/busy")).header("Retry-After"))
                .contains("2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /canary HTTP/1.1\\r\\n\\r\\n                                           | 400",
                "GET /canary\\r\\n\\r\\n                                                    | 505",
                "GET /canary HTTP/9.9\\r\\nHost: a\\r\\n\\r\\n                              | 505",
                "GET /canary HTTP/2.0\\r\\nHost: a\\r\\n\\r\\n                              | 505",
                "canary\\r\\n\\r\\n                                                         | 400",
                "\\u0000\\u0001canary\\r\\n\\r\\n                                           | 400",
                "GET /canary HTTP/1.1\\r\\nHost: a\\r\\nHost: b\\r\\n\\r\\n                 | 400",
                "GET /canary HTTP/1.1\\r\\nHost: 127.0.0.1\\r\\n canary\\r\\n\\r\\n         | 400",
                "GET /canary HTTP/1.1\\r\\nHost: 127.0.0.1\\r\\nca nary : x\\r\\n\\r\\n     | 400",
                "GET /canary HTTP/1.1\\nHost: 127.0.0.1\\n\\n                            | 400",
                "GET /canary HTTP/1.1\\r\\nHost: 127.0.0.1\\n\\r\\n                      | 400",
                "GET /canary HTTP/1.1\\r\\nHost: 127.0.0.1\\r\\nX-A: b\\nX-C: d\\r\\n\\r\\n | 400",
                "POST /notes HTTP/1.1\\r\\nHost: 127.0.0.1\\r\\nContent-Length: canary\\r\\n\\r\\n | 400",
                "POST /notes HTTP/1.1\\r\\nHost: 127.0.0.1\\r\\nContent-Length: 1\\r\\nContent-Length: 2\\r\\n\\r\\n | 400",
                "POST /notes HTTP/1.1\\r\\nHost: 127.0.0.1\\r\\nContent-Length: 9\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n0\\r\\n\\r\\n | 400",
                "POST /notes HTTP/1.1\\r\\nHost: 127.0.0.1\\r\\nTransfer-Encoding: canary\\r\\n\\r\\n | 400",
                "POST /bytes HTTP/1.1\\r\\nHost: 127.0.0.1\\r\\nContent-Type: application/json\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\ncanary\\r\\n | 400",
            })
    void a_request_that_is_no_http_is_refused_before_any_resource(String escaped, int status) throws IOException {
        String request = escaped.replace("\\r", "\r")
                .replace("\\n", "\n")
                .replace("\\u0000", "\0")
                .replace("\\u0001", "\1");

        Answer answer = http.send(request);

        assertThat(answer.status()).isEqualTo(status);
        assertProblem(answer, status, status == 505 ? "http-version" : "bad-request");
        assertNoEcho(answer);
    }

    @Test
    void too_many_headers_and_too_long_targets_are_refused() throws IOException {
        Answer headers = http.send(RawHttp.request("GET", "/page", "X-Canary: " + "canary".repeat(2_000)));
        assertProblem(headers, 431, "too-many-headers");
        assertNoEcho(headers);
        Answer target = http.send(RawHttp.request("GET", "/" + "canary".repeat(2_000)));
        assertThat(target.status()).isIn(414, 431);
        assertNoEcho(target);
    }

    @Test
    void a_page_elsewhere_cannot_reach_in_under_its_own_name() throws IOException {
        Answer answer = http.send("GET /page HTTP/1.1\r\nHost: canary.example\r\nConnection: close\r\n\r\n");

        assertProblem(answer, 421, "misdirected");
        assertNoEcho(answer);
        for (String host : new String[] {"localhost", "LOCALHOST:8080", "127.0.0.1:1", "[::1]:8080"}) {
            assertThat(http.send("GET /page HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/notes", "/bytes"})
    void a_body_beyond_the_limit_is_refused_however_it_is_sent(String target) throws IOException {
        byte[] body = ("\"" + "canary".repeat(20_000) + "\"").getBytes(UTF_8);

        Answer known = http.send(RawHttp.post(target, "application/json", body));
        assertProblem(known, 413, "too-large");
        assertNoEcho(known);
        Answer chunked = http.send(chunked(target, new String(body, UTF_8)));
        assertProblem(chunked, 413, "too-large");
        assertNoEcho(chunked);
        Answer announced = http.send(
                RawHttp.request("POST", target, "Content-Type: application/json", "Content-Length: 999999999999"));
        assertProblem(announced, 413, "too-large");
    }

    @Test
    void the_largest_body_arrives_whole() throws IOException {
        String body = "x".repeat(65_536);

        assertThat(post("/bytes", "application/json", body).body()).isEqualTo("{\"size\":65536}");
        assertThat(http.send(chunked("/bytes", body)).body()).isEqualTo("{\"size\":65536}");
        assertThat(http.send(chunked("/bytes", body + "x")).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=canary",
        "application/xml",
        "application/problem+json",
        "image/canary"
    })
    void another_media_type_is_refused(String mediaType) throws IOException {
        Answer answer = post("/notes", mediaType, NOTE);

        assertProblem(answer, 415, "unsupported-media-type");
        assertNoEcho(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"canary", "canary/", "/", "application/json; charset=canary\""})
    void a_media_type_that_is_none_is_refused(String mediaType) throws IOException {
        Answer answer = post("/notes", mediaType, NOTE);

        assertThat(answer.status()).isIn(400, 415);
        assertNoEcho(answer);
    }

    @Test
    void an_encoded_body_is_refused() throws IOException {
        byte[] body = NOTE.getBytes(UTF_8);

        assertProblem(
                http.send(RawHttp.post("/notes", "application/json", body, "Content-Encoding: gzip")),
                415,
                "unsupported-media-type");
    }

    @Test
    void an_answer_nobody_accepts_is_refused_as_a_problem() throws IOException {
        Answer answer = http.send(RawHttp.request("GET", "/busy", "Accept: canary/canary"));

        assertProblem(answer, 406, "not-acceptable");
        assertNoEcho(answer);
        assertProblem(http.send(RawHttp.request("GET", "/x", "Accept: text/html")), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":\"canary\",\"text\":\"canary\"}      | malformed-json | ",
                "{\"text\":\"canary\"                           | malformed-json | ",
                "{\"text\":\"\\ud800canary\"}                   | malformed-json | ",
                "canary                                         | malformed-json | ",
                "{\"count\":1,\"canary\":1}                       | unknown-field  | ''",
                "{\"text\":1}                                   | invalid-value  | /text",
                "{\"text\":\"t\",\"count\":\"canary\"}          | invalid-value  | /count",
                "{\"text\":\"t\",\"count\":1,\"lines\":[{\"words\":\"\"}]} | invalid-value | /lines/0/words",
                "{\"text\":\"t\",\"count\":1,\"lines\":null}    | invalid-value  | /lines",
                "{\"text\":\"t\",\"lines\":[]}                  | invalid-value  | /count",
                "null                                           | invalid-value  | ''",
            })
    void json_that_is_wrong_gets_its_problem(String body, String type, String pointer) throws IOException {
        Answer answer = post("/notes", "application/json", body);

        assertProblem(answer, 400, type);
        if (pointer != null) {
            assertThat(answer.body()).contains("\"pointer\":\"" + pointer + "\"");
        }
        assertNoEcho(answer);
    }

    @Test
    void an_empty_body_deep_nesting_long_numbers_trailing_content_and_other_encodings_are_refused() throws IOException {
        assertThat(post("/notes", "application/json", "").status()).isEqualTo(400);
        assertProblem(post("/notes", "application/json", "{\"lines\":" + "[".repeat(1_000)), 400, "invalid-value");
        assertProblem(post("/notes", "application/json", "{\"count\":" + "1".repeat(2_000) + "}"), 400, "json-limits");
        assertProblem(post("/notes", "application/json", NOTE + NOTE), 400, "malformed-json");
        assertProblem(
                http.send(RawHttp.post("/notes", "application/json", NOTE.getBytes(UTF_16LE))), 400, "malformed-json");
        assertProblem(
                http.send(RawHttp.post("/notes", "application/json; charset=UTF-16LE", NOTE.getBytes(UTF_16LE))),
                400,
                "malformed-json");
    }

    @Test
    void a_caller_that_asks_first_is_told_to_go_on_or_refused_at_once() throws IOException {
        Answer announced = http.send(RawHttp.request(
                "POST", "/bytes", "Content-Type: application/json", "Expect: 100-continue", "Content-Length: 70000"));
        assertProblem(announced, 413, "too-large");
        Answer small = http.send(RawHttp.post("/bytes", "application/json", new byte[3], "Expect: 100-continue"));
        assertThat(small.whole()).endsWith("{\"size\":3}");
    }

    @Test
    void a_body_that_ends_early_is_a_bad_request() throws IOException {
        byte[] part = RawHttp.join(
                RawHttp.request("POST", "/notes", "Content-Type: application/json", "Content-Length: 100")
                        .getBytes(ISO_8859_1),
                "{\"canary".getBytes(UTF_8));
        try (java.net.Socket socket = new Socket(InetAddress.getLoopbackAddress(), APP.getLocalPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(part);
            socket.shutdownOutput();

            Answer answer = RawHttp.read(socket);

            assertProblem(answer, 400, "bad-request");
            assertNoEcho(answer);
        }
    }

    private Answer post(String target, String mediaType, String body) throws IOException {
        return http.send(RawHttp.post(target, mediaType, body.getBytes(UTF_8), "X-Canary: canary"));
    }

    private static String chunked(String target, String body) {
        StringBuilder request = new StringBuilder(
                RawHttp.request("POST", target, "Content-Type: application/json", "Transfer-Encoding: chunked"));
        for (int i = 0; i < body.length(); i += 5_000) {
            String chunk = body.substring(i, Math.min(body.length(), i + 5_000));
            request.append(Integer.toHexString(chunk.length()))
                    .append("\r\n")
                    .append(chunk)
                    .append("\r\n");
        }
        return request.append("0\r\n\r\n").toString();
    }

    static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.whole()).isEqualTo(status);
        assertThat(answer.all("Content-Type")).containsExactly(Problem.MEDIA_TYPE);
        assertThat(answer.body()).startsWith("{\"type\":\"urn:recourse:problem:" + type + "\"");
        assertThat(answer.body()).contains("\"status\":" + status, "\"title\":", "\"detail\":");
        assertSecurityHeaders(answer);
    }

    static void assertSecurityHeaders(Answer answer) {
        assertThat(answer.all("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
        assertThat(answer.all("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.all("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(answer.all("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(answer.all("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(answer.all("Cross-Origin-Embedder-Policy")).containsExactly("require-corp");
        assertThat(answer.all("Permissions-Policy")).hasSize(1);
        assertThat(answer.all("Cache-Control")).containsExactly("no-store");
    }

    static void assertNoEcho(Answer answer) {
        assertThat(answer.whole().toLowerCase(Locale.ROOT))
                .doesNotContain("canary", "<html", "exception", "org.recourse", "jetty");
    }
}
