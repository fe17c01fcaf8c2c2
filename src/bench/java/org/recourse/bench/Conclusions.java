package org.recourse.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.rulebook.FindingKind;
import org.recourse.screening.Assessment;
import org.recourse.screening.Because;

/** What every way of assessing must agree on: each conclusion, the rule it follows from and the answers behind it. */
record Conclusions(
        String level, List<String> levelRules, List<String> gates, List<String> time, List<Line> lines) {

    record Line(FindingKind kind, String id, String rule, @Nullable String when, List<Because> because) {}

    static Conclusions of(Assessment assessment) {
        List<Line> lines = new ArrayList<>();
        assessment
                .indicators()
                .forEach(sign ->
                        lines.add(new Line(FindingKind.SIGN, sign.id(), sign.rule(), null, sign.because())));
        assessment
                .safety()
                .forEach(flag ->
                        lines.add(new Line(FindingKind.ALERT, flag.id(), flag.rule(), null, flag.because())));
        assessment
                .offers()
                .forEach(offer -> lines.add(new Line(
                        FindingKind.OFFER, offer.service(), offer.rule(), offer.when(), offer.because())));
        assessment
                .alternatives()
                .forEach(way ->
                        lines.add(new Line(FindingKind.ALTERNATIVE, way.id(), way.rule(), null, way.because())));
        assessment
                .remedies()
                .forEach(lead ->
                        lines.add(new Line(FindingKind.REMEDY, lead.id(), lead.rule(), null, lead.because())));
        return new Conclusions(
                assessment.level(), assessment.levelRules(), assessment.gates(), assessment.time(), lines);
    }

    /** The same without any order. */
    Conclusions sorted() {
        Comparator<Because> answers = Comparator.comparing(Because::question).thenComparing(Because::answer);
        return new Conclusions(
                level,
                levelRules.stream().sorted().toList(),
                gates.stream().sorted().toList(),
                time.stream().sorted().toList(),
                lines.stream()
                        .map(line -> new Line(
                                line.kind(),
                                line.id(),
                                line.rule(),
                                line.when(),
                                line.because().stream().sorted(answers).toList()))
                        .sorted(Comparator.comparing(Line::kind).thenComparing(Line::id))
                        .toList());
    }
}
