package org.neuroglide.hooks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.neuroglide.fhir.GuidanceResources;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Contraindication;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Deferral;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Need;
import org.neuroglide.model.Question;
import org.neuroglide.model.Referral;
import org.neuroglide.model.Scope;
import org.neuroglide.model.Urgency;
import org.neuroglide.texts.Terms;

/**
 * The cards of a decision: what the disposition says first, with the whole explanation; then what else must not be missed.
 * Techniques are proposed only where the disposition carries them.
 */
final class DecisionCards {
    private final CardWords words;
    private final GuidanceResources resources;
    private final CardDetail detail;
    private final TechniqueCards techniques;

    DecisionCards(Knowledge knowledge) {
        this.words = new CardWords(knowledge);
        this.resources = new GuidanceResources(knowledge);
        this.detail = new CardDetail(knowledge);
        this.techniques = new TechniqueCards(words, resources);
    }

    /** At least one, each of another topic, the most urgent first. */
    List<CardDraft> of(Occasion occasion) {
        List<CardDraft> cards = new ArrayList<>();
        cards.add(main(occasion));
        Decision decision = occasion.decision();
        List<Referral> urgent = referrals(decision, Urgency.URGENT);
        if (cards.get(0).topic() == Topic.EMERGENCY && !urgent.isEmpty()) {
            cards.add(referral(occasion, Topic.URGENT_REFERRAL, urgent, detail.alsoRefer(occasion, urgent)));
        }
        techniques.ordered(occasion).ifPresent(cards::add);
        if (occasion.isIncomplete()) {
            cards.add(incomplete(occasion));
        }
        return cards.stream().sorted((a, b) -> a.topic().compareTo(b.topic())).toList();
    }

    private CardDraft main(Occasion occasion) {
        String page = detail.whole(occasion);
        return switch (occasion.decision().disposition()) {
            case EMERGENCY ->
                referral(occasion, Topic.EMERGENCY, referrals(occasion.decision(), Urgency.EMERGENCY), page);
            case URGENT_REFERRAL ->
                referral(occasion, Topic.URGENT_REFERRAL, referrals(occasion.decision(), Urgency.URGENT), page);
            case DEFER -> deferral(occasion, page);
            case ASSESS_FIRST -> missing(occasion, page);
            case NOT_INDICATED -> notIndicated(occasion, page);
            case TREAT_WITH_PRECAUTION, TREAT -> techniques.recommended(occasion, page);
        };
    }

    private CardDraft referral(Occasion occasion, Topic topic, List<Referral> referrals, String page) {
        String head = topic == Topic.EMERGENCY
                ? "EMERGENCY: send to emergency care today, no neural technique."
                : "URGENT REFERRAL: no neural technique until seen.";
        String summary = Summary.of(head, words.concerns(referrals.stream().map(Referral::concern)));
        CardDraft card = draft(occasion, topic, summary, page, CardWords.rules(occasion.decision(), referrals));
        for (Referral referral : referrals) {
            ServiceRequest order = resources.remarking(occasion.remarks()).referral(
                    occasion.id(), occasion.at(), occasion.decision(), occasion.subject(), referral);
            card.suggest(SelectionBehavior.ANY, true, "Refer: " + words.concern(referral.concern()), order);
        }
        return card;
    }

    private CardDraft deferral(Occasion occasion, String page) {
        Decision decision = occasion.decision();
        List<Deferral> deferrals = decision.conclusions(Deferral.class);
        List<Conclusion> behind = new ArrayList<>(deferrals);
        decision.conclusions(Contraindication.class).stream()
                .filter(bar -> bar.scope() == Scope.ALL)
                .forEach(behind::add);
        String summary = Summary.of(
                Terms.of(decision.disposition()) + ".",
                stake(blocking(decision), Disposition.URGENT_REFERRAL)
                        + words.concerns(deferrals.stream().map(Deferral::concern)));
        CardDraft card = draft(occasion, Topic.DEFERRAL, summary, page, CardWords.rules(decision, behind));
        task(occasion, card);
        return card;
    }

    private CardDraft missing(Occasion occasion, String page) {
        Decision decision = occasion.decision();
        List<Question> open = blocking(decision);
        Stream<String> groups = open.stream()
                .map(Question::group)
                .filter(g -> !g.isEmpty())
                .distinct()
                .map(g -> words.words(Section.GROUPS, g));
        String what = (occasion.assessed() ? "" : "No assessment. ")
                + stake(open, Disposition.DEFER)
                + (open.isEmpty() ? "" : "Not assessed: " + Summary.list(groups.toList()));
        List<String> rules = open.stream().flatMap(q -> q.rules().stream()).distinct().sorted().toList();
        CardDraft card = draft(
                occasion, Topic.MISSING_SCREENING, Summary.of(Terms.of(decision.disposition()) + ".", what), page, rules);
        task(occasion, card);
        return card;
    }

    private static List<Question> blocking(Decision decision) {
        return decision.questions().stream().filter(q -> q.need() == Need.BLOCKING).toList();
    }

    /** What open questions could still bring; nothing where it is less strict than that. */
    private static String stake(List<Question> open, Disposition least) {
        return open.stream()
                .map(Question::couldBecome)
                .min(Disposition::compareTo)
                .filter(d -> d.compareTo(least) <= 0)
                .map(d -> "An answer could make this " + Terms.of(d) + ". ")
                .orElse("");
    }

    private CardDraft notIndicated(Occasion occasion, String page) {
        String summary = Terms.of(occasion.decision().disposition()) + ".";
        return draft(occasion, Topic.NOT_INDICATED, summary, page, List.of());
    }

    private CardDraft incomplete(Occasion occasion) {
        String parts = Summary.list(occasion.gaps().keySet().stream().map(RecordQuery::key).toList());
        String summary = occasion.has(Occasion.SERIOUS)
                ? Summary.of("The record names a serious concern that the assessment does not hold.", "Read the record before acting.")
                : occasion.has(Occasion.UNFINISHED)
                        ? Summary.of("A newer assessment was begun and is not finished.", "Finish it before acting.")
                        : !parts.isEmpty()
                                ? Summary.of("Part of the record is not known and counts as unknown, never as no:", parts)
                                : Summary.of("Not every medicine of the record is named.",
                                        "What is not named counts as unknown, never as no.");
        return draft(occasion, Topic.INCOMPLETE_RECORD, summary, detail.gaps(occasion), List.of());
    }

    private void task(Occasion occasion, CardDraft card) {
        resources
                .remarking(occasion.remarks())
                .assessmentTask(occasion.id(), occasion.at(), occasion.decision(), occasion.subject())
                .ifPresent(task ->
                        card.suggest(SelectionBehavior.ANY, true, "Ask for the assessment to be filled in", task));
    }

    private static CardDraft draft(Occasion occasion, Topic topic, String summary, String page, List<String> rules) {
        return new CardDraft(occasion.id(), topic, summary, page, rules);
    }

    private static List<Referral> referrals(Decision decision, Urgency urgency) {
        return decision.conclusions(Referral.class).stream()
                .filter(r -> r.urgency() == urgency)
                .toList();
    }
}
