package org.neuroglide.fhir;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;
import org.neuroglide.model.Decision;
import org.neuroglide.model.RuleSummary;

/** Where the resources of a decision come from: the decision, the knowledge base, the rules and the program. */
final class Provenances {
    static final String ROLE = "provenance";

    private static final String DATA_OPERATION = "http://terminology.hl7.org/CodeSystem/v3-DataOperation";
    private static final String PARTICIPANT = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";
    static final String HASH = Fhir.CANONICAL + "/knowledge-base-hash";

    private Provenances() {}

    /** @param targets what was made; at least one */
    static Provenance of(Occasion occasion, List<Reference> targets) {
        Provenance provenance = new Provenance();
        provenance.setId(occasion.naming().id(ROLE));
        provenance.setTarget(targets);
        provenance.setOccurred(occasion.at());
        provenance.setRecorded(Date.from(occasion.instant()));
        provenance.getRecordedElement().setTimeZoneZulu(true);
        provenance.setActivity(new CodeableConcept(new Coding(DATA_OPERATION, "CREATE", "create")));
        provenance.addContained(Devices.engine(occasion));
        provenance
                .addAgent()
                .setType(new CodeableConcept(new Coding(PARTICIPANT, "assembler", "Assembler")))
                .setWho(new Reference("#" + Devices.ROLE));
        entities(provenance, occasion);
        List<String> lines = new ArrayList<>(occasion.answer());
        provenance.getEntity().forEach(e -> lines.add(e.getWhat().getDisplay()));
        lines.add("Program: Neuroglide " + Devices.program() + ".");
        Narratives.write(provenance, "Where this comes from", lines);
        return provenance;
    }

    private static void entities(Provenance provenance, Occasion occasion) {
        Decision decision = occasion.decision();
        entity(provenance, occasion.identifier(), "Decision " + occasion.identifier().getValue());
        entity(
                provenance,
                new Identifier().setSystem(HASH).setValue(decision.knowledgeHash()),
                "Knowledge base " + decision.knowledgeVersion() + ", SHA-256 " + decision.knowledgeHash());
        TreeMap<String, RuleSummary> rules = new TreeMap<>();
        decision.conclusions().stream()
                .flatMap(c -> c.bases().stream())
                .forEach(b -> rules.put(b.rule().id(), b.rule()));
        rules.values().forEach(rule -> entity(
                provenance,
                new Identifier().setSystem(Codes.RULE).setValue(rule.id()),
                "Rule " + rule.id() + " " + rule.statement()));
    }

    private static void entity(Provenance provenance, Identifier identifier, String display) {
        provenance
                .addEntity()
                .setRole(ProvenanceEntityRole.SOURCE)
                .setWhat(new Reference().setIdentifier(identifier).setDisplay(display));
    }
}
