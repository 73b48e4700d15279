package org.neuroglide.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport.IssueSeverity;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Resource;

/** HAPI's validator, which knows what {@link Metadata} publishes beside FHIR itself, and nothing of the network. */
final class Validator {
    private final FhirValidator validator;

    Validator(Metadata metadata) {
        FhirContext context = FhirContext.forR4();
        PrePopulatedValidationSupport published = new PrePopulatedValidationSupport(context);
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

    /** What the validator says of a resource at one severity: place and message. */
    List<String> messages(Resource resource, ResultSeverityEnum severity) {
        return validator.validateWithResult(Fhir.write(resource)).getMessages().stream()
                .filter(m -> m.getSeverity().ordinal() >= severity.ordinal())
                .map(Validator::line)
                .toList();
    }

    private static String line(SingleValidationMessage message) {
        return message.getSeverity() + " " + message.getLocationString() + ": " + message.getMessage();
    }
}
