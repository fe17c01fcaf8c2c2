package org.recourse.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.junit5.DropwizardAppExtension;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Base64;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.http.Problem;
import org.recourse.release.ApiDescription;

/** Papers and proofs over HTTP, as a program on the same computer asks for them. */
@ExtendWith(DropwizardExtensionsSupport.class)
class PapersAndProofsIT {

    private static final DropwizardAppExtension<RecourseConfiguration> APP = new DropwizardAppExtension<>(
            RecourseApplication.class,
            "config/service.yml",
            ConfigOverride.config("server.port", "0"),
            ConfigOverride.config("directory.demo", "true"),
            ConfigOverride.config("logging.level", "WARN"));

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String INTERVIEW = """
            {"language":"es","answers":{"A3":["PRIVATE"],"A4":["YES"],"A5":["FULL"],"A6":["DONE"],"N1":["HOUSING"],
             "N6":["membrillo \\uD83D\\uDE00 可以"]}}
            """;
    private static final String REQUEST = "{\"interview\":" + INTERVIEW + ",\"code\":\"7K2M9QPXR4F\"}";

    private static HttpResponse<byte[]> post(String path, String body, String... accept) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        for (String type : accept) {
            request.header("Accept", type);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static HttpResponse<byte[]> get(String path, String accept) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(uri(path)).header("Accept", accept).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + APP.getLocalPort() + path);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"brief", "sheet", "card"})
    void a_paper_is_a_pdf_or_a_page_and_is_kept_by_nobody(String paper) throws Exception {
        HttpResponse<byte[]> pdf = post("/api/papers/" + paper, REQUEST);
        HttpResponse<byte[]> page = post("/api/papers/" + paper, REQUEST, "text/html");

        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(header(pdf, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(pdf, "Content-Disposition")).isEqualTo("inline; filename=\"paper.pdf\"");
        assertThat(pages(pdf.body())).isEqualTo(1);
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(new String(page.body(), UTF_8)).startsWith("<!doctype html>\n<html lang=");
        assertThat(header(pdf, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_browser_uses_the_style_of_a_page_and_loads_nothing() throws Exception {
        HttpResponse<byte[]> page = post("/api/papers/sheet", REQUEST, "text/html");
        String html = new String(page.body(), UTF_8);
        String style = html.substring(html.indexOf("<style>") + "<style>".length(), html.indexOf("</style>"));
        String digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8)));

        assertThat(header(page, "Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'sha256-" + digest
                        + "'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
        assertThat(html).doesNotContain("http:", "https:", "style=\"", "src=", "<script");
    }

    @Test
    void the_interview_of_a_pack_is_printed_for_anyone() throws Exception {
        HttpResponse<byte[]> pdf = get("/api/packs/ny/2026.1/paper?language=es", "application/pdf");
        HttpResponse<byte[]> page = get("/api/packs/ny/2026.1/paper", "text/html");

        assertThat(pages(pdf.body())).isBetween(5, 20);
        assertThat(new String(page.body(), UTF_8)).contains("<html lang=\"en\"", "Questions on paper");
        assertThat(get("/api/packs/ny/2026.1/paper?language=xx", "application/pdf")
                        .statusCode())
                .isEqualTo(400);
        assertThat(get("/api/packs/no/2026.1/paper", "application/pdf").statusCode())
                .isEqualTo(404);
        assertThat(get("/api/packs/ny/2026.1/paper", "image/png").statusCode()).isEqualTo(406);
        assertThat(get("/api/packs/ny/2026.1/interview", "application/json").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_proof_is_a_download_as_described() throws Exception {
        HttpResponse<byte[]> proof = post("/api/proofs", INTERVIEW);

        assertThat(proof.statusCode()).isEqualTo(200);
        assertThat(header(proof, "Content-Disposition")).isEqualTo("attachment; filename=\"proof.json\"");
        assertThat(header(proof, "Cache-Control")).isEqualTo("no-store");
        assertThat(ApiDescription.read().violations("Proof", proof.body())).isEmpty();
        assertThat(new String(proof.body(), UTF_8)).doesNotContain("membrillo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"interview\":null}",
                "{\"interview\":{\"answers\":{}},\"more\":1}",
                "{\"interview\":{\"answers\":{}},\"large\":\"yes\"}",
                "{\"interview\":{\"answers\":{\"N6\":[\"call 2125550101\"]}}}",
                "{\"interview\":{\"answers\":{},\"answers\":{}}}"
            })
    void what_is_wrong_is_a_problem_whatever_was_to_be_printed(String request) throws Exception {
        for (String accept : new String[] {"application/pdf", "text/html", "*/*"}) {
            HttpResponse<byte[]> refused = post("/api/papers/sheet", request, accept);

            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(header(refused, "Content-Type")).isEqualTo(Problem.MEDIA_TYPE);
            assertThat(new String(refused.body(), UTF_8)).doesNotContain("2125550101");
        }
    }
}
