package org.recourse.pages;

import com.google.common.base.Suppliers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are the same for everyone, plain and compressed once, when somebody first takes them so.
 *
 * <p>Only such bytes are ever compressed: the size of a compressed answer can tell what is in it.
 */
public final class Body {

    private static final Pattern GZIP =
            Pattern.compile("(?i)(?:^|,)\\s*gzip\\s*(?:,|$|;(?!\\s*q=0(?:\\.0*)?\\s*(?:,|$)))");

    private final String type;
    private final byte[] plain;
    private final Supplier<byte[]> zipped;

    private Body(String type, byte[] plain) {
        this.type = type;
        this.plain = plain;
        this.zipped = Suppliers.memoize(() -> zip(plain));
    }

    /** The bytes of a page or file of that media type. */
    public static Body of(String type, byte[] bytes) {
        return new Body(type, bytes.clone());
    }

    /** The media type, with its character set. */
    public String type() {
        return type;
    }

    /** Whether a client that sends this {@code Accept-Encoding} takes the compressed bytes. */
    public boolean isZippedFor(@Nullable String acceptEncoding) {
        return acceptEncoding != null && GZIP.matcher(acceptEncoding).find() && zipped.get().length < plain.length;
    }

    /** The bytes to send: with {@code Content-Encoding: gzip} if {@link #isZippedFor} says so. */
    public byte[] bytesFor(@Nullable String acceptEncoding) {
        return isZippedFor(acceptEncoding) ? zipped.get().clone() : plain.clone();
    }

    private static byte[] zip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
