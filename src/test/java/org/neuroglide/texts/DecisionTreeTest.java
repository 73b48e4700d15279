package org.neuroglide.texts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class DecisionTreeTest {
    @Test
    void equalDecisionsAreEqualToTheByte() {
        assertThat(DecisionTree.json(Sample.treat())).isEqualTo(DecisionTree.json(Sample.treat()));
        Golden.check("treat.json", DecisionTree.json(Sample.treat()) + "\n");
    }

    @Test
    void jsonIsOneLineWithSortedKeys() throws IOException {
        String json = DecisionTree.json(Sample.treat());

        assertThat(json).doesNotContain("\n");
        assertThat(topKeys(json)).isSorted().contains("asOf", "disposition", "knowledge", "recommendations");
    }

    private static List<String> topKeys(String json) throws IOException {
        List<String> keys = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                keys.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
        }
        return keys;
    }

    @Test
    void yamlHoldsTheSameTree() {
        Object read = new Load(LoadSettings.builder().build()).loadFromString(DecisionTree.yaml(Sample.treat()));

        assertThat(read).isEqualTo(DecisionTree.of(Sample.treat()));
    }

    @Test
    void everyReferenceOfTheTreeLeadsToItsEntry() {
        Map<String, ?> tree = DecisionTree.of(Sample.treat());
        List<?> rules = (List<?>) tree.get("rules");
        List<?> facts = (List<?>) tree.get("facts");
        List<?> conclusions = (List<?>) tree.get("conclusions");
        List<Object> keys = new ArrayList<>();
        facts.forEach(f -> keys.add(((Map<?, ?>) f).get("key")));
        conclusions.forEach(c -> keys.add(((Map<?, ?>) c).get("key")));
        List<Object> ids = new ArrayList<>();
        rules.forEach(r -> ids.add(((Map<?, ?>) r).get("id")));

        for (Object conclusion : conclusions) {
            for (Object basis : (List<?>) ((Map<?, ?>) conclusion).get("bases")) {
                assertThat(ids).contains(((Map<?, ?>) basis).get("rule"));
                assertThat(keys).containsAll((List<?>) ((Map<?, ?>) basis).get("facts"));
            }
        }
    }

    @Test
    void decimalsStayAsWritten() {
        assertThat(CanonicalJson.write(Map.of("b", new BigDecimal("1.50"), "a", "\"ü\"\n")))
                .isEqualTo("{\"a\":\"\\\"ü\\\"\\n\",\"b\":1.50}");
    }
}
