package org.recourse.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.access.Role;
import org.recourse.support.Authenticator;
import org.recourse.support.CodeApp;
import org.recourse.support.SetClock;

/** Getting in, staying in and being shut out, over HTTP against a real store. */
class SignInIT {

    private static final String PASSWORD = "kettle orbit mango fiddle";

    @TempDir
    Path folder = Path.of("set by JUnit");

    private final SetClock clock = new SetClock(Instant.parse("2026-11-23T15:00:00Z"));
    private @Nullable TestCourt running;

    @BeforeEach
    void start() throws Exception {
        running = TestCourt.start(folder, clock);
    }

    @AfterEach
    void stop() {
        court().close();
    }

    private TestCourt court() {
        return Objects.requireNonNull(running);
    }

    private int statusOf(String cookie) throws Exception {
        return court().get("/api/session", cookie).statusCode();
    }

    private static String type(HttpResponse<String> response) throws IOException {
        return TestCourt.JSON.readTree(response.body()).get("type").textValue();
    }

    // Passkeys

    @Test
    void a_passkey_signs_in_and_the_cookie_is_bound_to_this_host() throws Exception {
        TestCourt.Person advocate = court().person(Role.ADVOCATE);

        HttpResponse<String> response = court().trySignIn(advocate, court().challenge());

        JsonNode session = TestCourt.json(response);
        assertThat(session.get("account").textValue()).isEqualTo(advocate.account());
        assertThat(session.get("role").textValue()).isEqualTo("ADVOCATE");
        assertThat(session.get("fresh").booleanValue()).isTrue();
        assertThat(response.headers().allValues("Set-Cookie"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .matches("__Host-recourse=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Strict"));
        assertThat(statusOf(TestCourt.cookie(response))).isEqualTo(200);
    }

    @Test
    void an_answer_works_once_and_only_to_a_challenge_of_ours() throws Exception {
        TestCourt.Person advocate = court().person(Role.ADVOCATE);
        String challenge = court().challenge();
        assertThat(court().trySignIn(advocate, challenge).statusCode()).isEqualTo(200);

        assertThat(court().trySignIn(advocate, challenge).statusCode()).isEqualTo(401);
        assertThat(court().trySignIn(advocate, "A".repeat(43)).statusCode()).isEqualTo(401);
        String late = court().challenge();
        clock.pass(Duration.ofMinutes(6));
        assertThat(court().trySignIn(advocate, late).statusCode()).isEqualTo(401);
    }

    @Test
    void whoever_asks_for_thousands_of_challenges_shuts_nobody_out() throws Exception {
        TestCourt.Person advocate = court().person(Role.ADVOCATE);
        String challenge = court().challenge();
        for (int i = 0; i < 2_100; i++) {
            court().challenge();
        }

        assertThat(court().trySignIn(advocate, challenge).statusCode()).isEqualTo(200);
    }

    @Test
    void no_number_of_strangers_at_an_address_holds_up_a_right_passkey_or_a_right_setup_code_there() throws Exception {
        TestCourt.Person advocate = court().person(Role.ADVOCATE);
        String code = codeOfOwn(advocate);
        TestCourt.Person unknown = new TestCourt.Person(advocate.account(), Role.ADVOCATE, court().newAuthenticator());
        TestCourt.Person otherOwner = new TestCourt.Person("0123456789abcdef", Role.ADVOCATE, advocate.authenticator());
        int wrongPasskey = 0;
        int wrongCode = 0;
        for (int i = 0; i < 25; i++) {
            court().trySignIn(otherOwner, court().challenge());
            wrongPasskey = court().trySignIn(unknown, court().challenge()).statusCode();
            wrongCode = statusOfCode("0000-0000-0000");
        }

        assertThat(wrongPasskey).isEqualTo(429);
        assertThat(wrongCode).isEqualTo(429);
        assertThat(statusOfCode(code)).isEqualTo(200);
        assertThat(court().trySignIn(advocate, court().challenge()).statusCode())
                .isEqualTo(200);
        assertThat(linesOf("SIGN_IN_REFUSED")).isEqualTo(20);
    }

    @Test
    void a_copied_passkey_that_counts_behind_is_refused() throws Exception {
        TestCourt.Person advocate = court().person(Role.ADVOCATE);
        advocate.authenticator().setCounter(10);
        court().signIn(advocate);

        advocate.authenticator().setCounter(5);

        assertThat(court().trySignIn(advocate, court().challenge()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void without_a_finger_a_face_or_a_pin_nobody_gets_in() throws Exception {
        TestCourt.Person advocate = court().person(Role.ADVOCATE);
        advocate.authenticator().setFlags(Authenticator.PRESENT);

        assertThat(court().trySignIn(advocate, court().challenge()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void an_answer_given_to_another_site_is_refused() throws Exception {
        TestCourt.Person advocate = court().person(Role.ADVOCATE);
        TestCourt.Person elsewhere = new TestCourt.Person(
                advocate.account(), Role.ADVOCATE, new Authenticator("http://localhost.example.org", "localhost"));
        TestCourt.Person otherKey = new TestCourt.Person(advocate.account(), Role.ADVOCATE, court().newAuthenticator());
        TestCourt.Person otherOwner = new TestCourt.Person("0123456789abcdef", Role.ADVOCATE, advocate.authenticator());

        for (TestCourt.Person wrong : new TestCourt.Person[] {elsewhere, otherKey, otherOwner}) {
            assertThat(court().trySignIn(wrong, court().challenge()).statusCode())
                    .isEqualTo(401);
        }
    }

    // Sessions

    @Test
    void a_session_ends_after_ten_minutes_of_quiet() throws Exception {
        String cookie = court().signIn(court().person(Role.ADVOCATE));

        clock.pass(Duration.ofSeconds(9 * 60 + 59));
        assertThat(statusOf(cookie)).isEqualTo(200);
        clock.pass(Duration.ofSeconds(10 * 60 + 1));
        assertThat(statusOf(cookie)).isEqualTo(401);
    }

    @Test
    void signing_out_ends_the_session_and_has_the_browser_forget() throws Exception {
        String cookie = court().signIn(court().person(Role.ADVOCATE));

        HttpResponse<String> out = court().post("/api/session/sign-out", "", cookie);

        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(out.headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"cookies\", \"storage\"");
        assertThat(out.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(
                        set -> assertThat(set).startsWith("__Host-recourse=;").endsWith("Max-Age=0"));
        assertThat(statusOf(cookie)).isEqualTo(401);
    }

    @Test
    void signing_in_again_ends_the_session_before() throws Exception {
        TestCourt.Person lead = court().person(Role.LEAD);
        String before = court().signIn(lead);
        String[] answer = lead.authenticator().answer(court().challenge());

        HttpResponse<String> again = court().post(
                        "/api/session/passkey",
                        TestCourt.JSON.writeValueAsString(Map.of(
                                "credentialId", lead.authenticator().credentialId(),
                                "userHandle", TestCourt.userHandle(lead.account()),
                                "clientDataJSON", answer[0],
                                "authenticatorData", answer[1],
                                "signature", answer[2])),
                        before);

        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(statusOf(before)).isEqualTo(401);
        assertThat(statusOf(TestCourt.cookie(again))).isEqualTo(200);
    }

    @Test
    void what_needs_a_fresh_sign_in_says_so_after_two_minutes() throws Exception {
        String cookie = court().signIn(court().person(Role.LEAD));
        clock.pass(Duration.ofSeconds(121));

        HttpResponse<String> refused = court().post("/api/session/enrolment-code", "", cookie);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(type(refused)).isEqualTo("urn:recourse:problem:sign-in-again");
        assertThat(statusOf(cookie)).isEqualTo(200);
    }

    @Test
    void a_lost_tablet_is_shut_out_in_one_step_with_everybody_who_used_it() throws Exception {
        TestCourt.Person first = court().newPerson(Role.ADVOCATE, "tablet-7");
        TestCourt.Person second = court().newPerson(Role.ADVOCATE, "tablet-7");
        TestCourt.Person other = court().newPerson(Role.ADVOCATE, "tablet-8");
        String stolen = court().signIn(first);
        String alsoStolen = court().signIn(second);
        String untouched = court().signIn(other);

        HttpResponse<String> revoked = court().post(
                        "/api/devices/revoke", "{\"device\":\"tablet-7\"}", court().signIn(court().person(Role.LEAD)));

        assertThat(TestCourt.json(revoked).get("passkeys").intValue()).isEqualTo(2);
        assertThat(statusOf(stolen)).isEqualTo(401);
        assertThat(statusOf(alsoStolen)).isEqualTo(401);
        assertThat(statusOf(untouched)).isEqualTo(200);
        assertThat(court().trySignIn(first, court().challenge()).statusCode()).isEqualTo(401);
        assertThat(court().trySignIn(other, court().challenge()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_code_made_in_a_stolen_session_goes_with_the_session_and_with_the_tablet() throws Exception {
        TestCourt.Person advocate = court().newPerson(Role.ADVOCATE, "tablet-7");
        String lead = court().signIn(court().person(Role.LEAD));

        String first = codeOfOwn(advocate);
        assertThat(court().post("/api/accounts/" + advocate.account() + "/end-sessions", "", lead)
                        .statusCode())
                .isEqualTo(204);
        assertThat(statusOfCode(first)).isEqualTo(403);

        String second = codeOfOwn(advocate);
        assertThat(statusOfCode(second)).isEqualTo(200);
        TestCourt.json(court().post("/api/devices/revoke", "{\"device\":\"tablet-7\"}", lead));
        assertThat(statusOfCode(second)).isEqualTo(403);
    }

    @Test
    void a_code_of_ones_own_replaces_no_password_and_one_of_two_colleagues_does() throws Exception {
        TestCourt.Person advocate = court().newPerson(Role.ADVOCATE, "tablet-7");
        setPassword(advocate);

        HttpResponse<String> refused =
                court().post("/api/enrolment/password/secret", "{\"code\":\"" + codeOfOwn(advocate) + "\"}", null);
        assertThat(refused.statusCode()).isEqualTo(409);

        String path = "/api/accounts/" + advocate.account();
        court().post(path + "/recovery", "", court().signIn(court().person(Role.OPERATOR)));
        String code = TestCourt.json(court().post(path + "/confirm", "", court().signIn(court().person(Role.LEAD))))
                .get("code")
                .textValue();
        assertThat(court().post("/api/enrolment/password/secret", "{\"code\":\"" + code + "\"}", null)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_list_shows_each_way_in_with_its_day_and_the_code_that_waits() throws Exception {
        TestCourt.Person advocate = court().newPerson(Role.ADVOCATE, "tablet-7");
        clock.pass(Duration.ofDays(3));
        setPassword(advocate);
        codeOfOwn(advocate);

        JsonNode listed = null;
        for (JsonNode account :
                TestCourt.json(court().get("/api/accounts", court().signIn(court().person(Role.LEAD))))) {
            listed = account.get("id").textValue().equals(advocate.account()) ? account : listed;
        }

        assertThat(Objects.requireNonNull(listed).get("ways"))
                .hasToString("[{\"kind\":\"PASSKEY\",\"device\":\"tablet-7\",\"since\":\"2026-11-23\"},"
                        + "{\"kind\":\"PASSWORD\",\"since\":\"2026-11-26\"}]");
        assertThat(listed.get("code")).hasToString("{\"madeBy\":\"HOLDER\",\"expires\":\"2026-11-27T15:00:00Z\"}");
    }

    private String codeOfOwn(TestCourt.Person person) throws Exception {
        return TestCourt.json(court().post("/api/session/enrolment-code", "", court().signIn(person)))
                .get("code")
                .textValue();
    }

    private int statusOfCode(String code) throws Exception {
        return court().post("/api/enrolment/passkey/challenge", "{\"code\":\"" + code + "\"}", null)
                .statusCode();
    }

    // Routes for everybody

    @Test
    void staff_are_known_where_everybody_may_call_and_the_public_is_counted_apart() throws Exception {
        TestCourt.Person advocate = court().person(Role.ADVOCATE);
        String cookie = court().signIn(advocate);
        String wrong = "{\"code\":\"0000-0000-000\"}";
        for (int i = 0; i < 10; i++) {
            court().post("/api/records/exists", wrong, null);
        }

        assertThat(court().post("/api/records/exists", wrong, null).statusCode())
                .isEqualTo(429);
        assertThat(court().post("/api/records/exists", wrong, cookie).statusCode())
                .isEqualTo(404);
        assertThat(whoGaveWrongCodes()).hasSize(11).endsWith("public", "advocate:" + advocate.account());
    }

    private List<String> whoGaveWrongCodes() throws Exception {
        return actorsOf("'CODE_REFUSED', 'CODES_PAUSED'");
    }

    private int linesOf(String action) throws Exception {
        return actorsOf("'" + action + "'").size();
    }

    private List<String> actorsOf(String actions) throws Exception {
        List<String> actors = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            Path database =
                    files.filter(file -> file.endsWith("recourse.db")).findAny().orElseThrow();
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "select actor from audit where action in (" + actions + ") order by seq")) {
                while (rows.next()) {
                    actors.add(rows.getString("actor"));
                }
            }
        }
        return actors;
    }

    @Test
    void what_everybody_may_call_keeps_no_session_open() throws Exception {
        String cookie = court().signIn(court().person(Role.ADVOCATE));
        for (int minute = 0; minute < 12; minute += 4) {
            assertThat(court().post("/api/records/exists", "{\"code\":\"hello\"}", cookie)
                            .statusCode())
                    .isEqualTo(404);
            clock.pass(Duration.ofMinutes(4));
        }

        assertThat(statusOf(cookie)).isEqualTo(401);
    }

    // What an account may write

    @Test
    void an_account_that_writes_without_end_has_to_wait_and_nobody_else_has() throws Exception {
        String cookie = court().signIn(court().person(Role.ADVOCATE));
        int done = 0;
        HttpResponse<String> last = null;
        for (int i = 0; i < 260; i++) {
            last = court().post("/api/session/enrolment-code", "", cookie);
            done += last.statusCode() == 200 ? 1 : 0;
        }

        assertThat(done).isEqualTo(240);
        assertThat(Objects.requireNonNull(last).statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).contains("10");
        assertThat(statusOf(cookie)).as("reading").isEqualTo(200);
        assertThat(court().post("/api/session/enrolment-code", "", court().signIn(court().person(Role.LEAD)))
                        .statusCode())
                .isEqualTo(200);
        clock.pass(Duration.ofSeconds(10));
        assertThat(court().post("/api/session/enrolment-code", "", cookie).statusCode())
                .isEqualTo(200);
    }

    // Accounts

    @Test
    void nobody_gets_a_name_that_looks_like_anothers() throws Exception {
        court().propose(Role.ATTORNEY, "Capa Pope");
        String lead = court().signIn(court().person(Role.LEAD));

        for (String name : List.of("capa pope", "\u0421\u0430\u0440\u0430 \u0420\u043e\u0440\u0435")) {
            assertThat(court().post(
                                    "/api/accounts",
                                    "{\"role\":\"ATTORNEY\",\"name\":\"" + name + "\",\"endsOn\":\"2027-01-01\"}",
                                    lead)
                            .statusCode())
                    .isEqualTo(409);
        }
    }

    @Test
    void nobody_makes_an_account_alone() throws Exception {
        String account = court().propose(Role.ADVOCATE, "Somebody new");
        String path = "/api/accounts/" + account + "/confirm";

        HttpResponse<String> alone = court().post(path, "", court().signIn(court().person(Role.LEAD)));
        HttpResponse<String> second = court().post(path, "", court().signIn(court().person(Role.OPERATOR)));
        HttpResponse<String> twice = court().post(path, "", court().signIn(court().person(Role.OPERATOR)));

        assertThat(alone.statusCode()).isEqualTo(409);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(TestCourt.json(second).get("code").textValue()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    }

    @Test
    void a_code_works_once_and_for_a_day() throws Exception {
        String account = court().propose(Role.ADVOCATE, "Somebody new");
        String code = TestCourt.json(court().post(
                                "/api/accounts/" + account + "/confirm",
                                "",
                                court().signIn(court().person(Role.OPERATOR))))
                .get("code")
                .textValue();
        court().enrol(account, Role.ADVOCATE, code, "tablet-1");
        String given = "{\"code\":\"" + code + "\"}";
        assertThat(court().post("/api/enrolment/passkey/challenge", given, null).statusCode())
                .isEqualTo(403);

        String late = TestCourt.json(
                        court().post("/api/session/enrolment-code", "", court().signIn(court().person(Role.LEAD))))
                .get("code")
                .textValue();
        clock.pass(Duration.ofHours(24));
        assertThat(court().post("/api/enrolment/passkey/challenge", "{\"code\":\"" + late + "\"}", null)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void an_account_that_ended_is_out_at_once_and_for_good() throws Exception {
        TestCourt.Person leaver = court().newPerson(Role.ATTORNEY, "laptop-1");
        String cookie = court().signIn(leaver);
        String path = "/api/accounts/" + leaver.account();
        String lead = court().signIn(court().person(Role.LEAD));

        assertThat(court().post(path + "/end", "", lead).statusCode()).isEqualTo(204);

        assertThat(statusOf(cookie)).isEqualTo(401);
        assertThat(court().trySignIn(leaver, court().challenge()).statusCode()).isEqualTo(401);
        assertThat(court().post(path + "/recovery", "", lead).statusCode()).isEqualTo(409);
        assertThat(court().post(path + "/confirm", "", lead).statusCode()).isEqualTo(409);
    }

    @Test
    void recovery_takes_two_others_and_ends_every_old_way_in() throws Exception {
        TestCourt.Person advocate = court().newPerson(Role.ADVOCATE, "tablet-1");
        String old = court().signIn(advocate);
        String path = "/api/accounts/" + advocate.account();
        String operator = court().signIn(court().person(Role.OPERATOR));
        String lead = court().signIn(court().person(Role.LEAD));

        assertThat(court().post(path + "/recovery", "", operator).statusCode()).isEqualTo(204);
        assertThat(court().post(path + "/confirm", "", operator).statusCode()).isEqualTo(409);
        String code = TestCourt.json(court().post(path + "/confirm", "", lead))
                .get("code")
                .textValue();

        assertThat(statusOf(old)).isEqualTo(401);
        assertThat(court().trySignIn(advocate, court().challenge()).statusCode())
                .isEqualTo(401);
        TestCourt.Person back = court().enrol(advocate.account(), Role.ADVOCATE, code, "tablet-2");
        assertThat(statusOf(court().signIn(back))).isEqualTo(200);
    }

    @Test
    void nobody_recovers_their_own_account() throws Exception {
        TestCourt.Person lead = court().person(Role.LEAD);
        String path = "/api/accounts/" + lead.account();

        assertThat(court().post(path + "/recovery", "", court().signIn(lead)).statusCode())
                .isEqualTo(409);
        assertThat(court().post(path + "/recovery", "", court().signIn(court().person(Role.OPERATOR)))
                        .statusCode())
                .isEqualTo(204);
        assertThat(court().post(path + "/confirm", "", court().signIn(lead)).statusCode())
                .isEqualTo(409);
    }

    @Test
    void an_account_has_one_of_five_roles_and_an_end() throws Exception {
        String lead = court().signIn(court().person(Role.LEAD));
        for (String wrong : new String[] {
            "{\"role\":\"PROSECUTOR\",\"name\":\"Some body\",\"endsOn\":\"2027-01-01\"}",
            "{\"role\":\"POLICE\",\"name\":\"Some body\",\"endsOn\":\"2027-01-01\"}",
            "{\"role\":\"ADVOCATE\",\"name\":\"Some body\"}",
            "{\"role\":\"ADVOCATE\",\"name\":\"Some body\",\"endsOn\":\"2026-11-22\"}",
            "{\"role\":\"ADVOCATE\",\"name\":\"Some body\",\"endsOn\":\"2036-11-22\"}",
            "{\"role\":\"ADVOCATE\",\"name\":\"<b>\",\"endsOn\":\"2027-01-01\"}"
        }) {
            assertThat(court().post("/api/accounts", wrong, lead).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    // Passwords and codes

    private byte[] setPassword(TestCourt.Person person) throws Exception {
        String code = codeOfOwn(person);
        String secret = TestCourt.json(
                        court().post("/api/enrolment/password/secret", "{\"code\":\"" + code + "\"}", null))
                .get("secret")
                .textValue();
        byte[] bytes = CodeApp.bytes(secret);
        HttpResponse<String> set = choose(code, bytes);
        assertThat(set.statusCode()).as(set.body()).isEqualTo(204);
        return bytes;
    }

    private HttpResponse<String> choose(String code, byte[] secret) throws Exception {
        return court().post(
                        "/api/enrolment/password",
                        "{\"code\":\"" + code + "\",\"password\":\"" + PASSWORD + "\",\"timeCode\":\""
                                + timeCode(secret) + "\"}",
                        null);
    }

    private String timeCode(byte[] secret) throws Exception {
        return CodeApp.digits(secret, clock.instant());
    }

    private HttpResponse<String> withPassword(String name, String password, String code) throws Exception {
        return court().post(
                        "/api/session/password",
                        "{\"name\":\"" + name + "\",\"password\":\"" + password + "\",\"code\":\"" + code + "\"}",
                        null);
    }

    @Test
    void a_password_with_a_code_signs_in_and_a_code_works_once() throws Exception {
        byte[] secret = setPassword(court().person(Role.LEAD));
        assertThat(withPassword("Programme lead", PASSWORD, timeCode(secret)).statusCode())
                .as("the code that set it up")
                .isEqualTo(401);
        clock.pass(Duration.ofSeconds(30));
        String code = timeCode(secret);

        HttpResponse<String> first = withPassword("programme LEAD", PASSWORD, code);
        HttpResponse<String> replayed = withPassword("Programme lead", PASSWORD, code);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(statusOf(TestCourt.cookie(first))).isEqualTo(200);
        assertThat(replayed.statusCode()).isEqualTo(401);
    }

    @Test
    void whatever_is_wrong_the_answer_is_the_same() throws Exception {
        byte[] secret = setPassword(court().person(Role.LEAD));
        clock.pass(Duration.ofSeconds(30));
        String code = timeCode(secret);

        HttpResponse<String> wrongPassword = withPassword("Programme lead", PASSWORD + "x", code);
        HttpResponse<String> wrongCode = withPassword("Programme lead", PASSWORD, "000000");
        HttpResponse<String> unknown = withPassword("Nobody Atall", PASSWORD, code);
        HttpResponse<String> passkeyOnly = withPassword("Operator", PASSWORD, code);
        HttpResponse<String> noName = withPassword("<>", PASSWORD, code);

        assertThat(wrongPassword.statusCode()).isEqualTo(401);
        for (HttpResponse<String> other : java.util.List.of(wrongCode, unknown, passkeyOnly, noName)) {
            assertThat(other.statusCode()).isEqualTo(401);
            assertThat(other.body()).isEqualTo(wrongPassword.body());
            assertThat(other.headers().map().keySet())
                    .isEqualTo(wrongPassword.headers().map().keySet());
        }
    }

    @Test
    void thousands_of_guesses_never_succeed_and_the_owner_gets_in_afterwards() throws Exception {
        byte[] secret = setPassword(court().person(Role.LEAD));
        clock.pass(Duration.ofSeconds(30));
        int looked = 0;
        for (int i = 0; i < 3_000; i++) {
            HttpResponse<String> guess = withPassword("Programme lead", "kettle orbit mango " + i, "%06d".formatted(i));
            assertThat(guess.statusCode()).isIn(401, 429);
            looked += guess.statusCode() == 401 ? 1 : 0;
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(looked).as("guesses that were looked at in fifty minutes").isLessThan(15);

        HttpResponse<String> tooSoon = withPassword("Programme lead", PASSWORD, timeCode(secret));
        assertThat(tooSoon.statusCode()).isEqualTo(429);
        long wait = Long.parseLong(tooSoon.headers().firstValue("Retry-After").orElseThrow());
        assertThat(wait).isBetween(1L, 900L);
        assertThat(statusOf(court().signIn(court().person(Role.LEAD))))
                .as("a passkey is not held up")
                .isEqualTo(200);
        clock.pass(Duration.ofSeconds(wait));
        assertThat(withPassword("Programme lead", PASSWORD, timeCode(secret)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_password_that_is_easy_to_guess_is_refused_and_the_code_is_still_good() throws Exception {
        String code = TestCourt.json(
                        court().post("/api/session/enrolment-code", "", court().signIn(court().person(Role.LEAD))))
                .get("code")
                .textValue();
        byte[] secret = CodeApp.bytes(
                TestCourt.json(court().post("/api/enrolment/password/secret", "{\"code\":\"" + code + "\"}", null))
                        .get("secret")
                        .textValue());

        HttpResponse<String> weak = court().post(
                        "/api/enrolment/password",
                        "{\"code\":\"" + code + "\",\"password\":\"passwordpassword\",\"timeCode\":\""
                                + timeCode(secret) + "\"}",
                        null);

        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(court().post("/api/enrolment/password/secret", "{\"code\":\"" + code + "\"}", null)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void nothing_that_signs_in_lies_readable_in_the_folder() throws Exception {
        byte[] secret = setPassword(court().person(Role.LEAD));
        String cookie = court().signIn(court().person(Role.LEAD));
        String token = cookie.substring(cookie.indexOf('=') + 1);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
                assertThat(bytes.contains(new String(secret, java.nio.charset.StandardCharsets.ISO_8859_1)))
                        .as("secret in " + file)
                        .isFalse();
                assertThat(bytes.contains(PASSWORD)).as("password in " + file).isFalse();
                assertThat(bytes.contains(token)).as("token in " + file).isFalse();
                if (file.toString().endsWith(".key")) {
                    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
                }
            }
        }
    }
}
