package org.recourse.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseCheckTest {

    private static final String FILE = "concern/cases/tried.yaml";

    private final PackFolder folder;

    CaseCheckTest(@TempDir Path path) {
        folder = PackFolder.copy(path);
    }

    private List<String> problems(String cases) {
        return folder.write(FILE, cases).caseProblems().stream()
                .filter(problem -> problem.startsWith(FILE))
                .toList();
    }

    @Test
    void cases_that_come_out_as_they_say_are_no_problem() {
        assertThat(problems("""
                        - name: "tried: flat, driver and pooled money shared by choice"
                          why: "Sharing by choice is no sign."
                          forbids: FI-06
                          given: { C1: ["YES"], D1: [I_CHOOSE_TO_SHARE] }
                          then:
                            level: NONE_SHARED
                            levelRules: [N0]
                            gates: []
                            signs: []
                            time: []
                            safety: []
                            offers: [SVC-PEER, SVC-CARD]
                            asked: []
                            nearMiss: [IND-EARNINGS-TAKEN-1]
                        - name: "tried: cannot leave, papers kept, wants a home first"
                          given: { C2: ["YES"], D3: ["YES"], F3: [NOW], N1: [HOUSING, RECORD], N2: [HOUSING], B2: ["NO"] }
                          case: { chargeClass: MISDEMEANOR, chargeFamily: PROSTITUTION }
                          then:
                            level: STRONG_SIGNS
                            levelRules: [L1]
                            time: [TIME-NOW]
                            signs: [IND-CANNOT-LEAVE, IND-DOCS-HELD]
                            safety: [SAF-NO-SAFE-PLACE]
                            first: SVC-HOUSING
                            asked: [SVC-HOUSING, SVC-RECORD]
                            offersInclude: [SVC-TRAFFICKING, SVC-ID]
                            offersExclude: [SVC-YOUTH]
                            alternativesInclude: [ALT-00, ALT-02]
                            alternativesExclude: [ALT-11]
                            remediesInclude: [REM-SEAL]
                            remediesExclude: [REM-T]
                            fires: [L1, IND-CANNOT-LEAVE-1]
                        - name: "tried: nothing was said at all"
                          open: false
                          given: {}
                          then:
                            level: NOT_SCREENED
                            levelRules: [X0]
                            nearMiss: [N0]
                        """)).isEmpty();
    }

    @Test
    void a_failing_case_says_what_was_expected_and_found() {
        assertThat(problems("""
                        - name: "tried: passport kept"
                          given: { D3: ["YES"] }
                          then:
                            level: STRONG_SIGNS
                            signs: [IND-DOCS-HELD]
                            fires: [L1]
                        """))
                .containsExactly(
                        FILE + ":4: The case \"tried: passport kept\" fails. 'level': expected [STRONG_SIGNS], found"
                                + " [SOME_SIGNS].",
                        FILE + ":6: The case \"tried: passport kept\" fails. 'fires': expected all of [L1], found "
                                + "[IND-DOCS-HELD-1, S1, N0, SVC-ID-1, SVC-PEER-2, SVC-CARD-1, SVC-TRAFFICKING-2].");
    }

    @Test
    void unknown_words_are_problems_at_their_line() {
        assertThat(problems("""
                        - name: "tried: unknown words"
                          forbids: FI-6
                          mood: sad
                          given:
                            C2: [MAYBE]
                            Q9: ["YES"]
                          case: { chargeClass: TREASON, judge: KIND }
                          then:
                            level: DOOMED
                            hope: [SVC-CARD]
                            offersInclude: [SVC-HUG]
                        """))
                .contains(
                        FILE + ":5: C2 has no answer code MAYBE.",
                        FILE + ":6: The question Q9 is not in questions.yaml.",
                        FILE + ":9: 'level': this pack has no DOOMED.",
                        FILE + ":10: 'hope' is nothing a case can expect.",
                        FILE + ":11: 'offersInclude': this pack has no SVC-HUG.",
                        FILE + ":1: 'forbids' names a forbidden inference, such as FI-06.")
                .anyMatch(problem -> problem.startsWith(FILE + ":3: Unknown field."))
                .anyMatch(problem -> problem.startsWith(FILE + ":7: 'chargeClass' is one of"))
                .anyMatch(problem -> problem.startsWith(FILE + ":7: A case has these facts only"));
    }

    @Test
    void two_cases_never_have_one_name() {
        assertThat(problems("""
                        - name: "tried: twice"
                          given: {}
                          then: { gates: [] }
                        - name: "tried: twice"
                          given: {}
                          then: { gates: [] }
                        """))
                .containsExactly(FILE + ":4: A case of this name stands in " + FILE + ":1. Rename one.");
    }

    @Test
    void a_case_expects_something_and_is_an_interview() {
        assertThat(problems("""
                        - name: "tried: expects nothing"
                          given: {}
                          then: {}
                        - name: "tried: two answers where one stands alone"
                          given: { C3: [PAY, SKIP] }
                          then: { gates: [] }
                        - given: 5
                          then: { gates: [] }
                        """))
                .contains(FILE + ":1: 'then' says at least one thing that must come of the case.")
                .anyMatch(problem -> problem.startsWith(FILE + ":4: This interview is not taken: /answers/C3/1"))
                .contains(FILE + ":7: The field 'name' is missing.");
    }

    @Test
    void a_rule_that_no_case_tries_from_both_sides_is_a_problem() {
        int line = folder.line("safety/safety.drl", "rule \"SAF-MEDICAL-1\"");
        folder.append("safety/safety.drl", """
                rule "SAF-MEDICAL-9"
                    @reason( "A rule nobody tries." )
                    @source( "OWN" )
                    @reviewedBy( "pending" )
                when
                    Safety( B3 == "UNSURE" )
                then
                    insert( new Alert( "SAF-MEDICAL" ) );
                end
                """);
        int added = folder.line("safety/safety.drl", "rule \"SAF-MEDICAL-9\"");
        folder.write(FILE, """
                - name: "tried: a doctor is needed"
                  given: { B3: ["YES"] }
                  then: { fires: [SAF-MEDICAL-1] }
                - name: "tried: no doctor is needed"
                  given: { B3: ["NO"] }
                  then: { nearMiss: [SAF-MEDICAL-1] }
                """);

        assertThat(folder.caseProblems())
                .contains(
                        "safety/safety.drl:" + added + ": No case names SAF-MEDICAL-9 in 'fires'. Write one.",
                        "safety/safety.drl:" + added + ": No case names SAF-MEDICAL-9 in 'nearMiss'. Write one.")
                .noneMatch(problem -> problem.startsWith("safety/safety.drl:" + line + ":"));
    }

    @Test
    void a_rule_that_always_holds_needs_no_near_miss() {
        assertThat(problemsOf("SVC-CARD-1", "SVC-PEER-2", "ALT-00-1")).isEmpty();
    }

    private List<String> problemsOf(String... rules) {
        return folder.caseProblems().stream()
                .filter(problem -> List.of(rules).stream()
                        .anyMatch(rule -> problem.contains("No case names " + rule + " in 'nearMiss'")))
                .toList();
    }

    @Test
    void few_cases_hold_nothing_in_place() {
        Rehearsal rehearsal = folder.rehearsal();
        org.recourse.pack.Problems problems = new org.recourse.pack.Problems();

        CaseCheck.check(rehearsal, List.of(), problems);

        assertThat(problems.list())
                .anyMatch(problem ->
                        problem.toString().equals("pack.yaml:1: This pack has 0 cases. At least 120 are needed."));
    }
}
