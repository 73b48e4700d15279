package org.neuroglide.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * What {@code $apply} was asked: for whom, and on which resources.
 *
 * @param resources what the parameters carried, Bundles opened
 */
record ApplyRequest(Subject subject, List<Resource> resources) {
    private static final String SUBJECT = "subject";
    private static final String ENCOUNTER = "encounter";
    private static final String PRACTITIONER = "practitioner";
    private static final String DATA = "data";

    /** Parameters of R4 that make no difference here. */
    private static final Set<String> WITHOUT_EFFECT =
            Set.of("organization", "userType", "userLanguage", "userTaskContext", "setting", "settingContext");

    private static final Pattern PATIENT = reference("Patient");
    private static final Pattern VISIT = reference("Encounter");
    private static final Pattern USER = reference("Practitioner|PractitionerRole|Patient|RelatedPerson");

    /** @throws FhirException with everything that is wrong with the parameters */
    static ApplyRequest read(Parameters parameters) {
        FhirProblems problems = new FhirProblems();
        List<Resource> resources = new ArrayList<>();
        List<String> subjects = new ArrayList<>();
        String encounter = "";
        String practitioner = "";
        for (ParametersParameterComponent parameter : parameters.getParameter()) {
            String name = parameter.getName() == null ? "" : parameter.getName();
            switch (name) {
                case SUBJECT -> subjects.add(reference(parameter, PATIENT, problems));
                case ENCOUNTER -> encounter = reference(parameter, VISIT, problems);
                case PRACTITIONER -> practitioner = reference(parameter, USER, problems);
                case DATA -> data(parameter, resources, problems);
                default -> known(name, problems);
            }
        }
        if (subjects.size() != 1) {
            problems.add(
                    "one-subject", SUBJECT, "is wanted exactly once, as a reference to a Patient", "send one patient at a time");
        }
        if (problems.size() == 0) {
            resources.forEach(resource -> OnePatient.check(resource, subjects.get(0), problems));
        }
        problems.refuse();
        return new ApplyRequest(new Subject(subjects.get(0), encounter, practitioner), List.copyOf(resources));
    }

    private static void known(String name, FhirProblems problems) {
        if (!WITHOUT_EFFECT.contains(name)) {
            problems.add(
                    "unknown-parameter",
                    name.isEmpty() ? "parameter" : name,
                    "is no parameter of this operation",
                    "send " + String.join(", ", SUBJECT, ENCOUNTER, PRACTITIONER, DATA));
        }
    }

    /** R4 sends references as strings; some clients send them as references. */
    private static String reference(ParametersParameterComponent parameter, Pattern form, FhirProblems problems) {
        Type value = parameter.getValue();
        String text = value instanceof Reference reference
                ? reference.getReference()
                : value == null || !value.isPrimitive() ? "" : value.primitiveValue();
        if (text == null || !form.matcher(text).matches()) {
            problems.add("bad-reference", parameter.getName(), "is no reference of a type that is allowed here", "send Type/id");
            return "";
        }
        return text;
    }

    private static void data(ParametersParameterComponent parameter, List<Resource> resources, FhirProblems problems) {
        if (parameter.getResource() instanceof Bundle bundle) {
            boolean failed = bundle.getEntry().stream().anyMatch(entry -> isError(entry.getResource()));
            if (failed || bundle.getLink(Bundle.LINK_NEXT) != null) {
                incomplete(problems);
            }
            bundle.getEntry().stream()
                    .filter(entry -> entry.getResource() != null)
                    .forEach(entry -> resources.add(entry.getResource()));
        } else if (isError(parameter.getResource())) {
            incomplete(problems);
        } else if (parameter.getResource() != null) {
            resources.add(parameter.getResource());
        } else {
            problems.add("no-resource", DATA, "carries no resource", "send a Bundle or a resource in it");
        }
    }

    private static boolean isError(@Nullable Resource resource) {
        return resource instanceof OperationOutcome outcome
                && outcome.getIssue().stream()
                        .anyMatch(i -> i.getSeverity() == IssueSeverity.ERROR || i.getSeverity() == IssueSeverity.FATAL);
    }

    /** A part of a record looks like a whole one: what the rest says would be taken for nothing. */
    private static void incomplete(FhirProblems problems) {
        problems.add("incomplete-data", DATA, "is only a part: a further page, or an error",
                "read all pages, and send them without errors");
    }

    private static Pattern reference(String types) {
        return Pattern.compile("(?:https?://[^\\s?#]{1,500}/)?(?:" + types + ")/[A-Za-z0-9.-]{1,64}");
    }
}
