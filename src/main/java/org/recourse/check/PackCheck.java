package org.recourse.check;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.recourse.pack.InvalidPackException;
import org.recourse.pack.Pack;
import org.recourse.pack.PackFiles;
import org.recourse.pack.PackProblem;
import org.recourse.pack.PackReader;
import org.recourse.pack.Problems;
import org.recourse.pack.Vocabulary;
import org.recourse.rulebook.RuleReader;
import org.recourse.rulebook.Rulebook;

/** Checks a pack from its folder: reading and lint, then words, cases, and what is proved over the whole space. */
public final class PackCheck {

    private PackCheck() {}

    /** Everything that is wrong with a pack, and what was proved of it. A bad pack is a report, never an exception. */
    public static CheckReport check(Path folder) {
        Problems problems = new Problems();
        try {
            Optional<Pack> pack = read(PackFiles.of(folder), problems);
            return pack.isPresent() ? check(pack.get()) : unread(problems.list());
        } catch (InvalidPackException e) {
            return unread(e.problems());
        } catch (UncheckedIOException e) {
            return unread(List.of(new PackProblem(".", 1, "This folder cannot be read.")));
        }
    }

    private static CheckReport unread(List<PackProblem> problems) {
        return new CheckReport("", problems, List.of(), List.of(), CheckReport.Counts.NONE);
    }

    /** A pack that can be run; none, with all problems noted, if it cannot. */
    static Optional<Pack> read(PackFiles files, Problems problems) {
        Pack pack = PackReader.read(files, problems);
        Vocabulary vocabulary = new Vocabulary(pack);
        Shape.check(pack, vocabulary, problems);
        if (Shape.wishesAgree(vocabulary)) {
            Shape.checkSignRules(RuleReader.read(pack, vocabulary, problems), problems);
        }
        return problems.isEmpty() ? Optional.of(pack) : Optional.empty();
    }

    private static CheckReport check(Pack pack) {
        Problems problems = new Problems();
        Rulebook rulebook = Rulebook.of(pack);
        if (rulebook.levels().rank(0) < 0) {
            problems.add("concern", 1, "Without a sign no rule gives a level. One rule has to hold for every set.");
            return unread(problems.list());
        }
        WordsCheck.check(pack, problems);
        Rehearsal rehearsal = Rehearsal.of(CompleteWords.of(pack), rulebook);
        List<Case> cases = CaseReader.read(rehearsal, problems);
        CaseCheck.check(rehearsal, cases, problems);
        List<Proof> proofs = Invariants.prove(pack, rehearsal);
        List<PackProblem> all = new ArrayList<>(problems.list());
        proofs.forEach(proof -> proof.counterexamples().stream()
                .map(example -> new PackProblem(
                        example.file(), example.line(), proof.id() + " does not hold. " + example.message()))
                .forEach(all::add));
        return new CheckReport(
                pack.id() + " " + pack.version(),
                all,
                Warnings.of(pack, rulebook),
                proofs,
                new CheckReport.Counts(
                        pack.questions().size(),
                        rulebook.signs().signs().size(),
                        rulebook.rules().size(),
                        cases.size(),
                        pack.words().size()));
    }
}
