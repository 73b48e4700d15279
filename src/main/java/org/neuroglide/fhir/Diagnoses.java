package org.neuroglide.fhir;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.neuroglide.fhir.RecordNotes.Meant;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Side;

/**
 * Which of the diagnoses in the records is the complaint. The form wins; then the reason of a request, then a diagnosis of the
 * visit, then any other; and each only where it is a single one. Which of several it is would be a guess.
 */
final class Diagnoses {
    /**
     * A condition of the vocabulary that a record names.
     *
     * @param ofTheVisit whether it is a diagnosis of the visit
     */
    record Candidate(
            CodeMeaning meaning, String reference, String code, Set<Side> stated, Set<String> regions, boolean ofTheVisit) {}

    private final Knowledge knowledge;
    private final RecordNotes notes;
    private final List<Candidate> reasons = new ArrayList<>();
    private final List<Candidate> listed = new ArrayList<>();
    private final Set<String> referenced = new LinkedHashSet<>();

    Diagnoses(Knowledge knowledge, RecordNotes notes) {
        this.knowledge = knowledge;
        this.notes = notes;
    }

    void add(Candidate candidate) {
        listed.add(candidate);
    }

    void reason(Candidate candidate) {
        reasons.add(candidate);
    }

    /** @param reference a condition that is the reason of a request */
    void reasonReference(String reference) {
        referenced.add(reference);
    }

    /** Leaves out a condition where its code means another too, or a finding that is less than a diagnosis, or more than it. */
    static List<Meant> unambiguous(List<Meant> meant, String reference, RecordNotes notes) {
        List<Meant> conditions = meant.stream().filter(m -> m.meaning().section().equals("conditions")).toList();
        boolean several = conditions.stream().map(m -> m.meaning().item()).distinct().count() > 1;
        Set<String> findings = meant.stream().filter(m -> !conditions.contains(m)).map(Meant::code).collect(Collectors.toSet());
        List<Meant> left = new ArrayList<>(meant);
        for (Meant one : conditions) {
            if (several || one.meaning().broader() || findings.contains(one.code())) {
                left.remove(one);
                notes.skip(reference, one.code(), "ambiguous");
            }
        }
        return left;
    }

    /** Settles diagnosis, region and side of the complaint, as far as the form left them open. */
    void settle(CaseTree tree) {
        List<Candidate> first = new ArrayList<>(reasons);
        listed.stream().filter(c -> referenced.contains(c.reference())).forEach(first::add);
        List<Candidate> second = listed.stream().filter(Candidate::ofTheVisit).toList();
        List<Candidate> all = new ArrayList<>(reasons);
        all.addAll(listed);
        List<Candidate> tier = !first.isEmpty() ? first : !second.isEmpty() ? second : listed;
        Set<String> items = tier.stream().map(c -> c.meaning().item()).collect(Collectors.toCollection(LinkedHashSet::new));
        String answered = tree.text("complaint", "diagnosis");
        for (Candidate candidate : all) {
            String item = candidate.meaning().item();
            if (!answered.isEmpty() && !item.equals(answered)) {
                notes.skip(candidate.reference(), candidate.code(), "answered-in-form");
            } else if (answered.isEmpty() && (items.size() > 1 || !items.contains(item))) {
                notes.skip(candidate.reference(), candidate.code(), "several-diagnoses");
            }
        }
        String chosen = !answered.isEmpty() ? answered : items.size() == 1 ? items.iterator().next() : "";
        List<Candidate> same = all.stream().filter(c -> c.meaning().item().equals(chosen)).toList();
        if (!same.isEmpty()) {
            settle(tree, chosen, same);
        }
    }

    private void settle(CaseTree tree, String chosen, List<Candidate> same) {
        List<String> regions = knowledge.vocabulary().item(Section.CONDITIONS, chosen).map(VocabularyItem::regions).orElse(List.of());
        String region = tree.text("complaint", "region");
        if (!region.isEmpty() && !regions.isEmpty() && !regions.contains(region)) {
            same.forEach(c -> notes.skip(c.reference(), c.code(), "other-region"));
            return;
        }
        tree.put(FormPlace.of("complaint", "diagnosis"), chosen);
        if (region.isEmpty()) {
            Set<String> stated = same.stream().flatMap(c -> c.regions().stream()).filter(regions::contains).collect(Collectors.toSet());
            Set<String> known = regions.size() == 1 ? Set.copyOf(regions) : stated;
            if (known.size() == 1) {
                tree.put(FormPlace.of("complaint", "region"), known.iterator().next());
            }
        }
        side(tree, same);
    }

    /** The side of the complaint where the form left it open; where the form has one, a record of another side is named. */
    private void side(CaseTree tree, List<Candidate> same) {
        Set<Side> sides = new LinkedHashSet<>();
        String answered = tree.text("complaint", "side");
        for (Candidate candidate : same) {
            Set<Side> said = sides(candidate);
            sides.addAll(said);
            boolean other = said.stream().anyMatch(s -> !FormWords.lower(s).equals(answered));
            if (other && !answered.isEmpty() && !answered.equals(FormWords.lower(Side.BOTH))) {
                notes.skip(candidate.reference(), candidate.code(), "conflicting-side");
            }
        }
        if (answered.isEmpty() && !sides.isEmpty()) {
            Side side = sides.size() > 1 ? Side.BOTH : sides.iterator().next();
            tree.put(FormPlace.of("complaint", "side"), FormWords.lower(side));
        }
    }

    private static Set<Side> sides(Candidate candidate) {
        Set<Side> sides = new LinkedHashSet<>(candidate.stated());
        switch (candidate.meaning().side()) {
            case LEFT -> sides.add(Side.LEFT);
            case RIGHT -> sides.add(Side.RIGHT);
            case BOTH -> sides.addAll(List.of(Side.LEFT, Side.RIGHT));
            default -> { }
        }
        return sides;
    }
}
