package org.recourse.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.audit.Actor;
import org.recourse.consent.Week;
import org.recourse.keys.CounselPrivateKey;
import org.recourse.keys.SlotId;
import org.recourse.records.HoldReason;
import org.recourse.records.HoldTerms;
import org.recourse.records.RecordContent;
import org.recourse.records.RecordId;
import org.recourse.support.Agreed;
import org.recourse.support.Kept;
import org.recourse.support.MovableClock;

class PurgeTest {

    private static final RecordContent CONTENT = Kept.choices();
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder = Path.of("set by JUnit");

    private final MovableClock wall = new MovableClock(Agreed.NOW);
    private StoreOnDisk store;
    private Upkeep upkeep;

    @BeforeEach
    void open() {
        store = StoreOnDisk.createIn(folder, wall);
        upkeep = new Upkeep(store.holdings(), null);
        upkeep.tick();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void passDays(int days) {
        for (int i = 0; i < days; i++) {
            wall.pass(DAY);
            upkeep.tick();
        }
    }

    @Test
    void what_has_ended_loses_its_key_then_its_row_and_the_log_is_empty() throws Exception {
        store.keep(5, CONTENT);
        passDays(20);
        RecordId later = store.keep(1, CONTENT).get(0);
        assertThat(store.holdings().keys().ids()).hasSize(6);

        // The consent was given at the same time, so both end together.
        passDays(15);

        assertThat(store.holdings().keys().ids()).isEmpty();
        assertThat(store.rows()).isZero();
        assertThat(store.opens(later, CONTENT)).isFalse();
        assertThat(store.actions()).filteredOn("RECORD_EXPIRED"::equals).hasSize(6);
        assertThat(Files.size(folder.resolve("data/recourse.db-wal"))).isLessThan(100_000);
        assertThat(upkeep.troubles()).isEmpty();
    }

    @Test
    void what_is_held_goes_with_its_hold_and_not_before() {
        RecordId id = store.keep(1, CONTENT).get(0);
        CounselPrivateKey counsel = CounselPrivateKey.random();
        HoldTerms terms = new HoldTerms(HoldReason.WARRANT, new Week(202_704));
        store.records().holds().place(id, terms, counsel.publicKey(), Actor.SERVICE);

        passDays(60);
        assertThat(store.records().holds().export(id, Actor.SERVICE)).isPresent();
        assertThat(store.rows()).as("its id is still taken").isEqualTo(1);

        passDays(10);
        assertThat(store.records().inventory().listHeld()).isEmpty();
        assertThat(store.holdings().keys().ids()).isEmpty();
        assertThat(store.rows()).isZero();
        assertThat(store.actions()).filteredOn("HOLD_ENDED"::equals).hasSize(1);
        assertThat(upkeep.troubles()).isEmpty();
    }

    @Test
    void nothing_is_cleared_before_its_week() {
        List<RecordId> ids = store.keep(3, CONTENT);

        passDays(23);

        assertThat(ids).allMatch(id -> store.opens(id, CONTENT));
    }

    @Test
    void the_keys_turn_after_something_was_taken_back_and_daily_at_the_latest() {
        int turns = turns();
        wall.pass(Duration.ofHours(2));
        upkeep.tick();
        assertThat(turns()).as("nothing was destroyed").isEqualTo(turns);

        store.end(store.keep(1, CONTENT).get(0));
        wall.pass(Duration.ofHours(1));
        upkeep.tick();
        assertThat(turns()).isEqualTo(turns + 1);

        wall.pass(DAY);
        upkeep.tick();
        assertThat(turns()).isEqualTo(turns + 2);
        assertThat(store.actions()).filteredOn("KEYS_TURNED"::equals).hasSize(turns + 2);
    }

    private int turns() {
        String[] files = folder.resolve("slots").toFile().list((in, name) -> name.endsWith(".bin"));
        assertThat(files).hasSize(1);
        return Integer.parseInt(files[0].replaceAll("\\D", "")) - 1;
    }

    @Test
    void the_audit_is_signed_each_midnight_and_a_head_is_put_beside_the_backups() throws Exception {
        Path backups = folder.resolve("backups");
        Upkeep withBackups = new Upkeep(store.holdings(), new BackupPlan(backups, 3));
        for (int day = 0; day < 6; day++) {
            wall.pass(DAY);
            withBackups.tick();
            withBackups.tick();
        }

        assertThat(Backups.list(backups)).hasSize(3).last().asString().endsWith("recourse-2026-11-30.db");
        assertThat(AuditFile.heads(backups.resolve(Backups.HEADS))).hasSize(6);
        assertThat(AuditFile.verify(store.holdings(), AuditFile.heads(backups.resolve(Backups.HEADS)))
                        .problems())
                .isEmpty();
        assertThat(PrivateFolder.listOpenToOthers(backups)).isEmpty();
        assertThat(withBackups.troubles()).isEmpty();
    }

    @Test
    void what_it_did_last_is_known_after_a_start() {
        store.close();
        store = StoreOnDisk.openIn(folder, wall);

        assertThat(new Upkeep(store.holdings(), null).troubles()).isEmpty();
    }

    @Test
    void one_that_does_not_run_is_seen_within_the_hour_also_after_a_start() {
        wall.pass(Duration.ofMinutes(59));
        assertThat(upkeep.troubles()).isEmpty();
        wall.pass(Duration.ofMinutes(2));
        assertThat(upkeep.troubles()).containsExactly(Trouble.PURGE_LATE);
        store.close();
        store = StoreOnDisk.openIn(folder, wall);
        upkeep = new Upkeep(store.holdings(), null);
        assertThat(upkeep.troubles()).containsExactly(Trouble.PURGE_LATE);

        upkeep.tick();

        assertThat(upkeep.troubles()).isEmpty();
    }

    @Test
    void without_the_audit_nothing_is_destroyed_and_nothing_that_has_ended_is_read() {
        List<RecordId> ids = store.keep(3, CONTENT);
        passDays(22);
        store.breakAudit();
        passDays(13);

        PurgeReport report = new Purge(store.holdings()).run();

        assertThat(report.isWhole()).isFalse();
        assertThat(report.problems()).anyMatch(problem -> problem.contains("could not clear 3 records"));
        assertThat(upkeep.troubles()).contains(Trouble.PURGE_FAILED, Trouble.PURGE_LATE);
        assertThat(store.holdings().keys().ids()).hasSize(3);
        assertThat(ids).noneMatch(id -> store.opens(id, CONTENT));

        store.mendAudit();
        upkeep.tick();
        assertThat(store.holdings().keys().ids()).isEmpty();
        assertThat(upkeep.troubles()).isEmpty();
    }

    @Test
    void a_key_without_a_record_goes_at_the_second_look_as_a_record_may_just_be_made() {
        SlotId slot = new SlotId(UUID.randomUUID());
        store.holdings().keys().create(slot);
        Purge purge = new Purge(store.holdings());

        assertThat(purge.run().orphans()).isZero();
        assertThat(store.holdings().keys().has(slot)).isTrue();
        assertThat(purge.run().orphans()).isEqualTo(1);
        assertThat(store.holdings().keys().has(slot)).isFalse();
    }

    @Test
    void a_key_without_a_record_goes_at_a_start_at_once() {
        store.keep(1, CONTENT);
        store.holdings().keys().create(new SlotId(UUID.randomUUID()));

        assertThat(Start.check(store.holdings())).isEqualTo(1);
        assertThat(store.holdings().keys().ids()).hasSize(1);
    }

    @Test
    void a_reader_that_stays_keeps_the_log_and_the_next_run_empties_it() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            store.keep(1, CONTENT);
            Future<?> reader = other.submit(() -> store.holdings().database().read(handle -> {
                int rows = handle.createQuery("select count(*) from record")
                        .mapTo(Integer.class)
                        .one();
                reading.countDown();
                await(enough);
                return rows;
            }));
            await(reading);
            store.keep(1, CONTENT);

            PurgeReport kept = new Purge(store.holdings()).run();
            enough.countDown();
            reader.get();

            assertThat(kept.problems()).anyMatch(problem -> problem.contains("empty the log"));
            assertThat(new Purge(store.holdings()).run().problems()).isEmpty();
            assertThat(Files.size(folder.resolve("data/recourse.db-wal"))).isLessThan(50_000);
        } finally {
            enough.countDown();
            other.shutdown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void on_a_full_disk_it_clears_all_the_same() {
        store.keep(40, CONTENT);
        store.holdings()
                .database()
                .writeAndWait(handle -> handle.createQuery("pragma max_page_count = "
                                + handle.createQuery("pragma page_count")
                                        .mapTo(Integer.class)
                                        .one())
                        .mapTo(Integer.class)
                        .one());

        for (int i = 0; i < 35; i++) {
            wall.pass(DAY);
            store.holdings().clock().instant();
        }
        PurgeReport report = new Purge(store.holdings()).run();

        assertThat(report.cleared()).isEqualTo(40);
        assertThat(report.problems()).isEmpty();
        assertThat(store.holdings().keys().ids()).isEmpty();
        assertThat(store.holdings().database().integrityCheck()).isEmpty();
    }
}
