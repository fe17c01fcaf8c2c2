package org.recourse.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signature over the chain up to an entry. One held outside shows later whether anything up to it was changed or cut
 * off, whoever holds the database. Short enough to be compared on paper.
 */
public record AuditHead(long seq, String hash, String signature, String keyId) {

    private static final String DOMAIN = "recourse audit head 1";
    private static final Pattern JSON = Pattern.compile("\\{\"head\":([1-9][0-9]{0,17}),\"hash\":\"([0-9a-f]{64})\""
            + ",\"signature\":\"([0-9a-f]{128})\",\"keyId\":\"([a-z0-9-]{1,40})\"}");

    /** What is signed. */
    static byte[] signedBytes(long seq, String hash, String keyId) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            AuditLine.writeText(out, DOMAIN);
            out.writeLong(seq);
            out.write(HexFormat.of().parseHex(hash));
            AuditLine.writeText(out, keyId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** On one line, as it is exported. */
    public String toJson() {
        return "{\"head\":" + seq + ",\"hash\":\"" + hash + "\",\"signature\":\"" + signature + "\",\"keyId\":\""
                + keyId + "\"}";
    }

    /** Reads a line written by {@link #toJson}, to the letter; empty for any other. */
    public static Optional<AuditHead> parse(String json) {
        Matcher m = JSON.matcher(json);
        return m.matches()
                ? Optional.of(new AuditHead(Long.parseLong(m.group(1)), m.group(2), m.group(3), m.group(4)))
                : Optional.empty();
    }
}
