package org.neuroglide.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts numbers of records into a case: only from the day of the visit, only final ones, and only where the form gave none. Of
 * several, the one that is treated more strictly; where no one knows which that is, none.
 */
final class RecordNumbers {
    private static final Set<String> HIGHER_IS_STRICTER = Set.of("worst", "settleMinutes", "flareHours");
    static final String GRADE = "grade";
    static final int FULL = 5;
    private static final int MILDEST = 4;

    private final RecordNotes notes;
    private final CaseTree tree;

    RecordNumbers(RecordNotes notes, CaseTree tree) {
        this.notes = notes;
        this.tree = tree;
    }

    /** A number at its place in the case. */
    record Measured(FormPlace place, Statement statement) {
        BigDecimal number() {
            BigDecimal number = statement.number();
            return number == null ? BigDecimal.ZERO : number;
        }
    }

    void put(List<Measured> all) {
        Map<FormPlace, Measured> chosen = new LinkedHashMap<>();
        Map<FormPlace, Boolean> conflict = new LinkedHashMap<>();
        for (Measured one : all) {
            String reason = reason(one);
            if (!reason.isEmpty()) {
                skip(one, reason);
                continue;
            }
            Measured before = chosen.putIfAbsent(one.place(), one);
            if (before != null && before.number().compareTo(one.number()) != 0) {
                boolean ordered = one.place().field().equals(GRADE) || HIGHER_IS_STRICTER.contains(one.place().field());
                conflict.merge(one.place(), !ordered, Boolean::logicalOr);
                skip(stricter(before, one) == one ? before : one, "conflicting");
                chosen.put(one.place(), stricter(before, one));
            }
        }
        chosen.values().forEach(one -> {
            if (conflict.getOrDefault(one.place(), false)) {
                skip(one, "conflicting");
            } else {
                put(one);
            }
        });
    }

    private static Measured stricter(Measured a, Measured b) {
        boolean higher = HIGHER_IS_STRICTER.contains(a.place().field());
        return a.number().compareTo(b.number()) > 0 == higher ? a : b;
    }

    private String reason(Measured one) {
        LocalDate day = one.statement().assessed();
        boolean weak = one.place().field().equals(GRADE) && one.number().compareTo(BigDecimal.valueOf(FULL)) < 0;
        if (day == null && !weak) {
            return "undated";
        } else if (!notes.asOf.equals(day) && !weak) {
            return "old";
        } else if (!one.statement().firm() && !weak) {
            return "not-final";
        }
        boolean whole = one.number().stripTrailingZeros().scale() <= 0;
        return whole || one.place().block().equals("outcomes") ? "" : "not-whole";
    }

    private void put(Measured one) {
        Map<String, @Nullable Object> said = tree.said(one.place());
        String field = one.place().field();
        boolean symptom = one.place().block().equals("symptoms");
        if (field.equals(GRADE)) {
            grade(one, said);
        } else if (symptom && !RecordMerge.isPresent(said)) {
            skip(one, "not-present");
        } else if (said.containsKey(field)) {
            if (new BigDecimal(String.valueOf(said.get(field))).compareTo(one.number()) != 0) {
                skip(one, "answered-in-form");
            }
        } else if (isWithin(one)) {
            tree.put(one.place(), value(one));
        } else {
            skip(one, "out-of-range");
        }
    }

    /** The lower grade wins; full power counts only where nothing else was said. */
    private void grade(Measured one, Map<String, @Nullable Object> said) {
        boolean weak = one.number().compareTo(BigDecimal.valueOf(FULL)) < 0;
        boolean lower = !(said.get(GRADE) instanceof Integer before) || one.number().intValue() < before;
        LocalDate day = one.statement().assessed();
        boolean now = notes.asOf.equals(day) && one.statement().firm();
        if (!isWithin(one)) {
            skip(one, "out-of-range");
        } else if (!now && one.number().intValue() == MILDEST && RecordMerge.isPresent(said) && !said.containsKey(GRADE)) {
            // The muscle is weak and not graded: that it was only a little weak then says nothing of now.
            skip(one, "old");
        } else if (weak && lower) {
            Object previous = said.get("previousGrade");
            tree.forget(one.place());
            tree.put(RecordMerge.at(one.place(), GRADE), one.number().intValue());
            if (previous != null) {
                tree.put(RecordMerge.at(one.place(), "previousGrade"), previous);
            }
            if (day != null && day.isBefore(notes.asOf)) {
                tree.put(RecordMerge.at(one.place(), "assessedOn"), day.toString());
            }
        } else if (!weak && said.isEmpty()) {
            tree.put(one.place(), FULL);
        } else {
            skip(one, "conflicting");
        }
    }

    /** Whether a number is one of the six grades. */
    static boolean isGrade(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 && number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(FULL)) <= 0;
    }

    private static boolean isWithin(Measured one) {
        int most = switch (one.place().field()) {
            case "worst" -> 10;
            case "grade", "previousGrade" -> FULL;
            case "settleMinutes" -> 10_080;
            case "flareHours" -> 720;
            case "range" -> 180;
            default -> 100;
        };
        boolean measure = one.place().block().equals("outcomes");
        return measure || one.number().signum() >= 0 && one.number().compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private static Object value(Measured one) {
        return one.place().block().equals("outcomes") ? one.number() : (Object) one.number().intValue();
    }

    private void skip(Measured one, String reason) {
        notes.skip(one.statement().reference(), one.statement().code(), reason);
    }
}
