package org.neuroglide.proof.coverage;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Complaint;
import org.neuroglide.model.Finding;
import org.neuroglide.model.IrritabilityOverride;
import org.neuroglide.model.Outcome;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.PreviousVisit;
import org.neuroglide.model.Response;
import org.neuroglide.model.Side;
import org.neuroglide.model.TestFamily;
import org.neuroglide.model.TestResult;
import org.neuroglide.proof.cases.Cases;
import org.neuroglide.proof.reference.ReferenceFacts;

/** Every single change of a case that a search may make: a finding less, elsewhere, answered otherwise; another frame. */
final class CaseSteps {
    private final Vocabulary vocabulary;
    private final Set<Finding> named;

    /** @param named findings that may be added */
    CaseSteps(Vocabulary vocabulary, Set<Finding> named) {
        this.vocabulary = vocabulary;
        this.named = named;
    }

    /** What can be answered for an item of the vocabulary, on each side. */
    static List<Finding> answers(VocabularyItem item) {
        List<Finding> answers = new ArrayList<>();
        for (Side side : item.sided() ? List.of(Side.LEFT, Side.RIGHT) : List.of(Side.NONE)) {
            for (Presence presence : Presence.values()) {
                Finding finding = ReferenceFacts.finding(item, side, presence);
                boolean nerve = finding instanceof TestResult && item.family() == TestFamily.NEURODYNAMIC;
                answers.add(nerve && presence != Presence.NOT_ASSESSED
                        ? Cases.components(TestResult.of(item.code(), Presence.NOT_ASSESSED, side), presence, presence, Presence.ABSENT)
                        : finding);
            }
        }
        return answers;
    }

    List<PatientCase> of(PatientCase c) {
        Set<PatientCase> steps = new LinkedHashSet<>();
        for (Finding finding : c.findings()) {
            steps.add(Cases.replace(c, finding));
            steps.add(plus(Cases.replace(c, finding), Cases.mirrored(finding)));
            steps.add(plus(c, Cases.mirrored(finding)));
            for (Presence presence : Presence.values()) {
                steps.add(Cases.replace(c, finding, Cases.bare(finding, presence)));
            }
            varied(finding).forEach(f -> steps.add(Cases.replace(c, finding, (Finding) f)));
        }
        named.forEach(f -> steps.add(plus(c, f)));
        frames(c, steps);
        steps.remove(c);
        return new ArrayList<>(steps);
    }

    /** With a finding in the place of what was said of its code and side. */
    static PatientCase plus(PatientCase c, Finding added) {
        List<Finding> all = new ArrayList<>(c.findings());
        all.removeIf(f -> f.code().equals(added.code()) && f.side() == added.side());
        all.add(added);
        return Cases.with(c, all);
    }

    private void frames(PatientCase c, Set<PatientCase> steps) {
        Complaint k = c.complaint();
        for (Side side : Side.values()) {
            steps.add(Cases.with(c, new Complaint(k.region(), side, k.onset(), null, k.diagnosis())));
        }
        steps.add(Cases.with(c, new Complaint("", k.side(), k.onset(), null, "")));
        for (VocabularyItem region : vocabulary.items(Section.REGIONS)) {
            steps.add(Cases.with(c, new Complaint(region.code(), k.side(), k.onset(), null, "")));
        }
        steps.add(Cases.with(c, PreviousVisit.NONE));
        steps.add(Cases.with(c, Response.UNKNOWN));
        steps.add(Cases.with(Cases.with(c, PreviousVisit.NONE), Response.UNKNOWN));
        steps.add(Cases.with(c, IrritabilityOverride.NONE));
        steps.add(Cases.withScreen(c, List.of()));
        varied(c.previousVisit()).forEach(v -> steps.add(Cases.with(c, (PreviousVisit) v)));
        varied(c.response()).forEach(r -> steps.add(Cases.with(c, (Response) r)));
        varied(c.override()).forEach(o -> steps.add(Cases.with(c, (IrritabilityOverride) o)));
        for (Outcome outcome : c.outcomes()) {
            List<Outcome> left = new ArrayList<>(c.outcomes());
            left.remove(outcome);
            steps.add(withOutcomes(c, left));
        }
    }

    /** The record with one constant or number at another value, or unknown. */
    private static List<Record> varied(Record fact) {
        List<Record> all = new ArrayList<>();
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            for (Object value : values(component, fact)) {
                copy(fact, component.getName(), value).ifPresent(all::add);
            }
        }
        return all;
    }

    private static List<Record> varied(Finding finding) {
        return varied((Record) finding);
    }

    private static List<Object> values(RecordComponent component, Record fact) {
        Set<String> derived = Set.of("screen", "group", "family", "modality", "nerve", "root", "weight", "kind", "gentlerKind", "side");
        if (derived.contains(component.getName())) {
            return List.of();
        } else if (component.getType().isEnum()) {
            return List.of(component.getType().getEnumConstants());
        } else if (component.getType() == Integer.class) {
            List<Object> values = new ArrayList<>(Arrays.asList(-1, 0, 1, 2, 3, 4, 5, 6, 8, 60));
            values.add(null);
            return values;
        }
        return List.of();
    }

    private static Optional<Record> copy(Record fact, String field, Object value) {
        RecordComponent[] components = fact.getClass().getRecordComponents();
        try {
            Object[] arguments = new Object[components.length];
            Class<?>[] types = new Class<?>[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                arguments[i] = components[i].getName().equals(field) ? value : components[i].getAccessor().invoke(fact);
            }
            return Optional.of((Record) fact.getClass().getDeclaredConstructor(types).newInstance(arguments));
        } catch (ReflectiveOperationException | IllegalArgumentException refused) {
            return Optional.empty(); // a value that the model does not take
        }
    }

    static PatientCase withOutcomes(PatientCase c, List<Outcome> outcomes) {
        return new PatientCase(c.asOf(), c.patient(), c.complaint(), c.symptoms(), c.tests(), c.redFlags(), c.history(),
                outcomes, c.screen(), c.response(), c.previousVisit(), c.override());
    }
}
