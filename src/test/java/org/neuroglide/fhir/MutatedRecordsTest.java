package org.neuroglide.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.scenario.CaseReader;
import org.neuroglide.texts.CanonicalJson;

/** Records that were changed at random are read or refused; what is read is a case. */
final class MutatedRecordsTest {
    private static final int MUTANTS = 1_500;
    private static final LocalDate VISIT = LocalDate.of(2026, 2, 1);
    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final RecordReader READER = new RecordReader(KNOWLEDGE, CodeMap.bundled(KNOWLEDGE), ZoneOffset.UTC);
    private static final CaseReader CASES = new CaseReader(KNOWLEDGE);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void changedRecordsAreReadOrRefused() throws IOException {
        JsonNode record = JSON.readTree(Path.of("src/test/resources/fhir/sciatica-record.json").toFile());
        Random random = new Random(21);
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int i = 0; i < MUTANTS; i++) {
            JsonNode mutant = record.deepCopy();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                change(mutant, random);
            }
            outcomes.merge(outcome(mutant.toString()), 1, Integer::sum);
        }
        assertThat(outcomes).containsKeys("read", "bad-resource", "other-patient");
    }

    private static String outcome(String text) {
        try {
            Bundle bundle = Fhir.read(Bundle.class, text);
            List<Resource> records = new ArrayList<>();
            bundle.getEntry().stream().map(Bundle.BundleEntryComponent::getResource).filter(r -> r != null).forEach(records::add);
            CASES.readText("case", CanonicalJson.write(READER.read(records, VISIT).tree()));
            return "read";
        } catch (FhirException e) {
            return e.problems().get(0).code();
        }
    }

    private static void change(JsonNode root, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        JsonNode one = containers.get(random.nextInt(containers.size()));
        JsonNode other = containers.get(random.nextInt(containers.size()));
        if (one instanceof ArrayNode array && !array.isEmpty()) {
            if (random.nextBoolean()) {
                array.remove(random.nextInt(array.size()));
            } else {
                array.add(array.get(random.nextInt(array.size())).deepCopy());
            }
        } else if (one instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(5)) {
                case 0, 1 -> object.remove(name);
                case 2 -> object.put(name, List.of("final", "1e999999", "Patient/p2", "2026-02-30", "absent",
                        "1984").get(random.nextInt(6)));
                case 3 -> object.set(name, other.has(name) ? other.get(name).deepCopy() : JSON.nullNode());
                default -> object.put("value" + List.of("Integer", "Boolean", "String").get(random.nextInt(3)), random.nextInt(3));
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(n -> collect(n, containers));
        }
    }
}
