package org.neuroglide.fhir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.PatientCase;
import org.neuroglide.scenario.ScenarioCorpus;

/** Decisions of bundled scenarios: every disposition and most kinds of conclusion among them. */
final class DecidedScenarios {
    static final Knowledge KNOWLEDGE = Knowledge.bundled();
    static final DecisionEngine ENGINE = new DecisionEngine(KNOWLEDGE);
    static final Instant AT = Instant.parse("2026-03-04T05:06:07.089Z");
    static final Subject SUBJECT = new Subject("Patient/123", "Encounter/9", "Practitioner/7");

    private static final List<Path> FILES = Stream.of(
                    "conditions", "contraindications", "dosage", "journeys/slider-to-tensioner.yaml",
                    "redflags/cauda-equina.yaml", "redflags/malignancy.yaml", "redflags/recent-surgery.yaml",
                    "completeness/screening.yaml", "precautions/override.yaml")
            .map(name -> Path.of("scenarios", name))
            .toList();

    /** One decided scenario; its reference serves as the decision's id. */
    record Decided(String id, PatientCase patientCase, Decision decision) {
        @Override
        public String toString() {
            return id;
        }
    }

    private static final List<Decided> ALL = ScenarioCorpus.read(KNOWLEDGE, ENGINE, FILES).stream()
            .map(e -> new Decided(e.scenario().reference(), e.patientCase(), ENGINE.decide(e.patientCase())))
            .toList();

    private DecidedScenarios() {}

    static List<Decided> all() {
        return ALL;
    }

    static Decided first(Disposition disposition) {
        return ALL.stream()
                .filter(d -> d.decision().disposition() == disposition)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no scenario of " + disposition));
    }
}
