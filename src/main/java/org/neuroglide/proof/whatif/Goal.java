package org.neuroglide.proof.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.neuroglide.engine.Explanation;
import org.neuroglide.engine.WhyNot;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.knowledge.Value;
import org.neuroglide.model.Barrier;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Contraindication;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Deferral;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Dose;
import org.neuroglide.model.Indication;
import org.neuroglide.model.Kind;
import org.neuroglide.model.LoadLimit;
import org.neuroglide.model.MissingInformation;
import org.neuroglide.model.Need;
import org.neuroglide.model.PositionLimit;
import org.neuroglide.model.Precaution;
import org.neuroglide.model.Scope;

/** An answer that a decision does not give, and what stands between. */
sealed interface Goal {
    boolean reached(Decision decision);

    /** How much stands in the way of it. */
    int distance(Explanation explanation);

    /** The conclusions that stand in its way. */
    List<Conclusion> barriers(Explanation explanation);

    void walk(Explanation explanation, Backward backward);

    /** A technique is recommended. */
    record Recommended(Technique technique, Knowledge knowledge) implements Goal {
        @Override
        public boolean reached(Decision decision) {
            return decision.recommendations().stream().anyMatch(r -> r.technique().equals(technique.id()));
        }

        @Override
        public int distance(Explanation explanation) {
            return barriersOf(explanation).size() + barriers(explanation).size();
        }

        private List<Barrier> barriersOf(Explanation explanation) {
            return explanation.whyNot(technique.id()).map(WhyNot::barriers).orElse(List.of());
        }

        @Override
        public List<Conclusion> barriers(Explanation explanation) {
            List<String> rules = barriersOf(explanation).stream().flatMap(b -> b.rules().stream()).toList();
            List<Conclusion> standing = new ArrayList<>();
            for (Concluded each : decision(explanation).conclusions()) {
                boolean named = each.bases().stream().anyMatch(b -> rules.contains(b.rule().id()));
                if (named && isBar(each.conclusion())) {
                    standing.add(each.conclusion());
                }
            }
            return standing;
        }

        private boolean isBar(Conclusion conclusion) {
            return conclusion instanceof Deferral
                    || conclusion instanceof Contraindication
                    || conclusion instanceof PositionLimit
                    || conclusion instanceof MissingInformation missing && missing.need() == Need.BLOCKING
                    || conclusion instanceof LoadLimit limit && limit.kind().compareTo(technique.kind()) < 0;
        }

        @Override
        public void walk(Explanation explanation, Backward backward) {
            barriers(explanation).forEach(backward::prevent);
            Decision decision = decision(explanation);
            Value kind = new Value.Constant("Kind", technique.kind().name());
            Value nerve = new Value.Text(technique.nerve());
            if (decision.conclusions(LoadLimit.class).isEmpty()) {
                backward.achieve(pattern("LoadLimit"));
            }
            boolean indicated = decision.conclusions(Indication.class).stream()
                    .anyMatch(i -> i.nerve().equals(technique.nerve()) && i.kind() == technique.kind());
            if (!indicated) {
                backward.achieve(pattern("Indication", equal("nerve", nerve), equal("kind", kind)));
            }
            if (decision.conclusions(Dose.class).stream().noneMatch(d -> d.kind() == technique.kind())) {
                backward.achieve(pattern("Dose", equal("kind", kind)));
            }
        }
    }

    /** The disposition is less strict. */
    record Looser(Disposition than, Knowledge knowledge) implements Goal {
        @Override
        public boolean reached(Decision decision) {
            return decision.disposition().compareTo(than) > 0;
        }

        @Override
        public int distance(Explanation explanation) {
            return barriers(explanation).size();
        }

        @Override
        public List<Conclusion> barriers(Explanation explanation) {
            return decision(explanation).conclusions().stream()
                    .map(Concluded::conclusion)
                    .filter(this::stands)
                    .toList();
        }

        private boolean stands(Conclusion conclusion) {
            return switch (than) {
                case DEFER ->
                    conclusion instanceof Deferral
                            || conclusion instanceof Contraindication bar && bar.scope() == Scope.ALL;
                case ASSESS_FIRST ->
                    conclusion instanceof MissingInformation missing && missing.need() == Need.BLOCKING;
                case TREAT_WITH_PRECAUTION -> conclusion instanceof Precaution || conclusion instanceof PositionLimit;
                default -> false;
            };
        }

        @Override
        public void walk(Explanation explanation, Backward backward) {
            barriers(explanation).forEach(backward::prevent);
            Decision decision = decision(explanation);
            if (than == Disposition.ASSESS_FIRST && decision.conclusions(LoadLimit.class).isEmpty()) {
                backward.achieve(pattern("LoadLimit"));
            } else if (than == Disposition.NOT_INDICATED) {
                least(decision).ifPresent(kind -> decision.notRecommended().stream()
                        .map(n -> knowledge.techniques().get(n.technique()))
                        .filter(t -> t.kind().compareTo(kind) <= 0)
                        .forEach(t -> new Recommended(t, knowledge).walk(explanation, backward)));
            }
        }

        /** Where nothing is indicated, what is permitted could be; the gentlest kinds come first. */
        private static Optional<Kind> least(Decision decision) {
            return decision.conclusions(LoadLimit.class).stream().map(LoadLimit::kind).min(Comparator.naturalOrder());
        }
    }

    /** The disposition is stricter. */
    record Stricter(Disposition than) implements Goal {
        private static final int RULES = 40;

        @Override
        public boolean reached(Decision decision) {
            return decision.disposition().compareTo(than) < 0;
        }

        @Override
        public int distance(Explanation explanation) {
            return 0;
        }

        @Override
        public List<Conclusion> barriers(Explanation explanation) {
            return List.of();
        }

        @Override
        public void walk(Explanation explanation, Backward backward) {
            for (String type : List.of("Referral", "Deferral", "Contraindication", "Precaution", "PositionLimit")) {
                backward.achieveByAnswers(pattern(type), RULES);
            }
        }
    }

    private static Decision decision(Explanation explanation) {
        return explanation.examination().decision();
    }

    private static Condition.Pattern pattern(String type, Constraint... constraints) {
        return new Condition.Pattern(type, List.of(constraints), List.of(), 0);
    }

    private static Constraint equal(String field, Value value) {
        return new Constraint(field, Constraint.Op.EQ, List.of(value));
    }
}
