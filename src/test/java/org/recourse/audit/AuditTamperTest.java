package org.recourse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.db.Database;

/** Whoever changes one entry of an export, and may even hash everything after it anew, is found out. */
class AuditTamperTest {

    private static final int N = 200;

    private static final Keys KEYS = new Keys();
    private static final List<String> EXPORT = new ArrayList<>();
    private static List<AuditHead> heads = List.of();

    /** Every way to change one entry; each is tried at each of them. */
    private static final Map<String, BiFunction<List<AuditLine>, Integer, List<AuditLine>>> WAYS = Map.of(
            "another day", (chain, i) -> replace(chain, i, with(chain.get(i), 1, "")),
            "another action", (chain, i) -> replace(chain, i, with(chain.get(i), 0, "RECORD_SEALED")),
            "another hash", (chain, i) -> replace(chain, i, rehash(chain.get(i), "ab".repeat(32))),
            "its own hash made to fit", (chain, i) -> replace(chain, i, fit(with(chain.get(i), 1, ""))),
            "another before it", (chain, i) -> insert(chain, i),
            "taken out", (chain, i) -> remove(chain, i),
            "moved by one", (chain, i) -> swap(chain, i),
            "all after it made to fit", (chain, i) -> relink(replace(chain, i, with(chain.get(i), 1, ""))),
            "taken out and all made to fit", (chain, i) -> relink(remove(chain, i)),
            "one put in and all made to fit", (chain, i) -> relink(insert(chain, i)));

