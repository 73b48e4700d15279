package org.neuroglide.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.PatientCase;

/** Heap after collection: of one engine, over many decisions, over many loads. Its own program, in a fresh machine. */
public final class MemoryReport {
    private static final int DECISIONS = 1_000_000;
    private static final int LOADS = 200;
    private static final int COLLECTIONS = 5;
    private static final double MEGABYTE = 1024.0 * 1024.0;

    private MemoryReport() {}

    /** The folder of compiled models is the only argument. */
    public static void main(String[] arguments) {
        double start = heap();
        PatientCase[] cases = BenchCases.of(Knowledge.bundled());
        double before = heap();
        DecisionEngine engine = new DecisionEngine(Knowledge.bundled());
        decide(engine, cases, cases.length);
        double warm = heap();
        System.out.printf("| heap of the program before anything is loaded | %.1f MB |%n", start);
        System.out.printf("| heap of an engine with the bundled knowledge base, after %,d decisions | %.1f MB |%n", cases.length, warm - before);
        decide(engine, cases, DECISIONS);
        System.out.printf("| heap before and after %,d decisions | %.1f MB, %.1f MB |%n", DECISIONS, warm, heap());
        loads(Path.of(arguments[0]), cases[0], 2);
        double heap = heap();
        double classes = classes();
        loads(Path.of(arguments[0]), cases[0], LOADS);
        System.out.printf("| heap before and after %d loads of a directory | %.1f MB, %.1f MB |%n", LOADS, heap, heap());
        System.out.printf("| class memory before and after them | %.1f MB, %.1f MB |%n", classes, classes());
    }

    private static void decide(DecisionEngine engine, PatientCase[] cases, int decisions) {
        for (int i = 0; i < decisions; i++) {
            engine.decide(cases[i % cases.length]);
        }
    }

    private static void loads(Path cache, PatientCase given, int loads) {
        for (int i = 0; i < loads; i++) {
            new DecisionEngine(Knowledge.load(Path.of("kbase"), cache)).decide(given);
        }
    }

    private static double heap() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }

    private static double classes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(p -> p.getName().contains("Metaspace") || p.getName().contains("Class Space"))
                        .map(MemoryPoolMXBean::getUsage)
                        .mapToLong(u -> u.getUsed())
                        .sum()
                / MEGABYTE;
    }
}
