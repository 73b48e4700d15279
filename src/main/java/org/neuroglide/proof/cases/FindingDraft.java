package org.neuroglide.proof.cases;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.CaseBuilder;
import org.neuroglide.model.Course;
import org.neuroglide.model.Finding;
import org.neuroglide.model.History;
import org.neuroglide.model.Modality;
import org.neuroglide.model.Presence;
import org.neuroglide.model.RedFlag;
import org.neuroglide.model.Side;
import org.neuroglide.model.Symptom;
import org.neuroglide.model.TestFamily;
import org.neuroglide.model.TestResult;
import org.neuroglide.model.TestStatus;
import org.neuroglide.proof.reference.ReferenceFacts;

/** The findings of a generated case, at most one for each code and side; a later one takes the place of an earlier. */
public final class FindingDraft {
    private static final double OLD = 0.03;

    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final Dice dice;
    private final Knowledge knowledge;
    private final Behaviour.Limits limits;

    FindingDraft(Dice dice, Knowledge knowledge, Behaviour.Limits limits) {
        this.dice = dice;
        this.knowledge = knowledge;
        this.limits = limits;
    }

    void addTo(CaseBuilder builder) {
        for (Finding finding : findings.values()) {
            if (finding instanceof Symptom symptom) {
                builder.symptom(symptom);
            } else if (finding instanceof TestResult test) {
                builder.test(test);
            } else if (finding instanceof RedFlag flag) {
                builder.redFlag(flag);
            } else if (finding instanceof History item) {
                builder.history(item);
            }
        }
    }

    /** All of them as they were found at the visit itself. */
    List<Finding> today() {
        return findings.values().stream().map(f -> Cases.assessedOn(f, null)).toList();
    }

    /** A state alone, on every side that the complaint asks for. */
    void putState(VocabularyItem item, Presence state, Side complaint) {
        ReferenceFacts.sides(item, complaint).forEach(s -> put(ReferenceFacts.finding(item, s, state)));
    }

    /** A neurodynamic test that was done: positive, or not. */
    void putNeurodynamic(VocabularyItem item, Side complaint, Presence reproduced) {
        boolean positive = reproduced == Presence.PRESENT;
        for (Side side : ReferenceFacts.sides(item, complaint)) {
            put(test(item, side, Presence.NOT_ASSESSED, TestStatus.DONE, reproduced,
                    positive ? dice.presence(0.8, 0.9) : Presence.ABSENT, dice.presence(positive ? 0.7 : 0.2, 0.9),
                    null, null, null, null));
        }
    }

    /** A presence alone, on every side that the complaint asks for. */
    void put(VocabularyItem item, Presence presence, Side complaint) {
        if (item.section() == Vocabulary.Section.TESTS && item.family() != TestFamily.SIGN) {
            return;
        }
        ReferenceFacts.sides(item, complaint).forEach(s -> put(ReferenceFacts.finding(item, s, presence)));
    }

    private void put(Finding finding) {
        findings.put(finding.getClass().getSimpleName() + " " + finding.code() + " " + finding.side(), finding);
    }

    void putSymptom(VocabularyItem item, Side complaint, Behaviour.Profile profile) {
        for (Side side : ReferenceFacts.sides(item, complaint)) {
            if (!item.behaviour()) {
                put(Symptom.of(item.code(), dice.presence(0.5, 1), side));
                continue;
            }
            Behaviour b = Behaviour.of(profile, dice, limits);
            put(new Symptom(item.code(), Presence.PRESENT, side, b.worst(), b.rest(), b.night(), b.onset(), b.effort(),
                    b.settleMinutes(), b.flareHours(), b.spread(), item.screen(), "", when()));
        }
    }

    void putTest(VocabularyItem item, Side complaint, boolean careful) {
        for (Side side : ReferenceFacts.sides(item, dice.chance(0.1) ? other(complaint) : complaint)) {
            switch (item.family()) {
                case NEURODYNAMIC -> put(neurodynamic(item, side, careful));
                case NEUROLOGICAL -> put(neurological(item, side));
                case SIGN -> put(TestResult.of(item.code(), dice.presence(0.6, 0.95), side));
                case SCORE -> put(test(item, side, Presence.NOT_ASSESSED, TestStatus.DONE, null, null, null, null, null,
                        null, dice.of(limits.around("points of", 0, 38))));
            }
        }
    }

