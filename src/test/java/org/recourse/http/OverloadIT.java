package org.recourse.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.core.Configuration;
import io.dropwizard.testing.DropwizardTestSupport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recourse.http.RawHttp.Answer;

class OverloadIT {

    private final DropwizardTestSupport<Configuration> app =
            new DropwizardTestSupport<>(SmallApplication.class, SmallServer.configuration(16));
    private final ExecutorService callers = Executors.newFixedThreadPool(40);

    @BeforeEach
    void start() throws Exception {
        app.before();
    }

    @AfterEach
    void stop() {
        callers.shutdownNow();
        app.after();
    }

    @Test
    void what_is_too_much_is_told_to_come_back() throws Exception {
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> answer : call(40)) {
            answers.add(answer.get());
        }

        assertThat(answers).extracting(Answer::status).contains(200).containsOnly(200, 503);
        List<Answer> shed = answers.stream().filter(a -> a.status() == 503).toList();
        assertThat(shed).hasSizeGreaterThan(20).allSatisfy(answer -> {
            ErrorsIT.assertProblem(answer, 503, "unavailable");
            assertThat(answer.header("Retry-After")).contains("2");
        });
    }

    @Test
    void a_stop_lets_what_has_begun_finish() throws Exception {
        List<Future<Answer>> answers = call(4);
        Thread.sleep(300);
        app.after();

        for (Future<Answer> answer : answers) {
            assertThat(answer.get().status()).isEqualTo(200);
        }
    }

    private List<Future<Answer>> call(int count) {
        RawHttp http = new RawHttp(app.getLocalPort());
        List<Future<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            answers.add(callers.submit(() -> http.send(RawHttp.request("GET", "/wait"))));
        }
        return answers;
    }
}
