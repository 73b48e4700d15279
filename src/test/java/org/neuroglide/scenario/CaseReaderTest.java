package org.neuroglide.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.neuroglide.scenario.Fixture.read;
import static org.neuroglide.scenario.Fixture.refused;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroglide.model.CaseBuilder;
import org.neuroglide.model.Effort;
import org.neuroglide.model.GroupAnswer;
import org.neuroglide.model.Level;
import org.neuroglide.model.NightPain;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.RangeOfOnset;
import org.neuroglide.model.RestPain;
import org.neuroglide.model.Sex;
import org.neuroglide.model.Side;
import org.neuroglide.model.Symptom;
import org.neuroglide.model.TestResult;
import org.neuroglide.model.TestStatus;

final class CaseReaderTest {
    private static final String WHOLE = """
        asOf: 2026-02-01
        kbase: "2026.1"
        patient: { age: 44, sex: female }
        complaint: { region: lumbar, side: left, onset: 2026-01-10, diagnosis: sciatica }
        screen: { cauda-equina: all-absent, malignancy: { answer: all-absent, assessedOn: 2026-01-31, kbase: "2025.3" } }
        symptoms:
          leg-pain: { worst: 5, rest: none, night: intermittent, onset: mid-range, effort: moderate, settleMinutes: 5,
            flareHours: 0, spread: absent }
          back-pain: absent
        tests:
          slr: { status: done, reproduced: present, differentiated: present, sideDifference: absent, range: 50 }
          power-l5: { side: both, grade: 4, previousGrade: 5 }
        redFlags: { saddle-numbness: { presence: present, course: NEW } }
        history: { diabetes: { presence: present, stable: present, on: 2015-01-01 } }
        response: { duringChange: 1, newNumbness: absent }
        previousVisit: { on: 2026-01-18, irritability: low, techniques: [ sciatic-slider-seated ], worst: 6, sessions: 2 }
        override: { level: moderate, reason: he is fearful }
        """;

    @Test
    void readsEveryPartOfACase() {
        PatientCase read = read(WHOLE).patientCase();

        assertThat(read.patient().age()).isEqualTo(44);
        assertThat(read.patient().sex()).isEqualTo(Sex.FEMALE);
        assertThat(read.complaint().onsetDaysBefore()).isEqualTo(22);
        assertThat(read.screen())
                .containsExactly(
                        new GroupAnswer("cauda-equina", "2026.1", null),
                        new GroupAnswer("malignancy", "2025.3", LocalDate.of(2026, 1, 31)));
        Symptom leg = read.symptoms().get(0);
        assertThat(leg.presence()).isEqualTo(Presence.PRESENT);
        assertThat(leg.side()).isEqualTo(Side.LEFT);
        assertThat(leg.worst()).isEqualTo(5);
        assertThat(leg.rest()).isEqualTo(RestPain.NONE);
        assertThat(leg.night()).isEqualTo(NightPain.INTERMITTENT);
        assertThat(leg.onset()).isEqualTo(RangeOfOnset.MID_RANGE);
        assertThat(leg.effort()).isEqualTo(Effort.MODERATE);
        assertThat(read.symptoms().get(1)).isEqualTo(Symptom.of("back-pain", Presence.ABSENT, Side.NONE));
        assertThat(read.tests()).extracting(TestResult::side).containsExactly(Side.LEFT, Side.LEFT, Side.RIGHT);
        assertThat(read.tests()).extracting(TestResult::status).containsOnly(TestStatus.DONE);
        assertThat(read.history().get(0).daysBefore()).isEqualTo(4049);
        assertThat(read.response().change()).isEqualTo(-1);
        assertThat(read.previousVisit().daysBefore()).isEqualTo(14);
        assertThat(read.override().level()).isEqualTo(Level.MODERATE);
    }

    @Test
    void whatIsNotSaidIsUnknown() {
        assertThat(read("asOf: 2026-02-01").patientCase())
                .isEqualTo(PatientCase.asOf(LocalDate.of(2026, 2, 1)).build());
    }

    @Test
    void jsonIsReadByTheSameReader() {
        String json =
                "{\"asOf\": \"2026-02-01\", \"patient\": {\"age\": 44}, \"symptoms\": {\"leg-pain\": \"present\"}}";
        CaseBuilder expected = PatientCase.asOf(Fixture.VISIT).age(44).symptom("leg-pain", Presence.PRESENT);

        assertThat(read(json).patientCase()).isEqualTo(expected.build());
    }

