package org.recourse.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/**
 * The SHA-256 digest that names a pack: over one line a file, {@code <sha256 of the file>  <name>\n}, sorted by name.
 *
 * <p>The same figure comes from {@code sha256sum} over the sorted list of files, so anyone can check it without this
 * program.
 */
public record Digest(String hex) {

    static Digest ofFiles(SortedMap<String, byte[]> files) {
        StringBuilder lines = new StringBuilder();
        files.forEach((name, bytes) -> lines.append(HexFormat.of().formatHex(sha256().digest(bytes)))
                .append("  ")
                .append(name)
                .append('\n'));
        return new Digest(
                HexFormat.of().formatHex(sha256().digest(lines.toString().getBytes(StandardCharsets.UTF_8))));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** As it is printed everywhere: {@code sha256:<64 figures>}. */
    @Override
    public String toString() {
        return "sha256:" + hex;
    }
}
