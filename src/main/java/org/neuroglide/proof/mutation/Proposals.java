package org.neuroglide.proof.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.scenario.ScenarioException;
import org.neuroglide.scenario.ScenarioReader;

/** What would notice survivors: expectations to add to scenarios, and scenarios to add. */
public final class Proposals {
    private final Knowledge knowledge;
    private final Map<String, List<Addition>> additions;
    private final Map<String, List<Proposal>> byFile;

    /** Both by rule file. */
    Proposals(Knowledge knowledge, Map<String, List<Addition>> additions, Map<String, List<Proposal>> byFile) {
        this.knowledge = knowledge;
        this.additions = additions;
        this.byFile = byFile;
    }

    /** What was found for a mutant: what to add to which scenario, or a scenario as a scenario file writes it. */
    public Optional<String> of(Mutant mutant) {
        String file = mutant.rule().file();
        return additions.getOrDefault(file, List.of()).stream()
                .filter(a -> a.mutant().id().equals(mutant.id()))
                .map(Addition::text)
                .findFirst()
                .or(() -> byFile.getOrDefault(file, List.of()).stream()
                        .filter(p -> p.mutant().id().equals(mutant.id()))
                        .map(Proposal::text)
                        .findFirst());
    }

    /** How many scenarios are proposed. */
    public int scenarios() {
        return byFile.values().stream().mapToInt(List::size).sum();
    }

    /** How many expectations are proposed. */
    public int expectations() {
        return additions.values().stream().mapToInt(List::size).sum();
    }

    /** Whole scenario files by their path below the folder of scenarios, such as {@code redflags/wound-mutants.yaml}. */
    public Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        byFile.forEach((rules, proposals) -> {
            if (!proposals.isEmpty()) {
                List<String> texts = new ArrayList<>();
                texts.add("about: kbase/" + rules + "\nscenarios:\n");
                proposals.forEach(p -> texts.add(p.text()));
                files.put(rules.replace(".drl", "-mutants.yaml"), String.join("", texts));
            }
        });
        return files;
    }

    /**
     * Scenario files with the expectations added, by the file as it was named, everything else as it is written. A file
     * that cannot be changed so is left out.
     *
     * @param read the text of a file
     */
    public Map<String, String> edited(UnaryOperator<String> read) {
        Map<String, List<Addition>> byScenarios = additions.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing((Addition a) -> -a.scenario().line()))
                .collect(Collectors.groupingBy(a -> a.scenario().file(), TreeMap::new, Collectors.toList()));
        Map<String, String> files = new TreeMap<>();
        byScenarios.forEach((file, more) -> {
            String before = read.apply(file);
            String after = before;
            for (Addition addition : more) {
                after = added(file, after, addition);
            }
            if (!after.equals(before)) {
                files.put(file, after);
            }
        });
        return files;
    }

    /** What has to be added by hand: the text of each scenario file is not in a form that can be added to. */
    public List<String> byHand(UnaryOperator<String> read) {
        return additions.values().stream()
                .flatMap(List::stream)
                .filter(a -> added(a.scenario().file(), read.apply(a.scenario().file()), a).equals(read.apply(a.scenario().file())))
                .map(Addition::text)
                .toList();
    }

    private String added(String file, String text, Addition addition) {
        return ScenarioEdit.added(text, addition.scenario().line(), addition.expected())
                .filter(t -> isRead(file, t))
                .orElse(text);
    }

    private boolean isRead(String file, String text) {
        try {
            new ScenarioReader(knowledge).readText(file, text);
            return true;
        } catch (ScenarioException refused) {
            return false;
        }
    }
}
