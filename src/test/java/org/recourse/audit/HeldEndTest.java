package org.recourse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.db.Database;

/** Somebody has the disk with the database, and no key. Whatever they do to the audit is found. */
class HeldEndTest {

    private static final int N = 250;
    private static final AuditEntry ENTRY =
            new AuditEntry(Actor.SERVICE, Action.RECORD_READ, AuditEntry.NO_PACK, RecordTag.NONE);

    private static final AuditEntry OTHER =
            new AuditEntry(Actor.SERVICE, Action.RECORD_STORED, AuditEntry.NO_PACK, RecordTag.NONE);

    @TempDir
    Path folder = Path.of("set by JUnit");

    private final Keys keys = new Keys();
    private final AuditLog log =
            new AuditLog(keys.signer(), Keys.LINKS, Clock.fixed(Instant.parse("2026-11-22T23:30:00Z"), ZoneOffset.UTC));
    private Path file = Path.of("set below");
    private Path held = Path.of("set below");
    private Database database;
    private HeldEnd end;

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("test.db");
        held = folder.resolve("audit-end.bin");
        open();
        database.writeAndWait(handle -> {
            for (int i = 0; i < N; i++) {
                log.append(handle, ENTRY);
            }
            return true;
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void open() throws Exception {
        database = Database.open(file);
        end = HeldEnd.openIn(folder);
        database.afterCommit(end::hold);
    }

    private void append() {
        database.writeAndWait(handle -> log.append(handle, ENTRY));
    }

    private List<String> problems() {
        List<String> problems = new ArrayList<>(database.read(end.now()::problems));
        problems.addAll(database.read(handle -> AuditTail.problems(handle, keys.published(), log)));
        return problems;
    }

    /** What is done to the file while nobody uses it. */
    private interface Attack {
        void on(Connection connection) throws SQLException;
    }

    private void attack(Attack attack) throws Exception {
        database.close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (String trigger : List.of(
                    "audit_is_a_chain",
                    "audit_refuses_update",
                    "audit_refuses_delete",
                    "audit_head_refuses_update",
                    "audit_head_refuses_delete")) {
                execute(connection, "drop trigger " + trigger);
            }
            attack.on(connection);
        }
        open();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void cutTo(long seq) throws Exception {
        attack(connection -> {
            execute(connection, "delete from audit_head where seq > " + seq);
            execute(connection, "delete from audit where seq > " + seq);
        });
    }

    @Test
    void as_it_was_written_it_is_whole_and_its_end_is_held() throws Exception {
        assertThat(end.now().seq()).isEqualTo(N);
        append();
        assertThat(problems()).isEmpty();

        attack(connection -> {});

        assertThat(end.now().seq()).isEqualTo(N + 1);
        assertThat(problems()).isEmpty();
    }

    @Test
    void a_tail_cut_off_is_found_be_it_one_entry_or_all_after_a_signed_head() throws Exception {
        cutTo(N - 1);
        assertThat(problems()).singleElement().asString().contains("entry 250", "cut off or changed");
        close();
        Files.delete(file);
        Files.delete(held);
        write();

        cutTo(200);

        assertThat(problems()).singleElement().asString().contains("entry 250", "cut off or changed");
    }

    @Test
    void what_was_cut_off_is_found_after_others_were_added_in_its_place() throws Exception {
        cutTo(N - 2);
        for (int i = 0; i < 3; i++) {
            database.writeAndWait(handle -> log.append(handle, OTHER));
        }

        assertThat(end.now().seq()).isEqualTo(N);
        assertThat(problems()).singleElement().asString().contains("entry 250");
    }

    @Test
    void an_entry_changed_and_all_after_it_hashed_anew_is_found_twice() throws Exception {
        List<AuditLine> lines = new ArrayList<>();
        database.read(handle -> {
            AuditStore.forEachAfter(handle, 219, N, lines::add, head -> {});
            return true;
        });

        attack(connection -> {
            String prev = lines.get(0).prev();
            for (AuditLine line : lines) {
                AuditLine changed = changed(line, prev);
                update(connection, changed);
                prev = changed.hash();
            }
        });

        assertThat(problems()).hasSize(2);
        assertThat(problems().get(0)).contains("entry 250 is not the one held");
        assertThat(problems().get(1)).contains("31 entries were not written by this service", "entry 220");
    }

    private static AuditLine changed(AuditLine line, String prev) {
        String action = line.seq() == 220 ? "RECORD_EXPORTED" : line.action();
        AuditLine open = new AuditLine(
                line.seq(), prev, "", line.day(), line.actor(), action, line.rulePack(), line.recordTag());
        return new AuditLine(
                line.seq(),
                prev,
                open.computeHash(),
                line.day(),
                line.actor(),
                action,
                line.rulePack(),
                line.recordTag());
    }

    private static void update(Connection connection, AuditLine line) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update audit set prev = ?, hash = ?, action = ? where seq = ?")) {
            update.setBytes(1, HexFormat.of().parseHex(line.prev()));
            update.setBytes(2, HexFormat.of().parseHex(line.hash()));
            update.setString(3, line.action());
            update.setLong(4, line.seq());
            update.execute();
        }
    }

