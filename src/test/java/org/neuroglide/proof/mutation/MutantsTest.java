package org.neuroglide.proof.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.RuleWriter;
import org.neuroglide.proof.analysis.WrittenRules;

/** Every change that is made of a condition, a conclusion and a number, and none besides. */
class MutantsTest {
    private static final String FLAG = "RedFlag( code == \"lump\", presence == Presence.PRESENT )";
    private static final String REFERRAL = "Referral( Urgency.URGENT, \"malignancy\" )";

    @Test
    void aConditionIsDroppedAndEachOfItsParts() {
        assertThat(second("Symptom( presence == Presence.PRESENT, worstKnown == true )"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "dropped", "",
                        "presence.dropped", "Symptom( worstKnown == true )",
                        "presence.ABSENT", "Symptom( presence == Presence.ABSENT, worstKnown == true )",
                        "worstKnown.dropped", "Symptom( presence == Presence.PRESENT )",
                        "worstKnown.false", "Symptom( presence == Presence.PRESENT, worstKnown == false )"));
    }

    @Test
    void eachOfAListIsDropped() {
        assertThat(second("Symptom( code in ( \"leg-pain\", \"arm-pain\" ) )"))
                .containsEntry("code.without.leg-pain", "Symptom( code in ( \"arm-pain\" ) )")
                .containsEntry("code.without.arm-pain", "Symptom( code in ( \"leg-pain\" ) )")
                .hasSize(4);
    }

    @Test
    void aLimitIsMovedToBothSides() {
        assertThat(second("Symptom( worst >= 7 )"))
                .containsEntry("worst.GT", "Symptom( worst > 7 )")
                .containsEntry("worst.6", "Symptom( worst >= 6 )")
                .containsEntry("worst.8", "Symptom( worst >= 8 )")
                .hasSize(5);
        assertThat(second("accumulate( RedFlag( presence == Presence.PRESENT ); $n : count( 1 ); $n >= 2 )"))
                .containsEntry("count.1", "accumulate( RedFlag( presence == Presence.PRESENT ); $n : count( 1 ); $n >= 1 )")
                .containsEntry("count.3", "accumulate( RedFlag( presence == Presence.PRESENT ); $n : count( 1 ); $n >= 3 )");
    }

    @Test
    void aConditionOverConclusionsIsReversed() {
        String high = "Irritability( level == Level.HIGH )";
        assertThat(second("not " + high)).containsEntry("reversed", high).containsEntry("dropped", "");
        assertThat(second(high)).containsEntry("reversed", "not " + high);
    }

    @Test
    void theConstantsBesideAndTheNextCodeAreConcludedAndTheRuleIsRemoved() {
        Map<String, String> conclusions = conclusions(REFERRAL);
        assertThat(conclusions).containsKeys("RF-901.removed", "RF-901.concludes.1.EMERGENCY");
        assertThat(conclusions.keySet()).filteredOn(k -> k.contains("concludes.2")).hasSize(1);
    }

    @Test
    void theDaysOfAnAdviceAreChangedInAReviewAlone() {
        assertThat(conclusions("Advice( AdviceKind.REVIEW, \"review-two-weeks\", 14 )")).containsKeys("RF-901.concludes.3.15", "RF-901.concludes.3.13");
        assertThat(conclusions("Advice( AdviceKind.EXPECT, \"review-two-weeks\", 0 )").keySet()).noneMatch(k -> k.contains("concludes.3"));
    }

    @Test
    void aNumberOfTheTableIsMovedByItsOwnStep() {
        RuleModel rule = WrittenRules.rule("RF-901", REFERRAL, "Parameter( name == \"nprs-important-change-neck\", $n : value )", "Outcome( improvement >= $n )");
        Map<String, String> numbers = of(rule).stream()
                .filter(m -> m.change() == Change.PARAMETER_MOVED)
                .collect(Collectors.toMap(Mutant::id, m -> m.parameters().get("nprs-important-change-neck").value().toPlainString()));
        assertThat(numbers).containsExactlyInAnyOrderEntriesOf(Map.of("nprs-important-change-neck.up", "2.3", "nprs-important-change-neck.down", "2.1"));
    }

    /** The changes of a condition that stands second: what it becomes, by the end of their ids. */
    private static Map<String, String> second(String condition) {
        Map<String, String> changes = new TreeMap<>();
        for (Mutant mutant : of(WrittenRules.rule("RF-901", REFERRAL, FLAG, condition))) {
            if (mutant.id().startsWith("RF-901.2.")) {
                RuleModel changed = mutant.changed().get(0);
                changes.put(mutant.id().substring(9), changed.conditions().size() < 2 ? "" : RuleWriter.write(changed.conditions().get(1)));
            }
        }
        return changes;
    }

    private static Map<String, String> conclusions(String conclusion) {
        return of(WrittenRules.rule("RF-901", conclusion, FLAG)).stream()
                .filter(m -> m.change() == Change.CONCLUSION_CHANGED || m.change() == Change.RULE_REMOVED)
                .collect(Collectors.toMap(Mutant::id, m -> m.changed().isEmpty() ? "" : RuleWriter.write(m.changed().get(0).conclusion())));
    }

    private static List<Mutant> of(RuleModel rule) {
        return Mutants.of(WrittenRules.knowledge(rule), "**");
    }
}
