package org.neuroglide.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.neuroglide.model.Contraindication;
import org.neuroglide.model.Deferral;
import org.neuroglide.model.Need;
import org.neuroglide.model.Precaution;
import org.neuroglide.model.Recommendation;
import org.neuroglide.model.Referral;
import org.neuroglide.model.RuleSummary;

/** The rules behind the decision, each once: its statement, why it holds, how certain it is and where it comes from. */
final class ReasonSection {
    private final Words words;
    private final Reading reading;

    ReasonSection(Words words, Reading reading) {
        this.words = words;
        this.reading = reading;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (String id : ids()) {
            reading.rule(id).ifPresent(rule -> rule(blocks, rule));
        }
        if (!blocks.isEmpty()) {
            blocks.add(0, new Block.Heading(1, "Why: the rules behind this decision"));
        }
        return blocks;
    }

    private Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        for (Recommendation recommendation : reading.decision().recommendations()) {
            ids.addAll(recommendation.because());
        }
        reading.decision().conclusions(Referral.class).forEach(c -> ids.addAll(reading.rulesBehind(c)));
        reading.decision().conclusions(Deferral.class).forEach(c -> ids.addAll(reading.rulesBehind(c)));
        reading.decision().conclusions(Contraindication.class).stream()
                .filter(bar -> !reading.followsFromConcern(bar))
                .forEach(bar -> ids.addAll(reading.rulesBehind(bar)));
        if (reading.decision().disposition().carriesTechniques()) {
            reading.decision().conclusions(Precaution.class).forEach(c -> ids.addAll(reading.rulesBehind(c)));
        }
        if (ids.isEmpty()) {
            reading.decision().questions().stream()
                    .filter(q -> q.need() == Need.BLOCKING)
                    .forEach(q -> ids.addAll(q.rules()));
        }
        return ids;
    }

    private void rule(List<Block> blocks, RuleSummary rule) {
        blocks.add(new Block.Field(
                0,
                rule.id(),
                List.of(Words.sentence(rule.statement()) + " " + rule.rationale(), credentials(words, rule))));
    }

    /** Certainty, strength and sources of a rule in one line, and its review where it has had one. */
    static String credentials(Words words, RuleSummary rule) {
        List<String> sources = rule.sources().stream().map(words::source).toList();
        String reviewed = rule.reviewed().equals("never") ? "" : " Reviewed " + rule.reviewed() + ".";
        return Words.capital(Terms.of(rule.certainty()).toLowerCase(Locale.ROOT)) + "; " + Terms.of(rule.strength())
                + ". " + Words.capital(String.join("; ", sources)) + "." + reviewed;
    }
}
