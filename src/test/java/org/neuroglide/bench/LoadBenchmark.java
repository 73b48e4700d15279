package org.neuroglide.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Getting an engine in a fresh virtual machine, cold: each fork measures one load. {@link Benchmarks} fills the cache. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(7)
@State(Scope.Benchmark)
public class LoadBenchmark {
    private final Path kbase = Path.of("kbase");
    private final Path cache = Path.of("target", "benchmarks", "cache");

    @Benchmark
    public DecisionEngine bundled() {
        return new DecisionEngine(Knowledge.bundled());
    }

    @Benchmark
    public DecisionEngine directory() {
        return new DecisionEngine(Knowledge.load(kbase));
    }

    @Benchmark
    public DecisionEngine directoryCached() {
        return new DecisionEngine(Knowledge.load(kbase, cache));
    }
}
