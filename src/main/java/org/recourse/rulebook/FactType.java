package org.recourse.rulebook;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a rule can look at, and which properties of it.
 *
 * <p>This is where purposes are kept apart: a property that is not listed here cannot be named by a rule that binds the
 * fact, whatever a pack says. A level can therefore not depend on the charge, language, needs, safety answers or skips.
 */
public enum FactType {
    /** The gate questions, each with its most careful answer where it was not asked. */
    OPENING("Opening", ImmutableList.of("A3", "A4", "A5", "A6", "G1")),
    /** Which gates are closed, and whether any question about work was answered. */
    COURSE("Course", ImmutableList.of("gate", "work")),
    /** What was said about work of any kind. */
    WORK(
            "Work",
            ImmutableList.of("C1", "C2", "C3", "D1", "D2", "D3", "D4", "E1", "E2", "E3", "E4", "E5", "E6", "F1", "F2")),
    /** The two facts of age that matter in law. */
    BACKGROUND("Background", ImmutableList.of("G1", "G2")),
    /** When it was; looked at only if there is a sign. */
    TIMING("Timing", ImmutableList.of("F3")),
    /** The set of signs, counted by kind; looked at only if the person was screened. */
    SIGNS("Signs", ImmutableList.of()),
    /** What was said about being safe right now. */
    SAFETY("Safety", ImmutableList.of("B1", "B2", "B3", "B4", "B5")),
    /** What the person wants and needs. {@code wants} is what they chose in N1 or put first in N2. */
    WISHES(
            "Wishes",
            ImmutableList.of(
                    "wants", "A1", "A2", "B1", "B2", "B3", "B4", "B5", "C1", "C3", "D1", "D3", "G1", "H1", "H2", "N3",
                    "N4")),
    /** How the talk came out. */
    OUTCOME("Outcome", ImmutableList.of("level", "time", "sign")),
    /** The case as the defence entered it; looked at only if it was. */
    CASE_FACTS("CaseFacts", ImmutableList.of("chargeClass", "chargeFamily", "stage", "instrument", "G1", "wants")),
    /** The case and the level, for what law itself ties to compulsion. */
    LEVELLED_CASE("LevelledCase", ImmutableList.of("chargeClass", "chargeFamily", "stage", "instrument", "level")),
    /** Everything that can open a legal remedy. */
    MATTER(
            "Matter",
            ImmutableList.of(
                    "wants", "level", "sign", "C3", "D1", "D4", "E2", "F2", "F3", "G1", "G2", "H1", "H2", "N4", "N5"));

    private final String word;
    private final ImmutableList<String> properties;

    FactType(String word, ImmutableList<String> properties) {
        this.word = word;
        this.properties = properties;
    }

    /** As a rule writes it. */
    public String word() {
        return word;
    }

    /** The properties a rule that binds this fact may name. */
    public List<String> properties() {
        return this == SIGNS
                ? Stream.of(SignCount.values()).map(SignCount::word).toList()
                : properties;
    }

    static @Nullable FactType find(String word) {
        return Stream.of(values())
                .filter(type -> type.word.equals(word))
                .findFirst()
                .orElse(null);
    }
}
