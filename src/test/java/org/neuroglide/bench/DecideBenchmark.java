package org.neuroglide.bench;

import java.util.concurrent.TimeUnit;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Decision;
import org.neuroglide.model.PatientCase;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/** One whole explained decision on the bundled knowledge base, warm, on one thread and on two. */
@BenchmarkMode({Mode.SampleTime, Mode.Throughput})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecideBenchmark {
    /** Shared by all threads, as in a server. */
    @State(Scope.Benchmark)
    public static class Shared {
        final Knowledge knowledge = Knowledge.bundled();
        final DecisionEngine engine = new DecisionEngine(knowledge);
        PatientCase[] cases;

        @Param({"whole", "generated"})
        String from;

        @Setup
        public void make() {
            cases = from.equals("whole") ? BenchCases.whole(knowledge) : BenchCases.of(knowledge);
        }
    }

    /** Where a thread is in the cases. */
    @State(Scope.Thread)
    public static class Turn {
        private int next;

        PatientCase next(PatientCase[] cases) {
            next = next + 1 == cases.length ? 0 : next + 1;
            return cases[next];
        }
    }

    @Benchmark
    @Threads(1)
    public Decision oneThread(Shared shared, Turn turn) {
        return shared.engine.decide(turn.next(shared.cases));
    }

    @Benchmark
    @Threads(2)
    public Decision twoThreads(Shared shared, Turn turn) {
        return shared.engine.decide(turn.next(shared.cases));
    }
}
