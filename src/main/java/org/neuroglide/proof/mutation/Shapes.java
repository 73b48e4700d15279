package org.neuroglide.proof.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.FactCatalogue;
import org.neuroglide.knowledge.FactField;
import org.neuroglide.knowledge.FactType;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Value;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;

/**
 * Every sort of fact that there can be, as far as the knowledge base fixes it: a finding by its item of the vocabulary,
 * a conclusion by the constants that its rule writes.
 */
final class Shapes {
    /**
     * One sort of fact.
     *
     * @param name a code, or the id of the rule that concludes it
     * @param fields what is fixed: texts and constants as a rule writes them
     */
    record Shape(String name, Map<String, String> fields) {
        /** The comparisons of a pattern that are left to the case; nothing where the pattern cannot be met. */
        Optional<List<Constraint>> open(Condition.Pattern pattern) {
            List<Constraint> open = new ArrayList<>();
            for (Constraint constraint : pattern.constraints()) {
                String own = fields.get(constraint.field());
                boolean fixed = own != null && constraint.values().stream().noneMatch(Value.Variable.class::isInstance);
                if (!fixed) {
                    open.add(constraint);
                } else if (constraint.values().stream().noneMatch(v -> own.equals(text(v)))) {
                    return Optional.empty();
                }
            }
            return Optional.of(open);
        }
    }

    private static final Map<String, Section> SECTIONS = Map.of(
            "RedFlag", Section.RED_FLAGS, "Symptom", Section.SYMPTOMS, "TestResult", Section.TESTS, "History", Section.HISTORY);

    private final Map<String, List<Shape>> shapes = new HashMap<>();

    Shapes(Knowledge knowledge) {
        SECTIONS.forEach((type, section) -> shapes.put(
                type, knowledge.vocabulary().items(section).stream().map(i -> finding(type, i)).toList()));
        FactCatalogue.types().stream().filter(FactType::conclusion).forEach(t -> shapes.put(t.name(), new ArrayList<>()));
        knowledge.rules().stream().filter(RuleModel::active).forEach(r -> shapes.get(r.conclusion().type()).add(conclusion(r)));
    }

    /** Every sort of fact of a type; nothing where the knowledge base fixes nothing of it. */
    Optional<List<Shape>> of(String type) {
        return Optional.ofNullable(shapes.get(type));
    }

    private static Shape finding(String type, VocabularyItem item) {
        Map<String, String> fields = new HashMap<>();
        fields.put("code", item.code());
        fields.put("group", item.group());
        fields.put("screen", item.screen().name());
        if (type.equals("RedFlag")) {
            fields.put("weight", item.weight().name());
        } else if (type.equals("TestResult")) {
            fields.put("family", item.family().name());
            fields.put("modality", item.modality().name());
            fields.put("nerve", item.nerve());
            fields.put("root", item.root());
        }
        return new Shape(item.code(), fields);
    }

    private static Shape conclusion(RuleModel rule) {
        Map<String, String> fields = new HashMap<>();
        List<FactField> components = FactCatalogue.type(rule.conclusion().type()).orElseThrow().components();
        List<Value> arguments = rule.conclusion().arguments();
        for (int i = 0; i < Math.min(components.size(), arguments.size()); i++) {
            if (arguments.get(i) instanceof Value.Text || arguments.get(i) instanceof Value.Constant) {
                fields.put(components.get(i).name(), text(arguments.get(i)));
            }
        }
        return new Shape(rule.id(), fields);
    }

    private static String text(Value value) {
        return value instanceof Value.Text text ? text.text() : value instanceof Value.Constant constant ? constant.name() : "";
    }
}
