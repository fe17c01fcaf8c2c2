package org.recourse.records;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.audit.Action;
import org.recourse.audit.Actor;
import org.recourse.consent.Scope;
import org.recourse.consent.Week;
import org.recourse.db.Database;
import org.recourse.keys.CounselPrivateKey;
import org.recourse.keys.RefusedException;
import org.recourse.keys.SlotId;
import org.recourse.support.Agreed;
import org.recourse.support.Kept;
import org.recourse.support.MovableClock;
import org.recourse.support.RecordsOnDisk;
import org.recourse.support.Traces;

class HoldsTest {

    private static final Actor LEAD = new Actor(Actor.Role.LEAD, "0000000000001ead");
    private static final Reader READER = new Reader("00000000000ad0c0", "ADVOCATE");
    private static final RecordContent ALL = Kept.of(Scope.values())
            .withHanded(List.of(new Handed(new UUID(1, 1), Agreed.ATTORNEY, 1_000_000, true, new Week(202_652))));
    /** Ten weeks, so longer than the record. */
    private static final HoldTerms TERMS = new HoldTerms(HoldReason.SUBPOENA, new Week(202_705));

    /** How a file of slots is laid out. */
    private static final int FIRST_SLOT = 4_096;

    private static final int SLOT = 128;
    private static final String LIVE = "LIVE";

    private final MovableClock clock = new MovableClock(Agreed.NOW);
    private final CounselPrivateKey counsel = CounselPrivateKey.random();

    @TempDir
    Path folder = Path.of("set by JUnit");

    private RecordsOnDisk disk;
    private Records records;
    private RecordId id;

    @BeforeEach
    void keepOne() {
        disk = RecordsOnDisk.createIn(folder, clock);
        records = disk.records();
        id = keep();
    }

    @AfterEach
    void close() {
        disk.close();
    }

    private RecordId keep() {
        RecordId made = records.pseudonyms().idOf(Code.random());
        assertThat(records.store().create(made, ALL, LEAD)).isEqualTo(RecordStore.Made.NEW);
        return made;
    }

    private HeldFile hold() {
        return records.holds().place(id, TERMS, counsel.publicKey(), LEAD).orElseThrow();
    }

    private Optional<RecordContent> read() {
        return records.store().open(id, LEAD, READER, Action.RECORD_READ);
    }

    private static String answers(byte[] opened) throws Exception {
        return new ObjectMapper().readTree(opened).get("answers").toString();
    }

