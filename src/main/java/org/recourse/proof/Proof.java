package org.recourse.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.pack.Citation;
import org.recourse.rulebook.Rule;
import org.recourse.screening.Assessment.PackName;

/**
 * What a proof file holds.
 *
 * @param software the version of the program that wrote it, on the word of the file: any program can verify it, and none
 *     can tell which wrote it
 * @param engine the version of the rule engine in that program, on the same word
 * @param interview the answers that were used, the case and the place; never the person's own words
 * @param result the assessment, without what {@code leftOut} names
 * @param rules every rule that held, in the order of the pack
 * @param leftOut JSON Pointers of what an assessment or an interview has and a proof has not; a star is any place
 * @param sha256 the digest of this file without this field; absent only while it is worked out
 */
@JsonPropertyOrder({"format", "software", "engine", "pack", "interview", "result", "rules", "leftOut", "sha256"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record Proof(
        String format,
        String software,
        String engine,
        PackName pack,
        ObjectNode interview,
        ObjectNode result,
        List<FiredRule> rules,
        List<String> leftOut,
        @Nullable String sha256) {

    static final String FORMAT = "recourse-proof/1";

    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z.+-]{1,40}");

    /** A rule that held, with the sources it stands on. */
    @JsonPropertyOrder({"rule", "sources"})
    record FiredRule(String rule, List<String> sources) {

        static FiredRule of(Rule rule) {
            return new FiredRule(
                    rule.id(), rule.sources().stream().map(Citation::shown).toList());
        }
    }

    Proof {
        // Every field but the digest is there in every file.
        Stream.of(format, software, engine, pack, interview, result).forEach(Objects::requireNonNull);
        if (!VERSION.matcher(software).matches() || !VERSION.matcher(engine).matches()) {
            throw new IllegalArgumentException("software and engine are versions");
        }
        rules = List.copyOf(rules);
        leftOut = List.copyOf(leftOut);
    }

    Proof withDigest(@Nullable String digest) {
        return new Proof(format, software, engine, pack, interview, result, rules, leftOut, digest);
    }

    @Override
    public String toString() {
        return "Proof";
    }
}
