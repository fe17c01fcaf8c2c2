package org.recourse.screening;

import java.util.List;
import org.recourse.interview.Interview;
import org.recourse.rulebook.Rule;

/** Opens the part of the screener that runs the rules to the benchmarks. */
public final class RulesAlone {

    private RulesAlone() {}

    /** The rules that hold, without any explanation. */
    public static List<Rule> run(Screener screener, Interview interview) {
        return screener.screen(interview.row(), interview.withCase()).all;
    }
}
