package org.recourse.check;

import java.util.ArrayList;
import java.util.List;
import org.recourse.pack.Pack;
import org.recourse.screening.Assessment;

/** Everything that must be so in every pack, proved: over the whole space where it can be gone through. */
final class Invariants {

    /** How many talks permutations start from. */
    static final int TALKS = 100;

    private Invariants() {}

    static List<Proof> prove(Pack pack, Rehearsal rehearsal) {
        List<Talk> talks = SeededTalks.of(pack, TALKS);
        List<Proof> proofs = new ArrayList<>();
        proofs.addAll(LevelProofs.prove(rehearsal.rulebook(), LevelTable.ofEngine(rehearsal.rulebook())));
        proofs.addAll(new BlindProofs(rehearsal, talks, BlindProofs.TO_A_LEVEL).prove());
        proofs.addAll(new AnswerProofs(rehearsal, talks).prove());
        proofs.addAll(new AgeProofs(rehearsal, talks).prove());
        proofs.addAll(new OfferProofs(rehearsal, talks).prove());
        proofs.addAll(new WayOutProofs(rehearsal).prove());
        proofs.add(ResultShape.prove(Assessment.class));
        proofs.addAll(TextProofs.prove(pack));
        return proofs;
    }
}
