package org.neuroglide.bench;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.neuroglide.bench.RuleVariants.Variant;
import org.neuroglide.engine.CaseException;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.model.Basis;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Finding;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.Screen;
import org.neuroglide.model.TestResult;
import org.neuroglide.model.TestStatus;
import org.neuroglide.proof.cases.CaseText;
import org.neuroglide.proof.cases.Cases;

/**
 * Scenarios of further rules: cases in which the original fires, with the findings that it fired on reported in their
 * further form too, as they are, turned round and not assessed. They expect what the rules decide.
 */
final class ScenarioVariants {
    private static final int CASES_A_RULE = 12;

    private final DecisionEngine larger;
    private final List<Variant> variants;
    /** By id of the original: cases in which it fires, with the findings it fired on. */
    private final Map<String, List<Firing>> firings = new HashMap<>();
    private final Map<String, List<String>> files = new TreeMap<>();
    private int written;

    private record Firing(PatientCase given, List<Finding> on) {}

    ScenarioVariants(DecisionEngine larger, List<Variant> variants) {
        this.larger = larger;
        this.variants = variants;
    }

    /** Text of each scenario file by its path, with as many scenarios as wanted together. */
    Map<String, String> of(DecisionEngine engine, Iterable<PatientCase> cases, int wanted) {
        Set<String> originals = variants.stream().map(v -> v.original().id()).collect(Collectors.toSet());
        for (PatientCase given : cases) {
            engine.decide(given).conclusions().stream()
                    .flatMap(c -> c.bases().stream())
                    .filter(b -> originals.contains(b.rule().id()))
                    .forEach(b -> keep(given, b));
        }
        for (int round = 0; written < wanted && round < CASES_A_RULE; round++) {
            for (Variant variant : variants) {
                List<Firing> of = firings.getOrDefault(variant.original().id(), List.of());
                if (round < of.size() && written < wanted) {
                    write(variant, of.get(round), round, wanted);
                }
            }
        }
        return files.entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().replace(".drl", ".yaml"), e -> "about: kbase/" + e.getKey()
                        + "\nscenarios:\n" + String.join("", e.getValue())));
    }

    private void keep(PatientCase given, Basis basis) {
        List<Firing> known = firings.computeIfAbsent(basis.rule().id(), id -> new ArrayList<>());
        if (known.size() < CASES_A_RULE) {
            known.add(new Firing(given, basis.facts().stream()
                    .filter(Finding.class::isInstance)
                    .map(Finding.class::cast)
                    .toList()));
        }
    }

    private void write(Variant variant, Firing firing, int round, int wanted) {
        Set<String> codes = RuleVariants.codes(variant.original());
        List<Finding> further = firing.on().stream()
                .filter(f -> codes.contains(f.code()))
                .distinct()
                .map(ScenarioVariants::further)
                .toList();
        if (further.isEmpty()) {
            return;
        }
        add(variant.rule(), firing.given(), further, "fires-" + round, "the further form as it is", wanted);
        Finding first = further.get(0);
        List<Finding> turned = new ArrayList<>(further);
        turned.set(0, turned(first));
        add(variant.rule(), firing.given(), turned, "turned-" + round, "one further finding is otherwise", wanted);
        List<Finding> unknown = new ArrayList<>(further);
        unknown.set(0, Cases.forgotten(first));
        add(variant.rule(), firing.given(), unknown, "unknown-" + round, "one further finding is not assessed", wanted);
    }

    private void add(RuleModel rule, PatientCase given, List<Finding> more, String name, String why, int wanted) {
        List<Finding> all = new ArrayList<>(given.findings());
        all.addAll(more);
        PatientCase made = Cases.with(given, all);
        Optional<Decision> decision = decided(made);
        if (decision.isEmpty() || written >= wanted) {
            return;
        }
        boolean fired = decision.get().conclusions().stream()
                .flatMap(c -> c.bases().stream())
                .anyMatch(b -> b.rule().id().equals(rule.id()));
        String disposition = decision.get().disposition().name().toLowerCase().replace('_', '-');
        StringBuilder text = new StringBuilder("  - id: " + rule.id().toLowerCase() + "-" + name + "\n");
        text.append("    why: ").append(why).append("\n    given:\n");
        CaseText.of(made).lines().forEach(line -> text.append("      ").append(line).append('\n'));
        text.append("    expect: { disposition: ").append(disposition);
        text.append(fired ? ", fired: [ " + rule.id() + " ] }\n" : " }\n    expectNot: { fired: [ " + rule.id() + " ] }\n");
        files.computeIfAbsent(rule.file(), f -> new ArrayList<>()).add(text.toString());
        written++;
    }

    private Optional<Decision> decided(PatientCase given) {
        try {
            return Optional.of(larger.decide(given));
        } catch (CaseException refused) {
            return Optional.empty();
        }
    }

    private static Finding turned(Finding f) {
        if (f instanceof TestResult test && test.status() == TestStatus.DONE && test.presence() == Presence.NOT_ASSESSED) {
            return Cases.components(test, Presence.ABSENT, Presence.ABSENT, Presence.ABSENT);
        }
        return Cases.bare(f, f.presence() == Presence.ABSENT ? Presence.PRESENT : Presence.ABSENT);
    }

    /** The finding under its further code; what the vocabulary and the date of the visit derive is left to the engine. */
    private static Finding further(Finding f) {
        try {
            RecordComponent[] components = f.getClass().getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = switch (components[i].getName()) {
                    case "code" -> f.code() + RuleVariants.FURTHER;
                    case "screen" -> Screen.OPTIONAL;
                    case "daysBefore" -> null;
                    default -> components[i].getAccessor().invoke(f);
                };
            }
            return (Finding) f.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
