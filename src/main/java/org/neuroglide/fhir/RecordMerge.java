package org.neuroglide.fhir;

import java.math.BigDecimal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Presence;
import org.neuroglide.model.Side;

/**
 * Joins what records say with what the form said. Present wins over absent, whoever said it and whenever; absent and numbers
 * count only from the day of the visit and where they are final; of one sort of observation the newest counts.
 */
final class RecordMerge {
    private static final List<String> REASSURING = List.of("cleared", "clearedBy", "clearedOn", "clearedFor", "stable", "healed");

    private final Knowledge knowledge;
    private final RecordNotes notes;
    private final CaseTree tree;

    RecordMerge(Knowledge knowledge, RecordNotes notes, CaseTree tree) {
        this.knowledge = knowledge;
        this.notes = notes;
        this.tree = tree;
    }

    /** A statement at its place in the case. */
    private record Put(FormPlace place, Statement statement) {}

    void merge(List<Statement> statements) {
        List<Put> all = new ArrayList<>();
        for (Statement statement : statements) {
            for (Side side : sides(statement)) {
                CodeMeaning meaning = statement.meaning();
                String field = statement.number() == null ? "presence" : meaning.field();
                all.add(new Put(new FormPlace(meaning.section(), meaning.item(), side, field), statement));
            }
        }
        List<Put> newest = newest(all);
        newest.stream().filter(p -> p.statement().presence() == Presence.PRESENT).forEach(this::present);
        newest.stream().filter(p -> p.statement().presence() == Presence.ABSENT).forEach(this::absent);
        new RecordNumbers(notes, tree).put(newest.stream()
                .filter(p -> p.statement().number() != null)
                .map(p -> new RecordNumbers.Measured(p.place(), p.statement()))
                .toList());
    }

    private List<Side> sides(Statement statement) {
        List<Side> stated = statement.stated().stream().sorted().toList();
        String complaint = tree.text("complaint", "side");
        List<Side> sides = switch (statement.meaning().side()) {
            case NONE -> List.of(Side.NONE);
            case LEFT -> List.of(Side.LEFT);
            case RIGHT -> List.of(Side.RIGHT);
            case BOTH -> List.of(Side.LEFT, Side.RIGHT);
            case COMPLAINT -> !stated.isEmpty() ? stated : ofComplaint(complaint);
            case STATED -> stated.isEmpty() && complaint.isEmpty() ? List.of(Side.NONE) : stated;
        };
        boolean fixed = sides.stream().allMatch(s -> s != Side.NONE) && !sides.isEmpty();
        if (sides.isEmpty()) {
            notes.skip(statement.reference(), statement.code(), "side-unknown");
            doubt(statement, ofComplaint(complaint));
        } else if (fixed && !stated.isEmpty() && !sides.equals(stated)) {
            notes.skip(statement.reference(), statement.code(), "conflicting-side");
            doubt(statement, sides);
            doubt(statement, stated);
            return List.of();
        }
        return sides;
    }

    /** What was found, but is not known on which side, is not said to be there; yet where it could be, absent no longer holds. */
    private void doubt(Statement statement, List<Side> sides) {
        CodeMeaning meaning = statement.meaning();
        BigDecimal number = statement.number();
        boolean weak = number != null && meaning.field().equals(RecordNumbers.GRADE)
                && number.compareTo(BigDecimal.valueOf(RecordNumbers.FULL)) < 0;
        if (!weak && statement.presence() != Presence.PRESENT) {
            return;
        }
        for (Side side : sides) {
            FormPlace place = new FormPlace(meaning.section(), meaning.item(), side, "presence");
            if (!isPresent(tree.said(place))) {
                tree.forget(place);
                tree.put(place, "not-assessed");
            }
        }
    }

    private static List<Side> ofComplaint(String side) {
        return side.isEmpty() ? List.of(Side.NONE) : RecordNotes.each(Side.valueOf(side.toUpperCase(Locale.ROOT)));
    }

