package org.neuroglide.proof.laws;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.model.Basis;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Contraindication;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Deferral;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Dose;
import org.neuroglide.model.Fact;
import org.neuroglide.model.Finding;
import org.neuroglide.model.InputFact;
import org.neuroglide.model.IrritabilityStage;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Level;
import org.neuroglide.model.LoadLimit;
import org.neuroglide.model.MissingInformation;
import org.neuroglide.model.Need;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.PositionLimit;
import org.neuroglide.model.Precaution;
import org.neuroglide.model.Presence;
import org.neuroglide.model.Recommendation;
import org.neuroglide.model.RedFlag;
import org.neuroglide.model.Referral;
import org.neuroglide.model.Scope;
import org.neuroglide.model.TestResult;
import org.neuroglide.model.Urgency;
import org.neuroglide.model.Weight;
import org.neuroglide.proof.reference.ReferenceFacts;

/** What holds for every single decision. */
public final class DecisionLaws {
    /** Hard caps, whatever the parameters say. */
    private static final int MOST_SETS = 3;

    private static final int MOST_REPETITIONS = 20;
    private static final int MOST_SESSIONS_A_DAY = 3;
    private static final int MOST_SECONDS_OF_OSCILLATION = 60;

    private final Knowledge knowledge;
    private final ReferenceFacts sessions;

    public DecisionLaws(Knowledge knowledge, ReferenceFacts sessions) {
        this.knowledge = knowledge;
        this.sessions = sessions;
    }

    public List<Law> all() {
        return List.of(
                Law.ofOne("the disposition is what the table says", (c, d) -> disposition(d)),
                Law.ofOne("only treatment carries techniques", (c, d) -> carriesNothing(d)),
                Law.ofOne("no technique above the lowest load limit", (c, d) -> ceiling(d)),
                Law.ofOne("a strong red flag stops treatment", this::strongFlag),
                Law.ofOne("an unanswered core screen or neurological examination stops treatment", this::unanswered),
                Law.ofOne("every basis leads back to input facts", this::basis),
                Law.ofOne("every recommendation names its evidence and what speaks against it", (c, d) -> evidence(d)),
                Law.ofOne("a tensioner needs low irritability, a later visit, no override downwards", this::tensioner),
                Law.ofOne("high or unknown irritability: sliders or interface, off tension", (c, d) -> irritable(d)),
                Law.ofOne("no dose above the caps", (c, d) -> doses(d)));
    }

    private static String disposition(Decision d) {
        boolean limited = !d.conclusions(Precaution.class).isEmpty() || !d.conclusions(PositionLimit.class).isEmpty();
        Disposition treat = limited ? Disposition.TREAT_WITH_PRECAUTION : Disposition.TREAT;
        Disposition expected = refers(d, Urgency.EMERGENCY)
                ? Disposition.EMERGENCY
                : refers(d, Urgency.URGENT)
                        ? Disposition.URGENT_REFERRAL
                        : withholds(d)
                                ? Disposition.DEFER
                                : blocked(d) || d.conclusions(LoadLimit.class).isEmpty()
                                        ? Disposition.ASSESS_FIRST
                                        : d.recommendations().isEmpty() ? Disposition.NOT_INDICATED : treat;
        return d.disposition() == expected ? "" : d.disposition() + " where the table says " + expected;
    }

    private static boolean refers(Decision d, Urgency urgency) {
        return d.conclusions(Referral.class).stream().anyMatch(r -> r.urgency() == urgency);
    }

    private static boolean withholds(Decision d) {
        return !d.conclusions(Deferral.class).isEmpty()
                || d.conclusions(Contraindication.class).stream().anyMatch(c -> c.scope() == Scope.ALL);
    }

    private static boolean blocked(Decision d) {
        return d.conclusions(MissingInformation.class).stream().anyMatch(m -> m.need() == Need.BLOCKING);
    }

    private static String carriesNothing(Decision d) {
        if (d.disposition().carriesTechniques()) {
            return d.recommendations().isEmpty() ? d.disposition() + " without a technique" : "";
        }
        boolean empty = d.recommendations().isEmpty() && !d.homeAllowed() && d.reviewOn() == null;
        return empty ? "" : d.disposition() + " carries a technique, a home programme or a review of one";
    }

    private static String ceiling(Decision d) {
        Optional<Kind> lowest = d.conclusions(LoadLimit.class).stream().map(LoadLimit::kind).min(Comparator.naturalOrder());
        if (d.ceiling() != lowest.orElse(null)) {
            return "the ceiling is " + d.ceiling() + " where the lowest limit is " + lowest;
        }
        return d.recommendations().stream()
                .filter(r -> lowest.isEmpty() || r.kind().compareTo(lowest.get()) > 0)
                .map(r -> r.technique() + " (" + r.kind() + ") is above the lowest limit " + lowest)
                .findFirst()
                .orElse("");
    }

