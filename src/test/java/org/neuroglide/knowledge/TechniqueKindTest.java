package org.neuroglide.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroglide.model.Kind;

/** Phases are separated by ";", the movements of a phase by spaces; "@" and a number is how long its end is held. */
class TechniqueKindTest {
    private static final Map<String, String> OPPOSITES = Map.of(
            "knee+", "knee-", "knee-", "knee+", "ankle+", "ankle-", "ankle-", "ankle+", "neck+", "neck-", "neck-",
            "neck+", "gapping", "");
    private static final TechniqueKind KINDS =
            new TechniqueKind(Set.of("knee+", "ankle+", "neck+"), OPPOSITES, BigDecimal.valueOf(5));

    @ParameterizedTest
    @CsvSource({
        "gapping, INTERFACE",
        "gapping @60, INTERFACE",
        "knee+, SINGLE_ENDED",
        "knee+ ; knee-, SINGLE_ENDED",
        "knee+ gapping, SINGLE_ENDED",
        "knee+ neck- ; knee- neck+, SLIDER",
        "knee+ ankle+ neck-, SLIDER",
        "knee+ ankle+ ; knee- ankle-, TENSIONER",
        "knee+ neck+, TENSIONER",
        "knee- ankle-, TENSIONER",
        "knee+ neck- ; knee+ ankle+, TENSIONER",
        "knee+ ; ankle+, SINGLE_ENDED",
        "knee+ @5, SINGLE_ENDED",
        "knee+ @6, SUSTAINED_STRETCH",
        "knee+ neck- @6 ; knee- neck+, SUSTAINED_STRETCH",
        "knee+ neck- ; gapping @6, SUSTAINED_STRETCH",
        "knee+ ; knee- ; gapping @6, SINGLE_ENDED",
    })
    void isComputedFromTheMovements(String phases, Kind kind) {
        assertThat(KINDS.of(Stream.of(phases.split(";"))
                        .map(TechniqueKindTest::phase)
                        .toList()))
                .isEqualTo(kind);
    }

    private static Technique.Phase phase(String text) {
        List<String> words = Arrays.asList(text.strip().split(" "));
        List<String> moves = words.stream().filter(w -> !w.startsWith("@")).toList();
        int hold = words.stream()
                .filter(w -> w.startsWith("@"))
                .mapToInt(w -> Integer.parseInt(w.substring(1)))
                .sum();
        return new Technique.Phase(moves, hold);
    }
}
