package org.neuroglide.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.ActivityDefinition.ActivityDefinitionKind;
import org.hl7.fhir.r4.model.ActivityDefinition.RequestIntent;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.TriggerDefinition.TriggerType;
import org.neuroglide.fhir.Codes.RequestKind;
import org.neuroglide.knowledge.Knowledge;

/** The plan that {@code $apply} applies, and the activities that it can ask for. */
final class Definitions {
    /** The moments of care at which the plan is meant to be applied, named as CDS Hooks names them. */
    private static final List<String> TRIGGERS =
            List.of("patient-view", "order-select", "order-sign", "appointment-book", "encounter-start");

    private final Knowledge knowledge;

    Definitions(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    PlanDefinition plan() {
        String version = knowledge.info().version();
        PlanDefinition plan = new PlanDefinition();
        plan.setId(Canonicals.PLAN);
        plan.setUrl(Fhir.CANONICAL + "/PlanDefinition/" + Canonicals.PLAN).setVersion(version);
        plan.setName("NeuralMobilization").setTitle("Neural mobilization: whether it is safe, which technique, how much");
        plan.setType(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/plan-definition-type", "eca-rule", "ECA Rule")));
        plan.setStatus(KnowledgeLibrary.status(knowledge)).setExperimental(!knowledge.reviewed());
        plan.setSubject(KnowledgeLibrary.patient());
        plan.setDescription(KnowledgeLibrary.description(knowledge));
        plan.setPurpose(knowledge.info().purpose());
        plan.setUsage(KnowledgeLibrary.usage(knowledge.info()));
        plan.setCopyright(Canonicals.LICENCE);
        plan.addTopic(KnowledgeLibrary.topic());
        plan.addLibrary(Fhir.CANONICAL + "/Library/" + Canonicals.LIBRARY + "|" + version);
        plan.setRelatedArtifact(Citations.of(knowledge));
        action(plan, Canonicals.REFERRAL_ACTIVITY, "Refer", "A rule concluded a referral: no neural technique meanwhile.");
        action(plan, Canonicals.ASSESSMENT_ACTIVITY, "Assess", "Answers are missing: what is not known counts as unknown.");
        action(
                plan,
                Canonicals.TECHNIQUE_ACTIVITY,
                "Treat",
                "The disposition carries techniques: each is recommended with its dose, limits and evidence.");
        Narratives.write(plan, plan.getTitle(), List.of(plan.getDescription(), plan.getUsage()));
        return plan;
    }

    private void action(PlanDefinition plan, String activity, String title, String when) {
        PlanDefinitionActionComponent action = plan.addAction();
        action.setId(activity);
        action.setTitle(title).setTextEquivalent(when);
        TRIGGERS.forEach(t -> action.addTrigger().setType(TriggerType.NAMEDEVENT).setName(t));
        action.setDefinition(
                new CanonicalType(Canonicals.activity(activity, knowledge.info().version())));
    }

    List<ActivityDefinition> activities() {
        return List.of(
                activity(
                        Canonicals.REFERRAL_ACTIVITY,
                        "Referral",
                        ActivityDefinitionKind.SERVICEREQUEST,
                        Codes.request(RequestKind.URGENT_REFERRAL)
                                .addCoding(Codes.request(RequestKind.EMERGENCY_REFERRAL).getCodingFirstRep())
                                .setText("Referral, urgent or as an emergency")),
                activity(
                        Canonicals.ASSESSMENT_ACTIVITY,
                        "Assessment",
                        ActivityDefinitionKind.TASK,
                        Codes.request(RequestKind.ASSESSMENT)),
                activity(
                        Canonicals.TECHNIQUE_ACTIVITY,
                        "NeuralMobilizationTechnique",
                        ActivityDefinitionKind.SERVICEREQUEST,
                        Codes.request(RequestKind.NEURAL_MOBILIZATION)));
    }

    private ActivityDefinition activity(String id, String name, ActivityDefinitionKind kind, CodeableConcept code) {
        ActivityDefinition activity = new ActivityDefinition();
        activity.setId(id);
        activity.setUrl(Fhir.CANONICAL + "/ActivityDefinition/" + id)
                .setVersion(knowledge.info().version());
        activity.setName(name).setTitle(code.getText());
        activity.setStatus(KnowledgeLibrary.status(knowledge)).setExperimental(!knowledge.reviewed());
        activity.setDescription(code.getText() + ", as a proposal that a clinician may take up.");
        activity.setCopyright(Canonicals.LICENCE);
        activity.setKind(kind).setIntent(RequestIntent.PROPOSAL);
        activity.setCode(code);
        Narratives.write(activity, activity.getTitle(), List.of(activity.getDescription()));
        return activity;
    }
}
