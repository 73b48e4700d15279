package org.neuroglide.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.GrownKnowledge;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Decision;
import org.neuroglide.model.PatientCase;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A decision with more rules: copies of the rules about codes that no case uses, as other conditions would bring them. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class GrowthBenchmark {
    @Param({"1", "5", "20"})
    int times;

    private DecisionEngine engine;
    private PatientCase[] cases;
    private int turn;

    @Setup(Level.Trial)
    public void load() {
        Knowledge bundled = Knowledge.bundled();
        cases = BenchCases.of(bundled);
        engine = new DecisionEngine(times == 1 ? bundled : GrownKnowledge.of(Path.of("kbase"), times));
    }

    @Benchmark
    public Decision decide() {
        turn = turn + 1 == cases.length ? 0 : turn + 1;
        return engine.decide(cases[turn]);
    }
}
