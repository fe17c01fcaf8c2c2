package org.recourse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
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
                .as("a stranger used nothing up")
                .isEqualTo(200);
        assertThat(comeBack(departure, provider().signIn(departure.address(), "somebody"))
                        .statusCode())
                .as("a second time")
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
    void it_is_asked_what_it_is_once_an_hour() throws Exception {
        for (int i = 0; i < 20; i++) {
            begin("{}");
        }
        assertThat(provider().timesAsked()).isEqualTo(1);

        clock.pass(Duration.ofMinutes(61));
        begin("{}");
        assertThat(provider().timesAsked()).isEqualTo(2);
    }

    @Test
    void while_it_takes_its_time_it_holds_up_one_request_and_no_other() throws Exception {
        CountDownLatch asked = provider().hang();
        FutureTask<Integer> first = new FutureTask<>(this::statusOfBegin);
        new Thread(first).start();
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();

        for (int i = 0; i < 10; i++) {
            assertThat(statusOfBegin()).isEqualTo(502);
        }
        assertThat(provider().timesAsked()).isEqualTo(1);

        provider().goOn();
        assertThat(first.get()).isEqualTo(200);
        assertThat(statusOfBegin()).isEqualTo(200);
    }

    @Test
    void while_it_takes_its_time_those_who_come_back_hold_a_quarter_of_the_places() throws Exception {
        linked();
        List<FutureTask<Integer>> back = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Departure departure = begin("{}");
            String code = provider().signIn(departure.address(), "somebody");
            back.add(new FutureTask<>(() -> comeBack(departure, code).statusCode()));
        }
        provider().hang();
        back.forEach(each -> new Thread(each).start());

        while (back.stream().filter(FutureTask::isDone).count() < 4) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        provider().goOn();

        List<Integer> statuses = new ArrayList<>();
        for (FutureTask<Integer> each : back) {
            statuses.add(each.get());
        }
        assertThat(statuses).containsOnly(200, 502);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(8);
    }

    @Test
    void one_address_begins_so_often_and_no_more_and_pushes_out_nobody() throws Exception {
        linked();
        Departure departure = begin("{}");
        int refused = 0;
        for (int i = 0; i < 100; i++) {
            refused += statusOfBegin() == 429 ? 1 : 0;
        }

        assertThat(refused).isBetween(35, 45);
        assertThat(comeBack(departure, provider().signIn(departure.address(), "somebody"))
                        .statusCode())
                .isEqualTo(200);
        clock.pass(Duration.ofSeconds(2));
        assertThat(statusOfBegin()).isEqualTo(200);
    }

    private int statusOfBegin() throws Exception {
        return court().post("/api/session/provider", "{}", null).statusCode();
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
