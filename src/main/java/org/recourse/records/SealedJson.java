package org.recourse.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.Arrays;
import org.recourse.http.StrictJson;
import org.recourse.keys.Keys;
import org.recourse.keys.RowContext;
import org.recourse.keys.Sealed;
import org.recourse.keys.SlotId;

/** Seals what a row says, and opens it. The open text is zeroed as soon as it was read. */
final class SealedJson<T> {

    private final Keys keys;
    private final Class<T> type;
    private final ObjectMapper mapper = StrictJson.newMapper();
    private final ObjectWriter writer;

    SealedJson(Keys keys, Class<T> type) {
        this.keys = keys;
        this.type = type;
        // Otherwise a rare character takes twelve bytes, and a record has no room for that.
        this.writer = mapper.writerFor(type).with(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8);
    }

    Sealed seal(SlotId slot, RowContext context, T content) {
        byte[] text = write(content);
        try {
            return keys.seal(slot, context, text);
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    T open(SlotId slot, RowContext context, Sealed sealed) {
        byte[] text = keys.open(slot, context, sealed);
        try {
            return StrictJson.read(mapper, text, type);
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    private byte[] write(T content) {
        try {
            return writer.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is kept can always be written", e);
        }
    }
}
