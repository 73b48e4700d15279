package org.neuroglide.fhir;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.neuroglide.knowledge.Knowledge;

/** What the FHIR address of a server offers: reading what is published, and {@code $apply}. */
final class Capabilities {
    private static final String APPLY = "http://hl7.org/fhir/OperationDefinition/PlanDefinition-apply";

    private Capabilities() {}

    /**
     * @param types what can be read, by type
     * @param since when the server began to offer it
     */
    static CapabilityStatement of(Knowledge knowledge, Collection<String> types, Date since) {
        CapabilityStatement statement = new CapabilityStatement();
        statement.setId("neuroglide");
        statement.setUrl(Fhir.CANONICAL + "/CapabilityStatement/neuroglide");
        statement.setName("Neuroglide").setTitle("Neuroglide: decision support for neural mobilization");
        statement.setStatus(PublicationStatus.ACTIVE).setExperimental(!knowledge.reviewed());
        statement.setDate(since);
        statement.setKind(CapabilityStatementKind.INSTANCE);
        statement.setDescription(KnowledgeLibrary.description(knowledge));
        statement.getSoftware().setName("Neuroglide").setVersion(Devices.program());
        statement.getImplementation().setDescription("Neuroglide with knowledge base "
                + knowledge.info().version() + ", SHA-256 " + knowledge.hash());
        statement.setFhirVersion(FHIRVersion._4_0_1);
        statement.addFormat("json").addFormat("application/fhir+json");
        CapabilityStatementRestComponent rest = statement.addRest().setMode(RestfulCapabilityMode.SERVER);
        rest.getSecurity()
                .setDescription("What is published can be read by anyone. $apply asks for the same bearer token as a call of"
                        + " CDS Hooks where the server is configured to verify tokens, and for none otherwise. Nothing"
                        + " that is sent is kept as a FHIR resource.");
        types.stream().sorted().forEach(type -> resource(rest, type));
        Narratives.write(statement, statement.getTitle(), List.of(statement.getDescription()));
        return statement;
    }

    private static void resource(CapabilityStatementRestComponent rest, String type) {
        CapabilityStatementRestResourceComponent resource = rest.addResource().setType(type);
        resource.addInteraction().setCode(TypeRestfulInteraction.READ);
        if (type.equals("PlanDefinition")) {
            resource.addOperation()
                    .setName("apply")
                    .setDefinition(APPLY)
                    .setDocumentation("POST PlanDefinition/" + Canonicals.PLAN + "/$apply with Parameters: subject, encounter and"
                            + " practitioner as references, and the patient's resources as data.");
        }
    }
}
