package org.neuroglide.fhir;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neuroglide.knowledge.ConclusionTemplate;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Value;

/**
 * The history items that calm by being present: while one of them is not present, some rule concludes more strictly than any rule
 * that needs it present. They are judgements on the findings of one day, such as that the cause of signs on both sides is known,
 * so only the assessment of the visit may say that they are present. Found in the rules, so that the list is never behind them.
 */
final class ReassuringHistory {
    private static final String PRESENT = "PRESENT";
    private static final int EMERGENCY = 5;
    private static final int REFERRAL = 4;
    private static final int DEFERRAL = 3;
    private static final int CONTRAINDICATION = 2;
    private static final int BLOCKING = 1;

    private final Map<String, Integer> whileAbsent = new HashMap<>();
    private final Map<String, Integer> whilePresent = new HashMap<>();

    private ReassuringHistory() {}

    /** Their codes. */
    static Set<String> codes(Knowledge knowledge) {
        ReassuringHistory history = new ReassuringHistory();
        knowledge.rules().stream().filter(RuleModel::active).forEach(history::add);
        Set<String> codes = new HashSet<>();
        history.whileAbsent.forEach((code, strict) -> {
            if (strict > history.whilePresent.getOrDefault(code, 0)) {
                codes.add(code);
            }
        });
        return Set.copyOf(codes);
    }

    private void add(RuleModel rule) {
        int strict = strictness(rule.conclusion());
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.Pattern pattern && pattern.type().equals("History")) {
                List<String> presences = constants(pattern, "presence");
                Map<String, Integer> strictest = presences.contains(PRESENT) || presences.isEmpty() ? whilePresent : whileAbsent;
                constants(pattern, "code").forEach(code -> strictest.merge(code, strict, Math::max));
            }
        }
    }

    private static List<String> constants(Condition.Pattern pattern, String field) {
        return pattern.constraints().stream()
                .filter(c -> c.field().equals(field) && (c.op() == Constraint.Op.EQ || c.op() == Constraint.Op.IN))
                .flatMap(c -> c.values().stream())
                .map(v -> v instanceof Value.Text text ? text.text() : v instanceof Value.Constant constant ? constant.name() : "")
                .toList();
    }

    private static int strictness(ConclusionTemplate conclusion) {
        boolean emergency = names(conclusion, "EMERGENCY");
        return switch (conclusion.type()) {
            case "Referral" -> emergency ? EMERGENCY : REFERRAL;
            case "Deferral" -> DEFERRAL;
            case "Contraindication" -> CONTRAINDICATION;
            case "MissingInformation" -> names(conclusion, "BLOCKING") ? BLOCKING : 0;
            default -> 0;
        };
    }

    private static boolean names(ConclusionTemplate conclusion, String constant) {
        return conclusion.arguments().stream().anyMatch(a -> a instanceof Value.Constant c && c.name().equals(constant));
    }
}
