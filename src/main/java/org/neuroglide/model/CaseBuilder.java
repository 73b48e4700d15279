package org.neuroglide.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes a {@link PatientCase} in a few lines. What is not said stays unknown. */
public final class CaseBuilder {
    private final LocalDate asOf;
    private Patient patient = Patient.UNKNOWN;
    private Complaint complaint = Complaint.UNKNOWN;
    private final List<Symptom> symptoms = new ArrayList<>();
    private final List<TestResult> tests = new ArrayList<>();
    private final List<RedFlag> redFlags = new ArrayList<>();
    private final List<History> history = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<GroupAnswer> screen = new ArrayList<>();
    private Response response = Response.UNKNOWN;
    private PreviousVisit previousVisit = PreviousVisit.NONE;
    private IrritabilityOverride override = IrritabilityOverride.NONE;

    CaseBuilder(LocalDate asOf) {
        this.asOf = asOf;
    }

    public CaseBuilder age(int age) {
        return patient(new Patient(age, patient.sex()));
    }

    public CaseBuilder patient(Patient patient) {
        this.patient = patient;
        return this;
    }

    /** A complaint of a region and side, with a working diagnosis or the empty text. */
    public CaseBuilder complaint(String region, Side side, String diagnosis) {
        return complaint(new Complaint(region, side, null, null, diagnosis));
    }

    public CaseBuilder complaint(Complaint complaint) {
        this.complaint = complaint;
        return this;
    }

    /** The date this episode began; call after {@code complaint}. */
    public CaseBuilder onset(LocalDate onset) {
        return complaint(new Complaint(complaint.region(), complaint.side(), onset, null, complaint.diagnosis()));
    }

    public CaseBuilder symptom(String code, Presence presence) {
        return symptom(Symptom.of(code, presence, complaint.side()));
    }

    public CaseBuilder symptom(Symptom symptom) {
        symptoms.add(symptom);
        return this;
    }

    public CaseBuilder test(TestResult test) {
        tests.add(test);
        return this;
    }

    /** A neurodynamic test that was done on one side. */
    public CaseBuilder neurodynamicTest(String code, Side side, Presence reproduced, Presence differentiated) {
        TestResult bare = TestResult.of(code, Presence.NOT_ASSESSED, side);
        return test(new TestResult(
                code,
                bare.presence(),
                side,
                TestStatus.DONE,
                reproduced,
                differentiated,
                bare.sideDifference(),
                null,
                null,
                null,
                null,
                bare.family(),
                bare.modality(),
                "",
                "",
                bare.screen(),
                "",
                null));
    }

    public CaseBuilder redFlag(String code, Presence presence) {
        return redFlag(RedFlag.of(code, presence, Side.NONE));
    }

    public CaseBuilder redFlag(RedFlag redFlag) {
        redFlags.add(redFlag);
        return this;
    }

    public CaseBuilder history(String code, Presence presence) {
        return history(History.of(code, presence, Side.NONE));
    }

    public CaseBuilder history(History item) {
        history.add(item);
        return this;
    }

    /** The score of an outcome measure at this visit. */
    public CaseBuilder outcome(Outcome outcome) {
        outcomes.add(outcome);
        return this;
    }

    /** Answers a whole screening block: all of its items that the named knowledge base version has are absent. */
    public CaseBuilder allAbsent(String group, String version) {
        return groupAnswer(new GroupAnswer(group, version, null));
    }

    public CaseBuilder groupAnswer(GroupAnswer answer) {
        screen.add(answer);
        return this;
    }

    public CaseBuilder response(Response response) {
        this.response = response;
        return this;
    }

    public CaseBuilder previousVisit(PreviousVisit visit) {
        this.previousVisit = visit;
        return this;
    }

    /** The clinician's own judgement of irritability, with its reason. */
    public CaseBuilder override(Level level, String reason) {
        this.override = new IrritabilityOverride(true, level, reason);
        return this;
    }

    public PatientCase build() {
        return new PatientCase(
                asOf,
                patient,
                complaint,
                symptoms,
                tests,
                redFlags,
                history,
                outcomes,
                screen,
                response,
                previousVisit,
                override);
    }
}