    @Test
    void aFindingCanBeGivenForEachSide() {
        PatientCase read = read("""
            asOf: 2026-02-01
            complaint: { side: both }
            symptoms: { leg-pain: [ { side: left, worst: 7 }, { side: right, presence: absent } ], arm-pain: present }
            """).patientCase();

        assertThat(read.symptoms())
                .extracting(Symptom::code, Symptom::side, Symptom::presence)
                .containsExactly(
                        tuple("leg-pain", Side.LEFT, Presence.PRESENT),
                        tuple("leg-pain", Side.RIGHT, Presence.ABSENT),
                        tuple("arm-pain", Side.LEFT, Presence.PRESENT),
                        tuple("arm-pain", Side.RIGHT, Presence.PRESENT));
    }

    @Test
    void everyValueHasItsLine() {
        assertThat(read(WHOLE).lines())
                .containsEntry("asOf", 1)
                .containsEntry("symptoms.leg-pain.worst", 7)
                .containsEntry("symptoms.leg-pain.flareHours", 8)
                .containsEntry("redFlags.saddle-numbness.course", 13);
    }

    @Test
    void theDateOfTheVisitIsNeverTakenFromAClock() {
        assertThat(refused("patient: { age: 44 }"))
                .containsExactly(
                        "case.yaml:1 asOf: is missing; a case is judged for the date of its visit, and no clock is"
                                + " read for it. [missing-as-of]\n  Maybe add asOf: 2026-02-01 if the visit is today.");
    }

    @Test
    void numbersAreNeverRounded() {
        assertThat(refused("asOf: 2026-02-01\nsymptoms: { leg-pain: { worst: 3.5 } }"))
                .containsExactly("case.yaml:2 symptoms.leg-pain.worst: is the number 3.5; a whole number is wanted."
                        + " [wrong-type]\n  Maybe give a whole number; nothing is rounded.");
        assertThat(refused("asOf: 2026-02-01\nsymptoms: { leg-pain: { worst: \"7\" } }"))
                .containsExactly("case.yaml:2 symptoms.leg-pain.worst: is the text \"7\"; a whole number is wanted."
                        + " [wrong-type]\n  Maybe remove the quotes.");
        assertThat(refused("asOf: 2026-02-01\nsymptoms: { leg-pain: { worst: 11 } }"))
                .containsExactly("case.yaml:2 symptoms.leg-pain.worst: is 11; it must be a whole number from 0 to 10."
                        + " [case-out-of-range]\n  Maybe correct it, or leave it out where it is not known.");
    }

    @Test
    void everyProblemComesAtOnce() {
        assertThat(refused("""
            asOf: 2026-02-01
            screen: { cauda-equina: none }
            complaint: { regoin: lumbar, side: left }
            symptoms: { leg-pian: present, back-pain: yes, arm-pain: [ { side: right } ] }
            tests: { slr: 7, power-l5: { grade: 4, gradus: 3 } }
            redFlags: { saddle-numbness: presnt, weight-loss: true }
            history:
              diabetes: { presence: }
            previousVisit: []
            """))
                .containsExactly(
                        "case.yaml:2 screen: needs the version of the knowledge base whose questions were answered."
                                + " [missing-kbase]\n"
                                + "  Maybe add kbase: \"2026.1\" beside asOf if it was the current one.",
                        "case.yaml:2 screen.cauda-equina: is the text \"none\"; a block is answered as a whole with"
                                + " all-absent only. [unknown-answer]\n"
                                + "  Maybe write all-absent, or answer its items one by one.",
                        "case.yaml:3 complaint.regoin: is not a key of this map. [unknown-key]\n"
                                + "  Maybe use \"region\".",
                        "case.yaml:4 symptoms.arm-pain[0]: needs \"presence\". [missing-key]\n  Maybe add presence:.",
                        "case.yaml:4 symptoms.back-pain: is the text \"yes\"; a finding is present, absent or"
                                + " not-assessed. [wrong-type]\n"
                                + "  Maybe write present.",
                        "case.yaml:4 symptoms.leg-pian: there is no symptom \"leg-pian\". [case-unknown-code]\n"
                                + "  Maybe use \"leg-pain\".",
                        "case.yaml:5 tests.power-l5.gradus: is not a key of this map. [unknown-key]\n"
                                + "  Maybe remove it; \"grade\" is there already.",
                        "case.yaml:5 tests.slr: is the number 7; a finding is present, absent or not-assessed, or a"
                                + " map of components. [wrong-type]\n"
                                + "  Maybe name the component, such as { worst: 7 } or { grade: 7 }.",
                        "case.yaml:6 redFlags.saddle-numbness: is \"presnt\"; known are present, absent, not-assessed."
                                + " [unknown-word]\n  Maybe use \"present\".",
                        "case.yaml:6 redFlags.weight-loss: is true; a finding is present, absent or not-assessed."
                                + " [wrong-type]\n  Maybe write present.",
                        "case.yaml:8 history.diabetes.presence: has no value. [no-value]\n"
                                + "  Maybe remove the key, or write not-assessed where a presence is meant.",
                        "case.yaml:9 previousVisit: is a list; a map is wanted. [wrong-type]\n"
                                + "  Maybe write it as { key: value }.");
    }

