package org.neuroglide.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport.IssueSeverity;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Resource;

/** HAPI's validator, which knows what {@link Metadata} publishes beside FHIR itself, and nothing of the network. */
final class Validator {
    private final FhirValidator validator;

    Validator(Metadata metadata) {
        FhirContext context = FhirContext.forR4();
        PrePopulatedValidationSupport published = new Published(
                context,
                metadata.read("Questionnaire", "neural-mobilization-assessment").orElseThrow());
        metadata.capabilities().getRest().get(0).getResource().stream()
                .flatMap(r -> metadata.all(r.getType()).stream())
                .forEach(published::addResource);
        published.addResource(captureCodes());
        UnknownCodeSystemWarningValidationSupport unknown = new UnknownCodeSystemWarningValidationSupport(context);
        unknown.setNonExistentCodeSystemSeverity(IssueSeverity.WARNING);
        FhirInstanceValidator instance = new FhirInstanceValidator(new ValidationSupportChain(
                new DefaultProfileValidationSupport(context),
                published,
                new SnapshotGeneratingValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context),
                unknown));
        this.validator = context.newValidator().registerValidatorModule(instance);
    }

    /** The two codes of SDC that are used, as SDC 3.0.0 publishes them. */
    private static CodeSystem captureCodes() {
        CodeSystem system = new CodeSystem();
        system.setUrl(AssessmentTasks.CAPTURE).setStatus(PublicationStatus.ACTIVE);
        system.setContent(CodeSystemContentMode.FRAGMENT);
        system.addConcept().setCode("complete-questionnaire").setDisplay("Complete Questionnaire");
        system.addConcept().setCode("questionnaire").setDisplay("Questionnaire");
        return system;
    }

    /** The errors and warnings of a resource: severity, place and message. */
    List<String> messages(Resource resource) {
        return validator.validateWithResult(Fhir.write(resource)).getMessages().stream()
                .filter(m -> m.getSeverity().ordinal() >= ResultSeverityEnum.WARNING.ordinal())
                .map(m -> m.getSeverity() + " " + m.getLocationString() + ": " + m.getMessage())
                .toList();
    }

    /** Knows the assessment as well, with or without its version. */
    private static final class Published extends PrePopulatedValidationSupport {
        private final Resource assessment;

        Published(FhirContext context, Resource assessment) {
            super(context);
            this.assessment = assessment;
        }

        @Override
        public <T extends IBaseResource> T fetchResource(Class<T> type, String address) {
            return address.startsWith(AssessmentForm.CANONICAL) && type != null && type.isInstance(assessment)
                    ? type.cast(assessment)
                    : super.fetchResource(type, address);
        }
    }
}
