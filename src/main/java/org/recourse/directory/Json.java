package org.recourse.directory;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;

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

    static DirectoryException problem(String file, JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String where = at == null ? file : file + ", line " + at.getLineNr() + ", column " + at.getColumnNr();
        return new DirectoryException(
                where,
                e instanceof StreamConstraintsException
                        ? "a text is longer than 4,000 characters or the nesting deeper than 40; shorten it"
                        : "is not valid JSON, or a key stands twice; correct it");
    }
}
