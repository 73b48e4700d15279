package org.neuroglide.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroglide.model.Dose;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Recommendation;
import org.neuroglide.model.Side;

/** What an order says of its dose, beside 1 to 2 sets of 5 to 10 repetitions, once or twice a day. */
final class OrderedDoseTest {
    private static final Recommendation HOME = recommendation(true, 2, 0);
    private static final Recommendation CLINIC = recommendation(false, 2, 0);
    private static final Recommendation THREE_DAYS = recommendation(true, 1, 3);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "quantityRange":{"low":{"value":5,"unit":"repetitions a session"},"high":{"value":20,"unit":"repetitions a session"}} | 0
            "quantityRange":{"low":{"value":5,"unit":"repetitions a session"},"high":{"value":21,"unit":"repetitions a session"}} | 1
            "quantityQuantity":{"value":20.5,"unit":"repetitions a session"}                    | 1
            "occurrenceTiming":{"repeat":{"frequency":1,"frequencyMax":2,"period":1,"periodUnit":"d"}} | 0
            "occurrenceTiming":{"repeat":{"frequency":1,"frequencyMax":3,"period":1,"periodUnit":"d"}} | 1
            "occurrenceTiming":{"repeat":{"frequency":2,"period":0.5,"periodUnit":"d"}}         | 1
            "occurrenceTiming":{"repeat":{"frequency":14,"period":1,"periodUnit":"wk"}}         | 0
            "occurrenceTiming":{"repeat":{"frequency":15,"period":1,"periodUnit":"wk"}}         | 1
            "occurrenceDateTime":"2026-02-03"                                                  | 0""")
    void whatIsMoreThanTheMostThatIsRecommendedGoesBeyondIt(String stated, int beyond) {
        assertThat(order(stated).beyond(HOME)).hasSize(beyond);
        assertThat(order(stated).notCompared(HOME)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"quantityQuantity\":{\"value\":5,\"unit\":\"min\"}",
        "\"quantityQuantity\":{\"value\":5,\"comparator\":\">\",\"unit\":\"repetitions a session\"}",
        "\"quantityRange\":{\"low\":{\"value\":5,\"unit\":\"repetitions a session\"}}",
        "\"quantityRatio\":{\"numerator\":{\"value\":5},\"denominator\":{\"value\":1}}",
        "\"occurrenceTiming\":{\"code\":{\"text\":\"often\"}}",
        "\"occurrenceTiming\":{\"code\":{\"coding\":[{\"code\":\"BID\"}]}}",
        "\"occurrenceTiming\":{\"repeat\":{\"frequency\":1,\"period\":8,\"periodUnit\":\"h\"}}",
        "\"occurrenceTiming\":{\"repeat\":{\"period\":1,\"periodUnit\":\"d\"}}",
        "\"occurrenceTiming\":{\"repeat\":{\"frequency\":1,\"period\":1,\"periodUnit\":\"d\",\"timeOfDay\":[\"08:00:00\",\"12:00:00\",\"18:00:00\"]}}",
        "\"quantityRange\":{\"low\":{\"value\":1000,\"unit\":\"repetitions a session\"},\"high\":{\"value\":5,\"unit\":\"repetitions a session\"}}",
        "\"occurrenceTiming\":{\"repeat\":{\"frequency\":1,\"period\":1,\"periodUnit\":\"d\",\"duration\":2,\"durationUnit\":\"h\"}}",
        "\"occurrenceTiming\":{\"code\":{\"coding\":[{\"code\":\"QID\"}]},\"repeat\":{\"frequency\":1,\"period\":1,\"periodUnit\":\"d\"}}",
        "\"occurrenceTiming\":{\"code\":{\"text\":\"10 sessions a day\"},\"repeat\":{\"frequency\":1,\"period\":1,\"periodUnit\":\"d\"}}",
        "\"orderDetail\":[{\"text\":\"Dose: 5 sets of 20 slow repetitions.\"}]"})
    void whatIsStatedInAnotherWayIsNotComparedAndSaidSo(String stated) {
        OrderedDose dose = order(stated);
        assertThat(dose.isStated()).isTrue();
        assertThat(dose.beyond(HOME)).isEmpty();
        assertThat(dose.notCompared(HOME)).hasSize(1);
    }

    @Test
    void theRecommendedWordsExcuseNoTimingThatIsNotUnderstood() {
        String words = "\"code\":{\"text\":\"" + OrderedDose.recommended(HOME) + "\"}";
        assertThat(order("\"occurrenceTiming\":{" + words + "}").notCompared(HOME)).isEmpty();
        assertThat(order("\"occurrenceTiming\":{" + words + ",\"repeat\":{\"frequency\":12,\"period\":1,\"periodUnit\":\"h\"}}").notCompared(HOME))
                .hasSize(1);
    }

    @Test
    void anOrderWithoutADoseGoesBeyondNothing() {
        OrderedDose dose = order("\"occurrencePeriod\":{\"start\":\"2026-02-03\"},\"orderDetail\":[{\"text\":\"In the clinic only.\"}]");
        assertThat(dose.isStated()).isFalse();
        assertThat(dose.beyond(CLINIC)).isEmpty();
        assertThat(dose.notCompared(CLINIC)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "occurrenceTiming":{"repeat":{"frequency":1,"period":1,"periodUnit":"d"}}           | true
            "occurrenceTiming":{"repeat":{"frequency":7,"period":1,"periodUnit":"wk"}}          | true
            "occurrenceTiming":{"repeat":{"frequency":3,"period":1,"periodUnit":"wk"}}          | false
            "orderDetail":[{"text":"May go into the home programme once taught."}]              | true
            "orderDetail":[{"text":"In the clinic only."}]                                      | false""")
    void everyDayOrAtHomeIsBeyondWhatIsForTheClinic(String stated, boolean beyond) {
        assertThat(order(stated).beyond(CLINIC)).isEqualTo(beyond
                ? List.of("Ordered for every day or for home; recommended: in the clinic only.") : List.of());
        assertThat(order(stated).beyond(HOME)).isEmpty();
    }

    @Test
    void moreDaysOfTheWeekThanRecommendedAreBeyondIt() {
        assertThat(order("\"occurrenceTiming\":{\"repeat\":{\"frequency\":3,\"period\":1,\"periodUnit\":\"wk\"}}").beyond(THREE_DAYS)).isEmpty();
        assertThat(order("\"occurrenceTiming\":{\"repeat\":{\"frequency\":4,\"period\":1,\"periodUnit\":\"wk\"}}").beyond(THREE_DAYS)).hasSize(1);
        assertThat(order("\"occurrenceTiming\":{\"repeat\":{\"frequency\":1,\"period\":1,\"periodUnit\":\"d\"}}").beyond(THREE_DAYS)).hasSize(1);
    }

    private static OrderedDose order(String stated) {
        return OrderedDose.of(Fhir.read(ServiceRequest.class, "{\"resourceType\":\"ServiceRequest\"," + stated + "}"));
    }

    private static Recommendation recommendation(boolean home, int perDayMax, int daysPerWeek) {
        Dose dose = new Dose(Kind.SLIDER, 1, 2, 5, 10, 0, 1, perDayMax, 3, 4, daysPerWeek);
        return new Recommendation("t", "T", "sciatic", Side.LEFT, Kind.SLIDER, "seated", List.of(), dose, home, List.of(), List.of(), List.of());
    }
}
