package org.recourse.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.recourse.consent.Scope;
import org.recourse.support.Agreed;

/** Advocates who keep, open and take back over HTTP until the service dies, and what they were answered. */
final class CourtLoad {

    private static final int ADVOCATES = 6;
    private static final int TOO_MANY = 429;

    private final ExecutorService threads = Executors.newFixedThreadPool(ADVOCATES);
    private final List<Future<?>> working = new ArrayList<>();
    private final TestCourt court;
    private final String cookie;
    private final String request;
    private final Set<String> kept;
    private final Set<String> withdrawn;
    private final ConcurrentLinkedQueue<Unanswered> unanswered = new ConcurrentLinkedQueue<>();

    /** Codes of records that are there, and of those that are gone, as far as it was answered. */
    record Answered(Set<String> kept, Set<String> withdrawn) {

        static Answered none() {
            return new Answered(ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet());
        }
    }

    /** A request that got no answer, so that nobody knows whether it was done. */
    record Unanswered(String path, String body, String once) {}

    CourtLoad(TestCourt court, String cookie, Answered answered) throws IOException {
        this.court = court;
        this.cookie = cookie;
        this.kept = answered.kept();
        this.withdrawn = answered.withdrawn();
        this.request = request();
    }

    private static String request() throws IOException {
        ObjectNode request = TestCourt.JSON.createObjectNode();
        request.set("interview", TestCourt.JSON.readTree("""
                {"language":"en","answers":{"A3":["PRIVATE"],"A4":["YES"],"A5":["FULL"],"A6":["DONE"],"G1":["25_PLUS"],
                 "C2":["YES"],"N1":["HOUSING"]}}
                """));
        request.withArray("consents").add(Agreed.to(Scope.STORE)).add(Agreed.to(Scope.ANSWERS_FOR_LAWYER));
        request.putArray("chosen").add("SVC-HOUSING");
        return request.toString();
    }

    /** Goes on until nobody gets an answer any more. */
    void start() {
        for (int i = 0; i < ADVOCATES; i++) {
            working.add(threads.submit(this::work));
        }
    }

    /** Waits until everybody has stopped, and tells if somebody was answered what nobody should be. */
    void await() throws Exception {
        for (Future<?> each : working) {
            each.get(20, TimeUnit.SECONDS);
        }
        threads.shutdown();
    }

    private Void work() throws Exception {
        List<String> own = new ArrayList<>();
        for (int i = 1; ; i++) {
            Unanswered sent = i % 3 == 0 && !own.isEmpty()
                    ? withdrawal(own.remove(own.size() - 1))
                    : new Unanswered("/api/records", request, UUID.randomUUID().toString());
            try {
                HttpResponse<String> response = send(sent);
                while (response.statusCode() == TOO_MANY) {
                    // Faster than an account may write: until it is killed, it asks again.
                    TimeUnit.MILLISECONDS.sleep(50);
                    response = send(sent);
                }
                note(sent, response);
                if (response.statusCode() == 201) {
                    own.add(code(response));
                }
            } catch (IOException died) {
                unanswered.add(sent);
                return null;
            }
        }
    }

    private Unanswered withdrawal(String code) {
        kept.remove(code);
        return new Unanswered("/api/records/withdraw", withCode(code), "");
    }

    private HttpResponse<String> send(Unanswered request) throws IOException, InterruptedException {
        HttpRequest.Builder builder = court.request(request.path(), cookie)
                .header(TestCourt.HEADER, "1")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(request.body()));
        return court.send(request.once().isEmpty() ? builder : builder.header("Idempotency-Key", request.once()));
    }

    private void note(Unanswered request, HttpResponse<String> response) throws IOException {
        if (response.statusCode() == 201) {
            kept.add(code(response));
        } else if (response.statusCode() == 200) {
            withdrawn.add(TestCourt.JSON.readTree(request.body()).get("code").textValue());
        } else if (response.statusCode() < 500) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
    }

    /** What nobody answered, from those who sent it. */
    List<Unanswered> unanswered() {
        return Collections.unmodifiableList(new ArrayList<>(unanswered));
    }

    /** Sends again what got no answer, as a tablet does: a record is kept once, and one that is gone stays gone. */
    void sendAgain(List<Unanswered> again) throws Exception {
        for (Unanswered request : again) {
            HttpResponse<String> response = send(request);
            if (response.statusCode() == 404) {
                withdrawn.add(
                        TestCourt.JSON.readTree(request.body()).get("code").textValue());
            } else {
                note(request, response);
            }
        }
    }

    int open(String code) throws Exception {
        return court.post("/api/records/open", withCode(code), cookie).statusCode();
    }

    private static String code(HttpResponse<String> response) throws IOException {
        return TestCourt.JSON.readTree(response.body()).get("code").textValue();
    }

    private static String withCode(String code) {
        return "{\"code\":\"" + code + "\"}";
    }
}
