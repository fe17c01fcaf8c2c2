package org.recourse.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recourse.access.Role;

/** The service as the demo runs it: with the configuration that holds without a file, and a store to throw away. */
class TrialIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static DropwizardTestSupport<RecourseConfiguration> service(ThrowAway folder) {
        return new DropwizardTestSupport<>(
                RecourseApplication.class,
                (String) null,
                ConfigOverride.config("server.port", "0"),
                ConfigOverride.config("store.path", folder.folder().toString()),
                ConfigOverride.config("logging.level", "WARN")) {
            @Override
            public RecourseApplication newApplication() {
                RecourseApplication application = new RecourseApplication();
                application.useForDemo(folder);
                return application;
            }
        };
    }

    private static HttpResponse<String> send(int port, String path, String json, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!json.isEmpty()) {
            request.POST(HttpRequest.BodyPublishers.ofString(json));
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void anybody_signs_in_as_a_made_up_person_of_a_role(Role role) throws Exception {
        DropwizardTestSupport<RecourseConfiguration> service = service(ThrowAway.create());
        service.before();
        try {
            int port = service.getLocalPort();

            HttpResponse<String> signedIn =
                    send(port, "/api/trial/sign-in", "{\"role\":\"" + role + "\"}", TestCourt.HEADER, "1");

            assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(204);
            HttpResponse<String> session = send(port, "/api/session", "", "Cookie", TestCourt.cookie(signedIn));
            assertThat(TestCourt.json(session).get("role").textValue()).isEqualTo(role.name());
        } finally {
            service.after();
        }
    }

    @Test
    void an_assessment_needs_no_account_and_everything_is_gone_at_the_end() throws Exception {
        ThrowAway folder = ThrowAway.create();
        DropwizardTestSupport<RecourseConfiguration> service = service(folder);
        service.before();
        try {
            int port = service.getLocalPort();

            assertThat(send(port, "/api/assessments", "{\"answers\":{}}").statusCode())
                    .isEqualTo(200);
            assertThat(send(port, "/api/accounts", "").statusCode()).isEqualTo(401);
            assertThat(folder.folder()).isNotEmptyDirectory();
        } finally {
            service.after();
        }

        assertThat(Files.exists(folder.folder())).isFalse();
    }

    @Test
    void a_court_has_no_such_way_in_and_assesses_for_nobody_it_does_not_know() throws Exception {
        ThrowAway folder = ThrowAway.create();
        DropwizardTestSupport<RecourseConfiguration> service = new DropwizardTestSupport<>(
                RecourseApplication.class,
                "config/service.yml",
                ConfigOverride.config("server.port", "0"),
                ConfigOverride.config("store.path", folder.folder().toString()),
                ConfigOverride.config("logging.level", "WARN"));
        service.before();
        try {
            int port = service.getLocalPort();

            assertThat(send(port, "/api/trial/sign-in", "{\"role\":\"LEAD\"}", TestCourt.HEADER, "1")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(send(port, "/api/assessments", "{\"answers\":{}}").statusCode())
                    .isEqualTo(401);
        } finally {
            service.after();
            folder.stop();
        }
    }
}
