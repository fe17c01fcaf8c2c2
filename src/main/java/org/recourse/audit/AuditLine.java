package org.recourse.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One link of the chain, as it is kept, exported and hashed. Bytes are written in hexadecimal digits. */
record AuditLine(
        long seq,
        String prev,
        String hash,
        LocalDate day,
        String actor,
        String action,
        String rulePack,
        String recordTag) {

    /** Before the first entry. */
    static final String START = "0".repeat(64);

    private static final String DOMAIN = "recourse audit entry 1";
    private static final Pattern JSON = Pattern.compile("\\{\"seq\":([1-9][0-9]{0,17})"
            + ",\"prev\":\"([0-9a-f]{64})\",\"hash\":\"([0-9a-f]{64})\",\"day\":\"([0-9]{4}-[0-9]{2}-[0-9]{2})\""
            + ",\"actor\":\"([a-z]{1,20}(?::[0-9a-f]{16})?)\",\"action\":\"([A-Z_]{1,40})\""
            + ",\"rulePack\":\"(none|sha256:[0-9a-f]{64})\",\"recordTag\":\"((?:[0-9a-f]{2}){0,32})\"}");

    /** The entry as it follows another one. */
    static AuditLine following(long seq, String prev, LocalDate day, AuditEntry entry) {
        AuditLine open = new AuditLine(
                seq,
                prev,
                "",
                day,
                entry.actor().text(),
                entry.action().name(),
                entry.rulePack(),
                entry.recordTag().hex());
        return open.withHash(open.computeHash());
    }

    private AuditLine withHash(String computed) {
        return new AuditLine(seq, prev, computed, day, actor, action, rulePack, recordTag);
    }

    /** SHA-256 over the hash before and every field, each with its length, so that no two entries look the same. */
    String computeHash() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(HexFormat.of().parseHex(prev));
            writeText(out, DOMAIN);
            out.writeLong(seq);
            out.writeLong(day.toEpochDay());
            writeText(out, actor);
            writeText(out, action);
            writeText(out, rulePack);
            writeText(out, recordTag);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sha256.hex(bytes.toByteArray());
    }

    static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(encoded.length);
        out.write(encoded);
    }

    /** No field can hold a character that JSON would have to escape. */
    String toJson() {
        return "{\"seq\":" + seq + ",\"prev\":\"" + prev + "\",\"hash\":\"" + hash + "\",\"day\":\"" + day
                + "\",\"actor\":\"" + actor + "\",\"action\":\"" + action + "\",\"rulePack\":\"" + rulePack
                + "\",\"recordTag\":\"" + recordTag + "\"}";
    }

    /** Reads a line written by {@link #toJson}, to the letter; empty for any other. */
    static Optional<AuditLine> parse(String json) {
        Matcher m = JSON.matcher(json);
        if (!m.matches()) {
            return Optional.empty();
        }
        return Days.parse(m.group(4))
                .map(day -> new AuditLine(
                        Long.parseLong(m.group(1)),
                        m.group(2),
                        m.group(3),
                        day,
                        m.group(5),
                        m.group(6),
                        m.group(7),
                        m.group(8)));
    }
}
