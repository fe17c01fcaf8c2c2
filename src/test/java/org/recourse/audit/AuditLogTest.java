package org.recourse.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.db.Database;

class AuditLogTest {

    private static final AuditEntry ENTRY = new AuditEntry(
            new Actor(Actor.Role.ADVOCATE, "0123456789abcdef"),
            Action.RECORD_READ,
            "sha256:" + "ab".repeat(32),
            RecordTag.of(new byte[16]));

    @TempDir
    Path folder = Path.of("set by JUnit");

    private final Keys keys = new Keys();
    private final AuditLog log =
            new AuditLog(keys.signer(), Keys.LINKS, Clock.fixed(Instant.parse("2026-11-22T23:30:00Z"), ZoneOffset.UTC));
    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("test.db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_entry_says_who_did_what_on_which_day() {
        append();
        database.writeAndWait(handle -> log.append(
                handle, new AuditEntry(Actor.SERVICE, Action.SERVICE_STARTED, AuditEntry.NO_PACK, RecordTag.NONE)));

        List<String> lines = export();

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .startsWith("{\"seq\":1,\"prev\":\"" + "0".repeat(64) + "\",\"hash\":\"")
                .endsWith("\"day\":\"2026-11-22\",\"actor\":\"advocate:0123456789abcdef\",\"action\":\"RECORD_READ\","
                        + "\"rulePack\":\"sha256:" + "ab".repeat(32) + "\",\"recordTag\":\"" + "00".repeat(16)
                        + "\"}");
        assertThat(lines.get(1)).endsWith("\"action\":\"SERVICE_STARTED\",\"rulePack\":\"none\",\"recordTag\":\"\"}");
        assertThat(lines.get(2)).startsWith("{\"head\":2,");
    }

    @Test
    void what_cannot_be_written_down_does_not_happen() {
        database.writeAndWait(handle -> handle.execute("create table deed (id integer primary key) strict"));
        append();
        database.writeAndWait(handle -> handle.execute(
                "create trigger broken before insert on audit begin select raise(abort, 'broken'); end"));

        assertThatThrownBy(() -> database.writeAndWait(handle -> {
                    handle.execute("insert into deed (id) values (1)");
                    return log.append(handle, ENTRY);
                }))
                .hasMessageContaining("broken");

        assertThat(count("deed")).isZero();
        assertThat(count("audit")).isEqualTo(1);
    }

    @Test
    void what_does_not_happen_is_not_written_down() {
        append();

        assertThatThrownBy(() -> database.writeAndWait(handle -> {
                    log.append(handle, ENTRY);
                    throw new IllegalStateException("changed its mind");
                }))
                .hasMessage("changed its mind");
        append();

        assertThat(verify().isWhole()).isTrue();
        assertThat(verify().entries()).isEqualTo(2);
    }

    @Test
    void many_at_once_make_one_chain() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Future<Long>> appended = IntStream.range(0, 450)
                .mapToObj(i -> threads.submit(this::append))
                .toList();
        List<Long> numbers = new ArrayList<>();
        for (Future<Long> each : appended) {
            numbers.add(each.get());
        }
        threads.shutdown();

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 450).boxed().toList());
        assertThat(verify()).isEqualTo(new Verdict(450, 450, List.of()));
        assertThat(count("audit_head")).as("100, 200, 300, 400, 450").isEqualTo(5);
    }

    @Test
    void a_head_is_signed_once() {
        assertThat(database.writeAndWait(log::signHead)).isEmpty();
        append();

        assertThat(database.writeAndWait(log::signHead)).isEqualTo(database.writeAndWait(log::signHead));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit set day = 1 where seq = 2",
                "delete from audit where seq = 3",
                "delete from audit",
                "insert or replace into audit select seq, prev, hash, 1, actor, action, rule_pack, record_tag, mark"
                        + " from audit where seq = 3",
                "replace into audit select seq, prev, hash, 1, actor, action, rule_pack, record_tag, mark"
                        + " from audit where seq = 1",
                "insert into audit select 9, hash, prev, 1, actor, action, rule_pack, record_tag, mark"
                        + " from audit where seq = 3",
                "insert into audit select 4, prev, hash, 1, actor, action, rule_pack, record_tag, mark"
                        + " from audit where seq = 2",
                "update audit_head set key_id = 'other'",
                "delete from audit_head",
                "replace into audit_head select seq, hash, signature, 'other' from audit_head",
                "insert into audit_head select 2, hash, signature, key_id from audit_head"
            })
    void sql_can_only_add_to_the_end(String sql) {
        append();
        append();
        append();
        List<String> before = export();

        assertThatThrownBy(() -> database.writeAndWait(handle -> handle.execute(sql)))
                .hasMessageFindingMatch("append-only|at its end only|FOREIGN KEY");

        assertThat(export()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Jane Roe", "0123456789ABCDEF", "0123456789abcde", "0123456789abcdef0"})
    void an_actor_has_no_name(String id) {
        assertThatThrownBy(() -> new Actor(Actor.Role.LEAD, id)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ny", "sha256:", "she said", "none\n"})
    void a_pack_is_named_by_its_digest(String pack) {
        assertThatThrownBy(() -> new AuditEntry(Actor.SERVICE, Action.KEYS_TURNED, pack, RecordTag.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 33})
    void a_tag_has_16_to_32_bytes(int length) {
        assertThatThrownBy(() -> RecordTag.of(new byte[length])).isInstanceOf(IllegalArgumentException.class);
    }

    private long append() {
        return database.writeAndWait(handle -> log.append(handle, ENTRY));
    }

    private Verdict verify() {
        return AuditVerifier.verify(export().stream(), keys.published(), List.of());
    }

    private List<String> export() {
        AuditHead head = database.writeAndWait(log::signHead).orElseThrow();
        return database.read(handle -> lines(handle, head));
    }

    private static List<String> lines(Handle handle, AuditHead head) {
        List<String> lines = new ArrayList<>();
        AuditLog.export(handle, head, lines::add);
        return lines;
    }

    private int count(String table) {
        return database.read(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Integer.class)
                .one());
    }
}
