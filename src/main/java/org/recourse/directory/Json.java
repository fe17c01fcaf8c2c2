package org.recourse.directory;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON read strictly and within bounds. */
final class Json {

    static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(Limits.FILE_BYTES)
                    .maxStringLength(Limits.TEXT_CHARS)
                    .maxNestingDepth(Limits.NESTING)
                    .maxNameLength(200)
                    .maxNumberLength(40)
                    .build())
            .build());

    private Json() {}

    /** Reads a text; what is wrong with it is told by its place only. */
    static <T> T read(String file, String text, Body<T> body) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            try {
                return body.read(parser);
            } catch (StreamConstraintsException e) {
                throw problem(
                        file,
                        parser,
                        "a text is longer than 4,000 characters or the nesting deeper than 40; shorten it");
            } catch (JsonProcessingException e) {
                throw problem(file, parser, "is not valid JSON, or a key stands twice; correct it");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DirectoryException problem(String file, JsonParser parser, String advice) {
        JsonLocation at = parser.currentLocation();
        return new DirectoryException(file + ", line " + at.getLineNr() + ", column " + at.getColumnNr(), advice);
    }

    /** What is read of a text. */
    interface Body<T> {
        T read(JsonParser parser) throws IOException;
    }
}
