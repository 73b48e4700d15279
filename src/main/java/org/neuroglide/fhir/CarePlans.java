package org.neuroglide.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityKind;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.DateTimeType;
import org.neuroglide.fhir.Codes.RequestKind;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Recommendation;
import org.neuroglide.texts.Terms;
import org.neuroglide.texts.Words;

/** The techniques of a decision as a proposed plan, with limits, advice, evidence and the day of review. */
final class CarePlans {
    static final String ROLE = "care-plan";

    private final Codes codes;
    private final TechniqueTexts texts;
    private final Grounds grounds;
    private final AdviceTexts advice;

    CarePlans(Words words, Codes codes, TechniqueTexts texts, Grounds grounds) {
        this.codes = codes;
        this.texts = texts;
        this.grounds = grounds;
        this.advice = new AdviceTexts(words);
    }

    /** A plan without activities, whatever the decision: what every plan of a decision states. */
    CarePlan bare(Occasion occasion) {
        Decision decision = occasion.decision();
        CarePlan plan = new CarePlan();
        plan.setId(occasion.naming().id(ROLE));
        plan.addIdentifier(occasion.identifier());
        plan.addInstantiatesCanonical(Canonicals.plan(decision));
        plan.setStatus(CarePlanStatus.DRAFT).setIntent(CarePlanIntent.PROPOSAL);
        plan.addCategory(Codes.disposition(decision.disposition()));
        plan.setTitle("Neural mobilization: " + Terms.of(decision.disposition()));
        plan.setDescription(String.join(" ", occasion.answer()));
        plan.setSubject(occasion.patient()).setEncounter(occasion.encounter());
        plan.setPeriod(Doses.span(decision));
        plan.setCreatedElement(occasion.at());
        return plan;
    }

    /** @throws IllegalArgumentException if the decision carries no techniques */
    CarePlan of(Occasion occasion) {
        Decision decision = occasion.decision();
        if (!decision.disposition().carriesTechniques()) {
            throw new IllegalArgumentException("a decision of " + decision.disposition() + " has no plan of treatment");
        }
        CarePlan plan = bare(occasion);
        List<String> lines = new ArrayList<>(occasion.answer());
        Map<String, Recommendation> first = new LinkedHashMap<>();
        for (Recommendation recommendation : decision.recommendations()) {
            Recommendation choice = first.putIfAbsent(choice(recommendation), recommendation);
            List<String> prescription = new ArrayList<>(texts.prescription(recommendation));
            if (choice != null) {
                prescription.add(0, "Alternative to " + choice.name() + ": one of the two is enough.");
            }
            plan.addActivity().setDetail(technique(occasion, recommendation, prescription));
            lines.add(String.join(" ", prescription));
        }
        advice(plan, occasion, lines);
        review(plan, decision, lines);
        notes(occasion).forEach(line -> {
            plan.addNote(occasion.note(line));
            lines.add(line);
        });
        Narratives.write(plan, plan.getTitle(), lines);
        return plan;
    }

    /** Of the techniques of one kind for one nerve and side, one is enough. */
    static String choice(Recommendation recommendation) {
        return recommendation.kind() + " " + recommendation.nerve() + " " + recommendation.side();
    }

    private CarePlanActivityDetailComponent technique(
            Occasion occasion, Recommendation recommendation, List<String> prescription) {
        CarePlanActivityDetailComponent detail = new CarePlanActivityDetailComponent();
        detail.setKind(CarePlanActivityKind.SERVICEREQUEST);
        detail.addInstantiatesCanonical(Canonicals.activity(Canonicals.TECHNIQUE_ACTIVITY, occasion.decision()));
        detail.setCode(Codes.technique(recommendation.technique(), recommendation.name()));
        detail.getCode().addCoding(Codes.kind(recommendation.kind()).getCodingFirstRep());
        recommendation.indications().stream()
                .map(i -> i.condition())
                .filter(condition -> !condition.isEmpty())
                .distinct()
                .forEach(condition -> detail.addReasonCode(codes.item(Section.CONDITIONS, condition)));
        grounds.rules(occasion, recommendation.because()).forEach(rule -> detail.addReasonCode(Codes.rule(rule)));
        detail.setStatus(CarePlanActivityStatus.NOTSTARTED);
        detail.setScheduled(Doses.timing(recommendation, occasion.decision()));
        String patient = texts.patientInstruction(occasion.decision(), recommendation);
        detail.setDescription(String.join("\n", prescription) + (patient.isEmpty() ? "" : "\nTo the patient:\n" + patient));
        return detail;
    }

    private void advice(CarePlan plan, Occasion occasion, List<String> lines) {
        for (String text : advice.of(occasion)) {
            CarePlanActivityDetailComponent detail = new CarePlanActivityDetailComponent();
            detail.setKind(CarePlanActivityKind.COMMUNICATIONREQUEST);
            detail.setCode(Codes.request(RequestKind.ADVICE));
            detail.setStatus(CarePlanActivityStatus.NOTSTARTED);
            detail.setDescription(text);
            plan.addActivity().setDetail(detail);
            lines.add(text);
        }
    }

    private static void review(CarePlan plan, Decision decision, List<String> lines) {
        if (decision.reviewOn() == null) {
            return;
        }
        String text = "Review on " + decision.reviewOn() + ", or before if a stop rule applies.";
        DateTimeType day = new DateTimeType(decision.reviewOn().toString());
        CarePlanActivityDetailComponent detail = new CarePlanActivityDetailComponent();
        detail.setKind(CarePlanActivityKind.APPOINTMENT);
        detail.setCode(Codes.request(RequestKind.REVIEW));
        detail.setStatus(CarePlanActivityStatus.NOTSTARTED);
        detail.setScheduled(new Period().setStartElement(day).setEndElement(day.copy()));
        detail.setDescription(text);
        plan.addActivity().setDetail(detail);
        lines.add(text);
    }

    /** Whether it may go home, the ceiling, limits and precautions, the rules behind the techniques, and the evidence. */
    List<String> notes(Occasion occasion) {
        Decision decision = occasion.decision();
        List<String> notes = new ArrayList<>(occasion.answer());
        notes.add(decision.homeAllowed() ? "A home programme is allowed." : "No home programme.");
        notes.addAll(advice.limits(occasion));
        decision.recommendations().stream()
                .flatMap(r -> r.because().stream())
                .distinct()
                .sorted()
                .flatMap(id -> occasion.reading().rule(id).stream())
                .forEach(rule -> notes.add(grounds.rule(rule)));
        notes.addAll(grounds.evidence(decision.recommendations()));
        return notes;
    }
}
