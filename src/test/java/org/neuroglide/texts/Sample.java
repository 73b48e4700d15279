package org.neuroglide.texts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.neuroglide.knowledge.Source;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.model.Advice;
import org.neuroglide.model.AdviceKind;
import org.neuroglide.model.Barrier;
import org.neuroglide.model.Basis;
import org.neuroglide.model.Certainty;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Contraindication;
import org.neuroglide.model.Course;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Dose;
import org.neuroglide.model.EvidenceStatement;
import org.neuroglide.model.EvidenceSummary;
import org.neuroglide.model.Fact;
import org.neuroglide.model.Indication;
import org.neuroglide.model.Irritability;
import org.neuroglide.model.IrritabilityOverride;
import org.neuroglide.model.IrritabilityStage;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Level;
import org.neuroglide.model.LoadLimit;
import org.neuroglide.model.Need;
import org.neuroglide.model.NotRecommended;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.PositionLimit;
import org.neuroglide.model.Precaution;
import org.neuroglide.model.Presence;
import org.neuroglide.model.Question;
import org.neuroglide.model.RangeLimit;
import org.neuroglide.model.Recommendation;
import org.neuroglide.model.RedFlag;
import org.neuroglide.model.Referral;
import org.neuroglide.model.RuleSummary;
import org.neuroglide.model.Scope;
import org.neuroglide.model.Screen;
import org.neuroglide.model.Side;
import org.neuroglide.model.Strength;
import org.neuroglide.model.Symptom;
import org.neuroglide.model.Urgency;
import org.neuroglide.model.Weight;

/** Decisions made by hand, so that pages are tested apart from the engine and the rules. */
final class Sample {
    static final LocalDate DAY = LocalDate.of(2026, 2, 1);
    static final Symptom LEG_PAIN = Symptom.of("leg-pain", Presence.PRESENT, Side.LEFT);
    static final IrritabilityOverride OVERRIDE =
            new IrritabilityOverride(true, Level.MODERATE, "settles within seconds in the clinic");
    static final EvidenceSummary EVIDENCE = new EvidenceSummary(
            "sciatica",
            Certainty.VERY_LOW,
            "It may help a little in the short term.",
            List.of(new EvidenceStatement("Pain 1.8 points lower in 40 trials", "basson-2017", "checked")),
            List.of(new EvidenceStatement("No gain in pain beside motor control exercise", "plaza-2020", "unverified")),
            "");

    private Sample() {}

    static Words words() {
        Technique slider = new Technique(
                "sciatic-slider-seated",
                "Sciatic slider, sitting",
                "",
                List.of(),
                "sciatic",
                Kind.SLIDER,
                "seated",
                true,
                "Sit upright, knee bent.",
                "",
                Map.of(),
                List.of(),
                List.of("Straighten the knee while the head tips back.", "Bend the knee while the head drops."),
                "",
                true,
                1,
                List.of(),
                1);
        return new Words(
                new Vocabulary(Map.of()),
                Map.of(
                        "basson-2017", source("basson-2017", "Basson and others", "2017", "2026-01-05"),
                        "plaza-2020", source("plaza-2020", "Plaza-Manzano and others", "2020", "unverified")),
                Map.of(slider.id(), slider),
                Map.of());
    }

    private static Source source(String key, String authors, String year, String checked) {
        return new Source(key, "review", "A title", authors, year, "", "", checked, "current", false, "");
    }

    static PatientCase patientCase() {
        return PatientCase.asOf(DAY)
                .age(44)
                .complaint("lumbar", Side.LEFT, "sciatica")
                .onset(LocalDate.of(2026, 1, 10))
                .symptom(LEG_PAIN)
                .build();
    }

    static RuleSummary rule(String id, String statement) {
        return new RuleSummary(
                id,
                statement,
                "Rationale of " + id + ".",
                List.of("basson-2017#table 2"),
                Certainty.EXPERT,
                Strength.CONDITIONAL,
                "never");
    }

    static Concluded concluded(Conclusion conclusion, String rule, String statement, Fact... facts) {
        return new Concluded(
                conclusion, List.of(new Basis(rule(rule, statement), Arrays.asList(facts), List.of(), List.of())));
    }

    static Decision decision(
            Disposition disposition,
            List<Concluded> conclusions,
            List<Question> questions,
            List<Recommendation> recommendations,
            List<NotRecommended> notRecommended) {
        List<Concluded> sorted = conclusions.stream()
                .sorted(Comparator.comparing(c -> c.conclusion().key()))
                .toList();
        Kind ceiling = sorted.stream()
                .map(Concluded::conclusion)
                .filter(LoadLimit.class::isInstance)
                .map(c -> ((LoadLimit) c).kind())
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Decision(
                DAY,
                "2026.1",
                "0123456789abcdef",
                false,
                disposition,
                sorted,
                ceiling,
                questions,
                recommendations,
                notRecommended,
                disposition.carriesTechniques(),
                disposition.carriesTechniques() ? DAY.plusDays(14) : null);
    }

