package org.recourse.rulebook;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recourse.pack.InvalidPackException;
import org.recourse.pack.PackFiles;
import org.recourse.pack.PackProblem;
import org.recourse.pack.PackReader;
import org.recourse.support.PackOnDisk;

/** Packs come from strangers: none of these may be used, run, echoed or waited for. */
class HostilePackTest {

    private static final String CANARY = "canary";
    private static final String RUN = "Runtime.getRuntime().exec(\"touch " + CANARY + "\")";
    private static final String OFFER = "insert( new Offer( \"SVC-CARD\", \"NOW\" ) );";

    /**
     * A change to a good pack.
     *
     * @param file the file the problem must name
     * @param line its line; 0 where a {@code §} in the changed file says which
     * @param reason what the problem must say
     */
    record Attack(String name, Change change, String file, int line, String reason) {
        @Override
        public String toString() {
            return name;
        }
    }

    interface Change {
        void on(PackOnDisk pack) throws IOException;
    }

    @Test
    void the_pack_that_every_attack_starts_from_is_good(@TempDir Path parent) {
        PackOnDisk pack = PackOnDisk.in(parent).append("needs/needs.drl", rule("Wishes( )", OFFER));

        assertThat(Rulebook.of(pack.read()).rules()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"code", "otherRules", "characters", "floods", "purposes", "words", "yaml", "folders"})
    void a_hostile_or_wrong_pack_is_refused(Attack attack, @TempDir Path parent) throws IOException {
        PackOnDisk pack = PackOnDisk.in(parent);
        attack.change().on(pack);
        int line = attack.line() == 0 ? takeMark(pack, attack.file()) : attack.line();

        Throwable thrown = assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> catchThrowable(() -> Rulebook.of(PackReader.read(PackFiles.of(pack.folder())))));

