package org.neuroglide.proof.cases;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Finding;
import org.neuroglide.model.InputFact;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.Screen;
import org.neuroglide.model.Side;
import org.neuroglide.model.TestFamily;
import org.neuroglide.model.TestResult;
import org.neuroglide.proof.reference.ReferenceFacts;

/**
 * The findings of one region whose states are covered: symptoms, tests, red flags and history items that belong to it or
 * to the core screen. Scores have no states. Screening items, the red flags and all others of the core screen, come first.
 */
final class RegionFindings {
    /** What a number of a state stands for. */
    static final List<Presence> STATES = List.of(Presence.ABSENT, Presence.PRESENT, Presence.NOT_ASSESSED);

    static final int PRESENT = STATES.indexOf(Presence.PRESENT);

    final List<VocabularyItem> items;
    final int screening;

    private final ReferenceFacts sessions;

    /** By the side of the complaint, the key of each item's finding on the first side in question. */
    private final Map<Side, List<String>> keys = new EnumMap<>(Side.class);

    RegionFindings(Knowledge knowledge, String region) {
        this.sessions = new ReferenceFacts(knowledge.vocabulary(), knowledge.techniques());
        List<VocabularyItem> first = new ArrayList<>();
        List<VocabularyItem> others = new ArrayList<>();
        for (Section section : ReferenceFacts.ANSWERED) {
            for (VocabularyItem item : knowledge.vocabulary().items(section)) {
                if (isHere(item, region) && !(section == Section.TESTS && item.family() == TestFamily.SCORE)) {
                    (section == Section.RED_FLAGS || item.screen() == Screen.CORE ? first : others).add(item);
                }
            }
        }
        this.screening = first.size();
        first.addAll(others);
        this.items = List.copyOf(first);
        for (Side side : Side.values()) {
            keys.put(side, items.stream().map(item -> key(item, side)).toList());
        }
    }

    private static String key(VocabularyItem item, Side complaint) {
        Side side = ReferenceFacts.sides(item, complaint).get(0);
        return ((InputFact) ReferenceFacts.finding(item, side, Presence.NOT_ASSESSED)).key();
    }

    private static boolean isHere(VocabularyItem item, String region) {
        return item.screen() == Screen.CORE || item.regions().isEmpty() || item.regions().contains(region);
    }

    /** The state of each item as a session holds it, on the first side in question; a neurodynamic test is its result. */
    int[] states(PatientCase given) {
        Map<String, Presence> found = new HashMap<>();
        for (InputFact fact : sessions.of(given)) {
            if (fact instanceof Finding finding) {
                boolean result = fact instanceof TestResult t && t.family() == TestFamily.NEURODYNAMIC;
                found.put(fact.key(), result ? ((TestResult) fact).reproduced() : finding.presence());
            }
        }
        return keys.get(given.complaint().side()).stream()
                .mapToInt(key -> STATES.indexOf(found.getOrDefault(key, Presence.NOT_ASSESSED)))
                .toArray();
    }

    /** Puts an item's state into a case, on every side in question. */
    static void put(FindingDraft draft, VocabularyItem item, int state, Side side) {
        Presence presence = STATES.get(state);
        boolean present = state == PRESENT;
        if (item.section() == Section.SYMPTOMS && item.behaviour() && present) {
            draft.putSymptom(item, side, Behaviour.Profile.ANY);
        } else if (item.section() == Section.TESTS && item.family() == TestFamily.NEURODYNAMIC && presence != Presence.NOT_ASSESSED) {
            draft.putNeurodynamic(item, side, presence);
        } else if (item.section() == Section.HISTORY && present) {
            draft.putHistory(item, presence, side);
        } else if (item.section() == Section.RED_FLAGS && !item.sided() && presence != Presence.NOT_ASSESSED) {
            draft.putFlag(item, presence);
        } else {
            draft.putState(item, presence, side);
        }
    }
}
