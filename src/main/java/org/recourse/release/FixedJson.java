package org.recourse.release;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.recourse.screening.Because;

/**
 * What is the same in every assessment by one pack in one language, each piece written once by Jackson.
 *
 * <p>Keeps nothing that came with an interview: what one decides is cut out before a piece is kept.
 */
final class FixedJson {

    /** Without the limits on what others send. */
    private static final JsonFactory OWN = new JsonFactory();

    private final ObjectMapper mapper;
    private final IdentityHashMap<Because, byte[]> reasons = new IdentityHashMap<>();
    private final ConcurrentMap<Object, byte[]> entries;
    private final ConcurrentMap<Object, byte[]> codes = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, List<byte[]>> frames = new ConcurrentHashMap<>();

    /**
     * @param reasons those made of codes alone
     * @param entries where to keep what does not depend on the language; goes by identity
     */
    FixedJson(ObjectMapper mapper, List<Because> reasons, ConcurrentMap<Object, byte[]> entries) {
        this.mapper = mapper;
        this.entries = entries;
        reasons.forEach(because -> this.reasons.put(because, json(because)));
    }

    /** An answer, or a fact of the case; kept only if it is made of codes alone. */
    byte[] reason(Because because) {
        byte[] known = reasons.get(because);
        return known == null ? json(because) : known;
    }

    /** An id or a code of the pack, or whether something is so. */
    byte[] code(Object code) {
        byte[] known = codes.get(code);
        return known == null ? keep(codes, code, json(code)) : known;
    }

    /** A record that others share as it is, such as an entry of the directory. */
    byte[] entry(Object shared) {
        byte[] known = entries.get(shared);
        return known == null ? keep(entries, shared, json(shared)) : known;
    }

    /**
     * The pieces of a record before, between and after the values of some fields.
     *
     * @param key its own among the frames
     * @param decided the fields that an interview decides
     */
    List<byte[]> frame(String key, Object whole, Set<String> decided) {
        List<byte[]> known = frames.get(key);
        return known == null ? keep(frames, key, cut(json(whole), decided)) : known;
    }

    private static <K, V> V keep(ConcurrentMap<K, V> where, K key, V made) {
        @Nullable V before = where.putIfAbsent(key, made);
        return before == null ? made : before;
    }

    private byte[] json(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an assessment is always JSON", e);
        }
    }

    private static List<byte[]> cut(byte[] json, Set<String> fields) {
        List<byte[]> pieces = new ArrayList<>();
        int from = 0;
        try (JsonParser parser = OWN.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean decided = fields.contains(parser.currentName());
                parser.nextToken();
                int value = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                parser.finishToken();
                if (decided) {
                    pieces.add(Arrays.copyOfRange(json, from, value));
                    from = (int) parser.currentLocation().getByteOffset();
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("what was written is JSON", e);
        }
        pieces.add(Arrays.copyOfRange(json, from, json.length));
        return List.copyOf(pieces);
    }
}
