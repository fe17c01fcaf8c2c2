package org.recourse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.access.Role;
import org.recourse.support.SetClock;
import org.recourse.support.SignInService;

/** Signing in at the court's own sign-in service, a small real one on loopback. */
class ProviderSignInIT {

    @TempDir
    Path folder = Path.of("set by JUnit");

    /** Far from the time it is, so that a check that asks the system for it fails. */
    private final SetClock clock = new SetClock(Instant.parse("2031-03-03T09:00:00Z"));

    private @Nullable SignInService provider;
    private @Nullable TestCourt running;

    @BeforeEach
    void start() throws Exception {
        provider = SignInService.start("recourse", clock);
        Path configuration = folder.resolve("court.yml");
        Files.writeString(configuration, """
                server: {type: hardened, bindHost: 127.0.0.1}
                access: {oidc: {issuer: "%s", clientId: recourse, amr: [mfa]}}
                """.formatted(provider.issuer()));
        running = TestCourt.start(folder.resolve("store"), clock, configuration.toString());
    }

    @AfterEach
    void stop() {
        court().close();
        provider().close();
    }

    private TestCourt court() {
        return Objects.requireNonNull(running);
    }

    private SignInService provider() {
        return Objects.requireNonNull(provider);
    }

    /** Where a browser is sent, and its cookie. */
    private record Departure(URI address, String cookie) {}

    private Departure begin(String body) throws Exception {
        HttpResponse<String> begun = court().post("/api/session/provider", body, null);
        return new Departure(URI.create(TestCourt.json(begun).get("address").textValue()), TestCourt.cookie(begun));
    }

    private HttpResponse<String> comeBack(Departure departure, String code) throws Exception {
        Map<String, String> asked = SignInService.query(departure.address());
        return court().get(
                        "/api/session/provider/return?state=" + asked.get("state") + "&code="
                                + URLEncoder.encode(code, StandardCharsets.UTF_8),
                        departure.cookie());
    }

    private Departure link() throws Exception {
        String code = TestCourt.json(
                        court().post("/api/session/enrolment-code", "", court().signIn(court().person(Role.LEAD))))
                .get("code")
                .textValue();
        return begin("{\"code\":\"" + code + "\"}");
    }

    private void linked() throws Exception {
        Departure departure = link();
        HttpResponse<String> back = comeBack(departure, provider().signIn(departure.address(), "somebody"));
        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
    }

    @Test
    void whoever_was_linked_with_a_code_signs_in_there_from_then_on() throws Exception {
        linked();
        Departure departure = begin("{}");

        HttpResponse<String> back = comeBack(departure, provider().signIn(departure.address(), "somebody"));

        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
        assertThat(back.body()).contains("http-equiv=\"refresh\"");
        HttpResponse<String> session = court().get("/api/session", TestCourt.cookie(back));
        assertThat(TestCourt.json(session).get("account").textValue())
                .isEqualTo(court().person(Role.LEAD).account());
    }

    @Test
    void it_asks_with_state_nonce_a_challenge_and_a_recent_sign_in() throws Exception {
        Map<String, String> asked = SignInService.query(begin("{}").address());

        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("max_age", "120")
                .containsEntry("redirect_uri", court().origin() + "/api/session/provider/return")
                .containsKeys("state", "nonce", "code_challenge");
    }

    @Test
    void whoever_is_not_linked_does_not_get_in() throws Exception {
        linked();
        Departure departure = begin("{}");

        assertThat(comeBack(departure, provider().signIn(departure.address(), "stranger"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void another_browser_a_second_time_and_a_made_up_state_are_refused() throws Exception {
        linked();
        Departure departure = begin("{}");
        Departure other = begin("{}");
        String code = provider().signIn(departure.address(), "somebody");

        assertThat(comeBack(new Departure(departure.address(), other.cookie()), code)
                        .statusCode())
                .isEqualTo(401);
        assertThat(comeBack(departure, code).statusCode())
                .as("the state was used up")
                .isEqualTo(401);
        assertThat(court().get("/api/session/provider/return?state=made-up&code=x", other.cookie())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void an_answer_that_is_not_right_in_every_point_is_refused() throws Exception {
        linked();
        for (SignInService.Fault fault : SignInService.Fault.values()) {
            provider().misbehave(fault);
            Departure departure = begin("{}");
            HttpResponse<String> back = comeBack(departure, provider().signIn(departure.address(), "somebody"));
            assertThat(back.statusCode()).as(fault.name()).isEqualTo(fault == SignInService.Fault.NONE ? 200 : 401);
        }
    }

    @Test
    void when_it_does_not_answer_the_other_ways_in_still_work() throws Exception {
        provider().close();

        assertThat(court().post("/api/session/provider", "{}", null).statusCode())
                .isEqualTo(502);
        assertThat(court().get("/api/session", court().signIn(court().person(Role.LEAD)))
                        .statusCode())
                .isEqualTo(200);
    }
}