    private static Side other(Side side) {
        return side == Side.LEFT ? Side.RIGHT : side == Side.RIGHT ? Side.LEFT : side;
    }

    private TestResult neurodynamic(VocabularyItem item, Side side, boolean careful) {
        if (dice.chance(careful ? 0.02 : 0.08)) {
            TestStatus status = dice.of(List.of(TestStatus.NOT_TESTED, TestStatus.NOT_TESTED_IRRITABLE));
            return test(item, side, Presence.NOT_ASSESSED, status, null, null, null, null, null, null, null);
        }
        double known = careful ? 0.98 : 0.8;
        return test(item, side, Presence.NOT_ASSESSED, TestStatus.DONE,
                dice.presence(careful ? 0.85 : 0.7, known), dice.presence(0.9, known), dice.presence(0.7, known),
                dice.maybe(0.5, dice.from(10, 90)), null, null, null);
    }

    private TestResult neurological(VocabularyItem item, Side side) {
        if (item.modality() == Modality.POWER && dice.chance(0.7)) {
            Integer grade = dice.from(2, 5);
            Integer before = dice.maybe(0.5, dice.from(grade, 5));
            Presence presence = grade == 5 ? Presence.ABSENT : Presence.PRESENT;
            return test(item, side, presence, TestStatus.DONE, null, null, null, null, grade, before, null);
        }
        return test(item, side, dice.presence(0.6, 0.9), null, null, null, null, null, null, null, null);
    }

    private TestResult test(VocabularyItem item, Side side, Presence presence, TestStatus status, Presence reproduced,
            Presence differentiated, Presence difference, Integer range, Integer grade, Integer before, Integer score) {
        TestResult bare = TestResult.of(item.code(), presence, side);
        return new TestResult(item.code(), presence, side, status == null ? bare.status() : status,
                known(reproduced), known(differentiated), known(difference), range, grade, before, score, bare.family(),
                bare.modality(), "", "", bare.screen(), "", when());
    }

    private static Presence known(Presence presence) {
        return presence == null ? Presence.NOT_ASSESSED : presence;
    }

    void putFlag(VocabularyItem item, Presence presence) {
        Course course = item.course() && presence == Presence.PRESENT && dice.chance(0.7)
                ? dice.of(List.of(Course.values()))
                : Course.NOT_ASSESSED;
        for (Side side : ReferenceFacts.sides(item, Side.LEFT)) {
            RedFlag bare = RedFlag.of(item.code(), presence, side);
            put(new RedFlag(item.code(), presence, side, course, "", bare.weight(), bare.screen(), when()));
        }
    }

    void putHistory(VocabularyItem item, Presence presence, Side complaint) {
        boolean present = presence == Presence.PRESENT;
        for (Side side : ReferenceFacts.sides(item, complaint)) {
            Presence cleared = component(item, "cleared", present);
            boolean given = cleared == Presence.PRESENT;
            put(new History(
                    item.code(),
                    presence,
                    side,
                    present && item.components().contains("on") && dice.chance(0.8) ? on() : null,
                    null,
                    cleared,
                    component(item, "stable", present),
                    component(item, "healed", present),
                    given && dice.chance(0.9) ? "surgeon" : "",
                    given && dice.chance(0.9) ? CaseGenerator.VISIT : null,
                    given && dice.chance(0.9) ? "gliding" : "",
                    item.screen(),
                    "",
                    when()));
        }
    }

    private Presence component(VocabularyItem item, String name, boolean present) {
        return present && item.components().contains(name) ? dice.presence(0.6, 0.8) : Presence.NOT_ASSESSED;
    }

    private LocalDate on() {
        List<Integer> days = limits.around("days", 1, 4_000);
        return CaseGenerator.VISIT.minusDays(days.isEmpty() || dice.chance(0.4) ? dice.from(1, 1_000) : dice.of(days));
    }

    /** Mostly the visit itself, now and then a day before it. */
    private LocalDate when() {
        return dice.chance(OLD) ? CaseGenerator.VISIT.minusDays(dice.from(1, 60)) : null;
    }
}
