package org.recourse.release;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.recourse.directory.ProviderMatch;
import org.recourse.pack.Pack;
import org.recourse.screening.Assessment;

/**
 * Writes assessments as JSON.
 *
 * <p>Most of the bytes are sentences of the pack and entries of the directory, the same for everybody. They are escaped
 * and encoded once. Nothing that came with an interview is ever remembered.
 */
final class AssessmentWriter {

    private final ObjectWriter writer;

    AssessmentWriter(ObjectMapper mapper, Releases releases) {
        SimpleModule fixed = new SimpleModule()
                .addSerializer(String.class, new Sentences(releases))
                .addSerializer(ProviderMatch.class, new Matches(mapper));
        this.writer = mapper.copy()
                .registerModule(fixed)
                .registerModule(new BlackbirdModule())
                .writerFor(Assessment.class);
    }

    /** One line of JSON in UTF-8, without a line end. */
    byte[] write(Assessment assessment) throws JsonProcessingException {
        return writer.writeValueAsBytes(assessment);
    }

    /** The sentences of all packs, as they stand in JSON. */
    private static final class Sentences extends StdSerializer<String> {

        private static final long serialVersionUID = 1;

        /** Anything shorter, most of all a code, is written as fast as it is looked up. */
        private static final int SHORTEST = 24;

        private final transient Map<String, SerializedString> known = new HashMap<>();

        Sentences(Releases releases) {
            super(String.class);
            releases.list().forEach(release -> add(release.pack()));
        }

        private void add(Pack pack) {
            pack.words().values().forEach(words -> words.byKey().values().forEach(this::add));
        }

        private void add(String sentence) {
            if (sentence.length() >= SHORTEST) {
                known.put(sentence, new SerializedString(sentence));
            }
        }

        @Override
        public void serialize(String text, JsonGenerator json, SerializerProvider provider) throws IOException {
            SerializedString sentence = text.length() < SHORTEST ? null : known.get(text);
            if (sentence == null) {
                json.writeString(text);
            } else {
                json.writeString(sentence);
            }
        }
    }

    /** The entries of the directory that were shown so far, as they stand in JSON. */
    private static final class Matches extends StdSerializer<ProviderMatch> {

        private static final long serialVersionUID = 1;

        /** More than a directory has; a new day may bring other entries. */
        private static final int MOST = 10_000;

        private final transient ObjectMapper mapper;
        private final transient ConcurrentMap<ProviderMatch, SerializedString> shown = new ConcurrentHashMap<>();

        Matches(ObjectMapper mapper) {
            super(ProviderMatch.class);
            this.mapper = mapper;
        }

        @Override
        public void serialize(ProviderMatch match, JsonGenerator json, SerializerProvider provider) throws IOException {
            SerializedString rendered = shown.get(match);
            if (rendered == null) {
                rendered = new SerializedString(mapper.writeValueAsString(match));
                if (shown.size() >= MOST) {
                    shown.clear();
                }
                shown.put(match, rendered);
            }
            json.writeRawValue(rendered);
        }
    }
}
