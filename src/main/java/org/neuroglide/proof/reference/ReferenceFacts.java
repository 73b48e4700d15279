package org.neuroglide.proof.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Complaint;
import org.neuroglide.model.Finding;
import org.neuroglide.model.GroupAnswer;
import org.neuroglide.model.History;
import org.neuroglide.model.InputFact;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Outcome;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.PreviousVisit;
import org.neuroglide.model.RedFlag;
import org.neuroglide.model.Screen;
import org.neuroglide.model.Side;
import org.neuroglide.model.Symptom;
import org.neuroglide.model.TestFamily;
import org.neuroglide.model.TestResult;

/**
 * The reference for what stands in a session: the case's own facts, and for every screening item that nobody answered a
 * fact that says so. It resembles the engine's own completion of a case, and deliberately shares no code with it: both
 * are written from the design, and a mistake in one of them shows as a difference.
 */
public final class ReferenceFacts {
    public static final List<Section> ANSWERED =
            List.of(Section.SYMPTOMS, Section.TESTS, Section.RED_FLAGS, Section.HISTORY);

    private final Vocabulary vocabulary;
    private final Map<String, Technique> techniques;
    private final List<VocabularyItem> items;

    /** Where something was found: a code on a side. */
    private record Place(String code, Side side) {}

    public ReferenceFacts(Vocabulary vocabulary, Map<String, Technique> techniques) {
        this.vocabulary = vocabulary;
        this.techniques = techniques;
        this.items = ANSWERED.stream().flatMap(section -> vocabulary.items(section).stream()).toList();
    }

    public List<InputFact> of(PatientCase given) {
        List<InputFact> facts = new ArrayList<>(List.of(given.patient(), given.complaint(), given.override()));
        PreviousVisit previous = given.previousVisit();
        facts.add(previous.recorded() ? previous.using(strongest(previous)) : previous);
        if (previous.recorded()) {
            facts.add(given.response());
        }
        given.findings().forEach(f -> facts.add(described(beside(f, given.complaint()), item(f))));
        for (VocabularyItem item : vocabulary.items(Section.MEASURES)) {
            given.outcomes().stream()
                    .filter(o -> o.code().equals(item.code()))
                    .map(o -> outcome(o, item.measure()))
                    .findFirst()
                    .or(() -> isHere(item, given.complaint()) ? Optional.of(Outcome.unknown(item.code())) : Optional.empty())
                    .ifPresent(facts::add);
        }
        Set<Place> reported = new HashSet<>();
        given.findings().forEach(f -> reported.add(new Place(f.code(), f.side())));
        for (VocabularyItem item : items) {
            boolean answered = given.screen().stream().anyMatch(a -> covers(a, item, given.asOf()));
            for (Side side : sides(item, given.complaint().side())) {
                if (!reported.contains(new Place(item.code(), side)) && (answered || isAsked(item, given.complaint()))) {
                    Presence presence = answered ? Presence.ABSENT : Presence.NOT_ASSESSED;
                    facts.add(described(finding(item, side, presence), item));
                }
            }
        }
        return facts;
    }

    private static Outcome outcome(Outcome given, VocabularyItem.Measure measure) {
        String scale = given.scale().isEmpty() ? measure.scales().get(0).code() : given.scale();
        BigDecimal change = given.score() == null || given.baseline() == null
                ? null
                : given.score().subtract(given.baseline()).multiply(BigDecimal.valueOf(measure.higherIsBetter() ? 1 : -1));
        return new Outcome(given.code(), scale, given.score(), given.baseline(), change);
    }

    private static boolean isHere(VocabularyItem item, Complaint complaint) {
        return complaint.region().isEmpty() || item.regions().isEmpty() || item.regions().contains(complaint.region());
    }

    /** Everything that can be reported. */
    public List<VocabularyItem> items() {
        return items;
    }

    /** Whether a session for a complaint must ask for an item. */
    public static boolean isAsked(VocabularyItem item, Complaint complaint) {
        boolean here = complaint.region().isEmpty() || item.regions().contains(complaint.region());
        return item.screen() == Screen.CORE || item.screen() == Screen.REGION && here;
    }

    public static List<Side> sides(VocabularyItem item, Side complaint) {
        if (!item.sided()) {
            return List.of(Side.NONE);
        }
        return complaint == Side.BOTH ? List.of(Side.LEFT, Side.RIGHT) : List.of(complaint);
    }

    private VocabularyItem item(Finding finding) {
        Section section = finding instanceof Symptom
                ? Section.SYMPTOMS
                : finding instanceof TestResult
                        ? Section.TESTS
                        : finding instanceof RedFlag ? Section.RED_FLAGS : Section.HISTORY;
        return vocabulary.item(section, finding.code()).orElseThrow();
    }

    private Kind strongest(PreviousVisit visit) {
        return visit.techniques().stream()
                .map(id -> techniques.get(id).kind())
                .max(Comparator.naturalOrder())
                .orElse(Kind.INTERFACE);
    }

    /** Whether a group's "all absent" answers an item today: it knew the item, and it was given at this visit. */
    public static boolean covers(GroupAnswer answer, VocabularyItem item, LocalDate asOf) {
        boolean today = answer.assessedOn() == null || answer.assessedOn().equals(asOf);
        boolean oneAnswer = item.family() != TestFamily.NEURODYNAMIC && item.family() != TestFamily.SCORE;
        return today
                && oneAnswer
                && answer.group().equals(item.group())
                && number(item.since()) <= number(answer.version());
    }

    /** A version as one number: the year, then the number within it. */
    private static long number(String version) {
        int dot = version.indexOf('.');
        return Long.parseLong(version.substring(0, dot)) * 1_000_000 + Long.parseLong(version.substring(dot + 1));
    }

    public static Finding finding(VocabularyItem item, Side side, Presence presence) {
        return switch (item.section()) {
            case SYMPTOMS -> Symptom.of(item.code(), presence, side);
            case TESTS -> TestResult.of(item.code(), presence, side);
            case RED_FLAGS -> RedFlag.of(item.code(), presence, side);
            case HISTORY -> History.of(item.code(), presence, side);
            default -> throw new IllegalStateException("nobody answers " + item.section());
        };
    }

    /** A clearance from before the complaint began clears nothing of it. */
    private static Finding beside(Finding finding, Complaint complaint) {
        return finding instanceof History item ? item.judgedBeside(complaint.onset()) : finding;
    }

    /** The finding with what the vocabulary says of its item. */
    public static InputFact described(Finding finding, VocabularyItem item) {
        if (finding instanceof Symptom symptom) {
            return symptom.described(item.screen(), item.group());
        } else if (finding instanceof TestResult test) {
            return test.described(
                    item.family(), item.modality(), item.nerve(), item.root(), item.screen(), item.group());
        } else if (finding instanceof RedFlag flag) {
            return flag.described(item.group(), item.weight(), item.screen());
        }
        return ((History) finding).described(item.screen(), item.group());
    }
}
