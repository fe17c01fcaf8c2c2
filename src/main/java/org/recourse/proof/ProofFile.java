package org.recourse.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.recourse.http.StrictJson;

/**
 * A proof as bytes. There is one way to write it and no other is read, so that no byte of a file is without meaning.
 */
final class ProofFile {

    /** More than ten times the longest that a pack of today can give. */
    static final int MAX_BYTES = 1 << 20;

    private final ObjectMapper mapper = StrictJson.newMapper();

    ProofFile() {
        // The limits of a request body are too small for a whole result.
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(12)
                        .maxStringLength(20_000)
                        .maxNumberLength(20)
                        .maxNameLength(64)
                        .maxDocumentLength(MAX_BYTES)
                        .maxTokenCount(200_000)
                        .build());
    }

    ObjectMapper mapper() {
        return mapper;
    }

    /** The file of a proof, with its digest. */
    byte[] write(Proof proof) {
        return bytes(proof.withDigest(digest(proof)));
    }

    /** The proof in a file, or why there is none. */
    Read read(byte[] file) {
        if (file.length > MAX_BYTES) {
            return Read.not("This is larger than a proof file can be.");
        }
        try {
            JsonNode document = mapper.readTree(file);
            if (!document.isObject() || !document.path("format").isTextual()) {
                return Read.not("This is not a proof file.");
            }
            if (!document.path("format").textValue().equals(Proof.FORMAT)) {
                return Read.not("This program does not know the format of this file. It knows " + Proof.FORMAT + ".");
            }
            Proof proof = mapper.treeToValue(document, Proof.class);
            boolean whole = Arrays.equals(file, bytes(proof)) && digest(proof).equals(proof.sha256());
            return whole ? new Read(proof, "") : Read.not(DAMAGED);
        } catch (IOException | IllegalArgumentException e) {
            return Read.not(DAMAGED);
        }
    }

    private static final String DAMAGED = "The file is damaged: it is not as it was written.";

    private String digest(Proof proof) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(bytes(proof.withDigest(null))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private byte[] bytes(Proof proof) {
        try {
            byte[] json = mapper.writeValueAsBytes(proof);
            byte[] line = Arrays.copyOf(json, json.length + 1);
            line[json.length] = '\n';
            return line;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a proof is always JSON", e);
        }
    }

    /** A proof, or why a file holds none. */
    record Read(@Nullable Proof proof, String fault) {

        static Read not(String fault) {
            return new Read(null, fault);
        }
    }
}
