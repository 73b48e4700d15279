package org.neuroglide.proof.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.ConditionText;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.RetiredRule;
import org.neuroglide.knowledge.RuleMeaning;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.model.RuleSummary;
import org.neuroglide.proof.difference.Change.Manner;
import org.neuroglide.proof.difference.Change.Part;
import org.neuroglide.texts.RuleWords;
import org.neuroglide.texts.Words;

/** The rules of two knowledge bases beside each other, as sentences. */
final class RuleDifference {
    private final Knowledge before;
    private final Knowledge after;
    private final Words wordsBefore;
    private final Words wordsAfter;

    RuleDifference(Knowledge before, Knowledge after) {
        this.before = before;
        this.after = after;
        this.wordsBefore = words(before);
        this.wordsAfter = words(after);
    }

    static Words words(Knowledge k) {
        return new Words(k.vocabulary(), k.sources(), k.techniques(), k.parameters());
    }

    /** Sorted by id. */
    List<Change> changes() {
        TreeSet<String> ids = new TreeSet<>();
        before.rules().forEach(r -> ids.add(r.id()));
        after.rules().forEach(r -> ids.add(r.id()));
        List<Change> changes = new ArrayList<>();
        for (String id : ids) {
            change(id).ifPresent(changes::add);
        }
        return changes;
    }

    private Optional<Change> change(String id) {
        RuleModel old = before.rule(id).orElse(null);
        RuleModel now = after.rule(id).orElse(null);
        if (old == null && now != null) {
            return Optional.of(new Change(Part.RULES, Manner.ADDED, id, now.summary().statement(), draft(now), whole(now, wordsAfter, false)));
        } else if (now == null && old != null) {
            return Optional.of(gone(old));
        } else if (old == null || now == null) {
            return Optional.empty();
        }
        List<Edit> edits = edits(old, now);
        return edits.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change(Part.RULES, Manner.CHANGED, id, now.summary().statement(), draft(now), edits));
    }

    private Change gone(RuleModel old) {
        RetiredRule retired = after.retired().get(old.id());
        String title = old.summary().statement();
        List<Edit> whole = whole(old, wordsBefore, true);
        if (retired == null) {
            return new Change(Part.RULES, Manner.REMOVED, old.id(), title, "It is not among the retired rules.", whole);
        }
        String successor = retired.successor().isEmpty() ? "no successor" : "successor " + retired.successor();
        return new Change(Part.RULES, Manner.RETIRED, old.id(), title, retired.why() + " (" + successor + ")", whole);
    }

    private static String draft(RuleModel rule) {
        return rule.active() ? "" : "A draft: it decides nothing.";
    }

    private static List<Edit> whole(RuleModel rule, Words words, boolean gone) {
        RuleWords text = new RuleWords(words, rule);
        List<Edit> edits = new ArrayList<>();
        text.conditions().forEach(c -> edits.add(gone ? Edit.of("When", c, "") : Edit.of("When", "", c)));
        edits.add(gone ? Edit.of("Then", text.conclusion(), "") : Edit.of("Then", "", text.conclusion()));
        return edits;
    }

    private List<Edit> edits(RuleModel old, RuleModel now) {
        List<Edit> edits = new ArrayList<>();
        if (!RuleMeaning.of(old).equals(RuleMeaning.of(now))) {
            edits.addAll(meaning(old, now));
        }
        RuleSummary a = old.summary();
        RuleSummary b = now.summary();
        add(edits, "Status", old.status(), now.status());
        add(edits, "Statement", a.statement(), b.statement());
        add(edits, "Reason", a.rationale(), b.rationale());
        add(edits, "Certainty", a.certainty().name(), b.certainty().name());
        add(edits, "Strength", a.strength().name(), b.strength().name());
        edits.addAll(TextList.edits("Source", a.sources(), b.sources()));
        add(edits, "Reviewed", a.reviewed(), b.reviewed());
        add(edits, "Comment", String.join(" ", old.comment()), String.join(" ", now.comment()));
        add(edits, "File", old.file(), now.file());
        return edits;
    }

    /** Conditions, numbers and conclusion; a number that is the same parameter with another value is not the rule's. */
    private List<Edit> meaning(RuleModel old, RuleModel now) {
        Words words = wordsAfter;
        List<Edit> edits = new ArrayList<>(TextList.edits(
                "Condition", new RuleWords(words, old).conditions(), new RuleWords(words, now).conditions()));
        edits.addAll(TextList.edits("Parameter", parameters(old), parameters(now)));
        add(edits, "Conclusion", new RuleWords(words, old).conclusion(), new RuleWords(words, now).conclusion());
        if (edits.isEmpty()) {
            edits.addAll(TextList.edits("Condition", plain(old), plain(now)));
        }
        return edits.isEmpty() ? List.of(Edit.of("Meaning", RuleMeaning.of(old), RuleMeaning.of(now))) : edits;
    }

    private static List<String> plain(RuleModel rule) {
        return rule.conditions().stream()
                .map(c -> c instanceof Condition.Pattern p ? ConditionText.of(p, Map.of()) : c.toString())
                .toList();
    }

    /** Names of the parameters that a rule reads, in its order. */
    static List<String> parameters(RuleModel rule) {
        return rule.conditions().stream()
                .filter(Condition.ParameterPattern.class::isInstance)
                .map(c -> ((Condition.ParameterPattern) c).name())
                .distinct()
                .toList();
    }

    static void add(List<Edit> edits, String what, String before, String after) {
        if (!before.equals(after)) {
            edits.add(Edit.of(what, before, after));
        }
    }
}
