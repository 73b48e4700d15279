package org.neuroglide.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.model.Presence;
import org.neuroglide.model.Side;
import org.neuroglide.model.Symptom;
import org.neuroglide.model.TestResult;

class FactCatalogueTest {
    @Test
    void knowsEveryInputAndConclusion() {
        assertThat(FactCatalogue.types()).hasSize(25);
        assertThat(FactCatalogue.type("RedFlag").orElseThrow().conclusion()).isFalse();
        assertThat(FactCatalogue.type("LoadLimit").orElseThrow().conclusion()).isTrue();
        assertThat(FactCatalogue.type("PatientCase")).isEmpty();
    }

    @Test
    void leavesOutDatesListsAndFreeTexts() {
        assertThat(FactCatalogue.type("History").orElseThrow().fields())
                .containsKeys("code", "presence", "daysBefore", "daysBeforeKnown", "cleared")
                .doesNotContainKeys("on", "clearedBy", "assessedOn", "key");
        assertThat(FactCatalogue.type("PreviousVisit").orElseThrow().fields()).doesNotContainKeys("techniques", "on");
        assertThat(FactCatalogue.type("IrritabilityOverride").orElseThrow().fields())
                .containsOnlyKeys("given", "level");
    }

    @Test
    void everyNumberThatMayBeUnknownSaysWhetherItIs() {
        for (FactType type : FactCatalogue.types()) {
            for (FactField field : type.fields().values()) {
                boolean mayBeUnknown = field.javaType() == Integer.class || field.javaType() == BigDecimal.class;
                assertThat(field.hasKnown())
                        .as(type.name() + "." + field.name())
                        .isEqualTo(mayBeUnknown);
            }
        }
    }

    @Test
    void everyTextFieldTakesCodes() {
        for (FactType type : FactCatalogue.types()) {
            for (FactField field : type.fields().values()) {
                if (field.kind() == FieldKind.TEXT) {
                    assertThat(field.sections())
                            .as(type.name() + "." + field.name())
                            .isNotEmpty();
                }
            }
        }
        assertThat(FactCatalogue.type("RedFlag")
                        .orElseThrow()
                        .fields()
                        .get("code")
                        .sections())
                .containsExactly(Section.RED_FLAGS);
    }

    @Test
    void readsComponentsAndDerivedFields() {
        Symptom symptom = Symptom.of("leg-pain", Presence.PRESENT, Side.LEFT);
        FactType type = FactCatalogue.type(symptom);
        assertThat(type.fields().get("code").read(symptom)).isEqualTo("leg-pain");
        assertThat(type.fields().get("worst").read(symptom)).isNull();
        assertThat(type.fields().get("worstKnown").read(symptom)).isEqualTo(false);
        TestResult test = TestResult.of("slr", Presence.NOT_ASSESSED, Side.LEFT);
        assertThat(FactCatalogue.type(test).fields().get("gradeChange").read(test))
                .isNull();
    }

    @Test
    void knowsTheNeutralLastArgumentOfAnAdvice() {
        assertThat(FactCatalogue.type("Advice").orElseThrow().fewestArguments()).isEqualTo(2);
        assertThat(FactCatalogue.type("Dose").orElseThrow().fewestArguments()).isEqualTo(10);
    }

    @Test
    void knowsTheConstants() {
        assertThat(FactCatalogue.constants(
                        FactCatalogue.constantType("Presence").orElseThrow()))
                .containsExactly("PRESENT", "ABSENT", "NOT_ASSESSED");
        assertThat(FactCatalogue.constantType("Disposition")).isEmpty();
    }
}