    @Test
    void contradictionsAndDatesAreRefusedAtTheirPlace() {
        assertThat(refused("""
            asOf: 2026-02-01
            complaint: { side: left, onset: 2026-03-01 }
            symptoms:
              leg-pain:
                - { side: left, presence: present }
                - { side: left, presence: absent }
            """))
                .containsExactly(
                        "case.yaml:2 complaint.onset: is 2026-03-01, after the visit on 2026-02-01."
                                + " [case-date-after-visit]\n  Maybe correct the date, or that of the visit.",
                        "case.yaml:4 symptoms.leg-pain: is both present and absent on the left side."
                                + " [case-contradiction]\n  Maybe keep the right one.");
    }

    @Test
    void aDuplicateKeyIsRefused() {
        assertThat(refused("asOf: 2026-02-01\npatient: { age: 44 }\npatient: { age: 45 }"))
                .containsExactly("case.yaml:3 patient: is already given in line 2. [yaml-duplicate-key]\n"
                        + "  Maybe remove one of the two.");
    }

    @Test
    void aFileThatIsNotThereIsAProblem(@TempDir Path folder) {
        String missing = folder.resolve("none.yaml").toString();

        assertThat(Fixture.rendered(() -> Fixture.cases().read(missing)))
                .containsExactly(missing + " file: does not exist. [no-such-file]\n"
                        + "  Maybe check the path; it starts from the working folder.");
        assertThat(Fixture.rendered(() -> Fixture.cases().read(folder.toString())))
                .containsExactly(folder + " file: is a folder; a file is wanted. [not-a-file]\n"
                        + "  Maybe name one of its files.");
    }

    @Test
    void theCaseOfAScenarioIsItsBackgroundWithWhatItStates() {
        String file = Fixture.SCENARIOS.resolve("redflags/cauda-equina.yaml").toString();
        ReadCase read = Fixture.cases().read(file + "#saddle-numbness");

        assertThat(read.patientCase().redFlags()).hasSize(1);
        assertThat(read.patientCase().complaint().diagnosis()).isEqualTo("sciatica");
        assertThat(read.lines()).containsEntry("redFlags.saddle-numbness", 12).containsEntry("complaint.side", 5);
        assertThat(Fixture.rendered(() -> Fixture.cases().read(file + "#sadle-numbness")))
                .containsExactly(file + " sadle-numbness: is not the id of one of its scenarios. [unknown-scenario]\n"
                        + "  Maybe use \"saddle-numbness\".");
    }

    @Test
    void aScenarioFileIsNoCase() {
        String file = Fixture.SCENARIOS.resolve("redflags/cauda-equina.yaml").toString();

        assertThat(Fixture.rendered(() -> Fixture.cases().read(file)))
                .containsExactly(
                        file + " file: holds scenarios; a case is wanted. [scenario-file]\n  Maybe name one of them: "
                                + file + "#saddle-numbness.");
    }

    @Test
    void theCaseOfAVisitKnowsTheVisitBefore() {
        String file = Fixture.SCENARIOS.resolve("journeys/sciatica.yaml").toString();
        PatientCase second = Fixture.cases().read(file + "#second").patientCase();

        assertThat(second.previousVisit().on()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(second.previousVisit().level()).isEqualTo(Level.HIGH);
        assertThat(second.previousVisit().techniques()).containsExactly("sciatic-slider-seated");
        assertThat(second.previousVisit().worst()).isEqualTo(8);
        assertThat(second.previousVisit().baselineWorst()).isEqualTo(8);
        assertThat(second.previousVisit().sessions()).isEqualTo(1);
        assertThat(second.previousVisit().weeks()).isEqualTo(1);
        PatientCase third = Fixture.cases().read(file + "#third").patientCase();
        assertThat(third.previousVisit().worst()).isEqualTo(5);
        assertThat(third.previousVisit().baselineWorst()).isEqualTo(8);
        assertThat(third.previousVisit().level()).isEqualTo(Level.LOW);
        assertThat(third.previousVisit().sessions()).isEqualTo(2);
        assertThat(third.previousVisit().weeks()).isEqualTo(2);
    }
}
