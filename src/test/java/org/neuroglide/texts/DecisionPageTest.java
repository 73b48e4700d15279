package org.neuroglide.texts;
import org.junit.jupiter.api.Test;
class DecisionPageTest {
    @Test void show() {
        var p = new DecisionPage(Sample.words());
        for (var d : java.util.List.of(Sample.treat(), Sample.emergency(), Sample.assessFirst())) {
            System.out.println(p.of(Sample.patientCase(), d).text(90, false));
            System.out.println("---------------------- ");
        }
        System.out.println(p.of(Sample.patientCase(), Sample.treat()).markdown());
        System.out.println(DecisionTree.json(Sample.treat()));
        System.out.println(DecisionTree.yaml(Sample.emergency()));
    }
}
