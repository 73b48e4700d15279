package org.neuroglide.fhir;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Recommendation;
import org.neuroglide.model.Referral;

/**
 * A decision as FHIR R4 resources. Every one is a proposal and states the disposition; only a decision that carries
 * techniques gives a {@link CarePlan} or a request for a technique.
 *
 * <p>All methods take the decision's id, the instant it was made, the decision and whom it is about. Equal arguments
 * give equal resources: ids are UUIDs made from the decision's id. Each resource stands alone, but for the references of
 * {@link #guidance}, {@link #requestGroup} and {@link #provenance}. Thread-safe; each call makes new resources.
 */
public final class GuidanceResources {
    private final Makers makers;
    private final List<String> remarks;

    public GuidanceResources(Knowledge knowledge) {
        this(new Makers(knowledge), List.of());
    }

    private GuidanceResources(Makers makers, List<String> remarks) {
        this.makers = makers;
        this.remarks = List.copyOf(remarks);
    }

    /** The same, with sentences that every resource repeats beside its answer, such as what of the record was not known. */
    public GuidanceResources remarking(List<String> sentences) {
        return new GuidanceResources(makers, sentences);
    }

    /** The answer as a whole; its result is the plan of {@link #carePlan}, or else the {@link #requestGroup}. */
    public GuidanceResponse guidance(String id, Instant at, Decision decision, Subject subject) {
        Occasion occasion = separate(id, at, decision, subject);
        return Guidances.of(occasion, makers.advice().of(occasion), List.of());
    }

    /** What the decision asks for, with references to the resources of the other methods. */
    public RequestGroup requestGroup(String id, Instant at, Decision decision, Subject subject) {
        return makers.groups().of(separate(id, at, decision, subject));
    }

    /** The recommended techniques as one plan; empty where the decision carries none. */
    public Optional<CarePlan> carePlan(String id, Instant at, Decision decision, Subject subject) {
        return decision.disposition().carriesTechniques()
                ? Optional.of(makers.plans().of(separate(id, at, decision, subject)))
                : Optional.empty();
    }

    /** A request for each referral, emergencies first; empty where there is none. */
    public List<ServiceRequest> referrals(String id, Instant at, Decision decision, Subject subject) {
        Occasion occasion = separate(id, at, decision, subject);
        return Referrals.sorted(occasion).stream()
                .map(referral -> makers.referrals().of(occasion, referral))
                .toList();
    }

    /** A request for one referral of the decision. */
    public ServiceRequest referral(String id, Instant at, Decision decision, Subject subject, Referral referral) {
        return makers.referrals().of(separate(id, at, decision, subject), referral);
    }

    /** A request for the first choice of each kind, nerve and side; empty where the decision carries no techniques. */
    public List<ServiceRequest> techniques(String id, Instant at, Decision decision, Subject subject) {
        Occasion occasion = separate(id, at, decision, subject);
        Map<String, Recommendation> first = new LinkedHashMap<>();
        decision.recommendations().forEach(r -> first.putIfAbsent(CarePlans.choice(r), r));
        return first.values().stream().map(r -> makers.orders().of(occasion, r)).toList();
    }

    /**
     * A request for one recommended technique with its dose.
     *
     * @throws IllegalArgumentException if the decision does not recommend it
     */
    public ServiceRequest technique(
            String id, Instant at, Decision decision, Subject subject, Recommendation recommendation) {
        return makers.orders().of(separate(id, at, decision, subject), recommendation);
    }

    /** An issue for each contraindication, and for each concern that must be cleared first. */
    public List<DetectedIssue> detectedIssues(String id, Instant at, Decision decision, Subject subject) {
        return makers.issues().of(separate(id, at, decision, subject));
    }

    /**
     * Why a technique that somebody asked for should not be used; empty where the decision recommends it, or where it is
     * no technique of the complaint's region.
     *
     * @param technique id in the table of techniques
     * @param request the order that asks for it; may be an empty reference
     */
    public Optional<DetectedIssue> requestedTechnique(
            String id, Instant at, Decision decision, Subject subject, String technique, Reference request) {
        return makers.issues().requested(separate(id, at, decision, subject), technique, request);
    }

    /** Asks for the assessment with the open questions; empty where none is open, and beside a referral. */
    public Optional<Task> assessmentTask(String id, Instant at, Decision decision, Subject subject) {
        return AssessmentTasks.of(separate(id, at, decision, subject));
    }

    /**
     * Where resources come from.
     *
     * @param targets references to them; at least one
     */
    public Provenance provenance(
            String id, Instant at, Decision decision, Subject subject, List<Reference> targets) {
        return Provenances.of(separate(id, at, decision, subject), targets);
    }

    /** All of them in a Bundle of type collection, the answer first. */
    public Bundle bundle(String id, Instant at, Decision decision, Subject subject) {
        List<DomainResource> resources = new ArrayList<>();
        resources.add(guidance(id, at, decision, subject));
        resources.addAll(referrals(id, at, decision, subject));
        Optional<CarePlan> plan = carePlan(id, at, decision, subject);
        resources.add(plan.<DomainResource>map(p -> p).orElseGet(() -> requestGroup(id, at, decision, subject)));
        resources.addAll(techniques(id, at, decision, subject));
        resources.addAll(detectedIssues(id, at, decision, subject));
        assessmentTask(id, at, decision, subject).ifPresent(resources::add);
        List<Reference> targets =
                resources.stream().map(r -> new Reference(fullUrl(r))).toList();
        resources.add(provenance(id, at, decision, subject, targets));
        Bundle bundle = new Bundle().setType(BundleType.COLLECTION);
        bundle.setId(new Naming.Separate(id).id("bundle"));
        bundle.setTimestamp(Date.from(at));
        bundle.getTimestampElement().setTimeZoneZulu(true);
        resources.forEach(r -> bundle.addEntry().setFullUrl(fullUrl(r)).setResource(r));
        return bundle;
    }

    private static String fullUrl(Resource resource) {
        return "urn:uuid:" + resource.getIdElement().getIdPart();
    }

    private Occasion separate(String id, Instant at, Decision decision, Subject subject) {
        return new Occasion(id, at, decision, subject, new Naming.Separate(id), remarks);
    }
}
