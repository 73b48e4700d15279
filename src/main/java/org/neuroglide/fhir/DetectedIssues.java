package org.neuroglide.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueSeverity;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueStatus;
import org.hl7.fhir.r4.model.Reference;
import org.neuroglide.fhir.Codes.IssueKind;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Barrier;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Contraindication;
import org.neuroglide.model.Deferral;
import org.neuroglide.model.NotRecommended;
import org.neuroglide.model.RuleSummary;
import org.neuroglide.model.Scope;
import org.neuroglide.texts.Words;

/**
 * What stands against neural techniques: each contraindication, each concern that must be cleared first, and each
 * requested technique that the decision does not recommend.
 *
 * <p>The knowledge base does not grade bars. So a bar of techniques has the highest severity, and a bar of the home
 * programme alone, under which a clinician may still treat, a moderate one.
 */
final class DetectedIssues {
    private final Words words;
    private final Grounds grounds;

    DetectedIssues(Words words, Grounds grounds) {
        this.words = words;
        this.grounds = grounds;
    }

    static String role(Deferral deferral) {
        return "issue-deferral-" + deferral.concern();
    }

    List<DetectedIssue> of(Occasion occasion) {
        List<DetectedIssue> issues = new ArrayList<>();
        occasion.decision().conclusions(Deferral.class).forEach(d -> issues.add(deferral(occasion, d)));
        occasion.decision().conclusions(Contraindication.class).forEach(c -> issues.add(bar(occasion, c)));
        return issues;
    }

    private DetectedIssue deferral(Occasion occasion, Deferral deferral) {
        String concern = words.code(deferral.concern(), Section.CONCERNS);
        String action = words.item(deferral.concern(), Section.CONCERNS)
                .map(VocabularyItem::action)
                .orElse("");
        DetectedIssue issue = concluded(
                occasion,
                role(deferral),
                Codes.issue(IssueKind.DEFERRAL, "Neural techniques withheld until cleared: " + concern),
                deferral);
        mitigate(issue, occasion, "Withhold every neural technique until this is cleared. " + action);
        return issue;
    }

    private DetectedIssue bar(Occasion occasion, Contraindication bar) {
        String reach = words.reach(bar.scope(), bar.target());
        String target = bar.target().isEmpty() ? "" : "-" + bar.target().toLowerCase(Locale.ROOT).replace('_', '-');
        DetectedIssue issue = concluded(
                occasion,
                "issue-" + Codes.code(bar.scope()) + target,
                Codes.issue(IssueKind.of(bar.scope()), "Barred: " + reach),
                bar);
        if (bar.scope() == Scope.HOME) {
            issue.setSeverity(DetectedIssueSeverity.MODERATE);
        }
        mitigate(issue, occasion, "Do not use " + reach + ".");
        return issue;
    }

    private DetectedIssue concluded(Occasion occasion, String role, CodeableConcept code, Conclusion conclusion) {
        List<RuleSummary> rules = grounds.rules(occasion, conclusion);
        List<String> lines = new ArrayList<>();
        lines.add(grounds.found(occasion, conclusion));
        rules.forEach(rule -> lines.add(grounds.rule(rule)));
        return issue(occasion, role, code, rules, lines);
    }

    /** Why a requested technique should not be used; empty where the decision recommends it or does not know it. */
    Optional<DetectedIssue> requested(Occasion occasion, String technique, Reference request) {
        return occasion.decision().notRecommended().stream()
                .filter(n -> n.technique().equals(technique))
                .findFirst()
                .map(n -> requested(occasion, n, request));
    }

    private DetectedIssue requested(Occasion occasion, NotRecommended technique, Reference request) {
        List<String> lines = technique.barriers().stream().map(DetectedIssues::barrier).toList();
        List<String> ids =
                technique.barriers().stream().flatMap(b -> b.rules().stream()).distinct().toList();
        CodeableConcept code =
                Codes.issue(IssueKind.TECHNIQUE_NOT_RECOMMENDED, "Not recommended: " + technique.name());
        DetectedIssue issue =
                issue(occasion, "issue-of-" + technique.technique(), code, grounds.rules(occasion, ids), lines);
        if (!request.isEmpty()) {
            issue.addImplicated(request);
        }
        mitigate(issue, occasion, "Do not use this technique on what is known.");
        return issue;
    }

    private static String barrier(Barrier barrier) {
        return Words.sentence(barrier.reason())
                + (barrier.rules().isEmpty() ? "" : " [" + String.join(", ", barrier.rules()) + "]");
    }

    private DetectedIssue issue(
            Occasion occasion, String role, CodeableConcept code, List<RuleSummary> rules, List<String> because) {
        DetectedIssue issue = new DetectedIssue();
        issue.setId(occasion.naming().id(role));
        issue.addIdentifier(occasion.identifier(role));
        issue.setStatus(DetectedIssueStatus.FINAL).setSeverity(DetectedIssueSeverity.HIGH);
        issue.setCode(code);
        if (occasion.named()) {
            issue.setPatient(occasion.patient());
        }
        issue.setIdentified(occasion.at());
        rules.forEach(rule -> issue.addEvidence().addCode(Codes.rule(rule)));
        List<String> lines = new ArrayList<>(occasion.answer());
        lines.addAll(because);
        lines.removeIf(String::isEmpty);
        issue.setDetail(String.join("\n", lines));
        Narratives.write(issue, code.getText(), lines);
        return issue;
    }

    private static void mitigate(DetectedIssue issue, Occasion occasion, String action) {
        issue.addMitigation()
                .setAction(new CodeableConcept().setText(action.trim()))
                .setDateElement(occasion.at());
    }
}
