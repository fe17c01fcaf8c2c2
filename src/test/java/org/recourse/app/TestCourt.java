package org.recourse.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recourse.access.FirstAccounts;
import org.recourse.access.Role;
import org.recourse.access.Route;
import org.recourse.support.Authenticator;

/**
 * A whole court on loopback, with a store and people of each role who sign in with passkeys, all over HTTP. For tests of
 * whatever needs somebody who is signed in.
 */
public final class TestCourt implements AutoCloseable {

    /** Goes with whatever changes something. */
    public static final String HEADER = "Recourse-Request";

    public static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final @Nullable DropwizardTestSupport<RecourseConfiguration> service;
    private final int port;
    private final Clock clock;
    private final Map<Role, Person> people = new EnumMap<>(Role.class);
    private int names;

    private TestCourt(@Nullable DropwizardTestSupport<RecourseConfiguration> service, int port, Clock clock) {
        this.service = service;
        this.port = port;
        this.clock = clock;
    }

    /** Starts a court in a folder; its programme lead and its operator have set up their passkeys. */
    public static TestCourt start(Path folder, Clock clock, ConfigOverride... more) throws Exception {
        return start(folder, clock, "config/service.yml", more);
    }

    /** The same with a configuration of its own. */
    public static TestCourt start(Path folder, Clock clock, String configuration, ConfigOverride... more)
            throws Exception {
        List<FirstAccounts.FirstAccount> first;
        try (Court court = Court.open(StorePlaces.of(StoreSettings.at(folder)), clock)) {
            first = court.firstAccounts().create();
        }
        List<ConfigOverride> overrides = new ArrayList<>(List.of(
                ConfigOverride.config("server.port", "0"),
                ConfigOverride.config("store.path", folder.toString()),
                ConfigOverride.config("logging.level", "WARN")));
        overrides.addAll(List.of(more));
        DropwizardTestSupport<RecourseConfiguration> service =
                new DropwizardTestSupport<>(
                        RecourseApplication.class, configuration, overrides.toArray(new ConfigOverride[0])) {
                    @Override
                    public RecourseApplication newApplication() {
                        return new RecourseApplication(clock);
                    }
                };
        service.before();
        TestCourt court = new TestCourt(service, service.getLocalPort(), clock);
        court.enrol(first);
        return court;
    }

    /** A court that runs as a process of its own, whose first accounts have no passkeys yet. */
    static TestCourt at(int port, List<FirstAccounts.FirstAccount> first) throws Exception {
        TestCourt court = new TestCourt(null, port, Clock.systemUTC());
        court.enrol(first);
        return court;
    }

    private void enrol(List<FirstAccounts.FirstAccount> first) throws Exception {
        for (FirstAccounts.FirstAccount account : first) {
            people.put(
                    account.role(),
                    enrol(
                            account.code().account(),
                            account.role(),
                            account.code().code(),
                            "office"));
        }
    }

    /** Somebody who works here, with a passkey. */
    public record Person(String account, Role role, Authenticator authenticator) {}

    /** Somebody of a role: the first asked for, and always the same. */
    public Person person(Role role) throws Exception {
        Person known = people.get(role);
        if (known == null) {
            known = newPerson(role, "tablet-1");
            people.put(role, known);
        }
        return known;
    }

    /** Somebody new, proposed by the lead, confirmed by the operator, with a passkey on a device. */
    public Person newPerson(Role role, String device) throws Exception {
        String account = propose(role, "Person " + ++names);
        HttpResponse<String> confirmed =
                post("/api/accounts/" + account + "/confirm", "", signIn(person(Role.OPERATOR)));
        return enrol(account, role, json(confirmed).get("code").textValue(), device);
    }

    public String propose(Role role, String name) throws Exception {
        HttpResponse<String> proposed = post(
                "/api/accounts",
                "{\"role\":\"" + role + "\",\"name\":\"" + name + "\",\"endsOn\":\""
                        + LocalDate.now(clock).plusDays(90) + "\"}",
                signIn(person(Role.LEAD)));
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(201);
        return json(proposed).get("id").textValue();
    }

    /** Sets up a passkey with a code. */
    public Person enrol(String account, Role role, String code, String device) throws Exception {
        HttpResponse<String> options = post("/api/enrolment/passkey/challenge", "{\"code\":\"" + code + "\"}", null);
        assertThat(options.statusCode()).as(options.body()).isEqualTo(200);
        Authenticator authenticator = newAuthenticator();
        String[] made = authenticator.create(json(options).get("challenge").textValue());
        HttpResponse<String> enrolled = post(
                "/api/enrolment/passkey",
                "{\"code\":\"" + code + "\",\"device\":\"" + device + "\",\"clientDataJSON\":\"" + made[0]
                        + "\",\"attestationObject\":\"" + made[1] + "\"}",
                null);
        assertThat(enrolled.statusCode()).as(enrolled.body()).isEqualTo(204);
        return new Person(account, role, authenticator);
    }

    public Authenticator newAuthenticator() {
        return new Authenticator(origin(), "localhost");
    }

    /** The cookie of a new session of a person. */
    public String signIn(Person person) throws Exception {
        HttpResponse<String> response = trySignIn(person, challenge());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return cookie(response);
    }

    public String challenge() throws Exception {
        return json(post("/api/session/passkey/challenge", "", null))
                .get("challenge")
                .textValue();
    }

    public HttpResponse<String> trySignIn(Person person, String challenge) throws Exception {
        String[] answer = person.authenticator().answer(challenge);
        return post(
                "/api/session/passkey",
                JSON.writeValueAsString(Map.of(
                        "credentialId",
                        person.authenticator().credentialId(),
                        "userHandle",
                        userHandle(person.account()),
                        "clientDataJSON",
                        answer[0],
                        "authenticatorData",
                        answer[1],
                        "signature",
                        answer[2])),
                null);
    }

    /** An account as its passkeys name it. */
    public static String userHandle(String account) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HexFormat.of().parseHex(account));
    }

    /** Name and value of the cookie that a response sets. */
    public static String cookie(HttpResponse<String> response) {
        String set = response.headers().firstValue("Set-Cookie").orElseThrow();
        return set.substring(0, set.indexOf(';'));
    }

    public HttpResponse<String> get(String path, @Nullable String cookie) throws Exception {
        return send(request(path, cookie));
    }

    /** Posts JSON, or nothing, as a page of the service does. */
    public HttpResponse<String> post(String path, String json, @Nullable String cookie) throws Exception {
        HttpRequest.Builder request = request(path, cookie).header(HEADER, "1");
        if (json.isEmpty()) {
            return send(request.POST(HttpRequest.BodyPublishers.noBody()));
        }
        return send(request.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8)));
    }

    public HttpRequest.Builder request(String path, @Nullable String cookie) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin() + path));
        return cookie == null ? request : request.header("Cookie", cookie);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    public String origin() {
        return "http://localhost:" + port;
    }

    public static JsonNode json(HttpResponse<String> response) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return JSON.readTree(response.body());
    }

    /** What the running service answers, and to whom. */
    public List<Route> routes() {
        return Objects.requireNonNull(service)
                .<RecourseApplication>getApplication()
                .routes();
    }

    @Override
    public void close() {
        if (service != null) {
            service.after();
        }
    }
}
