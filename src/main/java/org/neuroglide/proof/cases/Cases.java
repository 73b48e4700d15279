package org.neuroglide.proof.cases;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.neuroglide.model.CaseBuilder;
import org.neuroglide.model.Complaint;
import org.neuroglide.model.Finding;
import org.neuroglide.model.GroupAnswer;
import org.neuroglide.model.History;
import org.neuroglide.model.InputFact;
import org.neuroglide.model.IrritabilityOverride;
import org.neuroglide.model.Patient;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.PreviousVisit;
import org.neuroglide.model.RedFlag;
import org.neuroglide.model.Response;
import org.neuroglide.model.Side;
import org.neuroglide.model.Symptom;
import org.neuroglide.model.TestResult;
import org.neuroglide.model.TestStatus;

/** Cases that differ from another in one thing. */
public final class Cases {
    private Cases() {}

    public static PatientCase with(PatientCase c, Patient patient) {
        return make(c, patient, c.complaint(), c.findings(), c.screen(), c.response(), c.previousVisit(), c.override());
    }

    public static PatientCase with(PatientCase c, Complaint complaint) {
        return make(c, c.patient(), complaint, c.findings(), c.screen(), c.response(), c.previousVisit(), c.override());
    }

    public static PatientCase with(PatientCase c, List<? extends Finding> findings) {
        return make(c, c.patient(), c.complaint(), findings, c.screen(), c.response(), c.previousVisit(), c.override());
    }

    public static PatientCase withScreen(PatientCase c, List<GroupAnswer> screen) {
        return make(c, c.patient(), c.complaint(), c.findings(), screen, c.response(), c.previousVisit(), c.override());
    }

    public static PatientCase with(PatientCase c, Response response) {
        return make(c, c.patient(), c.complaint(), c.findings(), c.screen(), response, c.previousVisit(), c.override());
    }

    public static PatientCase with(PatientCase c, PreviousVisit visit) {
        return make(c, c.patient(), c.complaint(), c.findings(), c.screen(), c.response(), visit, c.override());
    }

    public static PatientCase with(PatientCase c, IrritabilityOverride override) {
        return make(c, c.patient(), c.complaint(), c.findings(), c.screen(), c.response(), c.previousVisit(), override);
    }

    /** Without the finding, or with others in its place. */
    public static PatientCase replace(PatientCase c, Finding old, Finding... others) {
        List<Finding> findings = new ArrayList<>(c.findings());
        int at = findings.indexOf(old);
        if (at >= 0) {
            findings.remove(at);
        }
        findings.addAll(at < 0 ? findings.size() : at, List.of(others));
        return with(c, findings);
    }

    public static PatientCase replace(PatientCase c, GroupAnswer old, GroupAnswer... others) {
        List<GroupAnswer> screen = new ArrayList<>(c.screen());
        screen.remove(old);
        screen.addAll(List.of(others));
        return withScreen(c, screen);
    }

    /** With every finding and answer changed, and another date of the visit. */
    public static PatientCase map(
            PatientCase c, LocalDate asOf, UnaryOperator<Finding> finding, UnaryOperator<GroupAnswer> answer) {
        return make(
                empty(c, asOf),
                c.patient(),
                c.complaint(),
                c.findings().stream().map(finding).toList(),
                c.screen().stream().map(answer).toList(),
                c.response(),
                c.previousVisit(),
                c.override());
    }

    /** Nothing of a case but the scores, which have no side and no date. */
    private static PatientCase empty(PatientCase c, LocalDate asOf) {
        CaseBuilder empty = PatientCase.asOf(asOf);
        c.outcomes().forEach(empty::outcome);
        return empty.build();
    }

    /** Without the scores. */
    public static PatientCase withoutOutcomes(PatientCase c) {
        return make(PatientCase.asOf(c.asOf()).build(), c.patient(), c.complaint(), c.findings(), c.screen(),
                c.response(), c.previousVisit(), c.override());
    }

    private static PatientCase make(
            PatientCase c,
            Patient patient,
            Complaint complaint,
            List<? extends Finding> findings,
            List<GroupAnswer> screen,
            Response response,
            PreviousVisit visit,
            IrritabilityOverride override) {
        return new PatientCase(
                c.asOf(),
                patient,
                complaint,
                only(findings, Symptom.class),
                only(findings, TestResult.class),
                only(findings, RedFlag.class),
                only(findings, History.class),
                c.outcomes(),
                screen,
                response,
                visit,
                override);
    }

