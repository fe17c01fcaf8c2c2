package org.recourse.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.audit.Action;
import org.recourse.audit.Actor;
import org.recourse.consent.Scope;
import org.recourse.consent.Week;
import org.recourse.db.Database;
import org.recourse.keys.KeysException;
import org.recourse.support.Agreed;
import org.recourse.support.Kept;
import org.recourse.support.MovableClock;
import org.recourse.support.RecordsOnDisk;
import org.recourse.support.Traces;

class RecordStoreTest {

    private static final Actor ADVOCATE = new Actor(Actor.Role.ADVOCATE, "00000000000ad0c0");
    private static final Reader READER = new Reader("00000000000ad0c0", "ADVOCATE");
    private static final RecordContent ALL = Kept.of(Scope.values());

    private final MovableClock clock = new MovableClock(Agreed.NOW);

    @TempDir
    Path folder = Path.of("set by JUnit");

    private @Nullable RecordsOnDisk disk;
    private @Nullable Records opened;
    private RecordId id = new RecordId(new UUID(0, 0));

    @BeforeEach
    void open() {
        disk = RecordsOnDisk.createIn(folder, clock);
        opened = disk().records();
        id = records().pseudonyms().idOf(Code.random());
    }

    private RecordsOnDisk disk() {
        return Objects.requireNonNull(disk);
    }

    private Records records() {
        return Objects.requireNonNull(opened);
    }

    private RecordStore store() {
        return records().store();
    }

    @AfterEach
    void close() {
        disk().close();
    }

    @Test
    void what_was_kept_opens_until_its_week_comes_and_not_after() {
        assertThat(store().create(id, ALL, ADVOCATE)).isEqualTo(RecordStore.Made.NEW);

        assertThat(read()).hasValueSatisfying(content -> {
            assertThat(content.answers()).isEqualTo(ALL.answers());
            assertThat(content.ownWords()).isEqualTo(Kept.OWN_WORDS);
            assertThat(content.grants()).isEqualTo(ALL.grants());
            assertThat(content.chosen()).isEqualTo(ALL.chosen());
        });
        clock.pass(Duration.ofDays(26));
        assertThat(read()).as("the last day").isPresent();
        clock.pass(Duration.ofDays(1));
        assertThat(read()).as("though nobody has cleared it away").isEmpty();
        assertThat(disk().actions()).containsExactly("RECORD_STORED", "RECORD_READ", "RECORD_READ");
    }

    @Test
    void it_holds_no_more_than_was_agreed_to() {
        RecordContent little = Kept.choices();

        assertThat(little.chosen()).isNotEmpty();
        assertThat(little.answers()).isEmpty();
        assertThat(little.ownWords()).isNull();
        assertThat(Kept.of(Scope.STORE, Scope.SHARE_ATTORNEY, Scope.SHARE_PROVIDER, Scope.STATISTICS)
                        .answers())
                .as("no other scope stands for ANSWERS_FOR_LAWYER")
                .isEmpty();
    }

