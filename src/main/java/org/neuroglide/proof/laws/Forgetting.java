package org.neuroglide.proof.laws;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Finding;
import org.neuroglide.model.GroupAnswer;
import org.neuroglide.model.History;
import org.neuroglide.model.NightPain;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.Response;
import org.neuroglide.model.RestPain;
import org.neuroglide.model.Side;
import org.neuroglide.model.Symptom;
import org.neuroglide.model.TestResult;
import org.neuroglide.proof.cases.Cases;
import org.neuroglide.proof.laws.Law.Change;
import org.neuroglide.proof.reference.ReferenceFacts;

/** Every way to turn one "no" of a case into "nobody asked". */
public final class Forgetting {
    private static final Presence UNKNOWN = Presence.NOT_ASSESSED;

    private final ReferenceFacts sessions;

    public Forgetting(ReferenceFacts sessions) {
        this.sessions = sessions;
    }

    public List<Change> of(PatientCase c) {
        List<Change> changes = new ArrayList<>();
        for (Finding finding : c.findings()) {
            if (finding.presence() == Presence.ABSENT) {
                changes.add(Change.of(
                        "not asked: " + Cases.name(finding), c, () -> Cases.replace(c, finding, Cases.forgotten(finding))));
            }
            components(finding).forEach((name, f) -> changes.add(Change.of(
                    "not asked: " + Cases.name(finding) + " " + name, c, () -> Cases.replace(c, finding, f))));
        }
        for (GroupAnswer answer : c.screen()) {
            changes.add(Change.of("not asked: group " + answer.group(), c, () -> Cases.replace(c, answer)));
            for (VocabularyItem item : sessions.items()) {
                if (ReferenceFacts.covers(answer, item, c.asOf())) {
                    for (Finding single : single(c, item)) {
                        changes.add(Change.of("not asked: " + Cases.name(single), c, () -> with(c, single)));
                    }
                }
            }
        }
        responses(c.response())
                .forEach((name, r) -> changes.add(Change.of("not asked: response " + name, c, () -> Cases.with(c, r))));
        return changes;
    }

    /** The same answers, given before the visit, against not being given at all. */
    public List<Change> dated(PatientCase c) {
        LocalDate before = c.asOf().minusDays(1);
        List<Change> changes = new ArrayList<>();
        for (Finding f : c.findings()) {
            if (f.presence() == Presence.ABSENT) {
                changes.add(new Change(
                        "absent the day before: " + Cases.name(f),
                        () -> Cases.replace(c, f, Cases.forgotten(f)),
                        () -> Cases.replace(c, f, Cases.assessedOn(f, before))));
            }
        }
        for (GroupAnswer a : c.screen()) {
            changes.add(new Change(
                    "absent the day before: group " + a.group(),
                    () -> Cases.replace(c, a),
                    () -> Cases.replace(c, a, new GroupAnswer(a.group(), a.version(), before))));
        }
        return changes;
    }

    private static PatientCase with(PatientCase c, Finding finding) {
        List<Finding> findings = new ArrayList<>(c.findings());
        findings.add(finding);
        return Cases.with(c, findings);
    }

    /** The unanswered item on each side where the group answered it. */
    private static List<Finding> single(PatientCase c, VocabularyItem item) {
        List<Finding> singles = new ArrayList<>();
        for (Side side : ReferenceFacts.sides(item, c.complaint().side())) {
            if (c.findings().stream().noneMatch(f -> f.code().equals(item.code()) && f.side() == side)) {
                singles.add(ReferenceFacts.finding(item, side, UNKNOWN));
            }
        }
        return singles;
    }

    /** By name of the component: the finding without that component's "no". */
    private static Map<String, Finding> components(Finding finding) {
        Map<String, Finding> changed = new TreeMap<>();
        if (finding instanceof Symptom s) {
            if (s.spread() == Presence.ABSENT) {
                changed.put("spread", symptom(s, s.rest(), s.night(), s.flareHours(), UNKNOWN));
            }
            if (s.rest() == RestPain.NONE) {
                changed.put("rest", symptom(s, RestPain.NOT_ASSESSED, s.night(), s.flareHours(), s.spread()));
            }
            if (s.night() == NightPain.NONE) {
                changed.put("night", symptom(s, s.rest(), NightPain.NOT_ASSESSED, s.flareHours(), s.spread()));
            }
            if (isZero(s.flareHours())) {
                changed.put("flareHours", symptom(s, s.rest(), s.night(), null, s.spread()));
            }
        } else if (finding instanceof TestResult t) {
            if (t.reproduced() == Presence.ABSENT) {
                changed.put("reproduced", Cases.components(t, UNKNOWN, t.differentiated(), t.sideDifference()));
            }
            if (t.differentiated() == Presence.ABSENT) {
                changed.put("differentiated", Cases.components(t, t.reproduced(), UNKNOWN, t.sideDifference()));
            }
            if (t.sideDifference() == Presence.ABSENT) {
                changed.put("sideDifference", Cases.components(t, t.reproduced(), t.differentiated(), UNKNOWN));
            }
        } else if (finding instanceof History h) {
            if (h.cleared() == Presence.ABSENT) {
                changed.put("cleared", history(h, UNKNOWN, h.stable(), h.healed()));
            }
            if (h.stable() == Presence.ABSENT) {
                changed.put("stable", history(h, h.cleared(), UNKNOWN, h.healed()));
            }
            if (h.healed() == Presence.ABSENT) {
                changed.put("healed", history(h, h.cleared(), h.stable(), UNKNOWN));
            }
        }
        return changed;
    }

    private static boolean isZero(@Nullable Integer number) {
        return number != null && number == 0;
    }

    private static Symptom symptom(
            Symptom s, RestPain rest, NightPain night, @Nullable Integer flareHours, Presence spread) {
        return new Symptom(s.code(), s.presence(), s.side(), s.worst(), rest, night, s.onset(), s.effort(),
                s.settleMinutes(), flareHours, spread, s.screen(), s.group(), s.assessedOn());
    }

    private static History history(History h, Presence cleared, Presence stable, Presence healed) {
        return new History(h.code(), h.presence(), h.side(), h.on(), h.daysBefore(), cleared, stable, healed,
                h.clearedBy(), h.clearedOn(), h.clearedFor(), h.screen(), h.group(), h.assessedOn());
    }

    /** By name of the answer: the response without that "no". */
    private static Map<String, Response> responses(Response r) {
        Map<String, Response> changed = new TreeMap<>();
        String[] names = {"sharpPain", "newNumbness", "newWeakness", "spread", "testImproved"};
        Presence[] answers = {r.sharpPain(), r.newNumbness(), r.newWeakness(), r.spread(), r.testImproved()};
        for (int i = 0; i < answers.length; i++) {
            if (answers[i] == Presence.ABSENT) {
                Presence[] a = answers.clone();
                a[i] = UNKNOWN;
                changed.put(names[i], new Response(r.duringChange(), r.settleMinutes(), r.flareHours(), r.change(),
                        r.changeSinceBaseline(), a[0], a[1], a[2], a[3], a[4]));
            }
        }
        if (isZero(r.flareHours())) {
            changed.put("flareHours", new Response(r.duringChange(), r.settleMinutes(), null, r.change(),
                    r.changeSinceBaseline(), r.sharpPain(), r.newNumbness(), r.newWeakness(), r.spread(),
                    r.testImproved()));
        }
        return changed;
    }
}
