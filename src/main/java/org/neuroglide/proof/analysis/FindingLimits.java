package org.neuroglide.proof.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neuroglide.knowledge.FactType;
import org.neuroglide.knowledge.FieldKind;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Modality;
import org.neuroglide.model.TestFamily;

/** What a finding of one code can be, by what the vocabulary lets it carry. */
final class FindingLimits {
    private static final List<String> BEHAVIOUR =
            List.of("worst", "rest", "night", "onset", "effort", "settleMinutes", "flareHours", "spread");
    private static final List<String> NEURODYNAMIC = List.of("reproduced", "differentiated", "sideDifference", "range");
    private static final Map<String, String> HISTORY =
            Map.of("daysBefore", "on", "cleared", "cleared", "stable", "stable", "healed", "healed");
    private static final Values PRESENT = Values.Words.of(Set.of("PRESENT"));

    private final Domains domains;

    FindingLimits(Domains domains) {
        this.domains = domains;
    }

    /** The part of a box that findings of an item can have; empty where there is none. */
    Box of(Box box, VocabularyItem item) {
        Box left = box.with("code", Values.Words.of(Set.of(item.code())));
        left = left.with("side", Values.Words.of(item.sided() ? Set.of("LEFT", "RIGHT", "NONE") : Set.of("NONE")));
        return switch (box.type().name()) {
            case "Symptom" -> components(left, BEHAVIOUR, item.behaviour());
            case "RedFlag" -> components(left, List.of("course"), item.course());
            case "History" -> history(left, item);
            default -> test(left, item);
        };
    }

    private Box history(Box box, VocabularyItem item) {
        Box left = box;
        for (Map.Entry<String, String> field : HISTORY.entrySet()) {
            left = components(left, List.of(field.getKey()), item.components().contains(field.getValue()));
        }
        return left;
    }

    /** Components describe what is present; where they are not allowed they stay unassessed. */
    private Box components(Box box, List<String> fields, boolean allowed) {
        Box left = box;
        for (String field : fields) {
            Values neutral = neutral(box.type(), field);
            boolean described = box.fields().containsKey(field) && box.of(field, domains).and(neutral).isEmpty();
            if (!allowed || !left.of("presence", domains).and(PRESENT).equals(PRESENT)) {
                left = left.fields().containsKey(field) ? left.with(field, neutral) : left;
            } else if (described) {
                left = left.with("presence", PRESENT);
            }
        }
        return left;
    }

    private Box test(Box box, VocabularyItem item) {
        boolean neurodynamic = item.family() == TestFamily.NEURODYNAMIC;
        boolean score = item.family() == TestFamily.SCORE;
        boolean power = item.modality() == Modality.POWER;
        Box left = only(box, NEURODYNAMIC, neurodynamic);
        left = only(left, List.of("score"), score);
        left = only(left, List.of("grade", "previousGrade", "gradeChange"), power);
        Values unassessed = Values.Words.of(Set.of("NOT_ASSESSED"));
        if (neurodynamic || score) {
            left = left.with("presence", unassessed);
        }
        return graded(left);
    }

    /** A grade decides the presence: 5 is absent, less is present. */
    private Box graded(Box box) {
        if (!(box.fields().get("grade") instanceof Values.Span grade) || grade.unknown()) {
            return box;
        }
        Values.Span normal = Sketcher.point(java.math.BigDecimal.valueOf(5));
        if (grade.within(normal)) {
            return box.with("presence", Values.Words.of(Set.of("ABSENT", "NOT_ASSESSED")));
        }
        return grade.and(normal).isEmpty() ? box.with("presence", PRESENT) : box;
    }

    private Box only(Box box, List<String> fields, boolean allowed) {
        Box left = box;
        for (String field : fields) {
            if (!allowed && left.fields().containsKey(field)) {
                left = left.with(field, neutral(box.type(), field));
            }
        }
        return left;
    }

    /** What a component is where nobody describes it. */
    Values neutral(FactType type, String field) {
        if (type.fields().get(field).kind() == FieldKind.NUMBER) {
            return ((Values.Span) domains.all(type, field)).onlyUnknown();
        }
        return Values.Words.of(Set.of("NOT_ASSESSED"));
    }
}