    @Test
    void nothing_is_kept_without_store() {
        RecordContent without = ALL.keeping(grant -> grant.scope() != Scope.STORE);

        assertThat(without.grants()).isEmpty();
        assertThat(without.answers()).isEmpty();
        assertThatThrownBy(() -> store().create(id, without, ADVOCATE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sent_twice_it_is_kept_once_and_never_again_after_it_was_taken_back() {
        assertThat(store().create(id, ALL, ADVOCATE)).isEqualTo(RecordStore.Made.NEW);
        assertThat(store().create(id, ALL, ADVOCATE)).isEqualTo(RecordStore.Made.AGAIN);
        assertThat(disk().keys().ids()).hasSize(1);
        assertThat(disk().actions()).containsExactly("RECORD_STORED");

        assertThat(store().end(id, Actor.PUBLIC, Action.RECORD_ERASED)).isTrue();

        assertThat(store().create(id, ALL, ADVOCATE)).isEqualTo(RecordStore.Made.ENDED);
        assertThat(read()).isEmpty();
        assertThat(disk().keys().ids()).isEmpty();
        assertThat(store().end(id, Actor.PUBLIC, Action.RECORD_ERASED))
                .as("as if it never was")
                .isFalse();
    }

    @Test
    void the_largest_record_there_can_be_fits() {
        RecordContent full = Largest.record();

        assertThat(store().create(id, full, ADVOCATE)).isEqualTo(RecordStore.Made.NEW);
        assertThat(read())
                .hasValueSatisfying(content -> assertThat(content.answers()).isEqualTo(full.answers()));
    }

    @Test
    void taken_back_it_is_in_no_file_in_no_encoding_and_opens_from_no_copy() throws Exception {
        store().create(id, ALL, ADVOCATE);
        Path before = folder.resolve("before.db");
        disk().database().backup(before);
        assertThat(Traces.find(folder, Kept.OWN_WORDS))
                .as("sealed while it is kept")
                .isEmpty();

        assertThat(store().end(id, Actor.PUBLIC, Action.RECORD_ERASED)).isTrue();

        assertThat(Traces.find(folder, Kept.OWN_WORDS)).isEmpty();
        assertThat(Traces.find(folder, "TAKEN_CANNOT_SAY_NO")).isEmpty();
        assertThat(openedFrom(before)).isEmpty();
    }

    @Test
    void a_single_scope_taken_back_opens_from_no_copy_either() {
        store().create(id, ALL, ADVOCATE);
        Path before = folder.resolve("before.db");
        disk().database().backup(before);

        Optional<Withdrawal.Ended> receipt =
                new Withdrawal(records()).withdraw(id, Actor.PUBLIC, Set.of(Scope.ANSWERS_FOR_LAWYER));

        assertThat(receipt).hasValueSatisfying(told -> {
            assertThat(told.withdrawn()).containsExactly(Scope.ANSWERS_FOR_LAWYER);
            assertThat(told.kept()).hasSize(Scope.values().length - 1).doesNotContain(Scope.ANSWERS_FOR_LAWYER);
        });
        assertThat(read()).hasValueSatisfying(content -> {
            assertThat(content.answers()).isEmpty();
            assertThat(content.ownWords()).isNull();
            assertThat(content.chosen()).isEqualTo(ALL.chosen());
        });
        assertThat(disk().keys().ids()).hasSize(1);
        assertThat(openedFrom(before)).as("a copy from before").isEmpty();
    }

    /** As after a restore: an older copy of the rows, and the keys as they are now. */
    private Optional<RecordContent> openedFrom(Path copy) {
        try (Database restored = Database.open(copy)) {
            Records old = Records.in(restored, disk().keys(), disk().lookup(), disk().audit(), clock);
            return old.store().open(id, ADVOCATE, READER, Action.RECORD_READ);
        }
    }

    @Test
    void the_end_of_store_is_the_end_of_all() {
        for (Scope scope : Scope.values()) {
            RecordId each = records().pseudonyms().idOf(Code.random());
            store().create(each, ALL, ADVOCATE);

            Optional<Withdrawal.Ended> receipt =
                    new Withdrawal(records()).withdraw(each, Actor.PUBLIC, Withdrawal.scopes(null));

            assertThat(receipt).as(scope.name()).isPresent();
            assertThat(store().open(each, ADVOCATE, READER, Action.RECORD_READ)).isEmpty();
        }
        assertThat(disk().keys().ids()).isEmpty();
    }

    @Test
    void a_scope_that_ends_first_takes_what_it_covered_with_it() {
        RecordContent content = ALL.keeping(grant -> true);
        RecordContent shorter = content.with(
                content.find(Scope.ANSWERS_FOR_LAWYER, null).orElseThrow().until(new Week(202_650)));
        store().create(id, shorter, ADVOCATE);
        Path before = folder.resolve("before.db");
        disk().database().backup(before);
        assertThat(records().retention().expire(id)).as("nothing has ended").isFalse();

        clock.pass(Duration.ofDays(14));

        assertThat(records().retention().expire(id)).isTrue();
        assertThat(records().retention().expire(id)).isFalse();
        assertThat(read()).hasValueSatisfying(left -> assertThat(left.answers()).isEmpty());
        assertThat(openedFrom(before)).isEmpty();
        clock.pass(Duration.ofDays(30));
        assertThat(records().retention().expire(id)).isTrue();
        assertThat(disk().keys().ids()).isEmpty();
        assertThat(records().inventory().listLive()).isEmpty();
        assertThat(records().retention().forgetEnded()).isEqualTo(1);
        assertThat(disk().actions())
                .containsExactly("RECORD_STORED", "RECORD_EXPIRED", "RECORD_READ", "RECORD_EXPIRED");
    }

    @Test
    void what_cannot_be_written_into_the_audit_does_not_happen() {
        store().create(id, ALL, ADVOCATE);
        RecordId other = records().pseudonyms().idOf(Code.random());
        disk().breakAudit();

        assertThatThrownBy(() -> store().create(other, ALL, ADVOCATE)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(this::read).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> store().end(id, Actor.PUBLIC, Action.RECORD_ERASED))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> new Withdrawal(records()).withdraw(id, Actor.PUBLIC, Set.of(Scope.STATISTICS)))
                .isInstanceOf(RuntimeException.class);

        disk().mendAudit();
        assertThat(disk().actions()).containsExactly("RECORD_STORED");
        assertThat(disk().keys().ids()).as("no key is left over").hasSize(1);
        assertThat(disk().keys().reconcile(records().inventory().liveSlots()).slotsWithoutRow())
                .isEmpty();
        assertThat(store().open(other, ADVOCATE, READER, Action.RECORD_READ)).isEmpty();
        assertThat(read()).hasValueSatisfying(content -> {
            assertThat(content.grants()).hasSize(Scope.values().length);
            assertThat(content.readings()).hasSize(1);
        });
    }

    @Test
    void a_stop_between_the_row_and_its_key_is_finished_by_asking_again() {
        store().create(id, ALL, ADVOCATE);
        disk().database().writeAndWait(handle -> handle.execute("update record set sealed = null"));
        assertThat(disk().keys().ids()).hasSize(1);
        assertThat(disk().keys().reconcile(records().inventory().liveSlots()).slotsWithoutRow())
                .hasSize(1);
        assertThat(read()).isEmpty();

        assertThat(store().end(id, Actor.PUBLIC, Action.RECORD_ERASED)).isTrue();

        assertThat(disk().keys().ids()).isEmpty();
        assertThat(store().end(id, Actor.PUBLIC, Action.RECORD_ERASED)).isFalse();
    }

    @Test
    void a_try_that_a_mirror_stopped_is_finished_and_told_so_by_asking_again() throws Exception {
        store().create(id, ALL, ADVOCATE);
        RecordId none = records().pseudonyms().idOf(Code.random());
        Withdrawal withdrawal = new Withdrawal(records());
        Path mirror = keyFile("mirror");
        Files.setPosixFilePermissions(mirror, PosixFilePermissions.fromString("rw-r--r--"));

        for (RecordId each : List.of(id, id, none)) {
            assertThatThrownBy(() -> withdrawal.withdraw(each, Actor.PUBLIC, Withdrawal.scopes(null)))
                    .isInstanceOf(KeysException.class);
        }
        assertThat(read()).isEmpty();

        Files.setPosixFilePermissions(mirror, PosixFilePermissions.fromString("rw-------"));
        assertThat(withdrawal.withdraw(none, Actor.PUBLIC, Withdrawal.scopes(null)))
                .isEmpty();
        assertThat(mirror).hasSameBinaryContentAs(keyFile("slots"));
        assertThat(withdrawal.withdraw(id, Actor.PUBLIC, Withdrawal.scopes(null)))
                .as("the receipt")
                .isPresent();
        assertThat(withdrawal.withdraw(id, Actor.PUBLIC, Withdrawal.scopes(null)))
                .isEmpty();
        assertThat(disk().actions()).containsExactly("RECORD_STORED", "RECORD_ERASED");
    }

    private Path keyFile(String where) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve(where), "keys-*.bin")) {
            return files.iterator().next();
        }
    }

    @Test
    void a_record_whose_key_is_gone_is_not_there() {
        store().create(id, ALL, ADVOCATE);
        disk().keys().ids().forEach(disk().keys()::destroy);

        assertThat(read()).isEmpty();
        assertThat(records().inventory().isSound(id)).isFalse();
        assertThat(records().retention().expire(id))
                .as("left for whoever checks")
                .isFalse();
        assertThat(store().end(id, Actor.SERVICE, Action.RECORD_ERASED)).isTrue();
    }

    @Test
    void each_reading_is_noted_inside_and_there_is_an_end_to_the_list() {
        store().create(id, ALL, ADVOCATE);
        read();
        read();
        assertThat(read().orElseThrow().readings())
                .containsExactly(new Reading("00000000000ad0c0", "ADVOCATE", new Week(202_648), 3));

        for (int i = 0; i < 40; i++) {
            String account = "%016x".formatted(i);
            store().open(id, ADVOCATE, new Reader(account, "ATTORNEY"), Action.RELEASE_READ);
        }

        RecordContent content = read().orElseThrow();
        assertThat(content.readings()).hasSize(RecordContent.MOST_READINGS);
        assertThat(content.readings().stream().mapToInt(Reading::times).sum() + content.earlier())
                .isEqualTo(44);
    }

    @Test
    void a_row_that_was_changed_or_swapped_opens_no_more() {
        RecordId other = records().pseudonyms().idOf(Code.random());
        store().create(id, ALL, ADVOCATE);
        store().create(other, Kept.choices(), ADVOCATE);
        assertThat(records().inventory().isSound(id)).isTrue();

        disk().database().writeAndWait(handle -> handle.execute("update record set expiry_week = 202720"));
        clock.pass(Duration.ofDays(60));

        assertThat(read()).isEmpty();
        assertThat(records().inventory().isSound(id)).isFalse();
        disk().database()
                .writeAndWait(handle -> handle.execute(
                        "update record set sealed = (select sealed from record" + " where id <> ?) where id = ?",
                        id.bytes(),
                        id.bytes()));
        assertThat(read()).isEmpty();
    }

    @Test
    void what_the_audit_says_of_a_record_means_nothing_once_it_is_gone() {
        store().create(id, ALL, ADVOCATE);
        byte[] tag = disk().keys().tag(disk().keys().ids().iterator().next(), "audit");
        assertThat(tags()).containsExactly(tag);

        store().end(id, Actor.PUBLIC, Action.RECORD_ERASED);

        assertThat(tags()).hasSize(2);
        assertThat(disk().keys().ids()).isEmpty();
    }

    private java.util.List<byte[]> tags() {
        return disk().database()
                .read(handle -> handle.createQuery("select record_tag from audit order by seq")
                        .mapTo(byte[].class)
                        .list());
    }

    private Optional<RecordContent> read() {
        return store().open(id, ADVOCATE, READER, Action.RECORD_READ);
    }
}
