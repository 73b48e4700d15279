package org.neuroglide.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.engine.EnginePhases;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Decision;
import org.neuroglide.model.PatientCase;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Where the time of a decision goes: each line does what the one before it does, and one step more. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class PhasesBenchmark {
    private final Knowledge knowledge = Knowledge.bundled();
    private final EnginePhases phases = new EnginePhases(knowledge);
    private final DecisionEngine engine = new DecisionEngine(knowledge);
    private final PatientCase[] cases = BenchCases.of(knowledge);
    private int turn;

    private PatientCase next() {
        turn = turn + 1 == cases.length ? 0 : turn + 1;
        return cases[turn];
    }

    @Benchmark
    public boolean step1Validate() {
        return phases.validate(next());
    }

    @Benchmark
    public Object step2SessionFacts() {
        PatientCase given = next();
        return phases.validate(given) ? phases.facts(given) : null;
    }

    @Benchmark
    public int step3Insert() {
        PatientCase given = next();
        return phases.validate(given) ? phases.insert(phases.facts(given)) : 0;
    }

    @Benchmark
    public int step4Fire() {
        PatientCase given = next();
        return phases.validate(given) ? phases.fire(phases.facts(given)) : 0;
    }

    @Benchmark
    public List<Concluded> step5Bases() {
        PatientCase given = next();
        return phases.validate(given) ? phases.conclude(phases.facts(given)) : List.of();
    }

    @Benchmark
    public Decision step6Decide() {
        return engine.decide(next());
    }
}
