package org.recourse.directory;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Where the files of a directory lie: a folder, or the class path. */
interface Source {

    boolean has(String file);

    /** The bytes of a file, at most one more than {@link Limits#FILE_BYTES}. */
    byte[] bytes(String file);

    default String text(String file) {
        byte[] bytes = bytes(file);
        if (bytes.length > Limits.FILE_BYTES) {
            throw new DirectoryException(file, "is larger than 32 MiB; split the directory");
        }
        return decode(bytes, file);
    }

    private static String decode(byte[] bytes, String file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new DirectoryException(file, "is not UTF-8; save it as UTF-8");
        }
    }
}
