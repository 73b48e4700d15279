package org.neuroglide.fhir;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.neuroglide.fhir.Codes.RequestKind;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.model.RangeLimit;
import org.neuroglide.model.Recommendation;
import org.neuroglide.texts.Words;

/** A recommended technique with its dose, as a request that a clinician may take up. */
final class TechniqueOrders {
    private final Codes codes;
    private final TechniqueTexts texts;
    private final Grounds grounds;
    private final AdviceTexts advice;

    TechniqueOrders(Codes codes, TechniqueTexts texts, Grounds grounds, AdviceTexts advice) {
        this.codes = codes;
        this.texts = texts;
        this.grounds = grounds;
        this.advice = advice;
    }

    static String role(Recommendation recommendation) {
        return "technique-" + recommendation.technique() + "-" + Codes.code(recommendation.side());
    }

    /** @throws IllegalArgumentException if the decision does not recommend it */
    ServiceRequest of(Occasion occasion, Recommendation recommendation) {
        if (!occasion.decision().disposition().carriesTechniques()
                || !occasion.decision().recommendations().contains(recommendation)) {
            throw new IllegalArgumentException("the decision does not recommend " + recommendation.technique());
        }
        ServiceRequest order = new ServiceRequest();
        order.setId(occasion.naming().id(role(recommendation)));
        order.addIdentifier(occasion.identifier(role(recommendation)));
        order.setRequisition(occasion.identifier());
        order.addInstantiatesCanonical(Canonicals.activity(Canonicals.TECHNIQUE_ACTIVITY, occasion.decision()));
        order.setStatus(ServiceRequestStatus.DRAFT).setIntent(ServiceRequestIntent.PROPOSAL);
        order.setPriority(ServiceRequestPriority.ROUTINE);
        order.addCategory(Codes.request(RequestKind.NEURAL_MOBILIZATION));
        order.setCode(Codes.technique(recommendation.technique(), recommendation.name()));
        order.setSubject(occasion.patient()).setEncounter(occasion.encounter());
        order.setAuthoredOnElement(occasion.at());
        order.setQuantity(Doses.repetitions(recommendation));
        order.setOccurrence(Doses.timing(recommendation, occasion.decision()));
        order.addBodySite(codes.item(Section.NERVES, recommendation.nerve())
                .setText(Words.capital(texts.place(recommendation))));
        Codes.side(recommendation.side()).ifPresent(order::addBodySite);
        details(order, recommendation);
        reasons(order, occasion, recommendation);
        order.setPatientInstruction(texts.patientInstruction(occasion.decision(), recommendation));
        List<String> lines = new ArrayList<>(occasion.answer());
        lines.addAll(texts.prescription(recommendation));
        lines.addAll(bounds(occasion));
        lines.addAll(grounds.evidence(List.of(recommendation)));
        Narratives.write(order, recommendation.name(), lines);
        return order;
    }

    private void details(ServiceRequest order, Recommendation recommendation) {
        order.addOrderDetail(Codes.kind(recommendation.kind()));
        order.addOrderDetail(text("Start: " + Words.sentence(recommendation.start())));
        order.addOrderDetail(text(TechniqueTexts.dose(recommendation)));
        for (RangeLimit limit : recommendation.limits()) {
            order.addOrderDetail(Codes.limit(limit));
        }
        order.addOrderDetail(text(texts.where(recommendation)));
    }

    private void reasons(ServiceRequest order, Occasion occasion, Recommendation recommendation) {
        recommendation.indications().stream()
                .map(i -> i.condition())
                .filter(condition -> !condition.isEmpty())
                .distinct()
                .forEach(condition -> order.addReasonCode(codes.item(Section.CONDITIONS, condition)));
        grounds.rules(occasion, recommendation.because()).forEach(rule -> order.addReasonCode(Codes.rule(rule)));
        occasion.answer().forEach(line -> order.addNote(occasion.note(line)));
        bounds(occasion).forEach(line -> order.addNote(occasion.note(line)));
        grounds.evidence(List.of(recommendation)).forEach(line -> order.addNote(occasion.note(line)));
    }

    /** Limits, precautions, and when to stop: an order may be all that is taken over of a decision. */
    private List<String> bounds(Occasion occasion) {
        List<String> bounds = new ArrayList<>(advice.limits(occasion));
        bounds.addAll(advice.of(occasion));
        return bounds;
    }

    private static CodeableConcept text(String text) {
        return new CodeableConcept().setText(text);
    }
}
