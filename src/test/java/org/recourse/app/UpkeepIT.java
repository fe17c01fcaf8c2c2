package org.recourse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.http.HttpSetup;
import org.recourse.release.HealthResource;
import org.recourse.release.Releases;
import org.recourse.support.Agreed;
import org.recourse.support.MovableClock;
import org.recourse.upkeep.UpkeepException;

/** Upkeep in a running service, seen through the health route. */
@Timeout(60)
class UpkeepIT {

    private static final Releases RELEASES = Releases.load(Agreed.PROVIDERS);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder = Path.of("set by JUnit");

    private final MovableClock wall = new MovableClock(Agreed.NOW);

    /** Health and upkeep, and nothing else. */
    private static final class Kept extends Application<RecourseConfiguration> {

        private final OpenedStore store;

        Kept(OpenedStore store) {
            this.store = store;
        }

        @Override
        public void run(RecourseConfiguration configuration, Environment environment) {
            environment.lifecycle().manage(store);
            var problems = new UpkeepSetup(store.holdings(), UpkeepSettings.NONE).install(environment);
            HttpSetup.install(configuration, environment, List.of(new HealthResource(RELEASES, problems)));
        }
    }

    private DropwizardTestSupport<RecourseConfiguration> service(OpenedStore store) {
        return new DropwizardTestSupport<>(
                Kept.class, "config/service.yml", ConfigOverride.config("server.port", "0")) {
            @Override
            public Application<RecourseConfiguration> newApplication() {
                return new Kept(store);
            }
        };
    }

    private StorePlaces places() {
        return new StorePlaces(folder.resolve("data/recourse.db"), StoreSettings.at(folder.resolve("data")));
    }

    @Test
    void it_purges_at_the_start_and_the_health_check_turns_red_when_it_does_not_any_more() throws Exception {
        DropwizardTestSupport<RecourseConfiguration> service = service(OpenedStore.open(places(), wall));
        service.before();
        try {
            Instant end = Instant.now().plusSeconds(20);
            while (!health(service).get("status").asText().equals("UP")) {
                assertThat(Instant.now()).as("purged at the start").isBefore(end);
            }
            assertThat(health(service).get("problems")).isEmpty();

            // Upkeep looks again after five real minutes, so within this test it does not.
            wall.pass(Duration.ofMinutes(61));

            assertThat(health(service).get("status").asText()).isEqualTo("RED");
            assertThat(health(service).get("problems").toString()).isEqualTo("[\"PURGE_LATE\"]");
        } finally {
            service.after();
        }
    }

    @Test
    void a_damaged_store_does_not_start() throws Exception {
        try (OpenedStore store = OpenedStore.open(places(), wall)) {
            store.holdings().database().writeAndWait(handle -> handle.execute("drop trigger audit_is_a_chain"));
            store.holdings().database().writeAndWait(handle -> handle.execute("""
                    insert into audit (seq, prev, hash, day, actor, action, rule_pack, record_tag, mark)
                    values (1, zeroblob(32), zeroblob(32), 1, 'service', 'SERVICE_STARTED', 'none', x'', zeroblob(32))
                    """));
        }
        DropwizardTestSupport<RecourseConfiguration> service = service(OpenedStore.open(places(), wall));
        try {
            assertThatThrownBy(service::before)
                    .isInstanceOf(UpkeepException.class)
                    .hasMessageContaining("Run check-store");
        } finally {
            service.after();
        }
    }

    private static JsonNode health(DropwizardTestSupport<RecourseConfiguration> service) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + service.getLocalPort() + "/api/health"))
                .build();
        return new ObjectMapper()
                .readTree(
                        HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}
