package org.recourse.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The one way this service reads and writes JSON: what is not plainly right is refused, never guessed. */
public final class StrictJson {

    /** Of a request body, and so of a document. */
    public static final int MAX_BYTES = 64 * 1024;

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(8)
            .maxStringLength(4_000)
            .maxNumberLength(20)
            .maxNameLength(64)
            .maxDocumentLength(MAX_BYTES)
            .maxTokenCount(2_000)
            .build();

    private StrictJson() {}

    /** A new mapper; share one, they are costly to warm up. */
    public static ObjectMapper newMapper() {
        return JsonMapper.builder(factory())
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(MapperFeature.ALLOW_FINAL_FIELDS_AS_MUTATORS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .defaultLeniency(false)
                .withCoercionConfigDefaults(all -> all.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                // Interned names would keep what callers sent in the string table of the process.
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(LIMITS)
                .build();
    }

    /** Reads one whole document, or says by a {@link ProblemException} what to change in it. */
    public static <T> T read(ObjectMapper mapper, byte[] document, Class<T> type) {
        return type.cast(read(mapper, document, mapper.constructType(type)));
    }

    static Object read(ObjectMapper mapper, byte[] document, JavaType type) {
        if (document.length > MAX_BYTES) {
            throw new ProblemException(Problem.tooLarge());
        }
        if (!StrictText.isValid(document)) {
            throw new ProblemException(Problem.malformedJson());
        }
        try {
            Object value = mapper.readerFor(type).readValue(document);
            if (value == null) {
                throw new ProblemException(Problem.invalidValue(""));
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new ProblemException(JsonDiagnosis.ofInput(e));
        } catch (IOException e) {
            throw new UncheckedIOException("No input or output happens here", e);
        }
    }
}
