package org.neuroglide.proof.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Scenarios that would notice survivors. */
public final class Proposals {
    private final Map<String, List<Proposal>> byFile;

    Proposals(Map<String, List<Proposal>> byFile) {
        this.byFile = byFile;
    }

    /** The scenario that was found for a mutant, as a scenario file writes it. */
    public Optional<String> of(Mutant mutant) {
        return byFile.getOrDefault(mutant.rule().file(), List.of()).stream()
                .filter(p -> p.mutant().id().equals(mutant.id()))
                .map(Proposal::text)
                .findFirst();
    }

    public int size() {
        return byFile.values().stream().mapToInt(List::size).sum();
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
}
