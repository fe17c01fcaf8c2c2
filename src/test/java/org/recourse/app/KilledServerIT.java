package org.recourse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.access.FirstAccounts;
import org.recourse.access.Role;
import org.recourse.audit.Action;
import org.recourse.audit.Actor;
import org.recourse.records.Code;
import org.recourse.records.Reader;
import org.recourse.records.RecordId;
import org.recourse.records.Records;
import org.recourse.support.Depth;

/** What is left of the whole service after {@code kill -9}, again and again, while people work with it. */
@Tag("deep")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class KilledServerIT {

    private static final int KILLS = Depth.of(2, 30);
    private static final int SAMPLE = 10;
    /** After ten wrong codes there is a wait. */
    private static final int WRONG_CODES = 4;

    @TempDir
    Path folder = Path.of("set by JUnit");

    private final CourtLoad.Answered answered = CourtLoad.Answered.none();
    private final Random chance = new Random(20261123);
    private Path configuration = Path.of("set below");
    private Path log = Path.of("set below");
    private int resent;
    private double slowestStart;

    @Test
    void nothing_answered_is_lost_and_nothing_taken_back_is_readable() throws Exception {
        int port = ServerProcess.freePort();
        log = folder.resolve("log");
        configuration = Files.writeString(folder.resolve("service.yml"), """
                server: {type: hardened, port: %1$d, bindHost: 127.0.0.1}
                store: {path: '%2$s/data', keys: '%2$s/keys', mirror: '%2$s/mirror'}
                logging: {level: WARN}
                """.formatted(port, folder));
        List<FirstAccounts.FirstAccount> first;
        try (Court court = Court.open(places(), Clock.systemUTC())) {
            first = court.firstAccounts().create();
        }
        ServerProcess server = start(port);
        try {
            TestCourt court = TestCourt.at(port, first);
            for (int kill = 0; kill < KILLS; kill++) {
                CourtLoad load = new CourtLoad(court, court.signIn(court.person(Role.ADVOCATE)), answered);
                load.start();
                TimeUnit.MILLISECONDS.sleep(300 + chance.nextInt(900));
                server.kill();
                load.await();
                assertIsWhole();

                server = start(port);
                CourtLoad next = new CourtLoad(court, court.signIn(court.person(Role.ADVOCATE)), answered);
                next.sendAgain(load.unanswered());
                resent += load.unanswered().size();
                assertServesWhatItAnswered(next);
            }
        } finally {
            server.kill();
        }
        assertIsWhole();
        System.out.printf(
                "%d kills: %d records there, %d taken back, %d requests cut off; the slowest start took %.1f s%n",
                KILLS, answered.kept().size(), answered.withdrawn().size(), resent, slowestStart);
        assertThat(answered.kept()).hasSizeGreaterThan(10 * KILLS);
        assertThat(answered.withdrawn()).hasSizeGreaterThan(5 * KILLS);
        assertThat(resent).as("killed in the middle of work").isPositive();
    }

    private StorePlaces places() {
        return StorePlaces.of(new StoreSettings(
                folder + "/data",
                folder + "/keys",
                null,
                folder.resolve("mirror").toString()));
    }

    private ServerProcess start(int port) throws Exception {
        ServerProcess server = ServerProcess.start(configuration, port, log);
        slowestStart = Math.max(slowestStart, server.secondsToStart());
        return server;
    }

    /** The store as the killed process left it, before anything mends it. */
    private void assertIsWhole() throws Exception {
        StoreCommands.Said checked = StoreCommands.run(Clock.systemUTC(), "check-store", configuration.toString());
        assertThat(checked.well()).as(checked.out() + checked.error()).isTrue();
        try (OpenedStore store = OpenedStore.open(places(), Clock.systemUTC())) {
            Records records = store.holdings().records();
            Set<RecordId> live = new HashSet<>(records.inventory().listLive());
            assertThat(live).containsAll(ids(records, answered.kept()));
            assertThat(live).doesNotContainAnyElementsOf(ids(records, answered.withdrawn()));
            assertThat(ids(records, answered.withdrawn()))
                    .noneMatch(id -> records.store()
                            .open(id, Actor.PUBLIC, new Reader("", "PUBLIC"), Action.RECORD_READ)
                            .isPresent());
        }
    }

    private static List<RecordId> ids(Records records, Set<String> codes) {
        return codes.stream()
                .map(code -> records.pseudonyms().idOf(Code.parse(code).orElseThrow()))
                .toList();
    }

    private void assertServesWhatItAnswered(CourtLoad load) throws Exception {
        for (String code : some(answered.kept(), SAMPLE)) {
            assertThat(load.open(code)).isEqualTo(200);
        }
        for (String code : some(answered.withdrawn(), WRONG_CODES)) {
            assertThat(load.open(code)).isEqualTo(404);
        }
    }

    private List<String> some(Set<String> codes, int most) {
        List<String> all = new ArrayList<>(codes);
        Collections.shuffle(all, chance);
        return all.subList(0, Math.min(most, all.size()));
    }
}
