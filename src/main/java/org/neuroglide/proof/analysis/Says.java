package org.neuroglide.proof.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.FactType;
import org.neuroglide.knowledge.Value;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.proof.analysis.Sketch.Part;
import org.neuroglide.proof.analysis.Sketch.Role;

/** Conditions in words. */
final class Says {
    private static final int MANY = 4;

    private Says() {}

    /** What a type of fact is called. */
    static String noun(FactType type) {
        return type.name().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** A condition, such as {@code symptom "leg pain" (presence present, worst from 7 to 10)}. */
    static String box(Box box, Domains domains) {
        StringBuilder text = new StringBuilder(noun(box.type()));
        if (Domains.isFinding(box.type()) && box.fields().get("code") instanceof Values.Words codes) {
            text.append(' ').append(codes(box.type(), codes, domains));
        }
        List<String> fields = new ArrayList<>();
        for (Map.Entry<String, Values> field : box.fields().entrySet()) {
            if (!field.getKey().equals("code") || !Domains.isFinding(box.type())) {
                String values = field.getValue().text().toLowerCase(Locale.ROOT).replace('_', ' ');
                fields.add(words(field.getKey()) + " " + (values.isEmpty() ? "nothing that is left" : values));
            }
        }
        return fields.isEmpty() ? text.toString() : text + " (" + String.join(", ", fields) + ")";
    }

    private static String codes(FactType type, Values.Words codes, Domains domains) {
        if (codes.isEmpty()) {
            return "of no code";
        }
        String shown = codes.all().stream()
                .limit(MANY)
                .map(c -> "\"" + domains.item(type, c).words() + "\"")
                .collect(Collectors.joining(" or "));
        int more = codes.all().size() - MANY;
        return more > 0 ? shown + " or " + more + " more" : shown;
    }

    /** A condition whose codes are not what it says of them, such as a group, and what they are. */
    static String ofNoCode(Condition.Pattern pattern, FactType type, Domains domains) {
        List<String> asked = new ArrayList<>();
        List<String> are = new ArrayList<>();
        List<String> codes = pattern.constraints().stream()
                .filter(c -> c.field().equals("code"))
                .flatMap(c -> c.values().stream())
                .map(v -> ((Value.Text) v).text())
                .toList();
        for (Constraint constraint : pattern.constraints()) {
            String field = constraint.field();
            if (Domains.OF_CODE.contains(field)) {
                asked.add(words(field) + " "
                        + constraint.values().stream().map(Says::value).collect(Collectors.joining(" or ")));
                codes.stream().limit(MANY).forEach(code -> {
                    String is = Domains.derived(domains.item(type, code)).get(field);
                    are.add("the " + words(field) + " of \"" + domains.item(type, code).words() + "\" is "
                            + (is.isEmpty() ? "none" : is.toLowerCase(Locale.ROOT)));
                });
            }
        }
        String codesText = codes.isEmpty() ? "" : " " + codes(type, Values.Words.of(codes), domains);
        return noun(type) + codesText + " with the " + String.join(" and the ", asked)
                + (are.isEmpty() ? ", which none has" : "; but " + String.join(", and ", are));
    }

    private static String value(Value value) {
        return value instanceof Value.Text text
                ? text.text()
                : ((Value.Constant) value).name().toLowerCase(Locale.ROOT);
    }

    /** Every condition over what is reported. */
    static String inputs(Sketch sketch, Domains domains) {
        return sketch.parts().stream()
                .filter(p -> p.role() != Role.NEGATED && !p.box().type().conclusion())
                .map((Part p) -> box(p.box(), domains))
                .collect(Collectors.joining("; "));
    }

    /** A field's name in words. */
    static String words(String field) {
        return field.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** The section's word for one of its items. */
    static String noun(Section section) {
        return switch (section) {
            case RED_FLAGS -> "red flag";
            case HISTORY -> "history item";
            case ADVICE -> "advice topic";
            default -> section.key().substring(0, section.key().length() - 1);
        };
    }
}
