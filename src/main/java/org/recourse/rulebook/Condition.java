package org.recourse.rulebook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The left side of a rule, as it was written. */
public sealed interface Condition {

    /** The condition in one line, the same for the same condition wherever it stands. */
    String text();

    /** All of them hold. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public String text() {
            return parts.stream().map(Condition::text).collect(Collectors.joining(" && ", "(", ")"));
        }
    }

    /** At least one of them holds. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public String text() {
            return parts.stream().map(Condition::text).collect(Collectors.joining(" || ", "(", ")"));
        }
    }

    /** A property has one of these codes. */
    record Has(String property, Comparison comparison, List<String> codes, int line) implements Condition {
        public Has {
            codes = List.copyOf(codes);
        }

        @Override
        public String text() {
            return property + " " + comparison.name().toLowerCase(Locale.ROOT) + " " + codes;
        }
    }

    /** There are at least so many signs of a kind. */
    record AtLeast(String count, int least, int line) implements Condition {
        @Override
        public String text() {
            return count + " >= " + least;
        }
    }

    /** How a rule compares a property with codes. */
    enum Comparison {
        EQUALS,
        IN,
        CONTAINS
    }
}
