package org.neuroglide.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Value;
import org.neuroglide.knowledge.VocabularyItem;

/**
 * The fields of a fact that an answer fills in, as a rule that asks for them names them.
 *
 * @param asking the pattern of the asking rule
 * @param fields the fields it wants to know
 */
record AnswerFields(Condition.Pattern asking, Set<String> fields) {
    private static final String KNOWN = "Known";
    private static final Set<String> UNKNOWN = Set.of("NOT_ASSESSED", "UNKNOWN", "NOT_TESTED");

    /** What the rules that ask a question want to know. */
    static List<AnswerFields> asked(List<RuleModel> rules, String question) {
        List<AnswerFields> asked = new ArrayList<>();
        for (RuleModel rule : rules) {
            boolean asks = rule.conclusion().type().equals("MissingInformation")
                    && rule.conclusion().arguments().contains(new Value.Text(question));
            if (asks) {
                for (Condition.Pattern pattern : AnswerReach.positives(rule)) {
                    Set<String> fields = wanted(pattern);
                    if (!fields.isEmpty()) {
                        asked.add(new AnswerFields(pattern, fields));
                    }
                }
            }
        }
        return asked;
    }

    private static Set<String> wanted(Condition.Pattern pattern) {
        Set<String> fields = new HashSet<>();
        for (Constraint constraint : pattern.constraints()) {
            if (wantsUnknown(constraint)) {
                fields.add(base(constraint.field()));
            }
        }
        return fields;
    }

    /** Whether a pattern reads one of the fields, as known, of a fact that the asking pattern can mean. */
    boolean isReadBy(Condition.Pattern pattern) {
        if (!pattern.type().equals(asking.type())) {
            return false;
        }
        boolean reads = false;
        for (Constraint constraint : pattern.constraints()) {
            if (fields.contains(base(constraint.field()))) {
                reads |= !wantsUnknown(constraint);
            } else if (excludedByAsking(constraint)) {
                return false;
            }
        }
        return reads;
    }

    private boolean excludedByAsking(Constraint constraint) {
        for (Constraint other : asking.constraints()) {
            if (other.field().equals(constraint.field())
                    && other.op() == Constraint.Op.EQ
                    && !allows(constraint, other.values().get(0))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a pattern can match an item of the vocabulary that was found present. */
    static boolean readsPresent(Condition.Pattern pattern, VocabularyItem item) {
        if (!pattern.type().equals(type(item))) {
            return false;
        }
        for (Constraint constraint : pattern.constraints()) {
            boolean possible = switch (constraint.field()) {
                case "code" -> allows(constraint, new Value.Text(item.code()));
                case "group" -> allows(constraint, new Value.Text(item.group()));
                case "nerve" -> allows(constraint, new Value.Text(item.nerve()));
                case "root" -> allows(constraint, new Value.Text(item.root()));
                case "family" -> allows(constraint, constant("TestFamily", item.family()));
                case "modality" -> allows(constraint, constant("Modality", item.modality()));
                case "weight" -> allows(constraint, constant("Weight", item.weight()));
                case "screen" -> allows(constraint, constant("Screen", item.screen()));
                case "presence" -> allows(constraint, new Value.Constant("Presence", "PRESENT"));
                default -> !wantsUnknown(constraint);
            };
            if (!possible) {
                return false;
            }
        }
        return true;
    }

    /** Whether a field that has a value can meet a constraint; variables and comparisons may always be met. */
    static boolean allows(Constraint constraint, Value value) {
        if (value instanceof Value.Variable
                || constraint.op() != Constraint.Op.EQ && constraint.op() != Constraint.Op.IN) {
            return true;
        }
        for (Value wanted : constraint.values()) {
            if (wanted instanceof Value.Variable || wanted.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean wantsUnknown(Constraint constraint) {
        if (constraint.field().endsWith(KNOWN)) {
            return constraint.values().contains(new Value.Bool(false));
        }
        return constraint.values().stream()
                .allMatch(v -> v instanceof Value.Constant c && UNKNOWN.contains(c.name())
                        || v instanceof Value.Text text && text.text().isEmpty());
    }

    private static String base(String field) {
        return field.endsWith(KNOWN) ? field.substring(0, field.length() - KNOWN.length()) : field;
    }

    private static Value constant(String type, Enum<?> constant) {
        return new Value.Constant(type, constant.name());
    }

    /** The type of fact that an item is; empty for what is no finding. */
    static String type(VocabularyItem item) {
        return switch (item.section()) {
            case RED_FLAGS -> "RedFlag";
            case SYMPTOMS -> "Symptom";
            case TESTS -> "TestResult";
            case HISTORY -> "History";
            default -> "";
        };
    }
}
