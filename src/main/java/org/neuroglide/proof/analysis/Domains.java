package org.neuroglide.proof.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.neuroglide.knowledge.FactCatalogue;
import org.neuroglide.knowledge.FactField;
import org.neuroglide.knowledge.FactType;
import org.neuroglide.knowledge.FieldKind;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;

/** What each field can be in a case that is accepted, whatever the rules say. */
final class Domains {
    /** The fields of a finding that the vocabulary derives from its code. */
    static final Set<String> OF_CODE =
            Set.of("group", "screen", "weight", "family", "modality", "nerve", "root");

    private static final Map<String, Section> FINDINGS = Map.of(
            "Symptom", Section.SYMPTOMS,
            "TestResult", Section.TESTS,
            "RedFlag", Section.RED_FLAGS,
            "History", Section.HISTORY);

    /** The ranges within which the engine accepts a number. */
    private static final Map<String, int[]> RANGES = Map.ofEntries(
            Map.entry("Patient.age", new int[] {0, 120}),
            Map.entry("Symptom.worst", new int[] {0, 10}),
            Map.entry("Symptom.settleMinutes", new int[] {0, 10_080}),
            Map.entry("Symptom.flareHours", new int[] {0, 720}),
            Map.entry("TestResult.range", new int[] {0, 180}),
            Map.entry("TestResult.grade", new int[] {0, 5}),
            Map.entry("TestResult.previousGrade", new int[] {0, 5}),
            Map.entry("TestResult.gradeChange", new int[] {-5, 5}),
            Map.entry("TestResult.score", new int[] {0, 100}),
            Map.entry("Complaint.onsetDaysBefore", new int[] {0, 44_000}),
            Map.entry("History.daysBefore", new int[] {0, 44_000}),
            Map.entry("PreviousVisit.daysBefore", new int[] {1, 44_000}),
            Map.entry("PreviousVisit.worst", new int[] {0, 10}),
            Map.entry("PreviousVisit.baselineWorst", new int[] {0, 10}),
            Map.entry("PreviousVisit.sessions", new int[] {0, 100}),
            Map.entry("PreviousVisit.weeks", new int[] {0, 100}),
            Map.entry("Response.duringChange", new int[] {-10, 10}),
            Map.entry("Response.settleMinutes", new int[] {0, 10_080}),
            Map.entry("Response.flareHours", new int[] {0, 720}),
            Map.entry("Response.change", new int[] {-10, 10}),
            Map.entry("Response.changeSinceBaseline", new int[] {-10, 10}));

    private static final int ANY = 1_000_000;

    private final Vocabulary vocabulary;
    private final Map<String, Values> all = new ConcurrentHashMap<>();

    Domains(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    static boolean isFinding(FactType type) {
        return FINDINGS.containsKey(type.name());
    }

    /** The item of a finding's code. */
    VocabularyItem item(FactType type, String code) {
        return vocabulary.item(FINDINGS.get(type.name()), code).orElseThrow();
    }

    /** Everything that a field can be. */
    Values all(FactType type, String field) {
        return all.computeIfAbsent(type.name() + "." + field, key -> values(type, type.fields().get(field)));
    }

    private Values values(FactType type, FactField field) {
        if (isFinding(type) && field.name().equals("code")) {
            return Values.Words.of(vocabulary.items(FINDINGS.get(type.name())).stream()
                    .map(VocabularyItem::code)
                    .toList());
        }
        return switch (field.kind()) {
            case BOOLEAN -> Values.Words.of(Set.of("true", "false"));
            case CONSTANT -> Values.Words.of(FactCatalogue.constants(field.javaType()));
            case TEXT -> codes(type, field);
            case NUMBER -> number(type, field);
        };
    }

    private Values codes(FactType type, FactField field) {
        Set<String> codes = new TreeSet<>();
        for (Section section : field.sections()) {
            vocabulary.items(section).forEach(item -> codes.add(item.code()));
        }
        if (field.mayBeEmpty()) {
            codes.add("");
        }
        if (field.name().equals("target")) {
            FactCatalogue.constantType("Kind").ifPresent(k -> codes.addAll(FactCatalogue.constants(k)));
        }
        return Values.Words.of(codes);
    }

    private static Values number(FactType type, FactField field) {
        int[] range = RANGES.getOrDefault(type.name() + "." + field.name(), new int[] {-ANY, ANY});
        boolean unknown = field.javaType() != int.class;
        return Values.Span.between(BigDecimal.valueOf(range[0]), BigDecimal.valueOf(range[1]), unknown);
    }

    /** Whether a field counts in whole numbers. */
    static boolean isWhole(FactType type, String field) {
        FactField known = type.fields().get(field);
        return known.kind() == FieldKind.NUMBER && known.javaType() != BigDecimal.class;
    }

    /** What the vocabulary derives from a code, by field. */
    static Map<String, String> derived(VocabularyItem item) {
        Map<String, String> derived = new HashMap<>();
        derived.put("group", item.group());
        derived.put("screen", item.screen().name());
        derived.put("weight", item.weight().name());
        derived.put("family", item.family().name());
        derived.put("modality", item.modality().name());
        derived.put("nerve", item.nerve());
        derived.put("root", item.root());
        return derived;
    }

    /** The codes whose derived field has one of the values. */
    Values.Words codesWith(FactType type, String field, Values.Words wanted) {
        List<String> codes = new ArrayList<>();
        for (VocabularyItem item : vocabulary.items(FINDINGS.get(type.name()))) {
            if (wanted.all().contains(derived(item).get(field))) {
                codes.add(item.code());
            }
        }
        return Values.Words.of(codes);
    }
}
