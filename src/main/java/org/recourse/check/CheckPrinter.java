package org.recourse.check;

import java.util.Locale;

/** Writes a report as plain text for a terminal; the same report always gives the same text. */
public final class CheckPrinter {

    private CheckPrinter() {}

    /** Problems as compilers print them, then notes, then what was proved, then one line that sums up. */
    public static String print(CheckReport report) {
        StringBuilder text = new StringBuilder();
        report.problems().forEach(problem -> line(text, problem.toString()));
        report.warnings().forEach(warning -> line(text, "note: " + warning));
        report.proofs().forEach(proof -> line(text, line(proof)));
        line(text, lastLine(report));
        return text.toString();
    }

    private static String line(Proof proof) {
        return String.format(
                Locale.ROOT,
                "%s %s: %s (%,d cases)",
                proof.holds() ? "proved" : "FAILED",
                proof.id(),
                proof.statement(),
                proof.cases());
    }

    private static String lastLine(CheckReport report) {
        CheckReport.Counts counts = report.counts();
        int problems = report.problems().size();
        String outcome = problems == 0 ? "no problems" : problems == 1 ? "1 problem" : problems + " problems";
        if (report.pack().isEmpty()) {
            return "This pack could not be read: " + outcome + ".";
        }
        return report.pack() + ": " + counts.questions() + " questions, " + counts.signs() + " signs, "
                + counts.rules() + " rules, " + counts.cases() + " cases, " + counts.languages() + " languages: "
                + outcome + ".";
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