    @Test
    void what_is_held_opens_for_counsel_and_for_nobody_here() throws Exception {
        assertThat(records.handovers().listHandedTo(Agreed.ATTORNEY)).hasSize(1);
        String answers = new ObjectMapper().valueToTree(ALL.answers()).toString();

        HeldFile file = hold();

        assertThat(answers(file.open(counsel))).isEqualTo(answers);
        assertThat(read()).isEmpty();
        assertThat(records.handovers().listHandedTo(Agreed.ATTORNEY)).isEmpty();
        assertThat(records.handovers().findRecord(new UUID(1, 1))).isEmpty();
        assertThat(records.inventory().listLive()).isEmpty();
        assertThat(disk.keys().has(new SlotId(file.slot())))
                .as("the key of the record")
                .isFalse();
        assertThat(disk.keys().ids()).as("that of the hold").hasSize(1);
        assertThat(disk.keys().reconcile(records.inventory().liveSlots()).slotsWithoutRow())
                .isEmpty();
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> file.open(CounselPrivateKey.random()));
        assertThat(file.until()).isEqualTo("2027-02-01");
        assertThat(disk.actions()).containsExactly("RECORD_STORED", "RECORD_SEALED");
    }

    @Test
    void nothing_is_made_in_its_place_and_holding_it_again_changes_nothing() {
        HeldFile file = hold();

        assertThat(records.store().create(id, ALL, LEAD)).isEqualTo(RecordStore.Made.ENDED);
        assertThat(hold()).isEqualTo(file);
        assertThat(records.holds().export(id, LEAD)).contains(file);
        assertThat(disk.actions()).containsExactly("RECORD_STORED", "RECORD_SEALED", "RECORD_EXPORTED");
    }

    @Test
    void taking_back_during_a_hold_says_that_it_is_sealed_and_not_erased() throws Exception {
        hold();
        Withdrawal withdrawal = new Withdrawal(records);

        Withdrawal.Ended part = withdrawal
                .withdraw(id, Actor.PUBLIC, Set.of(Scope.SHARE_ATTORNEY))
                .orElseThrow();
        Withdrawal.Ended all =
                withdrawal.withdraw(id, Actor.PUBLIC, Withdrawal.scopes(null)).orElseThrow();

        assertThat(Objects.requireNonNull(part.hold()).says()).contains("not erased", "2027-02-01", "a subpoena");
        assertThat(part.kept()).isEmpty();
        assertThat(Objects.requireNonNull(all.hold()).takenBack()).containsExactlyInAnyOrder(Scope.values());
        assertThat(withdrawal.withdraw(id, Actor.PUBLIC, Withdrawal.scopes(null)))
                .as("again")
                .contains(all);
        HeldFile file = records.holds().export(id, LEAD).orElseThrow();
        assertThat(file.takenBack()).containsExactlyInAnyOrder(Scope.values());
        assertThat(answers(file.open(counsel))).contains("TAKEN_CANNOT_SAY_NO");
        assertThat(disk.actions())
                .containsExactly(
                        "RECORD_STORED", "RECORD_SEALED", "CONSENT_WITHDRAWN", "CONSENT_WITHDRAWN", "RECORD_EXPORTED");
    }

    @Test
    void a_record_whose_own_week_comes_stays_sealed_until_the_hold_ends() {
        hold();
        clock.pass(Duration.ofDays(40));

        assertThat(records.retention().expire(id)).isFalse();
        assertThat(records.retention().expireHold(id)).isFalse();
        assertThat(records.retention().forgetEnded())
                .as("its id is still taken")
                .isZero();

        assertThat(records.holds().tell(id, Actor.PUBLIC))
                .contains(new Held(HoldReason.SUBPOENA, TERMS.ends(), Set.of()));
        assertThat(read()).isEmpty();
        assertThat(records.store().create(id, ALL, LEAD)).isEqualTo(RecordStore.Made.ENDED);
    }

    @Test
    void at_its_end_what_was_held_is_in_no_file_and_opens_from_no_backup_for_counsel_neither() throws Exception {
        hold();
        byte[] sealed = disk.database()
                .read(handle -> handle.createQuery("select substr(sealed, 1, 64) from hold")
                        .mapTo(byte[].class)
                        .one());
        Path backups = Files.createDirectory(folder.resolve("backups"));
        Path during = backups.resolve("during.db");
        disk.database().backup(during);
        disk.database().truncateLog();
        assertThat(Traces.find(folder.resolve("data"), sealed))
                .as("the search finds it while it is there")
                .isNotEmpty();

        clock.pass(Duration.ofDays(70));
        assertThat(records.holds().tell(id, Actor.PUBLIC))
                .as("before anybody cleared it")
                .isEmpty();
        assertThat(records.retention().expireHold(id)).isTrue();
        assertThat(records.retention().expireHold(id)).isFalse();
        disk.database().truncateLog();

        assertThat(Traces.find(folder.resolve("data"), sealed)).isEmpty();
        assertThat(disk.keys().ids()).isEmpty();
        assertThat(disk.actions()).endsWith("HOLD_ENDED");
        clock.pass(Duration.ofDays(-69));
        assertThat(Traces.find(backups, sealed)).as("a backup has the row").isNotEmpty();
        try (Database restored = Database.open(during)) {
            Records old = Records.in(restored, disk.keys(), disk.lookup(), disk.audit(), clock);
            assertThat(old.holds().export(id, LEAD)).isEmpty();
            assertThat(old.inventory().listHeldWithoutKey()).containsExactly(id);
        }
    }

    @Test
    void a_backup_from_before_opens_no_more() throws Exception {
        Path before = folder.resolve("before.db");
        disk.database().backup(before);
        hold();

        try (Database restored = Database.open(before)) {
            Records old = Records.in(restored, disk.keys(), disk.lookup(), disk.audit(), clock);
            assertThat(old.store().open(id, LEAD, READER, Action.RECORD_READ)).isEmpty();
            assertThat(old.holds().export(id, LEAD)).isEmpty();
        }
    }

    @Test
    void its_end_can_be_moved_either_way() {
        HeldFile file = hold();

        HeldFile later = records.holds()
                .place(id, new HoldTerms(HoldReason.COURT_ORDER, new Week(202_720)), counsel.publicKey(), LEAD)
                .orElseThrow();
        clock.pass(Duration.ofDays(70));

        assertThat(later.key()).isEqualTo(file.key());
        assertThat(records.retention().expireHold(id)).isFalse();
        assertThat(records.holds().tell(id, Actor.PUBLIC))
                .contains(new Held(HoldReason.COURT_ORDER, new Week(202_720), Set.of()));
        assertThat(disk.actions()).contains("HOLD_CHANGED");
    }

    @Test
    void what_cannot_be_written_into_the_audit_does_not_happen() {
        disk.breakAudit();

        assertThatThrownBy(this::hold).isInstanceOf(RuntimeException.class);

        disk.mendAudit();
        assertThat(read()).isPresent();
        assertThat(records.inventory().listHeld()).isEmpty();
        assertThat(disk.keys().ids()).as("no key is left over").hasSize(1);
    }

    /** The files of the keys: slots, their mirror, and what is noted of destruction. */
    private Map<Path, byte[]> keyFiles() throws IOException {
        Map<Path, byte[]> files = new TreeMap<>();
        for (String name : List.of("slots", "mirror", "kek")) {
            try (Stream<Path> all = Files.list(folder.resolve(name))) {
                for (Path file : all.toList()) {
                    files.put(file, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    /** As they would lie had the process stopped before it destroyed: what was live is again, what was made since stays. */
    private static void putBack(Map<Path, byte[]> before) throws IOException {
        for (Path file : before.keySet()) {
            byte[] then = Objects.requireNonNull(before.get(file));
            String name = String.valueOf(file.getFileName());
            if (name.startsWith("destroyed-")) {
                Files.write(file, then);
            } else if (name.startsWith("keys-")) {
                byte[] now = Files.readAllBytes(file);
                for (int at = FIRST_SLOT; at < then.length; at += SLOT) {
                    if (new String(then, at, LIVE.length(), US_ASCII).equals(LIVE)) {
                        System.arraycopy(then, at, now, at, SLOT);
                    }
                }
                Files.write(file, now);
            }
        }
    }

    @Test
    void a_stop_before_the_key_is_destroyed_is_finished_by_the_next_start_or_by_asking_again() throws Exception {
        Map<Path, byte[]> before = keyFiles();
        HeldFile file = hold();
        SlotId left = new SlotId(file.slot());
        disk.close();
        putBack(before);
        disk = RecordsOnDisk.openIn(folder, clock);
        records = disk.records();

        assertThat(disk.keys().has(left)).isTrue();
        assertThat(disk.keys().reconcile(records.inventory().liveSlots()).slotsWithoutRow())
                .containsExactly(left);
        assertThat(read()).isEmpty();
        assertThat(hold()).isEqualTo(file);
        assertThat(disk.keys().has(left)).isFalse();
    }

    @Test
    void rows_that_were_swapped_or_changed_open_no_more() {
        HeldFile file = hold();
        RecordId other = keep();
        HeldFile second =
                records.holds().place(other, TERMS, counsel.publicKey(), LEAD).orElseThrow();
        HeldFile mixed = new HeldFile(
                file.format(),
                file.reason(),
                file.until(),
                file.takenBack(),
                file.counsel(),
                file.record(),
                file.slot(),
                file.version(),
                file.week(),
                file.key(),
                second.text());
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> mixed.open(counsel));
        assertThat(records.inventory().isHoldSound(id)).isTrue();

        disk.database()
                .writeAndWait(handle -> handle.execute(
                        "update hold set wrapped = (select wrapped from hold where id <> ?) where id = ?",
                        id.bytes(),
                        id.bytes()));
        disk.database().writeAndWait(handle -> handle.execute("update hold set expiry_week = 202752 where id <> x''"));

        assertThat(records.inventory().isHoldSound(id)).isFalse();
        assertThat(records.inventory().isHoldSound(other)).isFalse();
    }

    @Test
    void where_nothing_is_there_is_nothing_to_hold() {
        RecordId none = new RecordId(UUID.randomUUID());
        records.store().end(id, Actor.PUBLIC, Action.RECORD_ERASED);

        assertThat(records.holds().place(none, TERMS, counsel.publicKey(), LEAD))
                .isEmpty();
        assertThat(records.holds().place(id, TERMS, counsel.publicKey(), LEAD))
                .as("erased before it could be held")
                .isEmpty();
        assertThat(records.holds().noteOrder(id, LEAD)).isFalse();
        assertThat(disk.keys().ids()).isEmpty();
    }
}
