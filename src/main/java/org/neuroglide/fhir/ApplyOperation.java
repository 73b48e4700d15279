package org.neuroglide.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Decision;

/**
 * {@code PlanDefinition/neural-mobilization/$apply} of FHIR R4: the patient's resources in, a {@link CarePlan} out. Its
 * one activity is a RequestGroup; everything that it proposes is contained. Thread-safe.
 */
public final class ApplyOperation {
    /** The id of the plan that can be applied. */
    public static final String PLAN = Canonicals.PLAN;

    /** Makes a case of a patient's resources, such as {@code RecordReader::read}. */
    public interface CaseMaking {
        /** @throws FhirException with every problem */
        FhirCase read(List<Resource> resources, LocalDate asOf);
    }

    /** Decides a case and keeps the decision where decisions are kept. */
    public interface Deciding {
        /** @param asked whom the case is about */
        Decided decide(FhirCase asked, Subject subject);
    }

    /**
     * A decision.
     *
     * @param id under which it stands in the log
     * @param at when it was made
     */
    public record Decided(String id, Instant at, Decision decision) {}

    private final CaseMaking cases;
    private final AppliedPlans plans;

    public ApplyOperation(Knowledge knowledge, CaseMaking cases) {
        this.cases = cases;
        this.plans = new AppliedPlans(knowledge);
    }

    /**
     * Applies the plan.
     *
     * @param parameters {@code subject} (once, a Patient), {@code encounter}, {@code practitioner}, and the patient's
     *     resources, alone or in Bundles, as {@code data}; the other parameters of R4 have no effect
     * @param asOf the day of the visit that is judged
     * @param deciding makes the decision; its exceptions are passed on
     * @throws FhirException with every problem of the parameters or of the resources
     */
    public CarePlan apply(Parameters parameters, LocalDate asOf, Deciding deciding) {
        ApplyRequest request = ApplyRequest.read(parameters);
        FhirCase asked = cases.read(request.resources(), asOf);
        Decided decided = deciding.decide(asked, request.subject());
        return plans.of(decided, request.subject(), asked.unused());
    }
}