    /**
     * Of observations of one code, the newest day; on that day, all. One that is not believed takes the place of none: what is
     * not final, or is no grade at all, does not make an older finding disappear.
     */
    private List<Put> newest(List<Put> all) {
        Map<String, @Nullable LocalDate> latest = new LinkedHashMap<>();
        Comparator<@Nullable LocalDate> order = Comparator.nullsFirst(Comparator.naturalOrder());
        for (Put put : all) {
            if (put.statement().reference().startsWith("Observation/") && takesPlace(put.statement())) {
                LocalDate day = put.statement().assessed();
                latest.merge(series(put), day == null ? LocalDate.MIN : day, (a, b) -> order.compare(a, b) >= 0 ? a : b);
            }
        }
        List<Put> left = new ArrayList<>();
        for (Put put : all) {
            LocalDate last = latest.get(series(put));
            LocalDate day = put.statement().assessed() == null ? LocalDate.MIN : put.statement().assessed();
            if (!put.statement().reference().startsWith("Observation/") || last == null || !day.isBefore(last)) {
                left.add(put);
            } else {
                notes.skip(put.statement().reference(), put.statement().code(), "superseded");
            }
        }
        return left;
    }

    private static boolean takesPlace(Statement statement) {
        BigDecimal number = statement.number();
        boolean grade = number != null && statement.meaning().field().equals(RecordNumbers.GRADE);
        return statement.presence() == Presence.PRESENT || statement.firm() && (!grade || RecordNumbers.isGrade(number));
    }

    private static String series(Put put) {
        return put.statement().series() + " " + put.place().side();
    }

    private void present(Put put) {
        Map<String, @Nullable Object> said = tree.said(put.place());
        if (!isPresent(said)) {
            tree.forget(put.place());
            tree.put(put.place(), "present");
            LocalDate assessed = put.statement().assessed();
            if (assessed != null && assessed.isBefore(notes.asOf)) {
                tree.put(at(put.place(), "assessedOn"), assessed.toString());
            }
        }
        happened(put);
    }

    /** The latest day of an event counts, whoever said it: what is recent is treated more strictly, and no clearance of before holds. */
    private void happened(Put put) {
        LocalDate day = put.statement().happened();
        boolean dated = put.place().block().equals("history") && knowledge.vocabulary().item(Section.HISTORY, put.place().code())
                .map(VocabularyItem::components)
                .filter(c -> c.contains("on"))
                .isPresent();
        if (day == null || !dated) {
            return;
        }
        Map<String, @Nullable Object> said = tree.said(put.place());
        if (!(said.get("on") instanceof String before)) {
            tree.put(at(put.place(), "on"), day.toString());
        } else if (LocalDate.parse(before).isBefore(put.statement().happenedFrom() == null ? day : put.statement().happenedFrom())) {
            REASSURING.forEach(field -> tree.remove(at(put.place(), field)));
            tree.put(at(put.place(), "on"), day.toString());
        }
    }

    static boolean isPresent(Map<String, @Nullable Object> said) {
        boolean weak = said.get("grade") instanceof Integer grade && grade < 5;
        return weak || !said.containsKey("grade") && "present".equals(said.get("presence"));
    }

    private void absent(Put put) {
        Statement statement = put.statement();
        String reason = !notes.asOf.equals(statement.assessed()) ? statement.assessed() == null ? "undated" : "old" : !statement.firm()
                ? "not-final" : "";
        Map<String, @Nullable Object> said = tree.said(put.place());
        if (!reason.isEmpty()) {
            notes.skip(statement.reference(), statement.code(), reason);
        } else if (said.isEmpty()) {
            tree.put(put.place(), "absent");
        } else if (!"absent".equals(said.get("presence"))) {
            notes.skip(statement.reference(), statement.code(), isPresent(said) ? "conflicting" : "answered-in-form");
        }
    }

    static FormPlace at(FormPlace place, String field) {
        return new FormPlace(place.block(), place.code(), place.side(), field);
    }
}