    @BeforeAll
    static void write(@TempDir Path folder) {
        AuditLog log = new AuditLog(
                KEYS.signer(), Keys.LINKS, Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));
        Action[] actions = {Action.RECORD_STORED, Action.RECORD_READ, Action.RELEASE_MADE};
        try (Database database = Database.open(folder.resolve("test.db"))) {
            AuditHead head = database.writeAndWait(handle -> {
                for (int i = 0; i < N; i++) {
                    byte[] tag = new byte[32];
                    tag[0] = (byte) i;
                    log.append(
                            handle,
                            new AuditEntry(Actor.SERVICE, actions[i % 3], AuditEntry.NO_PACK, RecordTag.of(tag)));
                }
                return log.signHead(handle).orElseThrow();
            });
            database.read(handle -> {
                AuditLog.export(handle, head, EXPORT::add);
                return head;
            });
        }
        heads = EXPORT.stream().flatMap(line -> AuditHead.parse(line).stream()).toList();
    }

    @Test
    void as_it_is_it_is_whole() {
        assertThat(verify(EXPORT, List.of())).isEqualTo(new Verdict(N, N, List.of()));
        assertThat(verify(EXPORT, heads).isWhole()).isTrue();
        assertThat(heads).extracting(AuditHead::seq).containsExactly(100L, 200L);
    }

    @Test
    void every_change_of_every_entry_is_found() {
        List<AuditLine> chain =
                EXPORT.stream().flatMap(line -> AuditLine.parse(line).stream()).toList();
        int found = 0;
        List<String> missed = new ArrayList<>();
        for (Map.Entry<String, BiFunction<List<AuditLine>, Integer, List<AuditLine>>> way : WAYS.entrySet()) {
            for (int i = 0; i < N; i++) {
                List<AuditLine> changed = way.getValue().apply(chain, i);
                if (verify(withHeads(changed), List.of()).isWhole()) {
                    missed.add(way.getKey() + " at " + i);
                } else {
                    found++;
                }
            }
        }

        assertThat(missed).isEmpty();
        assertThat(found).isEqualTo(WAYS.size() * N);
    }

    @Test
    void every_cut_is_found_by_a_head_held_outside() {
        AuditHead outside = heads.get(1);
        for (int left = 0; left < EXPORT.size(); left++) {
            Verdict verdict = verify(EXPORT.subList(0, left), List.of(outside));

            assertThat(verdict.isWhole()).as("%d lines left", left).isFalse();
        }
        assertThat(verify(EXPORT.subList(0, 101), List.of()).isWhole())
                .as("without one, a cut at a head looks whole")
                .isTrue();
    }

    @Test
    void every_changed_letter_of_the_export_is_found() {
        // One entry, the last one, and the head over both.
        List<String> half = EXPORT.subList(0, 101);
        for (int line : new int[] {0, 99, 100}) {
            for (int i = 0; i < half.get(line).length(); i++) {
                StringBuilder changed = new StringBuilder(half.get(line));
                changed.setCharAt(i, changed.charAt(i) == '1' ? '2' : '1');
                List<String> lines = new ArrayList<>(half);
                lines.set(line, changed.toString());

                assertThat(verify(lines, List.of()).isWhole())
                        .as("line %d, letter %d", line, i)
                        .isFalse();
            }
        }
    }

    @Test
    void a_chain_signed_with_another_key_is_not_ours() {
        assertThat(AuditVerifier.verify(EXPORT.stream(), new Keys().published(), List.of())
                        .problems())
                .anyMatch(problem -> problem.contains("not signed by a known key"));
        assertThat(AuditVerifier.verify(EXPORT.stream(), Map.of(), heads).isWhole())
                .isFalse();
    }

    @Test
    void entries_after_the_last_head_are_not_vouched_for() {
        Verdict verdict = verify(EXPORT.subList(0, 150), List.of());

        assertThat(verdict.problems()).isEmpty();
        assertThat(verdict.signedUpTo()).isEqualTo(100);
        assertThat(verdict.isWhole()).isFalse();
    }

    private static Verdict verify(List<String> lines, List<AuditHead> heldOutside) {
        return AuditVerifier.verify(lines.stream(), KEYS.published(), heldOutside);
    }

    /** The heads stay where they were: who tampers has no key. */
    private static List<String> withHeads(List<AuditLine> chain) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            lines.add(chain.get(i).toJson());
            if (i == 99) {
                lines.add(heads.get(0).toJson());
            }
        }
        lines.add(heads.get(1).toJson());
        return lines;
    }

    private static AuditLine with(AuditLine line, int daysLater, String action) {
        return new AuditLine(
                line.seq(),
                line.prev(),
                line.hash(),
                line.day().plusDays(daysLater),
                line.actor(),
                action.isEmpty() ? line.action() : action,
                line.rulePack(),
                line.recordTag());
    }

    private static AuditLine rehash(AuditLine line, String hash) {
        return new AuditLine(
                line.seq(),
                line.prev(),
                hash,
                line.day(),
                line.actor(),
                line.action(),
                line.rulePack(),
                line.recordTag());
    }

    private static AuditLine fit(AuditLine line) {
        return rehash(line, line.computeHash());
    }

    private static List<AuditLine> replace(List<AuditLine> chain, int i, AuditLine by) {
        List<AuditLine> changed = new ArrayList<>(chain);
        changed.set(i, by);
        return changed;
    }

    private static List<AuditLine> insert(List<AuditLine> chain, int i) {
        List<AuditLine> changed = new ArrayList<>(chain);
        changed.add(i, fit(with(chain.get(i), 1, "")));
        return changed;
    }

    private static List<AuditLine> remove(List<AuditLine> chain, int i) {
        List<AuditLine> changed = new ArrayList<>(chain);
        changed.remove(i);
        return changed;
    }

    private static List<AuditLine> swap(List<AuditLine> chain, int i) {
        int j = (i + 1) % chain.size();
        return replace(replace(chain, i, chain.get(j)), j, chain.get(i));
    }

    /** Numbers and hashes everything anew, as somebody with the database and without the key could. */
    private static List<AuditLine> relink(List<AuditLine> chain) {
        List<AuditLine> linked = new ArrayList<>();
        String prev = AuditLine.START;
        for (AuditLine line : chain) {
            AuditLine next = fit(new AuditLine(
                    linked.size() + 1L,
                    prev,
                    "",
                    line.day(),
                    line.actor(),
                    line.action(),
                    line.rulePack(),
                    line.recordTag()));
            linked.add(next);
            prev = next.hash();
        }
        return linked;
    }
}
