package org.neuroglide.texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Contraindication;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Problem;
import org.neuroglide.model.Recommendation;
import org.neuroglide.model.Scope;

/**
 * The home programme of a decision for the patient, as one HTML page that needs nothing else: a first part with the rules
 * of the programme, then a page for each exercise with its figure. It holds patient words only; what it says stands in the
 * knowledge base.
 *
 * <p>Where the decision allows no home programme there is none: {@link HandoutException} says why.
 */
public final class Handout {
    private final Knowledge knowledge;

    public Handout(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The first choice of each kind, nerve and side. */
    public String html(Decision decision) {
        Map<String, Recommendation> first = new LinkedHashMap<>();
        home(decision).forEach(r -> first.putIfAbsent(r.kind() + " " + r.nerve() + " " + r.side(), r));
        return html(decision, new ArrayList<>(first.values()));
    }

    /**
     * Chosen exercises of the programme.
     *
     * @param techniques ids; each must be a home technique of the decision
     */
    public String html(Decision decision, Set<String> techniques) {
        List<Recommendation> home = home(decision);
        Set<String> known = home.stream().map(Recommendation::technique).collect(Collectors.toSet());
        String choice = "choose of " + String.join(", ", new TreeSet<>(known));
        List<Problem> unknown = techniques.stream()
                .filter(t -> !known.contains(t))
                .map(t -> problem("not-in-programme", t, "is no home technique of this decision", choice))
                .toList();
        if (!unknown.isEmpty()) {
            throw new HandoutException(unknown);
        }
        return html(
                decision,
                home.stream().filter(r -> techniques.contains(r.technique())).toList());
    }

    private String html(Decision decision, List<Recommendation> exercises) {
        PatientWords words = new PatientWords(knowledge, decision);
        StringBuilder html = new StringBuilder(HandoutLayout.head());
        html.append(HandoutLayout.firstPart(decision, exercises, words));
        for (int i = 0; i < exercises.size(); i++) {
            html.append(HandoutLayout.exercise(
                    knowledge, exercises.get(i), words, "Exercise " + (i + 1) + " of " + exercises.size()));
        }
        if (!words.missing().isEmpty()) {
            throw new HandoutException(words.missing());
        }
        return html.append(HandoutLayout.foot()).toString();
    }

    /** The home techniques of a decision that allows a home programme. */
    private static List<Recommendation> home(Decision decision) {
        Disposition disposition = decision.disposition();
        if (!disposition.carriesTechniques()) {
            String sentences = String.join(" ", DispositionBanner.of(decision).sentences());
            throw refused("no-treatment", Terms.of(disposition) + ". " + sentences.replaceFirst("\\.$", ""));
        }
        if (!decision.homeAllowed()) {
            throw refused("home-barred", Terms.of(disposition) + ", but a programme at home is barred: " + bars(decision));
        }
        List<Recommendation> home = decision.recommendations().stream()
                .filter(r -> r.home() && r.dose() != null)
                .toList();
        if (home.isEmpty()) {
            throw refused("no-home-technique", Terms.of(disposition) + ", but none of its techniques may be done at home");
        }
        return home;
    }

    private static HandoutException refused(String code, String decision) {
        return new HandoutException(List.of(problem(
                code,
                "no home programme",
                "the decision is " + decision,
                "run decide on the case and read the decision")));
    }

    static Problem problem(String code, String subject, String message, String nextStep) {
        return new Problem(code, "", 0, subject, message, nextStep);
    }

    private static String bars(Decision decision) {
        Reading reading = new Reading(decision);
        return decision.conclusions(Contraindication.class).stream()
                .filter(b -> b.scope() == Scope.HOME)
                .flatMap(b -> reading.rulesBehind(b).stream())
                .distinct()
                .map(reading::named)
                .collect(Collectors.joining("; "));
    }
}