    @Test
    void an_entry_added_at_the_end_is_found_by_its_mark() throws Exception {
        AuditLine last = database.read(AuditStore::findLast).orElseThrow();
        AuditLine forged = AuditLine.following(N + 1, last.hash(), last.day(), ENTRY);

        attack(connection -> {
            execute(
                    connection,
                    "insert into audit select seq + 1, hash, x'" + forged.hash()
                            + "', day, actor, action, rule_pack, record_tag, mark from audit where seq = 250");
        });

        assertThat(problems()).singleElement().asString().contains("1 entries were not written", "entry 251");
    }

    @Test
    void an_older_database_put_in_place_of_this_one_is_found() throws Exception {
        database.close();
        byte[] older = Files.readAllBytes(file);
        open();
        append();
        database.close();
        Files.write(file, older);
        open();

        assertThat(problems()).singleElement().asString().contains("older database");
    }

    @Test
    void a_crash_between_the_commit_and_the_file_is_no_reason_to_refuse() throws Exception {
        byte[] before = Files.readAllBytes(held);
        append();
        append();
        database.close();
        Files.write(held, before);
        open();

        assertThat(problems()).isEmpty();
        append();
        assertThat(end.now().seq()).isEqualTo(N + 3);
    }

    @Test
    void a_torn_write_leaves_the_end_before_it() throws Exception {
        append();
        append();
        byte[] torn = Files.readAllBytes(held);
        int newer = 512;
        torn[newer + 30] ^= 1;
        Files.write(held, torn);
        attack(connection -> {});

        assertThat(end.now().seq()).isEqualTo(N + 1);
        assertThat(problems()).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_written_stops_no_deed_and_is_told_until_it_can() throws Exception {
        Files.delete(held);
        Files.createDirectory(held);
        append();
        assertThat(end.isLate()).isTrue();

        Files.delete(held);
        append();

        assertThat(end.isLate()).isFalse();
        assertThat(end.now().seq()).isEqualTo(N + 2);
    }

    @Test
    void an_audit_that_cannot_be_read_stops_no_deed_and_is_told_until_it_can() throws Exception {
        try (Connection outside = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("empty.db"))) {
            Jdbi.create(outside).useHandle(end::hold);
        }
        assertThat(end.isLate()).isTrue();

        append();

        assertThat(end.isLate()).isFalse();
        assertThat(end.now().seq()).isEqualTo(N + 1);
    }

    @Test
    void outsiders_verify_an_export_with_the_public_key_alone() {
        AuditHead head = database.writeAndWait(log::signHead).orElseThrow();
        List<String> lines = new ArrayList<>();
        database.read(handle -> {
            AuditLog.export(handle, head, lines::add);
            return true;
        });

        assertThat(AuditVerifier.verify(lines.stream(), keys.published(), List.of(head)))
                .isEqualTo(new Verdict(N, N, List.of()));
        assertThat(String.join("\n", lines)).doesNotContain("mark");
    }
}
