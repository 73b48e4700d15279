package org.neuroglide.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neuroglide.model.Problem;
import org.neuroglide.scenario.RunReport;
import org.neuroglide.scenario.ScenarioResult;

/** Tells how a run of scenarios goes on, and what came of it. */
final class TestAccount {
    private static final String BACK = "\r\u001b[K";

    private final Terminal terminal;
    private final boolean colour;
    private int done;
    private int failed;

    TestAccount(Terminal terminal, boolean colour) {
        this.terminal = terminal;
        this.colour = colour;
    }

    /** One more result. A person who watches sees a line that counts; a failure is told at once. */
    void tell(ScenarioResult result) {
        done++;
        if (result.failed()) {
            failed++;
        }
        if (terminal.attended()) {
            terminal.err()
                    .print(BACK + done + " run, " + failed + " failed: "
                            + shortened(result.scenario().reference()));
            terminal.err().flush();
        }
    }

    private String shortened(String reference) {
        int room = terminal.width() - 30;
        return reference.length() <= room ? reference : "..." + reference.substring(reference.length() - room + 3);
    }

    /** The files with their counts, every failure in full, and the sum. */
    void sum(RunReport report, List<Problem> coverage) {
        if (terminal.attended()) {
            terminal.err().print(BACK);
            terminal.err().flush();
        }
        Map<String, int[]> files = new LinkedHashMap<>();
        for (ScenarioResult result : report.results()) {
            int[] counts = files.computeIfAbsent(result.scenario().file(), f -> new int[2]);
            counts[result.failed() ? 1 : 0]++;
        }
        files.forEach((file, counts) -> terminal.out().println(line(file, counts[0], counts[1])));
        for (ScenarioResult result : report.failed()) {
            terminal.out().println("\n" + result.account());
        }
        if (!coverage.isEmpty()) {
            terminal.out().println();
            coverage.stream().map(Problem::render).forEach(terminal.out()::println);
        }
        terminal.out().println("\n" + report.summary() + (coverage.isEmpty() ? "" : "; " + gaps(coverage.size())));
    }

    private static String gaps(int number) {
        return number == 1 ? "1 rule lacks a scenario" : number + " scenarios of rules are missing";
    }

    private String line(String file, int passed, int failed) {
        String mark = failed == 0 ? ink("ok    ", "32") : ink("FAILED", "1;31");
        return mark + " " + file + "  " + passed + " passed" + (failed == 0 ? "" : ", " + failed + " failed");
    }

    private String ink(String text, String code) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
