package org.recourse.check;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.recourse.pack.PackProblem;

/** What came of trying something with many talks: how many cases there were, and those in which it was not so. */
record Trials(long cases, List<PackProblem> counterexamples) {

    /** Tries the cases of each talk, on every core; each is empty if it comes out as it should. */
    static Trials over(List<Talk> talks, Function<Talk, Stream<Optional<PackProblem>>> cases) {
        AtomicLong count = new AtomicLong();
        List<PackProblem> counterexamples = talks.parallelStream()
                .flatMap(cases)
                .peek(unused -> count.incrementAndGet())
                .flatMap(Optional::stream)
                .toList();
        return new Trials(count.get(), counterexamples);
    }

    Proof proof(String id, String statement) {
        return new Proof(id, statement, cases, counterexamples);
    }

    /** The same with counterexamples that were found in another way, which come first. */
    Proof proof(String id, String statement, List<PackProblem> found) {
        return new Proof(
                id,
                statement,
                cases,
                Stream.concat(found.stream(), counterexamples.stream()).toList());
    }
}