        assertThat(thrown).isInstanceOf(InvalidPackException.class);
        List<PackProblem> problems = ((InvalidPackException) thrown).problems();
        assertThat(problems)
                .as("the problem at %s:%d", attack.file(), line)
                .anyMatch(problem -> problem.file().equals(attack.file())
                        && problem.line() == line
                        && problem.message().contains(attack.reason()));
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem.message())
                        .doesNotContainIgnoringCase(CANARY, "Runtime", "passwd", "root:")
                        .hasSizeBetween(15, 400)
                        .endsWith("."));
        assertThat(parent.resolve(CANARY)).doesNotExist();
        assertThat(Path.of(CANARY)).doesNotExist();
        assertThat(System.getProperty(CANARY)).isNull();
    }

    static Stream<Attack> code() {
        return Stream.of(
                then("a command in the consequence", "§" + RUN + ";", "Expected 'insert' here."),
                then("a command after the conclusion", OFFER + "\n    §" + RUN + ";", "Expected 'end' here."),
                then(
                        "a property set in the consequence",
                        "§System.setProperty(\"canary\", \"1\");",
                        "Calling a method or reaching into a value is not allowed."),
                when("a command in the condition", "Wishes( §" + RUN + " != null )", "Calling a method"),
                when("a command in eval", "§eval( " + RUN + " != null )", "'eval' is not allowed."),
                when("a command in eval in the pattern", "Wishes( §eval( " + RUN + " ) )", "'eval' is not allowed."),
                when("a method on a property", "Wishes( §wants.contains( \"HOUSING\" ) )", "Calling a method"),
                when("a file read", "Wishes( N3 == §new java.io.File(\"canary\").text )", "a code in quotation marks"),
                when("a chain of methods", "Wishes( §N3.toString().length() >= 1 )", "Calling a method"),
                when("an array", "Wishes( §wants[0] == \"HOUSING\" )", "Code is not allowed"),
                when(
                        "a choice with a question mark",
                        "Wishes( N3 == §\"SKIP\" ? \"A\" : \"B\" )",
                        "Code is not allowed"),
                when("text joined to text", "Wishes( N3 == §\"STEA\" + \"DY\" )", "Code is not allowed"),
                when("an assignment", "Wishes( §N3 = \"STEADY\" )", "Code is not allowed"),
                then("an endless loop", "§while (true) {}", "Expected 'insert' here."),
                then("a conditional consequence", "§if (true) " + OFFER, "'if' is not allowed."),
                file(
                        "a function that calls itself",
                        "§function void canary() { canary(); }",
                        "'function' is not allowed."),
                file("an import", "§import java.lang.Runtime;", "'import' is not allowed."),
                file("a static import", "§import static java.lang.System.setProperty;", "'import' is not allowed."),
                file("an imported function", "§import function canary;", "'import' is not allowed."),
                file("a global", "§global java.util.List canary;", "'global' is not allowed."),
                file("a declared type", "§declare Canary name : String end", "'declare' is not allowed."),
                file("a query", "§query \"canary\" Wishes( ) end", "'query' is not allowed."),
                file("a rule unit", "§unit Canary;", "'unit' is not allowed."),
                file("a dialect for the file", "§dialect \"mvel\"", "'dialect' is not allowed."),
                file("a template", "§template header", "'template' is not allowed."),
                file("a word that is nothing", "§canary", "Expected 'rule' here."));
    }

    static Stream<Attack> otherRules() {
        Stream<Attack> attributes = Stream.of(
                        "salience 10",
                        "no-loop true",
                        "lock-on-active true",
                        "auto-focus true",
                        "agenda-group \"a\"",
                        "activation-group \"a\"",
                        "ruleflow-group \"a\"",
                        "date-effective \"01-Jan-2020\"",
                        "date-expires \"01-Jan-2020\"",
                        "timer ( int: 1s )",
                        "duration 10",
                        "calendars \"a\"",
                        "enabled false",
                        "dialect \"mvel\"",
                        "extends \"SVC-CARD-1\"")
                .map(attribute -> new Attack(
                        "the attribute " + attribute,
                        pack -> pack.append(
                                "needs/needs.drl",
                                rule("Wishes( )", OFFER).replace("\nwhen", "\n    §" + attribute + "\nwhen")),
                        "needs/needs.drl",
                        0,
                        "is not allowed."));
        Stream<Attack> patterns = Stream.of(
                when("accumulate", "§accumulate( Wishes( ), $n : count( 1 ) )", "'accumulate' is not allowed."),
                when("collect", "Wishes( ) §from collect( Wishes( ) )", "'from' is not allowed."),
                when("from", "Wishes( ) §from entry-point \"a\"", "'from' is not allowed."),
                when("not", "§not Wishes( )", "'not' is not allowed."),
                when("not in a code list", "Wishes( N3 §not in ( \"STEADY\" ) )", "'not' is not allowed."),
                when("exists", "§exists Wishes( )", "'exists' is not allowed."),
                when("forall", "§forall( Wishes( ) )", "'forall' is not allowed."),
                when("two patterns", "Wishes( )\n    §Wishes( )", "Expected 'then' here."),
                when("two patterns joined by and", "Wishes( ) §and Wishes( )", "Expected 'then' here."),
                when("two patterns joined by or", "Wishes( ) §or Wishes( )", "Expected 'then' here."),
                changed(
                        "no pattern",
                        "    Wishes( )\nthen",
                        "§then",
                        "rule",
                        "Expected the fact this rule looks at here."),
                when("a bound fact", "§$fact : Wishes( )", "Binding a variable is not allowed."),
                when("a bound property", "Wishes( §x : N3 )", "Binding a variable is not allowed."),
                when("a window", "Wishes( ) §over window:length( 2 )", "'over' is not allowed."),
                when("a path", "Wishes( ) §/wishes", "Code is not allowed"),
                when("what is not so", "Wishes( N3 §!= \"STEADY\" )", "silence must never become a finding"),
                when("a negated comparison", "Wishes( §!(N3 == \"STEADY\") )", "silence must never become a finding"),
                when("less than", "Wishes( N3 §< \"STEADY\" )", "The only comparison of counts is '>='"),
                when("at most", "Wishes( N3 §<= \"STEADY\" )", "The only comparison of counts is '>='"),
                when("more than", "Wishes( N3 §> \"STEADY\" )", "The only comparison of counts is '>='"),
                when("a regular expression", "Wishes( N3 §matches \"(a+)+$\" )", "'matches' is not allowed."),
                when("membership", "Wishes( N3 §memberOf \"STEADY\" )", "'memberOf' is not allowed."),
                when("likeness of sound", "Wishes( N3 §soundslike \"STEADY\" )", "'soundslike' is not allowed."),
                when("part of a text", "Wishes( N3 §str[startsWith] \"STEADY\" )", "'str' is not allowed."),
                when("a comparison with null", "Wishes( N3 == §null )", "'null' is not allowed."),
                when("the fact itself", "Wishes( §this == \"STEADY\" )", "'this' is not allowed."),
                when(
                        "a comparison that was left out",
                        "Wishes( N3 §)",
                        "Expected '==', 'in', 'contains' or '>=' here."),
                when("an empty list of codes", "Wishes( N3 in ( §) )", "a code in quotation marks"),
                then("two conclusions", OFFER + "\n    §" + OFFER, "Expected 'end' here."),
                then("modify", "§modify( $fact ) { }", "'modify' is not allowed."),
                then("update", "§update( $fact );", "'update' is not allowed."),
                then("delete", "§delete( $fact );", "'delete' is not allowed."),
                then("retract", "§retract( $fact );", "'retract' is not allowed."),
                then("a logical insertion", "§" + OFFER.replace("insert(", "insertLogical("), "'insertLogical'"),
                changed("no conclusion", "    " + OFFER + "\nend", "§end", "rule", "Expected 'insert' here."),
                then(
                        "a conclusion that is not new",
                        "insert( §Offer( \"SVC-CARD\", \"NOW\" ) );",
                        "Expected 'new' here."),
                then("a class by its full name", "insert( new java§.lang.Runtime( ) );", "Calling a method"));
        return Stream.concat(attributes, patterns);
    }

    static Stream<Attack> characters() {
        return Stream.of(
                when("a Cyrillic letter in a code", "Wishes( B3 == \"§YЕS\" )", "Plain ASCII only"),
                when("a Cyrillic letter in a property", "Wishes( §В3 == \"YES\" )", "Plain ASCII only"),
                when("a full-width letter", "Wishes( §Ｂ3 == \"YES\" )", "Plain ASCII only"),
                when("a zero-width space in a code", "Wishes( B3 == \"§Y\u200bES\" )", "Plain ASCII only"),
                when("an override of the writing direction", "Wishes( B3 == \"§\u202eSEY\" )", "Plain ASCII only"),
                file("an override of the writing direction in a comment", "§// \u202e fo dne", "Plain ASCII only"),
                file("a line in a comment that only looks like one", "§// a\u2028rule \"X\"", "Plain ASCII only"),
                file(
                        "a lone carriage return, which ends a comment for others",
                        "§// a\rrule \"X\"",
                        "Plain ASCII only"),
                file("a zero byte in a comment", "§// \0", "Plain ASCII only"),
                file("a zero byte", "§\0", "Plain ASCII only"),
                new Attack(
                        "a byte order mark",
                        pack -> pack.write("needs/needs.drl", "\ufeff" + pack.text("needs/needs.drl")),
                        "needs/needs.drl",
                        1,
                        "Plain ASCII only"),
                when("a text without an end", "Wishes( B3 == §\"YES )", "on one line"),
                file("a text without an end at the end of the file", "rule §\"canary", "no closing quotation mark"),
                when("a backslash", "Wishes( B3 == §\"Y\\\"ES\" )", "without backslashes"),
                when("a letter by its number", "Wishes( B3 == §\"\\u0059ES\" )", "without backslashes"),
                then("a word by the numbers of its letters", "§\\u0069nsert( );", "This character cannot stand"),
                when("a text in single quotes", "Wishes( B3 == §'YES' )", "This character cannot stand"),
                file("a comment over several lines", "§/* rule */", "Code is not allowed"),
                file("a comment after a hash", "§# rule", "This character cannot stand"),
                file(
                        "a comment that hides an end",
                        "rule \"A\" when Wishes( ) then // end\n§",
                        "Expected 'insert' here."),
                new Attack(
                        "bytes that are not UTF-8",
                        pack -> pack.write("needs/needs.drl", new byte[] {'r', (byte) 0xC0, (byte) 0xAF}),
                        "needs/needs.drl",
                        1,
                        "not UTF-8"),
                new Attack(
                        "another encoding",
                        pack -> pack.write(
                                "safety/safety.drl",
                                pack.text("safety/safety.drl").getBytes(UTF_16)),
                        "safety/safety.drl",
                        1,
                        "not UTF-8"));
    }

    static Stream<Attack> floods() {
        return Stream.of(
                when("brackets nested once too often", "Wishes( ((((§(N3 == \"STEADY\"))))) )", "nested too deep"),
                when(
                        "brackets nested a hundred thousand times",
                        "Wishes( ((((§" + "(".repeat(100_000) + "N3" + ")".repeat(100_000) + " )",
                        "nested too deep"),
                new Attack(
                        "a file one byte too large",
                        pack -> pack.write("needs/needs.drl", new byte[512 * 1024 + 1]),
                        "needs/needs.drl",
                        1,
                        "larger than 512 KiB"),
                new Attack(
                        "a million tokens",
                        pack -> pack.write("needs/a.drl", "package needs" + ";".repeat(500_000))
                                .write("needs/b.drl", "package needs" + "(".repeat(500_000)),
                        "needs/a.drl",
                        1,
                        "too long for rules people can review"),
                new Attack(
                        "ten thousand rules",
                        pack -> {
                            for (int file = 0; file < 40; file++) {
                                int first = file * 250;
                                pack.write(
                                        "needs/r" + (100 + file) + ".drl",
                                        "package needs;\n"
                                                + IntStream.range(first, first + 250)
                                                        .mapToObj(i -> rule("Wishes( )", OFFER)
                                                                .replace("CANARY", "R" + i))
                                                        .collect(Collectors.joining()));
                            }
                        },
                        "needs/r139.drl",
                        1,
                        "at most 500 rules"),
                added(
                        "more ways to hold than anyone can review",
                        "needs/needs.drl",
                        "§",
                        "Wishes( "
                                + Stream.of("A2", "B1", "B2", "B3", "B4", "B5", "H1", "H2", "N4")
                                        .map(name -> "( " + name + " == \"YES\" || " + name + " == \"NO\" )")
                                        .collect(Collectors.joining(" && "))
                                + " )",
                        OFFER,
                        "more ways than people can review"),
                when(
                        "thousands of comparisons with a question that takes several answers",
                        "§Wishes( " + "wants contains \"HOUSING\" && ".repeat(4_000) + "wants contains \"HOUSING\" )",
                        "compares more than people can review"),
                when(
                        "thousands of alternatives",
                        "§Wishes( " + "N3 == \"STEADY\" || ".repeat(4_000) + "N3 == \"STEADY\" )",
                        "compares more than people can review"),
                new Attack(
                        "an id of a hundred thousand parts",
                        pack -> pack.append(
                                "needs/needs.drl",
                                rule("Wishes( )", OFFER)
                                        .replace("rule \"SVC-CANARY-1\"", "§rule \"A" + "-A".repeat(100_000) + "\"")),
                        "needs/needs.drl",
                        0,
                        "A rule has an id of its own"),
                new Attack(
                        "more problems than are kept",
                        pack -> pack.append("needs/needs.drl", rule("Wishes( )", OFFER) + "\n§")
                                .append(
                                        "needs/needs.drl",
                                        rule("Wishes( )", OFFER).strip())
                                .append(
                                        "needs/needs.drl",
                                        rule("Wishes( )", OFFER).repeat(450))
                                .append(
                                        "remedies/remedies.drl",
                                        remedy("Matter( canary == \"YES\" )").repeat(120)),
                        "needs/needs.drl",
                        0,
                        "A rule has an id of its own"),
                new Attack(
                        "the same problem twice on one line",
                        pack -> pack.append(
                                "needs/needs.drl",
                                "\n§"
                                        + (rule("Wishes( canary == \"YES\" )", OFFER)
                                                        + rule("Wishes( canary == \"NO\" )", OFFER)
                                                                .replace("-1", "-2"))
                                                .replace("\n", " ")),
                        "needs/needs.drl",
                        0,
                        "may ask about"),
                new Attack(
                        "signs and levels that can be reached in too many ways to be known",
                        pack -> {
                            for (int i = 0; i < 10; i++) {
                                pack.append("indicators.yaml", indicator("IND-X" + i))
                                        .append("signs/signs.drl", sign("IND-X" + i));
                            }
                            pack.replace(
                                            "concern/concern.drl",
                                            "strongMeansGroups >= 2",
                                            "strongMeansGroups >= 2, strongCompelled >= 2, moderateMeansGroups >= 2, compelled >= 2")
                                    .replace(
                                            "concern/concern.drl",
                                            "strongMeans >= 1, compelled >= 1",
                                            "moderateMeansGroups >= 2, strongCompelled >= 2");
                        },
                        "concern",
                        1,
                        "more ways than can be known"),
                new Attack(
                        "more signs than there are places",
                        pack -> {
                            for (int i = 0; i < 11; i++) {
                                pack.append("indicators.yaml", indicator("IND-X" + i))
                                        .append("signs/signs.drl", sign("IND-X" + i));
                            }
                        },
                        "indicators.yaml",
                        1,
                        "at most 30 signs"));
    }

    static Stream<Attack> purposes() {
        return Stream.of(
                added(
                        "a concern rule that looks at wishes",
                        "concern/concern.drl",
                        "§",
                        "Wishes( )",
                        level("SOME_SIGNS"),
                        "looks at [Signs] and at nothing else"),
                added(
                        "a concern rule that looks at answers",
                        "concern/concern.drl",
                        "§",
                        "Work( E2 == \"YES\" )",
                        level("SOME_SIGNS"),
                        "looks at [Signs]"),
                added(
                        "a sign from the case",
                        "signs/signs.drl",
                        "§",
                        "CaseFacts( chargeFamily == \"PROSTITUTION\" )",
                        newSign("IND-FORCE"),
                        "looks at [Background, Timing, Work]"),
                added(
                        "a sign from being safe",
                        "signs/signs.drl",
                        "",
                        "Work( §B1 == \"YES\" )",
                        newSign("IND-FORCE"),
                        "A rule that looks at Work may ask about"),
                added(
                        "a sign from a wish",
                        "signs/signs.drl",
                        "",
                        "Work( §N1 contains \"HOUSING\" )",
                        newSign("IND-FORCE"),
                        "A rule that looks at Work may ask about"),
                added(
                        "a sign from wants",
                        "signs/signs.drl",
                        "",
                        "Work( §wants contains \"HOUSING\" )",
                        newSign("IND-FORCE"),
                        "A rule that looks at Work may ask about"),
                added(
                        "a sign from a language",
                        "signs/signs.drl",
                        "",
                        "Work( §A1 == \"OTHER_LANGUAGE\" )",
                        newSign("IND-FORCE"),
                        "A rule that looks at Work may ask about"),
                added(
                        "a sign from the charge",
                        "signs/signs.drl",
                        "",
                        "Work( §chargeFamily == \"PROSTITUTION\" )",
                        newSign("IND-FORCE"),
                        "A rule that looks at Work may ask about"),
                added(
                        "a sign from what the police did",
                        "signs/signs.drl",
                        "",
                        "Work( §H1 == \"YES\" )",
                        newSign("IND-FORCE"),
                        "A rule that looks at Work may ask about"),
                added(
                        "a sign from a skip",
                        "signs/signs.drl",
                        "",
                        "Work( §E2 == \"SKIP\" )",
                        newSign("IND-FORCE"),
                        "Skipping is never a reason for anything"),
                added(
                        "a sign from a skip among others",
                        "signs/signs.drl",
                        "",
                        "Work( §D2 in ( \"NO_DEBT\", \"SKIP\" ) )",
                        newSign("IND-FORCE"),
                        "Skipping is never a reason for anything"),
                added(
                        "an offer from a skip",
                        "needs/needs.drl",
                        "",
                        "Wishes( §wants contains \"SKIP\" )",
                        OFFER,
                        "Skipping is never a reason for anything"),
                added(
                        "an offer from a level",
                        "needs/needs.drl",
                        "",
                        "Wishes( §level == \"SOME_SIGNS\" )",
                        OFFER,
                        "A rule that looks at Wishes may ask about"),
                added(
                        "an offer from an outcome, among the needs",
                        "needs/needs.drl",
                        "§",
                        "Outcome( )",
                        OFFER,
                        "looks at [Wishes]"),
                added(
                        "an alternative from a level",
                        "alternatives/alternatives.drl",
                        "",
                        "CaseFacts( §level == \"SOME_SIGNS\" )",
                        alternative("ALT-01"),
                        "A rule that looks at CaseFacts may ask about"),
                added(
                        "a way out tied to law from the case alone",
                        "alternatives/alternatives.drl",
                        "§",
                        "CaseFacts( )",
                        alternative("ALT-02"),
                        "has 'added: true', and no other has"),
                added(
                        "another way out from a level",
                        "alternatives/law-tied.drl",
                        "§",
                        "LevelledCase( level == \"SOME_SIGNS\" )",
                        alternative("ALT-01"),
                        "has 'added: true', and no other has"),
                added(
                        "the specialist from a need",
                        "needs/needs.drl",
                        "§",
                        "Wishes( )",
                        OFFER.replace("SVC-CARD", "SVC-TRAFFICKING"),
                        "has 'place: added', and no other has"),
                added(
                        "a common service from a level",
                        "support/support.drl",
                        "§",
                        "Outcome( level == \"SOME_SIGNS\" )",
                        OFFER,
                        "has 'place: added', and no other has"),
                added(
                        "a youth level from signs",
                        "concern/concern.drl",
                        "§",
                        "Signs( strong >= 1 )",
                        level("YOUTH"),
                        "follow from the gates"),
                added(
                        "a level from a gate",
                        "gates/gates.drl",
                        "§",
                        "Course( work == \"ANSWERED\" )",
                        level("STRONG_SIGNS"),
                        "follow from the gates"),
                added(
                        "a sign from age",
                        "signs/legal-facts.drl",
                        "§",
                        "Background( G2 == \"YES\" )",
                        newSign("IND-FORCE"),
                        "Strong and moderate signs follow from Work"),
                added(
                        "a legal fact from work",
                        "signs/signs.drl",
                        "§",
                        "Work( E2 == \"YES\" )",
                        newSign("HIST-MINOR-CSE"),
                        "Strong and moderate signs follow from Work"),
                added(
                        "a level among the signs",
                        "signs/signs.drl",
                        "§",
                        "Work( E2 == \"YES\" )",
                        level("STRONG_SIGNS"),
                        "here concludes Sign"),
                added(
                        "an alert among the needs",
                        "needs/needs.drl",
                        "§",
                        "Wishes( )",
                        "insert( new Alert( \"SAF-MEDICAL\" ) );",
                        "here concludes Offer"),
                added(
                        "a count compared with three",
                        "concern/concern.drl",
                        "",
                        "Signs( §strong >= 3 )",
                        level("SOME_SIGNS"),
                        "no score is made of it"),
                added(
                        "a count compared with nothing",
                        "concern/concern.drl",
                        "",
                        "Signs( §strong >= 0 )",
                        level("SOME_SIGNS"),
                        "no score is made of it"),
                added(
                        "a count that is exact",
                        "concern/concern.drl",
                        "",
                        "Signs( §strong == \"1\" )",
                        level("SOME_SIGNS"),
                        "A rule that looks at Signs may ask about"),
                added(
                        "a count that is none",
                        "concern/concern.drl",
                        "",
                        "Signs( §canary >= 1 )",
                        level("SOME_SIGNS"),
                        "A rule that looks at Signs may ask about"),
                added(
                        "a count among the needs",
                        "needs/needs.drl",
                        "",
                        "Wishes( §strong >= 1 )",
                        OFFER,
                        "A rule that looks at Wishes may ask about"),
                added("a class as a fact", "needs/needs.drl", "§", "Object( )", OFFER, "looks at [Wishes]"));
    }

    static Stream<Attack> words() {
        return Stream.of(
                when("a code that is unknown", "Wishes( §B3 == \"CANARY\" )", "This question has no such answer code."),
                when("a code in small letters", "Wishes( §B3 == \"yes\" )", "This question has no such answer code."),
                when(
                        "a code of another question",
                        "Wishes( §B3 == \"STEADY\" )",
                        "This question has no such answer code."),
                when(
                        "a question that does not exist",
                        "Wishes( §canary == \"YES\" )",
                        "A rule that looks at Wishes may ask about"),
                when("one answer asked as several", "Wishes( §B3 contains \"YES\" )", "takes one answer"),
                when("several answers asked as one", "Wishes( §wants == \"HOUSING\" )", "takes several answers"),
                added(
                        "a conclusion that is unknown",
                        "needs/needs.drl",
                        "§",
                        "Wishes( )",
                        "insert( new Offer( \"SVC-CANARY\", \"NOW\" ) );",
                        "not an id of services.yaml"),
                added(
                        "a conclusion of no kind",
                        "needs/needs.drl",
                        "§",
                        "Wishes( )",
                        "insert( new Canary( \"SVC-CARD\", \"NOW\" ) );",
                        "here concludes Offer"),
                added(
                        "an offer at no time",
                        "needs/needs.drl",
                        "§",
                        "Wishes( )",
                        "insert( new Offer( \"SVC-CARD\" ) );",
                        "how soon"),
                added(
                        "an offer at an unknown time",
                        "needs/needs.drl",
                        "§",
                        "Wishes( )",
                        "insert( new Offer( \"SVC-CARD\", \"CANARY\" ) );",
                        "how soon"),
                changed(
                        "a source that is unknown",
                        "@source( \"OWN\" )",
                        "@source( \"CANARY\" )",
                        "§rule",
                        "not in sources.yaml"),
                changed(
                        "a source in another letter",
                        "@source( \"OWN\" )",
                        "@source( \"own\" )",
                        "§rule",
                        "not in sources.yaml"),
                changed(
                        "no source",
                        "    @source( \"OWN\" )\n",
                        "",
                        "§rule",
                        "exactly @reason, @source and @reviewedBy"),
                changed("an empty source", "@source( \"OWN\" )", "@source( \" ; \" )", "§rule", "at least one key"),
                changed(
                        "no reviewer",
                        "    @reviewedBy( \"pending\" )\n",
                        "",
                        "§rule",
                        "exactly @reason, @source and @reviewedBy"),
                changed("no reason", "A reason that is long enough.", "", "§rule", "why this rule is as it is"),
                changed(
                        "unknown metadata",
                        "@reviewedBy( \"pending\" )",
                        "@reviewedBy( \"pending\" ) @canary( \"x\" )",
                        "§rule",
                        "exactly @reason"),
                changed(
                        "metadata twice",
                        "@reviewedBy( \"pending\" )",
                        "§@reason( \"Another reason, too.\" )",
                        "rule",
                        "stands here twice"),
                changed("an id of another rule", "SVC-CANARY-1", "SVC-CARD-1", "§rule", "A rule has an id of its own"),
                changed(
                        "an id in small letters",
                        "SVC-CANARY-1",
                        "svc-canary-1",
                        "§rule",
                        "A rule has an id of its own"),
                changed(
                        "an id that breaks out of its quotation marks",
                        "\"SVC-CANARY-1\"",
                        "§\"A\" + \"B\"",
                        "rule",
                        "Code is not allowed"),
                new Attack(
                        "an id of a rule in another folder",
                        pack -> pack.append(
                                "remedies/remedies.drl",
                                "§" + remedy("Matter( )").strip().replace("REM-CANARY-1", "SVC-CARD-1")),
                        "remedies/remedies.drl",
                        0,
                        "A rule has an id of its own"),
                new Attack(
                        "another package",
                        pack -> pack.replace("needs/needs.drl", "package needs;", "§package signs;"),
                        "needs/needs.drl",
                        0,
                        "The package is the name of the folder: needs."),
                new Attack(
                        "a package with dots",
                        pack -> pack.replace("needs/needs.drl", "package needs;", "§package needs.canary;"),
                        "needs/needs.drl",
                        0,
                        "Calling a method"),
                new Attack(
                        "no package",
                        pack -> pack.replace("needs/needs.drl", "package needs;\n", "")
                                .replace("needs/needs.drl", "rule \"SVC-SHELTER-1\"", "§rule \"SVC-SHELTER-1\""),
                        "needs/needs.drl",
                        0,
                        "Expected 'package' here."),
                new Attack(
                        "an empty rule file",
                        pack -> pack.write("safety/safety.drl", ""),
                        "safety/safety.drl",
                        1,
                        "Expected 'package' here."),
                new Attack(
                        "a rule without an end",
                        pack -> pack.append(
                                "needs/needs.drl", rule("Wishes( )", OFFER).replace("end\n", "§")),
                        "needs/needs.drl",
                        0,
                        "Expected 'end' here."),
                new Attack(
                        "the first mistake, though a later one stops the reading",
                        pack -> pack.append("needs/needs.drl", "\n§import canary;\n\n" + rule("Wishes( N3.a )", OFFER)),
                        "needs/needs.drl",
                        0,
                        "'import' is not allowed."),
                new Attack(
                        "a wish that can be chosen but not put first",
                        pack -> pack.replace("questions.yaml", "    - SHELTER\n", "    - CANARY\n    - SHELTER\n")
                                .append("needs/needs.drl", rule("Wishes( §wants contains \"CANARY\" )", OFFER)),
                        "needs/needs.drl",
                        0,
                        "This question has no such answer code."),
                new Attack(
                        "no question for what is put first",
                        pack -> pack.replace("questions.yaml", "- id: N2\n", "- id: N9\n")
                                .replace(
                                        "needs/needs.drl",
                                        "    Wishes( wants contains \"HOUSING\"",
                                        "    Wishes( §wants contains \"HOUSING\""),
                        "needs/needs.drl",
                        0,
                        "This question is not in questions.yaml."),
                new Attack(
                        "an id that no rule concludes",
                        pack -> pack.append("safety.yaml", "- id: SAF-NEW\n"),
                        "safety.yaml",
                        1,
                        "No rule concludes SAF-NEW."));
    }

    static Stream<Attack> yaml() {
        return Stream.of(
                top(
                        "aliases that multiply",
                        "a: §&a [x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\n",
                        "Anchors, aliases"),
                top("an alias to itself", "a: §&a [*a]\n", "Anchors, aliases"),
                top("an anchor on a text", "a: §&canary x\n", "Anchors, aliases"),
                top("an alias to nothing", "a: §*canary\n", "Anchors, aliases"),
                top("a merged mapping", "a: §&a {title: x}\nb:\n  <<: *a\n", "Anchors, aliases"),
                top(
                        "a tag that names a class",
                        "a: §!!javax.script.ScriptEngineManager [canary]\n",
                        "Tags are not used"),
                top("a tag that names a class of a mapping", "a: §!!java.net.URL {canary: x}\n", "Tags are not used"),
                top("a tag that names a text", "a: §!!str canary\n", "Tags are not used"),
                top("a tag of its own", "a: §!canary x\n", "Tags are not used"),
                top("binary data", "a: §!!binary Y2FuYXJ5\n", "Tags are not used"),
                top("deep nesting", "a: {b: {c: {d: {e: {f: {g: §{h: {i: x}}}}}}}}\n", "deep nesting"),
                top("nesting a hundred thousand deep", "a: §" + "[".repeat(100_000) + "\n", "deep nesting"),
                top("nesting a thousand deep by indentation", "a:\n" + deepBlock("§"), "deep nesting"),
                top("a key that is a list nested deep", "§? " + "? ".repeat(5_000) + "x\n", "deep nesting"),
                top("a field twice", "§POCA:\n  title: x\n  kind: y\n  read: read\n", "stands here twice"),
                top("two documents", "§--- canary\n", "not readable YAML here"),
                top("a text without an end", "A: \"canary\n§", "not readable YAML here"),
                top("a tab as indentation", "A:\n§\ttitle: x\n", "not readable YAML here"),
                top("a zero byte", "§A: \0\n", "cannot be seen"),
                top("a zero byte by its number", "A: §\"\\0\"\n", "cannot be seen"),
                top("an override of the writing direction", "A: §\"\u202exyz\"\n", "cannot be seen"),
                top("an override of the writing direction by its number", "A: §\"\\u202exyz\"\n", "cannot be seen"),
                top("an override of the writing direction in a comment", "§# \u202exyz\n", "cannot be seen"),
                top("a zero-width space", "A: §a\u200bb\n", "cannot be seen"),
                top("a key that looks like another", "ОWN: §{title: x, kind: y, read: read}\n", "The key of a source"),
                top("a key with a space", "a b: §{title: x, kind: y, read: read}\n", "The key of a source"),
                top(
                        "a link that runs",
                        "A: §{title: x, kind: y, read: read, link: \"javascript:alert(1)\"}\n",
                        "'link' must have the form"),
                new Attack(
                        "a byte order mark in YAML",
                        pack -> pack.write("gates.yaml", "\ufeff" + pack.text("gates.yaml")),
                        "gates.yaml",
                        1,
                        "cannot be seen"),
                new Attack(
                        "bytes that are not UTF-8 in YAML",
                        pack -> pack.write(
                                "gates.yaml", "- id: A\u00e9".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)),
                        "gates.yaml",
                        1,
                        "not UTF-8"),
                new Attack(
                        "an id of a hundred thousand parts in YAML",
                        pack -> pack.append("safety.yaml", "\n- §id: A" + "-A".repeat(100_000) + "\n"),
                        "safety.yaml",
                        0,
                        "'id' must have the form"),
                new Attack(
                        "a huge text as an id",
                        pack -> pack.append("safety.yaml", "\n- §id: " + "A".repeat(400_000) + "\n"),
                        "safety.yaml",
                        0,
                        "'id' must have the form"),
                new Attack(
                        "eighty thousand answer codes",
                        pack -> pack.append(
                                "questions.yaml",
                                "\n- §id: Z9\n  wish: any\n  codes: ["
                                        + IntStream.range(10_000, 90_000)
                                                .mapToObj(Integer::toString)
                                                .collect(Collectors.joining(","))
                                        + "]\n"),
                        "questions.yaml",
                        0,
                        "a list of 1 to 100"),
                new Attack(
                        "a language that leads out of the folder",
                        pack -> {
                            pack.replace(
                                    "pack.yaml",
                                    "languages: [en, es, fr, ru, zh-Hans, ar]",
                                    "languages: [en, §\"../../canary\"]");
                            Files.writeString(pack.folder().resolveSibling("canary.yaml"), "!!canary", UTF_8);
                        },
                        "pack.yaml",
                        0,
                        "An item of 'languages' must have the form"),
                new Attack(
                        "a level with the text of a page",
                        pack -> pack.replace(
                                "pack.yaml",
                                "levels: [NONE_SHARED",
                                "levels: [§\"<script>canary</script>\", NONE_SHARED"),
                        "pack.yaml",
                        0,
                        "An item of 'levels' must have the form"));
    }

    static Stream<Attack> folders() {
        return Stream.of(
                new Attack(
                        "a link to a file outside",
                        pack -> link(pack, "signs/canary.drl", Path.of("/etc/passwd")),
                        "signs/canary.drl",
                        1,
                        "Replace the link by a copy"),
                new Attack(
                        "a link in the place of a file",
                        pack -> link(pack.delete("gates.yaml"), "gates.yaml", Path.of("/etc/passwd")),
                        "gates.yaml",
                        1,
                        "Replace the link by a copy"),
                new Attack(
                        "a link to a file inside",
                        pack -> link(pack, "texts/de.yaml", pack.path("texts/en.yaml")),
                        "texts/de.yaml",
                        1,
                        "Replace the link by a copy"),
                new Attack(
                        "a link to nowhere",
                        pack -> link(pack, "texts/de.yaml", Path.of("/canary")),
                        "texts/de.yaml",
                        1,
                        "Replace the link by a copy"),
                new Attack(
                        "a linked folder",
                        pack -> link(pack, "needs/more", Path.of("/etc")),
                        ".",
                        1,
                        "Replace the link by a copy"),
                new Attack(
                        "a device",
                        pack -> link(pack, "a.md", Path.of("/dev/zero")),
                        "a.md",
                        1,
                        "Replace the link by a copy"),
                wrongFile("a Java file", "Canary.java"),
                wrongFile("a class file", "signs/Canary.class"),
                wrongFile("a spreadsheet of rules", "needs/canary.xlsx"),
                wrongFile("a rule flow", "needs/canary.bpmn"),
                wrongFile("a module description", "META-INF/kmodule.xml"),
                wrongFile("a hidden file", ".canary"),
                wrongFile("an ending in capitals", "needs/canary.DRL"),
                wrongFile("two endings", "needs/canary.drl.yaml"),
                wrongFile("a name with a line break", "canary\n.yaml"),
                wrongFile("a name with a backslash, which is a folder elsewhere", "signs\\signs.drl"),
                wrongFile("a name that leads up elsewhere", "..\\canary.yaml"),
                wrongFile("a name in other letters", "sіgns.yaml"),
                wrongFile("a file three folders down", "a/b/c/d.yaml"),
                new Attack(
                        "a file four folders down",
                        pack -> pack.write("a/b/c/d/e.yaml", "canary"),
                        ".",
                        1,
                        "stands too deep"),
                new Attack(
                        "a rule file beside the folders",
                        pack -> pack.write("canary.drl", "package needs;"),
                        "canary.drl",
                        1,
                        "in the folder of its purpose"),
                new Attack(
                        "a rule file among the texts",
                        pack -> pack.write("texts/a.drl", "package needs;"),
                        "texts/a.drl",
                        1,
                        "in the folder of its purpose"),
                new Attack(
                        "no rules for a purpose",
                        pack -> pack.delete("support/support.drl"),
                        "support",
                        1,
                        "This folder has no rule file."),
                new Attack(
                        "no questions",
                        pack -> pack.delete("questions.yaml"),
                        "questions.yaml",
                        1,
                        "This file is missing."),
                new Attack(
                        "no words", pack -> pack.delete("texts/es.yaml"), "texts/es.yaml", 1, "This file is missing."),
                new Attack(
                        "an empty file", pack -> pack.write("gates.yaml", ""), "gates.yaml", 1, "This file is empty."),
                new Attack(
                        "only a comment",
                        pack -> pack.write("gates.yaml", "# canary"),
                        "gates.yaml",
                        1,
                        "This file is empty."),
                new Attack(
                        "more files than a pack has",
                        pack -> {
                            for (int i = 0; i < 300; i++) {
                                pack.write("needs/n" + i + ".md", "canary");
                            }
                        },
                        ".",
                        1,
                        "at most 300 files"),
                new Attack(
                        "more folders than a pack has",
                        pack -> {
                            for (int i = 0; i < 300; i++) {
                                Files.createDirectories(pack.path("needs/n" + i));
                            }
                        },
                        ".",
                        1,
                        "at most 300 files"),
                new Attack(
                        "more bytes than a pack has",
                        pack -> {
                            for (int i = 0; i < 10; i++) {
                                pack.write("needs/n" + i + ".md", new byte[512 * 1024]);
                            }
                        },
                        ".",
                        1,
                        "larger than no pack needs to be"),
                new Attack("an empty folder", HostilePackTest::empty, "pack.yaml", 1, "This file is missing."),
                new Attack(
                        "no folder",
                        pack -> {
                            empty(pack);
                            Files.delete(pack.folder());
                        },
                        ".",
                        1,
                        "This is not a folder."),
                new Attack(
                        "a file in the place of the folder",
                        pack -> {
                            empty(pack);
                            Files.delete(pack.folder());
                            Files.writeString(pack.folder(), CANARY, UTF_8);
                        },
                        ".",
                        1,
                        "This is not a folder."),
                new Attack(
                        "a link in the place of the folder",
                        pack -> {
                            Path moved = pack.folder().resolveSibling("moved");
                            Files.move(pack.folder(), moved);
                            Files.createSymbolicLink(pack.folder(), moved);
                        },
                        ".",
                        1,
                        "This is not a folder."));
    }

    private static String rule(String pattern, String consequence) {
        return """

                rule "SVC-CANARY-1"
                    @reason( "A reason that is long enough." )
                    @source( "OWN" )
                    @reviewedBy( "pending" )
                when
                    %s
                then
                    %s
                end
                """.formatted(pattern, consequence);
    }

    private static Attack when(String name, String pattern, String reason) {
        return added(name, "needs/needs.drl", "", pattern, OFFER, reason);
    }

    private static Attack then(String name, String consequence, String reason) {
        return added(name, "needs/needs.drl", "", "Wishes( )", consequence, reason);
    }

    private static Attack changed(String name, String from, String to, String mark, String reason) {
        return new Attack(
                name,
                pack -> pack.append(
                        "needs/needs.drl",
                        rule("Wishes( )", OFFER).replace(from, to).replace("\nrule", "\n" + mark)),
                "needs/needs.drl",
                0,
                reason);
    }

    private static Attack added(
            String name, String file, String mark, String pattern, String consequence, String reason) {
        return new Attack(
                name,
                pack -> pack.append(file, rule(pattern, consequence).replace("\nrule", "\n" + mark + "rule")),
                file,
                0,
                reason);
    }

    private static Attack file(String name, String line, String reason) {
        return new Attack(name, pack -> pack.append("needs/needs.drl", "\n" + line), "needs/needs.drl", 0, reason);
    }

    private static Attack top(String name, String yaml, String reason) {
        return new Attack(name, pack -> pack.append("sources.yaml", yaml), "sources.yaml", 0, reason);
    }

    private static Attack wrongFile(String name, String file) {
        return new Attack(name, pack -> pack.write(file, CANARY), ".", 1, "A file has a name no pack file has.");
    }

    private static String deepBlock(String mark) {
        List<String> lines = new ArrayList<>();
        for (int depth = 1; depth < 700; depth++) {
            lines.add(" ".repeat(depth) + (depth == 8 ? mark : "") + "a:");
        }
        return String.join("\n", lines) + " x\n";
    }

    private static String level(String id) {
        return "insert( new Level( \"" + id + "\" ) );";
    }

    private static String newSign(String id) {
        return "insert( new Sign( \"" + id + "\" ) );";
    }

    private static String alternative(String id) {
        return "insert( new Alternative( \"" + id + "\" ) );";
    }

    private static String remedy(String pattern) {
        return rule(pattern, "insert( new Remedy( \"REM-SEAL\" ) );").replace("SVC-CANARY", "REM-CANARY");
    }

    private static String sign(String id) {
        return rule("Work( E2 == \"YES\" )", newSign(id)).replace("SVC-CANARY-1", id + "-1");
    }

    private static String indicator(String id) {
        return "\n- id: " + id + "\n  group: OTHER\n  elements: [ACT]\n  strength: moderate\n  sources: [OWN]\n";
    }

    private static void link(PackOnDisk pack, String name, Path target) throws IOException {
        Files.createSymbolicLink(pack.path(name), target);
    }

    private static void empty(PackOnDisk pack) {
        try (Stream<Path> paths = Files.walk(pack.folder())) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                if (!path.equals(pack.folder())) {
                    Files.delete(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the mark from a file and returns its line. */
    private static int takeMark(PackOnDisk pack, String file) {
        String text = pack.text(file);
        int at = text.indexOf('§');
        pack.write(file, text.substring(0, at) + text.substring(at + 1));
        return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }
}
