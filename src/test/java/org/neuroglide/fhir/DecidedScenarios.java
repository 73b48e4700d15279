package org.neuroglide.fhir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Contraindication;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Deferral;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Referral;
import org.neuroglide.scenario.ScenarioCorpus;

/** Decisions of bundled scenarios: every disposition and every technique that they recommend among them. */
final class DecidedScenarios {
    static final Knowledge KNOWLEDGE = Knowledge.bundled();
    static final DecisionEngine ENGINE = new DecisionEngine(KNOWLEDGE);
    static final Instant AT = Instant.parse("2026-03-04T05:06:07.089Z");
    static final Subject SUBJECT = new Subject("Patient/123", "Encounter/9", "Practitioner/7");

    private static final List<Path> FILES = Stream.of(
                    "conditions", "journeys", "contraindications/referral.yaml", "contraindications/hip-replacement.yaml",
                    "contraindications/cervical.yaml", "contraindications/home.yaml", "contraindications/wrist.yaml",
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

    private static final List<Decided> ALL = spread();

    private DecidedScenarios() {}

    /** Each scenario whose decision holds something that no earlier one held. */
    private static List<Decided> spread() {
        Set<String> seen = new HashSet<>();
        List<Decided> chosen = new ArrayList<>();
        for (ScenarioCorpus.Entry entry : ScenarioCorpus.read(KNOWLEDGE, ENGINE, FILES)) {
            Decision decision = ENGINE.decide(entry.patientCase());
            if (seen.addAll(content(decision))) {
                chosen.add(new Decided(entry.scenario().reference(), entry.patientCase(), decision));
            }
        }
        return List.copyOf(chosen);
    }

    /** What makes resources differ: the disposition, what is referred, deferred and barred, and what is recommended. */
    private static Set<String> content(Decision decision) {
        Set<String> content = new HashSet<>(Set.of(decision.disposition().name()));
        decision.conclusions().stream()
                .map(Concluded::conclusion)
                .filter(c -> c instanceof Referral || c instanceof Deferral || c instanceof Contraindication)
                .forEach(c -> content.add(c.key()));
        decision.recommendations().forEach(r -> content.add(r.technique()));
        return content;
    }

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
