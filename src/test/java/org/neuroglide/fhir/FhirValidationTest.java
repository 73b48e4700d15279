package org.neuroglide.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.neuroglide.fhir.DecidedScenarios.AT;
import static org.neuroglide.fhir.DecidedScenarios.KNOWLEDGE;
import static org.neuroglide.fhir.DecidedScenarios.SUBJECT;

import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.util.List;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fhir-validation")
final class FhirValidationTest {
    private static final Metadata METADATA = new Metadata(KNOWLEDGE, AT);
    private static final Validator VALIDATOR = new Validator(METADATA);

    @Test
    void show() {
        TreeMap<String, Integer> seen = new TreeMap<>();
        TreeMap<String, String> first = new TreeMap<>();
        long t = System.nanoTime();
        METADATA.capabilities().getRest().get(0).getResource().forEach(r -> METADATA.all(r.getType()).stream().filter(x -> r.getType().equals("StructureDefinition")).forEach(x -> {
            long s = System.nanoTime();
            look(x, seen, first);
            System.err.println(x.fhirType() + "/" + x.getIdPart() + " " + (System.nanoTime() - s) / 1000000);
        }));
        look(METADATA.capabilities(), seen, first);
        System.err.println("metadata ms " + (System.nanoTime() - t) / 1000000);
        GuidanceResources resources = new GuidanceResources(KNOWLEDGE);
        t = System.nanoTime();
        for (DecidedScenarios.Decided d : DecidedScenarios.all().subList(0, 12)) {
            look(resources.bundle(d.id(), AT, d.decision(), SUBJECT), seen, first);
        }
        System.err.println("bundles ms " + (System.nanoTime() - t) / 1000000);
        seen.forEach((k, v) -> System.err.println(v + " " + k + "   e.g. " + first.get(k)));
    }

    private static void look(Resource r, TreeMap<String, Integer> seen, TreeMap<String, String> first) {
        for (String m : VALIDATOR.messages(r, ResultSeverityEnum.INFORMATION)) {
            String k = r.fhirType() + " " + m.replaceAll("\\[\\d+\\]", "[]").replaceAll("'[^']*'", "'x'").replaceAll("/[0-9a-f-]{36}", "");
            k = k.length() > 330 ? k.substring(0, 330) : k;
            seen.merge(k, 1, Integer::sum);
            first.putIfAbsent(k, m);
        }
    }
}
