package org.neuroglide.proof.laws;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Contraindication;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Deferral;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Finding;
import org.neuroglide.model.InputFact;
import org.neuroglide.model.Kind;
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
import org.neuroglide.proof.laws.Law.Claim;
import org.neuroglide.proof.reference.ReferenceFacts;

/** What holds for every single decision; of what is recommended, {@link TreatmentLaws} say more. */
public final class DecisionLaws {
    private final Knowledge knowledge;
    private final ReferenceFacts sessions;

    public DecisionLaws(Knowledge knowledge, ReferenceFacts sessions) {
        this.knowledge = knowledge;
        this.sessions = sessions;
    }

    public List<Law> all() {
        return List.of(
                Law.ofOne("the disposition is what the table says", (c, d) -> disposition(d), (c, before, d) -> Expectations.notDisposition(d.disposition())),
                Law.ofOne("only treatment carries techniques", (c, d) -> carriesNothing(d), (c, before, d) -> nothingCarried(d)),
                Law.ofOne("no technique above the lowest load limit", (c, d) -> ceiling(d), (c, before, d) -> lowestCeiling(d)),
                Law.ofOne("a strong red flag stops treatment", this::strongFlag,
                        (c, before, d) -> Expectations.noLooserThan(Disposition.DEFER)),
                Law.ofOne("an unanswered core screen or neurological examination stops treatment", this::unanswered,
                        (c, before, d) -> Expectations.noLooserThan(Disposition.ASSESS_FIRST)),
                Law.ofOne("every basis leads back to input facts", new BasisLaw(knowledge, sessions)::wrong, Claim.NONE),
                Law.ofOne("every recommendation names its evidence and what speaks against it", (c, d) -> evidence(d), Claim.NONE));
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

    /** A review of what is not treated cannot be forbidden by a scenario. */
    private static String nothingCarried(Decision d) {
        if (d.disposition().carriesTechniques()) {
            return Expectations.notDisposition(d.disposition());
        }
        return !d.recommendations().isEmpty()
                ? Expectations.notRecommended(d.recommendations())
                : d.homeAllowed() ? Expectations.HOME_BARRED : "";
    }

    private static String ceiling(Decision d) {
        Optional<Kind> lowest = lowest(d);
        if (d.ceiling() != lowest.orElse(null)) {
            return "the ceiling is " + d.ceiling() + " where the lowest limit is " + lowest;
        }
        return aboveLowest(d).stream()
                .map(r -> r.technique() + " (" + r.kind() + ") is above the lowest limit " + lowest)
                .findFirst()
                .orElse("");
    }

    private static String lowestCeiling(Decision d) {
        return d.ceiling() == lowest(d).orElse(null)
                ? Expectations.notRecommended(aboveLowest(d))
                : Expectations.notCeiling(d.ceiling());
    }

    private static Optional<Kind> lowest(Decision d) {
        return d.conclusions(LoadLimit.class).stream().map(LoadLimit::kind).min(Comparator.naturalOrder());
    }

    private static List<Recommendation> aboveLowest(Decision d) {
        Optional<Kind> lowest = lowest(d);
        return d.recommendations().stream()
                .filter(r -> lowest.isEmpty() || r.kind().compareTo(lowest.get()) > 0)
                .toList();
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

}
