package org.recourse.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every code a rule of this pack can ask about, each with a place in one row of bits.
 *
 * <p>An interview is such a row; so a condition is a few masks, and what made it true can be read back bit by bit.
 */
public final class Vocabulary {

    /** What {@code A1} is to the rules: the language itself is never asked about. */
    public static final String OTHER_LANGUAGE = "OTHER_LANGUAGE";

    public static final String COURT_LANGUAGE = "COURT_LANGUAGE";
    public static final String NOT_SAID = "NOT_SAID";

    private static final Map<String, List<String>> CASE = caseFacts();

    private final Map<String, Property> properties = new LinkedHashMap<>();
    private final List<Property> byBit = new ArrayList<>();

    public Vocabulary(Pack pack) {
        for (Question question : pack.questions()) {
            switch (question.kind()) {
                case ONE -> add(question.id(), false, question.codes());
                case MANY -> add(question.id(), true, question.codes());
                case LANGUAGE ->
                    add(
                            question.id(),
                            false,
                            Stream.concat(Stream.of(COURT_LANGUAGE, OTHER_LANGUAGE), question.codes().stream())
                                    .toList());
                case TEXT -> {}
            }
        }
        add("gate", true, pack.gates().stream().map(Gate::id).toList());
        add("work", false, List.of("SILENT", "ANSWERED"));
        add("level", false, pack.levels());
        add("time", true, List.of("TIME-NOW", "TIME-PAST"));
        add("sign", false, List.of("ANY"));
        CASE.forEach((name, codes) -> add(
                name, false, Stream.concat(codes.stream(), Stream.of(NOT_SAID)).toList()));
    }

    /** The facts of a case that the defence may enter, with their codes. */
    public static Map<String, List<String>> caseFacts() {
        Map<String, List<String>> facts = new LinkedHashMap<>();
        facts.put("chargeClass", List.of("VIOLATION", "MISDEMEANOR", "FELONY"));
        facts.put(
                "chargeFamily",
                List.of(
                        "PROSTITUTION",
                        "MASSAGE_LICENCE",
                        "LOITERING",
                        "THEFT",
                        "TRESPASS",
                        "DRUG",
                        "ASSAULT",
                        "FARE",
                        "OTHER"));
        facts.put("stage", List.of("DESK_TICKET", "CUSTODY", "ARRAIGNED"));
        facts.put("instrument", List.of("INFORMATION", "MISDEMEANOR_COMPLAINT", "FELONY_COMPLAINT", "INDICTMENT"));
        return facts;
    }

    private void add(String name, boolean many, List<String> codes) {
        Property property = new Property(name, many, codes, byBit.size());
        properties.put(name, property);
        codes.forEach(code -> byBit.add(property));
    }

    /** The property of that name, or nothing. */
    public @Nullable Property find(String name) {
        return properties.get(name);
    }

    /**
     * The property of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Property get(String name) {
        Property property = properties.get(name);
        if (property == null) {
            throw new IllegalArgumentException("no property " + name);
        }
        return property;
    }

    /** The place of a code in the row. */
    public int bit(String name, String code) {
        return get(name).bit(code);
    }

    /** The property whose code stands at a place. */
    public Property property(int bit) {
        return byBit.get(bit);
    }

    /** The code that stands at a place. */
    public String code(int bit) {
        Property property = byBit.get(bit);
        return property.codes().get(bit - property.offset());
    }

    /** How many codes there are. */
    public int size() {
        return byBit.size();
    }

    /** How many 64-bit words a row takes. */
    public int words() {
        return (byBit.size() + 63) >> 6;
    }

    /** All properties, in the order of the row. */
    public List<Property> properties() {
        return List.copyOf(properties.values());
    }
}
