package org.recourse.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.recourse.interview.Interview;
import org.recourse.release.Assessor;
import org.recourse.rulebook.Rule;
import org.recourse.screening.Assessment;
import org.recourse.screening.RulesAlone;
import org.recourse.screening.Screener;

/** One assessment an operation, interview after interview of the mix. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class AssessBenchmark {

    /** What is the same for every way. */
    @State(Scope.Benchmark)
    public static class Shared {

        final Subject subject = Subject.load();
        final Screener screener = subject.release().screener();
        final Assessor assessor = new Assessor(subject.releases());
    }

    /** The hand-written rules, held to the same conclusions. */
    @State(Scope.Benchmark)
    public static class ByHand {

        final Subject subject = Subject.load();
        final HandWritten handWritten = new HandWritten(
                subject.release().pack(), subject.release().rulebook().vocabulary());

        @Setup
        public void verify() {
            subject.verify("hand-written", handWritten::assess);
        }
    }

    /** The usual rules, held to the same conclusions. */
    @State(Scope.Benchmark)
    public static class Usual {

        final Subject subject = Subject.load();
        final UsualWay usualWay =
                new UsualWay(subject.release().pack(), subject.release().rulebook());

        @Setup
        public void verify() {
            subject.verify("one fact an answer", usualWay::assess);
        }
    }

    /** Where a thread is in the mix. */
    @State(Scope.Thread)
    public static class Place {

        private int next;

        <T> T next(List<T> mix) {
            next = next + 1 < mix.size() ? next + 1 : 0;
            return mix.get(next);
        }
    }

    @Benchmark
    public Assessment assess(Shared shared, Place place) {
        return shared.screener.assess(place.next(shared.subject.interviews()));
    }

    @Benchmark
    public byte[] assessJson(Shared shared, Place place) {
        return shared.assessor.assess(place.next(shared.subject.documents()));
    }

    @Benchmark
    public List<Rule> rulesAlone(Shared shared, Place place) {
        Interview interview = place.next(shared.subject.interviews());
        return RulesAlone.run(shared.screener, interview);
    }

    @Benchmark
    public Conclusions handWritten(ByHand byHand, Place place) {
        return byHand.handWritten.assess(place.next(byHand.subject.interviews()));
    }

    @Benchmark
    public Conclusions usualWay(Usual usual, Place place) {
        return usual.usualWay.assess(place.next(usual.subject.interviews()));
    }
}
