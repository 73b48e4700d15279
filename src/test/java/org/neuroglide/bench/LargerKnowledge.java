package org.neuroglide.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neuroglide.bench.RuleVariants.Variant;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.RuleWriter;
import org.neuroglide.model.PatientCase;
import org.neuroglide.scenario.ScenarioCaseList;

/**
 * Writes a larger knowledge base for measuring: the project's own with further rules, findings, numbers and scenarios in
 * their manner, and a copy in which something was changed. The same seed writes the same files.
 */
public final class LargerKnowledge {
    private static final int RULES = 1_000;
    private static final int SCENARIOS = 5_000;
    private static final int CHANGED_PARAMETERS = 3;
    private static final int REMOVED_RULES = 2;

    private final Path out;
    private final long seed;

    private LargerKnowledge(Path out, long seed) {
        this.out = out;
        this.seed = seed;
    }

    /** The folder to write {@code kbase}, {@code changed} and {@code scenarios} into, and a seed, 1 where it is left out. */
    public static void main(String[] arguments) throws IOException {
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        new LargerKnowledge(Path.of(arguments[0]), seed).write();
    }

    private void write() throws IOException {
        Path kbase = Path.of("kbase");
        Path scenarios = Path.of("scenarios");
        Knowledge knowledge = Knowledge.load(kbase, Path.of("target", "larger-cache"));
        long active = knowledge.rules().stream().filter(RuleModel::active).count();
        List<Variant> variants = RuleVariants.of(knowledge, seed, RULES - (int) active);
        copy(kbase, out.resolve("kbase"));
        copy(scenarios, out.resolve("scenarios"));
        knowledgeBase(knowledge, variants);
        DecisionEngine larger = new DecisionEngine(Knowledge.load(out.resolve("kbase")));
        Map<String, PatientCase> cases = ScenarioCaseList.of(knowledge, scenarios);
        Map<String, String> files = new ScenarioVariants(larger, variants)
                .of(new DecisionEngine(knowledge), cases.values(), SCENARIOS - cases.size());
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(out.resolve("scenarios").resolve(file.getKey()), file.getValue());
        }
        copy(out.resolve("kbase"), out.resolve("changed"));
        change(knowledge, variants);
    }

    private void knowledgeBase(Knowledge knowledge, List<Variant> variants) throws IOException {
        Map<String, List<RuleModel>> files = variants.stream()
                .map(Variant::rule)
                .collect(Collectors.groupingBy(RuleModel::file, TreeMap::new, Collectors.toList()));
        for (Map.Entry<String, List<RuleModel>> file : files.entrySet()) {
            String text = RuleWriter.write(file.getValue().get(0).folder(), List.of(), file.getValue());
            Files.writeString(out.resolve("kbase").resolve(file.getKey()), text);
        }
        Path vocabulary = out.resolve("kbase/vocabulary.yaml");
        Set<String> codes = new TreeSet<>();
        Set<String> parameters = new TreeSet<>();
        variants.forEach(v -> codes.addAll(RuleVariants.codes(v.original())));
        variants.forEach(v -> parameters.addAll(RuleVariants.parameters(v.original())));
        Files.writeString(vocabulary, TableVariants.vocabulary(Files.readString(vocabulary), knowledge, codes));
        Path tests = out.resolve("kbase/tests.yaml");
        Files.writeString(tests, TableVariants.tests(Files.readString(tests), codes));
        Path numbers = out.resolve("kbase/parameters.yaml");
        // More than can be counted would make a rule that never fires.
        Set<String> counted = variants.stream()
                .map(Variant::original)
                .filter(RuleVariants::counts)
                .flatMap(rule -> RuleVariants.parameters(rule).stream())
                .collect(Collectors.toSet());
        Files.writeString(numbers, TableVariants.parameters(
                Files.readString(numbers), knowledge, parameters, name -> !counted.contains(name)));
    }

    /** Some numbers are moved by one step, and some rules are gone. */
    private void change(Knowledge knowledge, List<Variant> variants) throws IOException {
        Path changed = out.resolve("changed");
        Path numbers = changed.resolve("parameters.yaml");
        String text = Files.readString(numbers);
        List<Parameter> movable = new ArrayList<>(knowledge.parameters().values().stream()
                .filter(p -> !TableVariants.moved(p).equals(p.value()))
                .toList());
        Collections.shuffle(movable, new Random(seed));
        for (Parameter p : movable.subList(0, CHANGED_PARAMETERS)) {
            String start = "\n" + p.name() + ": { value: ";
            text = text.replace(start + p.value().toPlainString() + ",", start + TableVariants.moved(p).toPlainString() + ",");
        }
        Files.writeString(numbers, text);
        for (Variant variant : variants.subList(0, REMOVED_RULES)) {
            Path file = changed.resolve(variant.rule().file());
            Files.writeString(file, Files.readString(file).replace(RuleWriter.write(variant.rule()), ""));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
