package org.neuroglide.proof.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Conclusions that exclude each other: two of one type that agree in some fields and differ in another. Types that are
 * not listed may stand beside each other by design: bars, limits on load and position, precautions, questions, doses and
 * advice add up, and the strictest of them counts; the FINDING stage of irritability collects one level from each component.
 *
 * @param type the conclusion's type
 * @param fixed fields that must have these values
 * @param same fields in which they agree
 * @param differs the field in which they differ
 * @param values only two of these values exclude each other; any two where empty
 * @param check what two of them in one case are
 * @param reason why one of them must be wrong, or why both may stand
 */
record Exclusive(
        String type,
        Map<String, String> fixed,
        List<String> same,
        String differs,
        Set<String> values,
        Check check,
        String reason) {
    static final List<Exclusive> TABLE = List.of(
            level("INFERRED", "what the answers say together is one level"),
            level("EFFECTIVE", "dose and ceiling follow from one level"),
            new Exclusive("Improvement", Map.of(), List.of("measure"), "amount", Set.of(), Check.CONTRADICTION,
                    "one score has changed by one amount"),
            progress("HOLD", "stay as it is"),
            progress("REGRESS", "go back"),
            progress("STOP", "stop"),
            progress("STOP_AND_REFER", "stop for a referral"),
            new Exclusive("PainMechanism", Map.of(), List.of("mechanism"), "grade", Set.of("UNCLEAR", "DEFINITE"),
                    Check.TWO_LEVELS, "a questionnaire in its unclear band does not take back what examination confirmed"),
            new Exclusive("Referral", Map.of(), List.of("concern"), "urgency", Set.of(), Check.TWO_LEVELS,
                    "the more urgent one decides, and both are shown"));

    private static Exclusive level(String stage, String reason) {
        return new Exclusive("Irritability", Map.of("stage", stage), List.of(), "level", Set.of(), Check.CONTRADICTION, reason);
    }

    private static Exclusive progress(String other, String words) {
        return new Exclusive("Progression", Map.of(), List.of(), "step", Set.of("PROGRESS", other), Check.CONTRADICTION,
                "treatment cannot both go on and " + words);
    }

    /** Whether some conclusions of the two boxes exclude each other; with one value in each field: whether they do. */
    boolean is(Box one, Box other, Domains domains) {
        if (!one.type().name().equals(type) || !other.type().name().equals(type)) {
            return false;
        }
        for (Map.Entry<String, String> field : fixed.entrySet()) {
            Values wanted = Values.Words.of(Set.of(field.getValue()));
            if (one.of(field.getKey(), domains).and(wanted).isEmpty() || other.of(field.getKey(), domains).and(wanted).isEmpty()) {
                return false;
            }
        }
        return same.stream().noneMatch(f -> one.of(f, domains).and(other.of(f, domains)).isEmpty())
                && differ(words(one, domains), words(other, domains));
    }

    /** Whether all conclusions of the two boxes exclude each other. */
    boolean isCertain(Box one, Box other, Domains domains) {
        return is(one, other, domains) && isSingle(one, domains) && isSingle(other, domains);
    }

    private boolean isSingle(Box box, Domains domains) {
        List<String> fields = new ArrayList<>(same);
        fields.addAll(fixed.keySet());
        fields.add(differs);
        return fields.stream().allMatch(f -> ((Values.Words) box.of(f, domains)).all().size() == 1);
    }

    private Set<String> words(Box box, Domains domains) {
        return ((Values.Words) box.of(differs, domains)).all();
    }

    private boolean differ(Set<String> some, Set<String> others) {
        return some.stream()
                .filter(a -> values.isEmpty() || values.contains(a))
                .anyMatch(a -> others.stream()
                        .anyMatch(b -> !a.equals(b) && (values.isEmpty() || values.contains(b))));
    }
}
