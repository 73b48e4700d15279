package org.neuroglide.proof.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Basis;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Patient;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Recommendation;
import org.neuroglide.model.Sex;
import org.neuroglide.model.Side;
import org.neuroglide.proof.cases.CaseGenerator;
import org.neuroglide.proof.laws.Law.Change;
import org.neuroglide.proof.laws.LawChecker.Violation;

/**
 * Laws that no rule can break, since the engine keeps them: each is seen to fail on a decision that was changed by
 * hand, and of the laws over single decisions no other. The laws that a rule can break are seen to fail in {@link BrokenRulesTest}.
 */
class DecisionLawsTest {
    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final DecisionEngine ENGINE = new DecisionEngine(KNOWLEDGE);
    private static final PatientCase TREATED = first(Disposition.TREAT_WITH_PRECAUTION);
    private static final PatientCase EMERGENCY = first(Disposition.EMERGENCY);

    private static PatientCase first(Disposition disposition) {
        CaseGenerator generator = new CaseGenerator(KNOWLEDGE);
        return LongStream.range(0, 1_000)
                .mapToObj(generator::generate)
                .filter(c -> ENGINE.decide(c).disposition() == disposition)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDecisionAsItIsBreaksNone() {
        assertThat(broken(TREATED, ENGINE.decide(TREATED))).isEmpty();
        assertThat(broken(EMERGENCY, ENGINE.decide(EMERGENCY))).isEmpty();
    }

    @Test
    void aPrecautionThatTheDispositionDoesNotShow() {
        Decision d = ENGINE.decide(TREATED);
        assertThat(broken(TREATED, with(d, Disposition.TREAT, d.ceiling(), d.conclusions(), d.recommendations(), d.homeAllowed())))
                .containsExactly("the disposition is what the table says");
    }

    @Test
    void aHomeProgrammeInAnEmergency() {
        Decision d = ENGINE.decide(EMERGENCY);
        assertThat(broken(EMERGENCY, with(d, d.disposition(), d.ceiling(), d.conclusions(), d.recommendations(), true)))
                .containsExactly("only treatment carries techniques");
    }

    @Test
    void aCeilingAboveTheLowestLimit() {
        Decision d = ENGINE.decide(TREATED);
        assertThat(broken(TREATED, with(d, d.disposition(), Kind.SUSTAINED_STRETCH, d.conclusions(), d.recommendations(), d.homeAllowed())))
                .containsExactly("no technique above the lowest load limit");
    }

    @Test
    void aConclusionThatStandsOnNothing() {
        Decision d = ENGINE.decide(TREATED);
        assertThat(broken(TREATED, withBasis(d, b -> new Basis(b.rule(), List.of(), b.absent(), b.parameters()))))
                .containsExactly("every basis leads back to input facts");
    }

    @Test
    void aConclusionByAParameterThatIsNone() {
        Decision d = ENGINE.decide(TREATED);
        assertThat(broken(TREATED, withBasis(d, b -> new Basis(b.rule(), b.facts(), b.absent(), List.of("no-such-number")))))
                .containsExactly("every basis leads back to input facts");
    }

    @Test
    void aRecommendationWithoutEvidence() {
        Decision d = ENGINE.decide(TREATED);
        List<Recommendation> bare = d.recommendations().stream()
                .map(r -> new Recommendation(r.technique(), r.name(), r.nerve(), r.side(), r.kind(), r.start(), r.limits(),
                        r.dose(), r.home(), r.indications(), r.because(), List.of()))
                .toList();
        assertThat(broken(TREATED, with(d, d.disposition(), d.ceiling(), d.conclusions(), bare, d.homeAllowed())))
                .containsExactly("every recommendation names its evidence and what speaks against it");
    }

    @Test
    void twoDecisionsThatShouldBeOne() {
        Decision d = ENGINE.decide(TREATED);
        Decision other = with(d, d.disposition(), d.ceiling(), d.conclusions(), d.recommendations(), !d.homeAllowed());
        Predicate<String> fails = name -> {
            Law law = Laws.of(KNOWLEDGE).stream().filter(l -> l.name().equals(name)).findFirst().orElseThrow();
            Change change = Change.of("a change", TREATED, () -> TREATED);
            assertThat(law.check().wrong(change, d, d)).isEmpty();
            return !law.check().wrong(change, d, other).isEmpty();
        };
        assertThat(List.of("an earlier no is no answer today", "equal cases are equal to the byte, in any order",
                        "no clock but the day of the visit"))
                .allMatch(fails);
    }

    @Test
    void aCaseThatIsRefused() {
        PatientCase refused = PatientCase.asOf(LocalDate.of(2026, 2, 1))
                .patient(new Patient(500, Sex.OTHER))
                .complaint("lumbar", Side.LEFT, "sciatica")
                .build();
        List<Violation> violations = new LawChecker(KNOWLEDGE, KNOWLEDGE).check(n -> refused, 0, 1, 1);
        assertThat(violations).extracting(Violation::law).containsExactly(LawChecker.DECIDED);
        assertThat(violations.get(0).what()).contains("500");
    }

    /** The laws over single decisions that a decision breaks. */
    private static List<String> broken(PatientCase given, Decision decision) {
        List<String> broken = new ArrayList<>();
        for (Law law : Laws.of(KNOWLEDGE)) {
            List<Change> changes = law.changes().apply(given);
            boolean single = changes.size() == 1 && changes.get(0).what().isEmpty();
            if (single && !law.check().wrong(changes.get(0), decision, decision).isEmpty()) {
                broken.add(law.name());
            }
        }
        return broken;
    }

    private static Decision withBasis(Decision d, UnaryOperator<Basis> change) {
        List<Concluded> conclusions = new ArrayList<>(d.conclusions());
        Concluded first = conclusions.get(0);
        conclusions.set(0, new Concluded(first.conclusion(), first.bases().stream().map(change).toList()));
        return with(d, d.disposition(), d.ceiling(), conclusions, d.recommendations(), d.homeAllowed());
    }

    private static Decision with(Decision d, Disposition disposition, Kind ceiling, List<Concluded> conclusions,
            List<Recommendation> recommendations, boolean home) {
        return new Decision(d.asOf(), d.knowledgeVersion(), d.knowledgeHash(), d.reviewed(), disposition, conclusions,
                ceiling, d.questions(), recommendations, d.notRecommended(), home, d.reviewOn());
    }
}
