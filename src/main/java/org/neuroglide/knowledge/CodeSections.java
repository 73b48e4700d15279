package org.neuroglide.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neuroglide.knowledge.Vocabulary.Section;

/** Which sections of the vocabulary each text field takes its codes from. */
final class CodeSections {
    private static final Map<String, List<Section>> BY_FIELD = Map.ofEntries(
            Map.entry("RedFlag.code", List.of(Section.RED_FLAGS)),
            Map.entry("Symptom.code", List.of(Section.SYMPTOMS)),
            Map.entry("TestResult.code", List.of(Section.TESTS)),
            Map.entry("History.code", List.of(Section.HISTORY)),
            Map.entry("Outcome.code", List.of(Section.MEASURES)),
            Map.entry("Outcome.scale", List.of(Section.SCALES)),
            Map.entry("Improvement.measure", List.of(Section.MEASURES)),
            Map.entry("Complaint.region", List.of(Section.REGIONS)),
            Map.entry("Complaint.diagnosis", List.of(Section.CONDITIONS)),
            Map.entry("TestResult.nerve", List.of(Section.NERVES)),
            Map.entry("TestResult.root", List.of(Section.ROOTS)),
            Map.entry("NerveInvolvement.structure", List.of(Section.NERVES, Section.ROOTS)),
            Map.entry("Referral.concern", List.of(Section.CONCERNS)),
            Map.entry("Deferral.concern", List.of(Section.CONCERNS)),
            Map.entry("Precaution.topic", List.of(Section.PRECAUTIONS)),
            Map.entry(
                    "MissingInformation.code",
                    List.of(
                            Section.RED_FLAGS,
                            Section.SYMPTOMS,
                            Section.TESTS,
                            Section.HISTORY,
                            Section.QUESTIONS,
                            Section.MEASURES)),
            Map.entry("Indication.condition", List.of(Section.CONDITIONS)),
            Map.entry("Indication.nerve", List.of(Section.NERVES)),
            Map.entry("Advice.topic", List.of(Section.ADVICE)),
            Map.entry(
                    "Contraindication.target",
                    List.of(Section.NERVES, Section.REGIONS, Section.MOVEMENTS, Section.POSITIONS)),
            Map.entry(
                    "PositionLimit.target",
                    List.of(Section.NERVES, Section.REGIONS, Section.MOVEMENTS, Section.POSITIONS)));

    private static final Set<String> MAY_BE_EMPTY = Set.of(
            "Complaint.region",
            "Complaint.diagnosis",
            "TestResult.nerve",
            "TestResult.root",
            "Outcome.scale",
            "Contraindication.target",
            "PositionLimit.target");

    private CodeSections() {}

    static List<Section> of(String type, String field) {
        return field.equals("group") ? List.of(Section.GROUPS) : BY_FIELD.getOrDefault(type + "." + field, List.of());
    }

    static boolean mayBeEmpty(String type, String field) {
        return field.equals("group") || MAY_BE_EMPTY.contains(type + "." + field);
    }
}