    /** Sliders only, with an override of the irritability. */
    static Decision treat() {
        Irritability inferred = new Irritability(IrritabilityStage.INFERRED, Level.HIGH);
        Irritability effective = new Irritability(IrritabilityStage.EFFECTIVE, Level.MODERATE);
        Indication indication = new Indication("sciatica", "sciatic", Side.LEFT, Kind.SLIDER);
        Dose dose = new Dose(Kind.SLIDER, 2, 3, 10, 10, 0, 1, 2, 3, 4);
        Recommendation slider = new Recommendation(
                "sciatic-slider-seated",
                "Sciatic slider, sitting",
                "sciatic",
                Side.LEFT,
                Kind.SLIDER,
                "Sit upright, knee bent.",
                List.of(RangeLimit.OFF_TENSION),
                dose,
                true,
                List.of(indication),
                List.of("IN-001", "PR-004"),
                List.of(EVIDENCE));
        Barrier strong = new Barrier("Loads more than a slider, the strongest kind allowed", List.of("PR-004"));
        return decision(
                Disposition.TREAT_WITH_PRECAUTION,
                List.of(
                        concluded(inferred, "CL-001", "Pain of 7 or more is highly irritable", LEG_PAIN),
                        concluded(effective, "CL-009", "An override lowers by one step", inferred, OVERRIDE),
                        concluded(
                                new LoadLimit(Kind.SLIDER),
                                "PR-004",
                                "Lowered irritability: sliders at most",
                                effective),
                        concluded(
                                new PositionLimit(Scope.ALL, "", RangeLimit.OFF_TENSION),
                                "PR-005",
                                "Start off tension",
                                effective),
                        concluded(new Precaution("override-lowered"), "PR-006", "An override is shown", OVERRIDE),
                        concluded(new Contraindication(Scope.POSITION, "prone"), "CI-003", "Not prone", LEG_PAIN),
                        concluded(indication, "IN-001", "Sciatic pain fits a slider", LEG_PAIN),
                        concluded(dose, "DO-001", "Dose of sliders", effective),
                        concluded(
                                new Advice(AdviceKind.EXPECT, "expect-mild-pull"),
                                "DO-005",
                                "What to expect",
                                LEG_PAIN),
                        concluded(
                                new Advice(AdviceKind.STOP, "stop-sharp-or-numb"), "DO-006", "When to stop", LEG_PAIN),
                        concluded(new Advice(AdviceKind.HOME, "home-slow-gentle"), "DO-007", "Home", LEG_PAIN),
                        concluded(new Advice(AdviceKind.REVIEW, "review", 14), "DO-008", "Review", LEG_PAIN)),
                List.of(new Question(
                        "settle-time",
                        "",
                        "How long does it take to settle?",
                        Need.ADVISED,
                        Disposition.TREAT,
                        List.of("MI-009"))),
                List.of(slider),
                List.of(
                        new NotRecommended(
                                "a",
                                "Sciatic tensioner, sitting",
                                Kind.TENSIONER,
                                List.of(strong, new Barrier("Nothing indicates a tensioner", List.of()))),
                        new NotRecommended(
                                "b",
                                "Slump tensioner",
                                Kind.TENSIONER,
                                List.of(strong, new Barrier("Nothing indicates a tensioner", List.of())))));
    }

    /** Saddle numbness. */
    static Decision emergency() {
        RedFlag flag = new RedFlag(
                "saddle-numbness",
                Presence.PRESENT,
                Side.NONE,
                Course.NEW,
                "cauda-equina",
                Weight.STRONG,
                Screen.CORE,
                null);
        return decision(
                Disposition.EMERGENCY,
                List.of(concluded(
                        new Referral(Urgency.EMERGENCY, "cauda-equina"), "RF-001", "Saddle numbness: emergency", flag)),
                List.of(saddle(Need.BLOCKING)),
                List.of(),
                List.of());
    }

    /** The screening is not answered. */
    static Decision assessFirst() {
        return decision(
                Disposition.ASSESS_FIRST,
                List.of(),
                List.of(
                        saddle(Need.BLOCKING),
                        new Question(
                                "slr",
                                "",
                                "Straight leg raise: are the patient's own symptoms reproduced?",
                                Need.ADVISED,
                                Disposition.TREAT,
                                List.of("MI-007"))),
                List.of(),
                List.of(new NotRecommended(
                        "a",
                        "Sciatic tensioner, sitting",
                        Kind.TENSIONER,
                        List.of(new Barrier("No limit", List.of())))));
    }

    private static Question saddle(Need need) {
        return new Question(
                "saddle-numbness",
                "cauda-equina",
                "Is there numbness between the legs?",
                need,
                Disposition.EMERGENCY,
                List.of("MI-001"));
    }
}
