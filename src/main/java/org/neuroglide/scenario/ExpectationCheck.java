package org.neuroglide.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.neuroglide.model.Decision;
import org.neuroglide.scenario.Expected.Element;

/** Compares what is expected of a decision with what it concluded. */
final class ExpectationCheck {
    private final Decision decision;
    private final Tracing tracing;

    ExpectationCheck(Decision decision, Tracing tracing) {
        this.decision = decision;
        this.tracing = tracing;
    }

    /** The failures, in the order of the expectations. */
    List<Failure> failures(List<Expected> expected) {
        return expected.stream().flatMap(e -> failure(e).stream()).toList();
    }

    /** Whether a decision is as expected, without an account of what is not. */
    static boolean isMet(Expected expected, Decision decision) {
        List<Seen> seen = Seen.of(expected.aspect(), decision);
        return expected.manner() == Manner.NOT
                ? forbiddenSeen(expected, seen).isEmpty()
                : missing(expected, seen).isEmpty() && extra(expected, seen).isEmpty();
    }

    private static List<Element> missing(Expected expected, List<Seen> seen) {
        return expected.elements().stream()
                .filter(e -> seen.stream().noneMatch(s -> e.matches(s.element())))
                .toList();
    }

    private static List<Seen> extra(Expected expected, List<Seen> seen) {
        boolean exactly =
                expected.manner() == Manner.EXACTLY || expected.aspect().shape() == Aspect.Shape.ONE;
        return seen.stream()
                .filter(s -> exactly && expected.elements().stream().noneMatch(e -> e.matches(s.element())))
                .toList();
    }

    private static List<Seen> forbiddenSeen(Expected expected, List<Seen> seen) {
        return seen.stream()
                .filter(s -> expected.elements().stream().anyMatch(e -> e.matches(s.element())))
                .toList();
    }

    private Optional<Failure> failure(Expected expected) {
        List<Seen> seen = Seen.of(expected.aspect(), decision);
        return expected.manner() == Manner.NOT ? forbidden(expected, seen) : wanted(expected, seen);
    }

    private Optional<Failure> wanted(Expected expected, List<Seen> seen) {
        List<Element> missing = missing(expected, seen);
        List<Seen> extra = extra(expected, seen);
        if (missing.isEmpty() && extra.isEmpty()) {
            return Optional.empty();
        }
        Account whole = new Account(decision, tracing);
        List<String> account = new ArrayList<>();
        if (expected.elements().size() > 1) {
            missing.forEach(m -> account.add("missing: " + m.text()));
        }
        account.addAll(whole.missing(expected.aspect(), missing));
        if (expected.manner() == Manner.EXACTLY) {
            extra.forEach(e -> account.add("not expected: " + e.element().text()));
            account.addAll(whole.standing(expected.aspect(), extra));
        }
        return Optional.of(failure(expected, expected.text(), shown(expected, seen), account));
    }

    private Optional<Failure> forbidden(Expected expected, List<Seen> seen) {
        List<Seen> found = forbiddenSeen(expected, seen);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<String> account = new Account(decision, tracing).standing(expected.aspect(), found);
        return Optional.of(failure(expected, "not " + expected.text(), Seen.text(found), account));
    }

    private static Failure failure(Expected expected, String wanted, String concluded, List<String> account) {
        String name = expected.manner().key() + "." + expected.aspect().key();
        return new Failure(name, expected.line(), wanted, concluded, account);
    }

    /** Of a dose only the fields that were expected are shown. */
    private static String shown(Expected expected, List<Seen> seen) {
        if (expected.aspect() != Aspect.DOSE) {
            return Seen.text(seen);
        }
        List<String> fields = expected.elements().stream()
                .flatMap(e -> e.fields().keySet().stream())
                .distinct()
                .toList();
        return seen.isEmpty()
                ? "none"
                : seen.stream()
                        .map(s -> new Element(only(s.element().fields(), fields)).text())
                        .collect(Collectors.joining("; "));
    }

    private static Map<String, String> only(Map<String, String> all, List<String> keys) {
        Map<String, String> some = new LinkedHashMap<>();
        keys.forEach(k -> some.put(k, all.getOrDefault(k, "")));
        return some;
    }
}