    private String strongFlag(PatientCase c, Decision d) {
        if (d.disposition().compareTo(Disposition.DEFER) <= 0) {
            return "";
        }
        for (InputFact fact : sessions.of(c)) {
            if (fact instanceof RedFlag r && r.weight() == Weight.STRONG && r.presence() == Presence.PRESENT) {
                return fact.key() + " is present, and yet " + d.disposition();
            }
        }
        return "";
    }

    private String unanswered(PatientCase c, Decision d) {
        if (d.disposition().compareTo(Disposition.ASSESS_FIRST) <= 0) {
            return "";
        }
        for (InputFact fact : sessions.of(c)) {
            boolean open = fact instanceof Finding f && f.presence() == Presence.NOT_ASSESSED;
            boolean core = fact instanceof RedFlag || fact instanceof TestResult t && !t.group().isEmpty();
            if (open && core) {
                return fact.key() + " is not assessed, and yet " + d.disposition();
            }
        }
        return "";
    }

    private String basis(PatientCase c, Decision d) {
        Map<Fact, List<Basis>> bases = new HashMap<>();
        d.conclusions().forEach(x -> bases.put(x.conclusion(), x.bases()));
        Set<Fact> inputs = new HashSet<>(sessions.of(c));
        Set<Fact> proven = new HashSet<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Concluded x : d.conclusions()) {
                if (!proven.contains(x.conclusion()) && x.bases().stream().anyMatch(b -> stands(b, inputs, proven))) {
                    grown = proven.add(x.conclusion());
                }
            }
        }
        for (Concluded x : d.conclusions()) {
            for (Basis b : x.bases()) {
                if (b.facts().isEmpty() || !stands(b, inputs, proven)) {
                    return x.conclusion().key() + " by " + b.rule().id() + " stands on " + b.facts();
                }
            }
        }
        return proven.containsAll(bases.keySet()) ? "" : "a conclusion without a basis";
    }

    private static boolean stands(Basis basis, Set<Fact> inputs, Set<Fact> proven) {
        return basis.facts().stream().allMatch(f -> f instanceof Conclusion ? proven.contains(f) : inputs.contains(f));
    }

    private String evidence(Decision d) {
        Set<String> explained = knowledge.evidence().stream()
                .filter(e -> !e.summary().against().isEmpty())
                .map(e -> e.summary().key())
                .collect(Collectors.toSet());
        return d.recommendations().stream()
                .filter(r -> r.evidence().isEmpty()
                        || r.evidence().stream().anyMatch(e -> !explained.contains(e.key()) || e.against().isEmpty()))
                .map(r -> r.technique() + " with evidence " + r.evidence())
                .findFirst()
                .orElse("");
    }

    private String tensioner(PatientCase c, Decision d) {
        boolean strong = d.recommendations().stream().anyMatch(r -> r.kind().compareTo(Kind.TENSIONER) >= 0);
        Set<Level> effective = OverrideChanges.levels(d, IrritabilityStage.EFFECTIVE);
        Set<Level> inferred = OverrideChanges.levels(d, IrritabilityStage.INFERRED);
        boolean allowed = effective.equals(Set.of(Level.LOW)) && inferred.equals(Set.of(Level.LOW))
                && c.previousVisit().recorded();
        return strong && !allowed ? "a tensioner at " + effective + ", inferred " + inferred : "";
    }

    private String irritable(Decision d) {
        Set<Level> effective = OverrideChanges.levels(d, IrritabilityStage.EFFECTIVE);
        if (!effective.contains(Level.HIGH) && !effective.contains(Level.UNKNOWN) && !effective.isEmpty()) {
            return "";
        }
        return d.recommendations().stream()
                .filter(r -> r.kind().compareTo(Kind.SLIDER) > 0
                        || !knowledge.techniques().get(r.technique()).offTension())
                .map(r -> r.technique() + " (" + r.kind() + ") at " + effective)
                .findFirst()
                .orElse("");
    }

    /** A knowledge base without the parameter sets no limit by it. */
    private int number(String parameter) {
        Parameter found = knowledge.parameters().get(parameter);
        return found == null ? Integer.MAX_VALUE : found.value().intValueExact();
    }

    private String doses(Decision d) {
        for (Recommendation r : d.recommendations()) {
            Dose dose = r.dose();
            if (dose == null || dose.setsMax() > MOST_SETS || dose.repsMax() > MOST_REPETITIONS
                    || dose.perDayMax() > MOST_SESSIONS_A_DAY
                    || dose.sets() > dose.setsMax() || dose.reps() > dose.repsMax() || dose.perDay() > dose.perDayMax()
                    || dose.holdSeconds() > number(dose.kind() == Kind.SUSTAINED_STRETCH ? "dose-stretch-hold" : "sustained-hold-seconds")
                    || dose.secondsPerRep() < 1 || dose.secondsPerRep() > dose.secondsPerRepMax()
                    || dose.repsMax() * dose.secondsPerRepMax() > MOST_SECONDS_OF_OSCILLATION
                    || dose.daysPerWeek() < 0 || dose.daysPerWeek() > 7 || dose.kind() != r.kind()) {
                return r.technique() + " with " + dose;
            }
        }
        return "";
    }
}
