package org.neuroglide.proof.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.neuroglide.knowledge.ConclusionTemplate;
import org.neuroglide.knowledge.FactCatalogue;
import org.neuroglide.knowledge.FactField;
import org.neuroglide.knowledge.FactType;
import org.neuroglide.knowledge.Value;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Advice;
import org.neuroglide.model.AdviceKind;

/** What stands beside an argument of a conclusion: the constants next to it, the next code of its section, a number one step away. */
final class ArgumentChanges {
    private ArgumentChanges() {}

    static List<Value> of(ConclusionTemplate conclusion, int index, Vocabulary vocabulary) {
        Value value = conclusion.arguments().get(index);
        if (value instanceof Value.Constant constant) {
            return constant.type().equals("Scope") ? scope(constant) : constants(constant);
        } else if (value instanceof Value.Number number && !isUnread(conclusion, index)) {
            List<Value> steps = new ArrayList<>(List.of(new Value.Number(number.number().add(BigDecimal.ONE))));
            if (number.number().signum() > 0) {
                steps.add(new Value.Number(number.number().subtract(BigDecimal.ONE)));
            }
            return steps;
        } else if (value instanceof Value.Text text) {
            FactField field = FactCatalogue.type(conclusion.type()).orElseThrow().components().get(index);
            return code(text.text(), field, vocabulary);
        }
        return List.of();
    }

    /** The days of an advice are read of a review alone; of another kind they are shown nowhere. */
    private static boolean isUnread(ConclusionTemplate conclusion, int index) {
        FactType type = FactCatalogue.type(conclusion.type()).orElseThrow();
        return type.name().equals(Advice.class.getSimpleName())
                && type.components().get(index).name().equals("days")
                && !conclusion.arguments().get(0).equals(new Value.Constant(AdviceKind.class.getSimpleName(), AdviceKind.REVIEW.name()));
    }

    /** Scopes that reach everything can stand for each other; the others need a target of their own sort. */
    private static List<Value> scope(Value.Constant scope) {
        return switch (scope.name()) {
            case "ALL" -> List.of(new Value.Constant(scope.type(), "HOME"));
            case "HOME" -> List.of(new Value.Constant(scope.type(), "ALL"));
            default -> List.of();
        };
    }

    private static List<Value> constants(Value.Constant constant) {
        List<String> names = ConditionChanges.constants(constant);
        int at = names.indexOf(constant.name());
        List<Value> beside = new ArrayList<>();
        for (int other : new int[] {at - 1, at + 1}) {
            if (other >= 0 && other < names.size()) {
                beside.add(new Value.Constant(constant.type(), names.get(other)));
            }
        }
        return beside;
    }

    /** The next code of the section that a code stands in; of the last one, the one before. */
    private static List<Value> code(String code, FactField field, Vocabulary vocabulary) {
        for (Vocabulary.Section section : field.sections()) {
            List<String> codes = vocabulary.items(section).stream().map(VocabularyItem::code).toList();
            int at = codes.indexOf(code);
            if (at >= 0 && codes.size() > 1) {
                return List.of(new Value.Text(codes.get(at + 1 < codes.size() ? at + 1 : at - 1)));
            }
        }
        return List.of();
    }

    /** Short, for the id of a mutant. */
    static String name(Value value) {
        return value instanceof Value.Constant constant
                ? constant.name()
                : value instanceof Value.Number number ? number.number().toPlainString() : ((Value.Text) value).text();
    }
}
