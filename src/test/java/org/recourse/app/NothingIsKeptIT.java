package org.recourse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first promise: of an interview nothing is kept. The running program is asked, then every byte it left is read. */
class NothingIsKeptIT {

    private static final String CANARY = "zanzibarquince";
    private static final String INTERVIEW = """
            {"language":"en","answers":{"A1":["haw"],"A3":["PRIVATE"],"A4":["YES"],"A5":["FULL"],"A6":["DONE"],
             "E5":["USED_SUBSTANCES"],"N6":["%s"]},"case":{"chargeFamily":"MASSAGE_LICENCE"},"near":{"area":"%s"}}
            """.formatted(CANARY, CANARY);

    private static final String CODE = "7K2M9QPXR4F";

    @Test
    void an_interview_leaves_no_byte_on_disk_and_none_in_the_log(@TempDir Path folder) throws Exception {
        Path work = Files.createDirectory(folder.resolve("work"));
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Path log = folder.resolve("log");
        int port = freePort();
        Process service = start(work, temporary, log, port);
        try {
            awaitHealth(port);
            List<Integer> statuses = List.of(
                    post(port, "/api/assessments", INTERVIEW),
                    post(port, "/api/assessments", INTERVIEW.replace("\"DONE\"", "\"" + CANARY + "\"")),
                    post(port, "/api/assessments", INTERVIEW.replace("}", CANARY)),
                    post(port, "/api/papers/brief", "{\"interview\":" + INTERVIEW + "}"),
                    post(port, "/api/papers/sheet", "{\"interview\":" + INTERVIEW + "}"),
                    post(port, "/api/papers/card", "{\"interview\":" + INTERVIEW + ",\"code\":\"" + CODE + "\"}"),
                    post(port, "/api/papers/sheet", "{\"interview\":" + INTERVIEW + ",\"" + CANARY + "\":1}"),
                    post(port, "/api/proofs", INTERVIEW.replace("\"area\":\"" + CANARY, "\"area\":\"queens")),
                    post(port, "/api/" + CANARY + "?language=" + CANARY, INTERVIEW));
            assertThat(statuses).containsExactly(200, 400, 400, 200, 200, 200, 400, 200, 404);
        } finally {
            service.destroy();
            assertThat(service.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(filesBelow(work)).isEmpty();
        assertThat(filesBelow(temporary)).isEmpty();
        assertThat(Files.readString(log, StandardCharsets.ISO_8859_1))
                .contains("POST")
                .doesNotContain(CANARY, CODE, "MASSAGE", "haw", "SUBSTANCES");
    }

    private static Process start(Path work, Path temporary, Path log, int port) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path config = Path.of("config", "service.yml").toAbsolutePath();
        ProcessBuilder builder = new ProcessBuilder(
                java,
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + temporary,
                "-Duser.home=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                "org.recourse.app.RecourseApplication",
                "server",
                config.toString());
        builder.environment().put("RECOURSE_PORT", String.valueOf(port));
        return builder.directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitHealth(int port) throws InterruptedException {
        for (int attempt = 0; attempt < 300; attempt++) {
            try {
                HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/health"))
                        .build();
                if (HttpClient.newHttpClient()
                                .send(health, HttpResponse.BodyHandlers.ofString())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
        throw new AssertionError("the service did not start");
    }

    private static int post(int port, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .header("User-Agent", CANARY)
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).doesNotContain(CANARY);
        return answer.statusCode();
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }
}
