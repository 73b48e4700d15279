package org.neuroglide.proof.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.EvidenceEntry;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.knowledge.TestCluster;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.RangeLimit;

/** Words, numbers, evidence and techniques that no living rule and no table leads to. */
final class Unused {
    private static final String VOCABULARY = "vocabulary.yaml";

    private final Knowledge knowledge;
    private final Domains domains;
    private final List<Sketch> living;
    private final List<Remark> remarks = new ArrayList<>();

    Unused(Knowledge knowledge, Domains domains, List<Sketch> living) {
        this.knowledge = knowledge;
        this.domains = domains;
        this.living = living;
        codes();
        parameters();
        techniques();
        evidence();
    }

    List<Remark> remarks() {
        return remarks;
    }

    private void codes() {
        Set<String> used = new HashSet<>();
        for (Sketch sketch : living) {
            sketch.parts().forEach(part -> read(part.box(), used));
            read(sketch.concludes(domains), used);
        }
        tables(used);
        for (Section section : Section.values()) {
            for (VocabularyItem item : knowledge.vocabulary().items(section)) {
                boolean regionOnly = section == Section.SCALES;
                if (!regionOnly && !used.contains(key(section, item.code()))) {
                    remarks.add(new Remark(Check.UNUSED_CODE, VOCABULARY, 0, List.of(item.code()),
                            "the " + Says.noun(section) + " \"" + item.words()
                                    + "\" is read or concluded by no rule and named by no technique, test or evidence; an answer to it changes nothing",
                            "", "write the rule that needs it, or remove it from the vocabulary"));
                }
            }
        }
    }

    /** Every code that a condition lets through, where it lets through less than all. */
    private void read(Box box, Set<String> used) {
        for (Map.Entry<String, Values> field : box.fields().entrySet()) {
            if (field.getValue() instanceof Values.Words words) {
                List<Section> sections = sections(box, field.getKey());
                words.all().forEach(w -> sections.forEach(s -> used.add(key(s, w))));
            }
        }
    }

    private static List<Section> sections(Box box, String field) {
        return switch (field.equals("code") ? box.type().name() : "") {
            case "Symptom" -> List.of(Section.SYMPTOMS);
            case "TestResult" -> List.of(Section.TESTS);
            case "RedFlag" -> List.of(Section.RED_FLAGS);
            case "History" -> List.of(Section.HISTORY);
            default -> box.type().fields().get(field).sections();
        };
    }

    private void tables(Set<String> used) {
        for (Section section : List.of(Section.SYMPTOMS, Section.TESTS, Section.RED_FLAGS, Section.HISTORY, Section.MOVEMENTS, Section.CONDITIONS, Section.MEASURES)) {
            for (VocabularyItem item : knowledge.vocabulary().items(section)) {
                item.regions().forEach(r -> used.add(key(Section.REGIONS, r)));
                used.add(key(Section.GROUPS, item.group()));
                used.add(key(Section.NERVES, item.nerve()));
                used.add(key(Section.ROOTS, item.root()));
                used.add(key(Section.MOVEMENTS, item.opposite()));
            }
        }
        knowledge.tests().keySet().forEach(code -> used.add(key(Section.TESTS, code)));
        for (TestCluster cluster : knowledge.clusters().values()) {
            for (Section section : Section.values()) {
                cluster.items().forEach(code -> used.add(key(section, code)));
            }
        }
        knowledge.scores().keySet().forEach(code -> List.of(Section.TESTS, Section.MEASURES).forEach(s -> used.add(key(s, code))));
        knowledge.evidence().forEach(e -> e.conditions().forEach(c -> used.add(key(Section.CONDITIONS, c))));
        for (Technique technique : knowledge.techniques().values()) {
            used.add(key(Section.NERVES, technique.nerve()));
            used.add(key(Section.POSITIONS, technique.position()));
            technique.pose().keySet().forEach(m -> used.add(key(Section.MOVEMENTS, m)));
            technique.phases().forEach(p -> p.moves().forEach(m -> used.add(key(Section.MOVEMENTS, m))));
        }
        knowledge.loadMap().forEach((nerve, moves) -> moves.forEach(m -> used.add(key(Section.MOVEMENTS, m))));
        for (RangeLimit limit : RangeLimit.values()) {
            used.add(key(Section.ADVICE, VocabularyItem.range(limit)));
        }
    }

    private static String key(Section section, String code) {
        return section.key() + " " + code;
    }

    private void parameters() {
        Set<String> used = new HashSet<>(Set.of("sustained-hold-seconds"));
        for (Sketch sketch : living) {
            read(sketch.rule(), used);
        }
        Set<String> elsewhere = new HashSet<>();
        knowledge.rules().forEach(rule -> read(rule, elsewhere));
        for (Parameter parameter : knowledge.parameters().values()) {
            if (!used.contains(parameter.name()) && elsewhere.contains(parameter.name())) {
                remarks.add(new Remark(Check.UNUSED_PARAMETER, "parameters.yaml", parameter.line(), List.of(parameter.name()),
                        "only draft rules, or rules that never fire, use this number; to change it changes nothing", "",
                        "make the rule active that needs it, or remove both"));
            }
        }
    }

    private static void read(RuleModel rule, Set<String> used) {
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.ParameterPattern parameter) {
                used.add(parameter.name());
            }
        }
    }

    private void techniques() {
        for (Technique technique : knowledge.techniques().values()) {
            boolean indicated = indicates("nerve", technique.nerve(), "kind", technique.kind().name());
            if (!indicated) {
                remarks.add(new Remark(Check.UNUSED_TECHNIQUE, "techniques.yaml", technique.line(), List.of(technique.id()),
                        "\"" + technique.name() + "\" can never be recommended: no rule indicates a "
                                + technique.kind().name().toLowerCase().replace('_', '-') + " of the " + technique.nerve() + " nerve",
                        "", "write the indication, or remove the technique"));
            }
        }
    }

    private void evidence() {
        for (EvidenceEntry entry : knowledge.evidence()) {
            List<String> never = entry.conditions().stream()
                    .filter(c -> !indicates("condition", c, "condition", c))
                    .toList();
            if (!never.isEmpty()) {
                remarks.add(new Remark(Check.UNUSED_EVIDENCE, "evidence.yaml", entry.line(), List.of(entry.summary().key()),
                        "this evidence is never shown for " + String.join(", ", never) + ": no rule indicates a technique for it",
                        "", "write the indication, or take the condition out of the entry"));
            }
        }
    }

    private boolean indicates(String field, String value, String other, String with) {
        return living.stream()
                .filter(s -> s.conclusion().name().equals("Indication"))
                .map(s -> s.concludes(domains))
                .anyMatch(b -> contains(b, field, value) && contains(b, other, with));
    }

    private boolean contains(Box box, String field, String value) {
        return ((Values.Words) box.of(field, domains)).all().contains(value);
    }
}
