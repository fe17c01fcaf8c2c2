package org.recourse.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.Arrays;
import org.recourse.http.StrictJson;
import org.recourse.keys.Keys;
import org.recourse.keys.Sealed;

/** Seals what a record says, and opens it. The open text is zeroed as soon as it was read. */
final class ContentText {

    private final Keys keys;
    private final ObjectMapper mapper = StrictJson.newMapper();
    /** Otherwise a rare character takes twelve bytes, and a record has no room for that. */
    private final ObjectWriter writer =
            mapper.writerFor(RecordContent.class).with(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8);

    ContentText(Keys keys) {
        this.keys = keys;
    }

    RecordRow seal(RecordRow row, RecordContent content) {
        byte[] text = write(content);
        try {
            return row.sealedAs(keys.seal(row.slot(), row.context(), text));
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    RecordContent open(RecordRow row, Sealed sealed) {
        byte[] text = keys.open(row.slot(), row.context(), sealed);
        try {
            return StrictJson.read(mapper, text, RecordContent.class);
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    private byte[] write(RecordContent content) {
        try {
            return writer.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record can always be written", e);
        }
    }
}
