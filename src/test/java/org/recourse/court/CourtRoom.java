package org.recourse.court;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.dropwizard.testing.ConfigOverride;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.recourse.access.Role;
import org.recourse.app.TestCourt;
import org.recourse.consent.Scope;
import org.recourse.keys.CounselKey;
import org.recourse.keys.CounselPrivateKey;
import org.recourse.support.Agreed;

/** A court with a store for a class of tests, somebody who keeps and hands over, and a browser's view of it. */
final class CourtRoom implements BeforeAllCallback, AfterAllCallback {

    static final String CANARY = "zanzibarquince";
    static final ObjectMapper JSON = new ObjectMapper();

    private static final String INTERVIEW = """
            {"language":"en","answers":{"A3":["PRIVATE"],"A4":["YES"],"A5":["FULL"],"A6":["DONE"],"G1":["25_PLUS"],
             "C2":["YES"],"D1":["TAKEN_CANNOT_SAY_NO"],"E6":["YES"],"N1":["HOUSING","RECORD"],"N2":["HOUSING"],
             "N5":["WORK"],"N6":["zanzibarquince"]}}""";

    private final Clock clock;
    private final ConfigOverride setting;
    private final CounselKey counsel = CounselPrivateKey.random().publicKey();
    private @Nullable TestCourt court;
    private @Nullable Path folder;

    CourtRoom() {
        this(Clock.systemUTC());
    }

    CourtRoom(Clock clock) {
        this(clock, ConfigOverride.config("talk.keepSealed", "true"));
    }

    CourtRoom(ConfigOverride setting) {
        this(Clock.systemUTC(), setting);
    }

    private CourtRoom(Clock clock, ConfigOverride setting) {
        this.clock = clock;
        this.setting = setting;
    }

    @Override
    public void beforeAll(ExtensionContext tests) throws Exception {
        Path made = Files.createTempDirectory("court");
        folder = made;
        Path key = Files.writeString(made.resolve("counsel.key.pub"), counsel.text());
        court = TestCourt.start(
                made,
                clock,
                ConfigOverride.config("directory.demo", "true"),
                ConfigOverride.config("hold.counselKey", key.toString()),
                setting);
    }

    @Override
    public void afterAll(ExtensionContext tests) throws Exception {
        if (court != null) {
            court.close();
        }
        if (folder != null) {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    TestCourt court() {
        return Objects.requireNonNull(court);
    }

    String address() {
        return court().origin();
    }

    /** Keeps a talk under some consents, those to an attorney naming the first one; gives the case code. */
    String keep(Scope... scopes) throws Exception {
        return keep(request(scopes));
    }

    /** Keeps what a tablet sends; gives the case code. */
    String keep(ObjectNode request) throws Exception {
        HttpRequest.Builder sent = court().request("/api/records", court().signIn(court().person(Role.ADVOCATE)))
                .header(TestCourt.HEADER, "1")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(request.toString()));
        return TestCourt.json(court().send(sent)).get("code").textValue();
    }

    /** What a tablet sends. */
    ObjectNode request(Scope... scopes) throws Exception {
        ObjectNode request = JSON.createObjectNode();
        request.set("interview", JSON.readTree(INTERVIEW));
        request.putArray("chosen").add("SVC-HOUSING");
        request.putArray("declined").add("SVC-RECORD");
        ArrayNode consents = request.putArray("consents");
        for (Scope scope : scopes) {
            consents.add(
                    scope == Scope.SHARE_ATTORNEY
                            ? Agreed.to(scope, court().person(Role.ATTORNEY).account())
                            : Agreed.to(scope));
        }
        return request;
    }

    /** Hands what is kept to the first attorney; gives the one-time code. */
    String handOver(String code) throws Exception {
        JsonNode made = TestCourt.json(court().post(
                        "/api/handovers",
                        JSON.createObjectNode()
                                .put("code", code)
                                .put("attorney", court().person(Role.ATTORNEY).account())
                                .toString(),
                        court().signIn(court().person(Role.ADVOCATE))));
        return made.get("code").textValue();
    }

    /** What an advocate is answered who has a code. */
    HttpResponse<String> openRecord(String code) throws Exception {
        return court().post(
                        "/api/records/open",
                        JSON.createObjectNode().put("code", code).toString(),
                        court().signIn(court().person(Role.ADVOCATE)));
    }

    HttpResponse<String> withdraw(String code) throws Exception {
        return court().post(
                        "/api/records/withdraw",
                        JSON.createObjectNode().put("code", code).toString(),
                        null);
    }

    /** Seals what is kept for counsel, by two people. */
    void hold(String code) throws Exception {
        String asked = JSON.createObjectNode()
                .put("code", code)
                .put("reason", "SUBPOENA")
                .put("weeks", 12)
                .put("counsel", counsel.fingerprint())
                .toString();
        TestCourt.json(court().post("/api/holds", asked, court().signIn(court().person(Role.LEAD))));
        TestCourt.json(court().post("/api/holds/confirm", asked, court().signIn(court().person(Role.OPERATOR))));
    }

    /** The code with which a new attorney sets up how they sign in. */
    String newAttorneyCode(String name) throws Exception {
        return newCode(Role.ATTORNEY, name);
    }

    /** The code with which somebody new sets up how they sign in. */
    String newCode(Role role, String name) throws Exception {
        String account = court().propose(role, name);
        return TestCourt.json(court().post(
                                "/api/accounts/" + account + "/confirm",
                                "",
                                court().signIn(court().person(Role.OPERATOR))))
                .get("code")
                .textValue();
    }

    /** What counsel's key is called on paper. */
    String fingerprint() {
        return counsel.fingerprint();
    }

    /** Signs a browser in as somebody. */
    void signIn(BrowserContext browser, TestCourt.Person person) throws Exception {
        String[] cookie = court().signIn(person).split("=", 2);
        browser.addCookies(List.of(new Cookie(cookie[0], cookie[1])
                .setDomain("localhost")
                .setPath("/")
                .setSecure(true)
                .setHttpOnly(true)));
    }

    /** What the browser refused a page to do, and what scripts complained about, from now on. */
    static List<String> complaints(BrowserContext browser) {
        List<String> complaints = new ArrayList<>();
        browser.addInitScript(
                "addEventListener('securitypolicyviolation', event => console.error('CSP '"
                        + " + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile + ':' + event.lineNumber));");
        browser.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        browser.onWebError(error -> complaints.add(error.error()));
        return complaints;
    }

    Page open(BrowserContext browser, String path) {
        Page page = browser.newPage();
        page.navigate(address() + path);
        return page;
    }
}
