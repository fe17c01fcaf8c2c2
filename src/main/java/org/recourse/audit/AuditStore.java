package org.recourse.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The tables of the audit. */
final class AuditStore {

    private static final HexFormat HEX = HexFormat.of();

    private AuditStore() {}

    static void insert(Handle handle, AuditLine line, byte[] mark) {
        handle.createUpdate("""
                        insert into audit (seq, prev, hash, day, actor, action, rule_pack, record_tag, mark)
                        values (:seq, :prev, :hash, :day, :actor, :action, :rulePack, :recordTag, :mark)
                        """)
                .bind("seq", line.seq())
                .bind("prev", HEX.parseHex(line.prev()))
                .bind("hash", HEX.parseHex(line.hash()))
                .bind("day", line.day().toEpochDay())
                .bind("actor", line.actor())
                .bind("action", line.action())
                .bind("rulePack", line.rulePack())
                .bind("recordTag", HEX.parseHex(line.recordTag()))
                .bind("mark", mark)
                .execute();
    }

    static Optional<AuditLine> findLast(Handle handle) {
        return handle.createQuery("""
                        select seq, prev, hash, day, actor, action, rule_pack, record_tag
                        from audit order by seq desc limit 1
                        """).map(AuditStore::line).findOne();
    }

    static Optional<AuditLine> find(Handle handle, long seq) {
        return handle.createQuery("""
                        select seq, prev, hash, day, actor, action, rule_pack, record_tag from audit where seq = :seq
                        """).bind("seq", seq).map(AuditStore::line).findOne();
    }

    /** The entries after one whose mark is not by this key, in order. */
    static List<Long> findUnmarked(Handle handle, long after, LinkKey key) {
        return handle.createQuery("select seq, hash, mark from audit where seq > :after order by seq")
                .bind("after", after)
                .map((row, context) ->
                        key.isMarkOf(row.getBytes("mark"), row.getLong("seq"), HEX.formatHex(row.getBytes("hash")))
                                ? 0L
                                : row.getLong("seq"))
                .filter(seq -> seq > 0)
                .list();
    }

    /** The chain up to an entry, in order, and after each entry its head if it has one. */
    static void forEach(Handle handle, long upTo, Consumer<AuditLine> lines, Consumer<AuditHead> heads) {
        forEachAfter(handle, 0, upTo, lines, heads);
    }

    /** The same without what comes before an entry, and without that entry. */
    static void forEachAfter(
            Handle handle, long after, long upTo, Consumer<AuditLine> lines, Consumer<AuditHead> heads) {
        handle.createQuery("""
                        select a.seq, a.prev, a.hash, a.day, a.actor, a.action, a.rule_pack, a.record_tag,
                            h.hash as head_hash, h.signature, h.key_id
                        from audit a left join audit_head h on h.seq = a.seq
                        where a.seq > :after and a.seq <= :upTo order by a.seq
                        """)
                .bind("after", after)
                .bind("upTo", upTo)
                .map((row, context) -> {
                    lines.accept(line(row, context));
                    if (row.getBytes("signature") != null) {
                        heads.accept(head(row, context));
                    }
                    return row.getLong("seq");
                })
                .forEach(seq -> {});
    }

    static void insert(Handle handle, AuditHead head) {
        handle.createUpdate("""
                        insert into audit_head (seq, hash, signature, key_id)
                        values (:seq, :hash, :signature, :keyId)
                        """)
                .bind("seq", head.seq())
                .bind("hash", HEX.parseHex(head.hash()))
                .bind("signature", HEX.parseHex(head.signature()))
                .bind("keyId", head.keyId())
                .execute();
    }

    static Optional<AuditHead> findHead(Handle handle, long seq) {
        return handle.createQuery("select seq, hash as head_hash, signature, key_id from audit_head where seq = :seq")
                .bind("seq", seq)
                .map(AuditStore::head)
                .findOne();
    }

    private static AuditLine line(ResultSet row, StatementContext context) throws SQLException {
        return new AuditLine(
                row.getLong("seq"),
                HEX.formatHex(row.getBytes("prev")),
                HEX.formatHex(row.getBytes("hash")),
                LocalDate.ofEpochDay(row.getLong("day")),
                row.getString("actor"),
                row.getString("action"),
                row.getString("rule_pack"),
                HEX.formatHex(row.getBytes("record_tag")));
    }

    private static AuditHead head(ResultSet row, StatementContext context) throws SQLException {
        return new AuditHead(
                row.getLong("seq"),
                HEX.formatHex(row.getBytes("head_hash")),
                HEX.formatHex(row.getBytes("signature")),
                row.getString("key_id"));
    }
}
