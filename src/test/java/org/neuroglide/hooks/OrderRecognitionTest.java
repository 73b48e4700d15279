package org.neuroglide.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A call holds tens of thousands of orders, or of codes in one order, where somebody wants to keep the service busy. */
final class OrderRecognitionTest {
    private static final String TECHNIQUES = "https://neuroglide.org/fhir/CodeSystem/technique";

    private final OrderRecognition orders = new OrderRecognition(List.of(), Desk.CODES);
    private int reads;

    @Test
    void howOftenAnOrderIsReadDoesNotGrowWithTheOrdersBesideIt() {
        assertThat(readsOf(10, 1) / 10).isEqualTo(readsOf(1, 1));
    }

    @Test
    void howOftenAnOrderIsReadDoesNotGrowWithItsCodes() {
        assertThat(readsOf(1, 10)).isEqualTo(readsOf(1, 1));
    }

    private int readsOf(int number, int codes) {
        reads = 0;
        List<JsonNode> all = new ArrayList<>();
        IntStream.range(0, number).forEach(i -> all.add(order(codes)));
        assertThat(orders.techniques(new HookContext("u", "p1", "", all, List.of()))).hasSize(codes);
        return reads;
    }

    private JsonNode order(int codes) {
        ObjectNode order = new ObjectNode(JsonNodeFactory.instance) {
            @Override
            public JsonNode path(String name) {
                reads++;
                return super.path(name);
            }

            @Override
            public String toString() {
                reads++;
                return super.toString();
            }
        };
        order.setAll((ObjectNode) Requests.order(TECHNIQUES, "t0"));
        for (int i = 1; i < codes; i++) {
            order.withArray("/code/coding").addObject().put("system", TECHNIQUES).put("code", "t" + i);
        }
        return order;
    }
}
