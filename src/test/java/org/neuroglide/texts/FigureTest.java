package org.neuroglide.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.model.Side;
import org.neuroglide.texts.figure.Figure;
import org.xml.sax.InputSource;

/** Every technique of the knowledge base can be drawn, each of its movements with an arrow. */
class FigureTest {
    private static final Knowledge KNOWLEDGE = Knowledge.bundled();

    static Stream<String> techniques() {
        return KNOWLEDGE.techniques().keySet().stream();
    }

    private static Figure figure(String id, Side side) {
        return Figure.of(technique(id), KNOWLEDGE.vocabulary(), side);
    }

    private static Technique technique(String id) {
        return KNOWLEDGE.techniques().get(id);
    }

    @ParameterizedTest
    @MethodSource("techniques")
    void everyMovementIsDrawn(String id) {
        assertThat(figure(id, Side.RIGHT).undrawn()).as("movements without an arrow").isEmpty();
        assertThat(figure(id, Side.LEFT).undrawn()).as("movements without an arrow").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("techniques")
    void aPictureOfTheStartAndOneOfEachPhase(String id) throws Exception {
        List<Figure.Panel> panels = figure(id, Side.RIGHT).panels();

        assertThat(panels).hasSize(technique(id).phases().size() + 1);
        for (Figure.Panel panel : panels) {
            var svg = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(panel.svg())));
            assertThat(svg.getElementsByTagName("title").getLength()).isOne();
            assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
        }
    }

    @Test
    void equalTechniquesGiveEqualDrawings() {
        assertThat(figure("sciatic-slider-seated", Side.LEFT).panels())
                .isEqualTo(figure("sciatic-slider-seated", Side.LEFT).panels());
    }

    @Test
    void theSideIsNamedAndMirrored() {
        String right = figure("sciatic-slider-seated", Side.RIGHT).panels().get(0).svg();
        String left = figure("sciatic-slider-seated", Side.LEFT).panels().get(0).svg();

        assertThat(right).contains(">right leg<").doesNotContain(">left leg<").isNotEqualTo(left);
        assertThat(left).contains(">left leg<");
    }
}
