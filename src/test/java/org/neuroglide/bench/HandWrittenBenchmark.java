package org.neuroglide.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.neuroglide.engine.EnginePhases;
import org.neuroglide.engine.EnginePhases.Input;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.KnowledgeOfRules;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Deferral;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Referral;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One rule file, on the same facts: the engine with its explanation, and a hand-written method without. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
public class HandWrittenBenchmark {
    private static final String FILE = "redflags/cauda-equina.drl";

    private EnginePhases engine;
    private List<Input> sessions;
    private int turn;

    @Setup(Level.Trial)
    public void load() {
        Knowledge one = KnowledgeOfRules.of(
                Path.of("kbase"), rules -> rules.stream().filter(r -> r.file().equals(FILE)).toList());
        engine = new EnginePhases(one);
        sessions = Arrays.stream(BenchCases.of(one)).map(engine::facts).toList();
        for (Input input : sessions) {
            if (byRules(input) != HandWrittenCaudaEquina.decide(input.facts())) {
                throw new IllegalStateException("The hand-written method no longer says what " + FILE + " says");
            }
        }
    }

    private Disposition byRules(Input input) {
        List<Concluded> conclusions = engine.conclude(input);
        if (conclusions.stream().anyMatch(c -> c.conclusion() instanceof Referral)) {
            return Disposition.EMERGENCY;
        }
        boolean deferred = conclusions.stream().anyMatch(c -> c.conclusion() instanceof Deferral);
        return deferred ? Disposition.DEFER : Disposition.ASSESS_FIRST;
    }

    private Input next() {
        turn = turn + 1 == sessions.size() ? 0 : turn + 1;
        return sessions.get(turn);
    }

    @Benchmark
    public Disposition handWritten() {
        return HandWrittenCaudaEquina.decide(next().facts());
    }

    @Benchmark
    public Disposition rules() {
        return byRules(next());
    }
}
