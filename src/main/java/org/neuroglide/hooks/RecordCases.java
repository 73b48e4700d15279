package org.neuroglide.hooks;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.jspecify.annotations.Nullable;
import org.neuroglide.fhir.CodeMap;
import org.neuroglide.fhir.FhirCase;
import org.neuroglide.fhir.FhirException;
import org.neuroglide.fhir.RecordReader;
import org.neuroglide.knowledge.Knowledge;

/** The case that a record makes, and whether it is one that these services have something to say on. */
final class RecordCases {
    /**
     * A code that means a complaint, of which the record leaves open which one it is, or a serious concern; and a number that is
     * not understood, such as a grade of power between two grades.
     */
    private static final Set<String> OPEN_COMPLAINT = Set.of("several-diagnoses", "ambiguous", "not-whole", Occasion.SERIOUS);

    /** What is found here can be a warning sign: some are questions, others, such as a loss of power, are examined. */
    private static final List<String> FOUND = List.of("redFlags", "tests");

    private static final int FULL_POWER = 5;

    private final RecordReader records;

    RecordCases(Knowledge knowledge, CodeMap map, ZoneId zone) {
        this.records = new RecordReader(knowledge, map, zone);
    }

    /** @throws HookException 422 where the resources cannot be used */
    FhirCase of(PatientRecord record, LocalDate asOf) {
        try {
            return records.read(record.resources(), asOf);
        } catch (FhirException e) {
            throw new HookException(422, e.problems());
        }
    }

    /** Whether a filled-in assessment entered the case. */
    boolean assessed(PatientRecord record, FhirCase found) {
        return record.resources().stream()
                .filter(QuestionnaireResponse.class::isInstance)
                .map(r -> "QuestionnaireResponse/" + Objects.requireNonNullElse(r.getIdElement().getIdPart(), ""))
                .anyMatch(reference ->
                        found.unused().stream().noneMatch(u -> u.reference().equals(reference)));
    }

    /**
     * Whether there is an assessment, a complaint that the knowledge base knows, a red flag, or an abnormal test.
     *
     * @throws HookException 412 where there is no assessment and the conditions are not known: perhaps there is a complaint
     */
    boolean concerns(PatientRecord record, FhirCase found) {
        if (assessed(record, found) || hasConcern(found)) {
            return true;
        }
        Gap gap = record.gaps().getOrDefault(RecordQuery.CONDITIONS, Gap.NONE);
        if (gap != Gap.NONE) {
            throw new HookException(412, List.of(RecordGathering.missing(RecordQuery.CONDITIONS, gap.words)));
        }
        return false;
    }

    private static boolean hasConcern(FhirCase found) {
        Map<String, @Nullable Object> tree = found.tree();
        boolean complaint = tree.get("complaint") instanceof Map<?, ?> c
                && (c.containsKey("diagnosis") || c.containsKey("region"));
        boolean open = found.unused().stream().anyMatch(u -> OPEN_COMPLAINT.contains(u.reason()));
        boolean symptom = tree.get("symptoms") instanceof Map<?, ?> s && !s.isEmpty();
        return complaint || open || symptom || FOUND.stream().anyMatch(block -> hasFinding(tree.get(block)));
    }

    /** Whether something was found, on whatever side: silence would read as if nothing were there. */
    private static boolean hasFinding(@Nullable Object block) {
        return block instanceof Map<?, ?> items
                && items.values().stream()
                        .filter(List.class::isInstance)
                        .flatMap(each -> ((List<?>) each).stream())
                        .anyMatch(f -> f instanceof Map<?, ?> finding && isFound(finding));
    }

    /** Without an assessment, records leave a finding not assessed only where it is there, but on which side is not known. */
    private static boolean isFound(Map<?, ?> finding) {
        boolean weak = finding.get("grade") instanceof Integer grade && grade < FULL_POWER;
        return weak || "present".equals(finding.get("presence")) || "not-assessed".equals(finding.get("presence"));
    }
}