    private static <F> List<F> only(List<? extends Finding> findings, Class<F> type) {
        return findings.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The finding as if nobody had asked. */
    public static Finding forgotten(Finding f) {
        return bare(f, Presence.NOT_ASSESSED);
    }

    /** The finding's code and side with a presence and nothing else. */
    public static Finding bare(Finding f, Presence presence) {
        if (f instanceof Symptom) {
            return Symptom.of(f.code(), presence, f.side());
        } else if (f instanceof TestResult) {
            return TestResult.of(f.code(), presence, f.side());
        } else if (f instanceof RedFlag) {
            return RedFlag.of(f.code(), presence, f.side());
        }
        return History.of(f.code(), presence, f.side());
    }

    /** The finding as it was answered on another day. */
    public static Finding assessedOn(Finding f, LocalDate day) {
        if (f instanceof Symptom s) {
            return new Symptom(s.code(), s.presence(), s.side(), s.worst(), s.rest(), s.night(), s.onset(), s.effort(),
                    s.settleMinutes(), s.flareHours(), s.spread(), s.screen(), s.group(), day);
        } else if (f instanceof TestResult t) {
            return new TestResult(t.code(), t.presence(), t.side(), t.status(), t.reproduced(), t.differentiated(),
                    t.sideDifference(), t.range(), t.grade(), t.previousGrade(), t.score(), t.family(), t.modality(),
                    t.nerve(), t.root(), t.screen(), t.group(), day);
        } else if (f instanceof RedFlag r) {
            return new RedFlag(r.code(), r.presence(), r.side(), r.course(), r.group(), r.weight(), r.screen(), day);
        }
        History h = (History) f;
        return new History(h.code(), h.presence(), h.side(), h.on(), null, h.cleared(), h.stable(), h.healed(),
                h.clearedBy(), h.clearedOn(), h.clearedFor(), h.screen(), h.group(), day);
    }

    /** A neurodynamic result with other components. */
    public static TestResult components(TestResult t, Presence reproduced, Presence differentiated, Presence difference) {
        return new TestResult(t.code(), t.presence(), t.side(), TestStatus.DONE, reproduced, differentiated, difference,
                t.range(), t.grade(), t.previousGrade(), t.score(), t.family(), t.modality(), t.nerve(), t.root(),
                t.screen(), t.group(), t.assessedOn());
    }

    /** The finding with its dates moved. */
    public static Finding dated(Finding f, Period later) {
        LocalDate on = f.assessedOn() == null ? null : f.assessedOn().plus(later);
        if (f instanceof History h) {
            LocalDate event = h.on() == null ? null : h.on().plus(later);
            return new History(h.code(), h.presence(), h.side(), event, null, h.cleared(), h.stable(),
                    h.healed(), h.clearedBy(), h.clearedOn() == null ? null : h.clearedOn().plus(later), h.clearedFor(),
                    h.screen(), h.group(), on);
        }
        return assessedOn(f, on);
    }

    public static Side mirrored(Side side) {
        return side == Side.LEFT ? Side.RIGHT : side == Side.RIGHT ? Side.LEFT : side;
    }

    /** The finding on the other side. */
    public static Finding mirrored(Finding f) {
        Side side = mirrored(f.side());
        if (f instanceof Symptom s) {
            return new Symptom(s.code(), s.presence(), side, s.worst(), s.rest(), s.night(), s.onset(), s.effort(),
                    s.settleMinutes(), s.flareHours(), s.spread(), s.screen(), s.group(), s.assessedOn());
        } else if (f instanceof TestResult t) {
            return new TestResult(t.code(), t.presence(), side, t.status(), t.reproduced(), t.differentiated(),
                    t.sideDifference(), t.range(), t.grade(), t.previousGrade(), t.score(), t.family(), t.modality(),
                    t.nerve(), t.root(), t.screen(), t.group(), t.assessedOn());
        } else if (f instanceof RedFlag r) {
            return new RedFlag(r.code(), r.presence(), side, r.course(), r.group(), r.weight(), r.screen(), r.assessedOn());
        }
        History h = (History) f;
        return new History(h.code(), h.presence(), side, h.on(), h.daysBefore(), h.cleared(), h.stable(), h.healed(),
                h.clearedBy(), h.clearedOn(), h.clearedFor(), h.screen(), h.group(), h.assessedOn());
    }

    /** What names a finding within its case. */
    public static String name(Finding f) {
        return ((InputFact) f).key();
    }
}
