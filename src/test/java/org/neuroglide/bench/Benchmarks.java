package org.neuroglide.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.neuroglide.knowledge.Knowledge;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** Runs every benchmark and prints one table in Markdown. The argument is {@code all}, or a part of a benchmark's name. */
public final class Benchmarks {
    private static final Path CACHE = Path.of("target", "benchmarks", "cache");

    private Benchmarks() {}

    public static void main(String[] arguments) throws RunnerException, IOException, InterruptedException {
        Files.createDirectories(CACHE.getParent());
        Knowledge.load(Path.of("kbase"), CACHE);
        OptionsBuilder options = new OptionsBuilder();
        boolean all = arguments.length == 0 || arguments[0].equals("all");
        options.include(all ? "org.neuroglide.bench" : arguments[0])
                .forks(1)
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2))
                .shouldFailOnError(true);
        Collection<RunResult> results = new Runner(options.build()).run();
        System.out.println();
        System.out.println("| benchmark | mode | median or mean | p99 | unit |");
        System.out.println("| --- | --- | ---: | ---: | --- |");
        results.forEach(Benchmarks::print);
        if (all || "MemoryReport".contains(arguments[0])) {
            memory();
        }
    }

    private static void print(RunResult run) {
        Result<?> result = run.getPrimaryResult();
        Statistics statistics = result.getStatistics();
        String name = run.getParams().getBenchmark().replaceFirst(".*\\.(\\w+\\.\\w+)", "$1");
        for (String parameter : run.getParams().getParamsKeys()) {
            name += " " + parameter + "=" + run.getParams().getParam(parameter);
        }
        boolean spread = statistics.getN() > 100;
        double middle = spread || run.getParams().getMode().shortLabel().equals("ss") ? statistics.getPercentile(50) : result.getScore();
        String p99 = spread ? "%.1f".formatted(statistics.getPercentile(99)) : "";
        System.out.printf("| %s | %s | %.3g | %s | %s |%n", name, run.getParams().getMode().shortLabel(), middle, p99, result.getScoreUnit());
    }

    private static void memory() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        int status = new ProcessBuilder(java, "-Xmx1g", "-cp", System.getProperty("java.class.path"),
                        MemoryReport.class.getName(), CACHE.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("the memory report ended with " + status);
        }
    }
}
