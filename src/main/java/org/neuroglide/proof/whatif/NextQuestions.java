package org.neuroglide.proof.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neuroglide.engine.CaseException;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.engine.Examination;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.PatternMatcher;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Value;
import org.neuroglide.model.Basis;
import org.neuroglide.model.Complaint;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Fact;
import org.neuroglide.model.Finding;
import org.neuroglide.model.InputFact;
import org.neuroglide.model.MissingInformation;
import org.neuroglide.model.Patient;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Question;
import org.neuroglide.model.Response;
import org.neuroglide.proof.whatif.NextQuestion.Branch;
import org.neuroglide.proof.whatif.Supposition.Found;

/** Ranks the open questions of a case by how many decisions their answers tell apart: each answer is tried. */
public final class NextQuestions {
    private static final String KNOWN = "Known";

    private static final Comparator<NextQuestion> MOST_TELLING = Comparator.<NextQuestion>comparingInt(
                    q -> -q.separates())
            .thenComparing(q -> q.question().need())
            .thenComparing(q -> q.question().couldBecome());

    private final DecisionEngine engine;
    private final Answers answers;

    public NextQuestions(DecisionEngine engine) {
        this.engine = engine;
        this.answers = new Answers(engine.knowledge());
    }

    /** Every open question, the most telling first; of equals the blocking ones, then as the decision orders them. */
    public List<NextQuestion> of(PatientCase given) {
        Examination examination = engine.examine(given);
        List<NextQuestion> ranked = new ArrayList<>();
        for (Question question : examination.decision().questions()) {
            ranked.add(new NextQuestion(question, branches(given, answers(question, examination))));
        }
        ranked.sort(MOST_TELLING);
        return List.copyOf(ranked);
    }

    private List<Branch> branches(PatientCase given, Set<Found> tried) {
        Map<Upshot, List<InputFact>> leading = new LinkedHashMap<>();
        Map<Upshot, Decision> decisions = new LinkedHashMap<>();
        for (Found answer : tried) {
            try {
                Decision then = engine.decide(answer.in(given));
                leading.computeIfAbsent(Upshot.of(then), u -> new ArrayList<>()).add(answer.after());
                decisions.putIfAbsent(Upshot.of(then), then);
            } catch (CaseException impossible) {
                continue; // an answer that no case can hold
            }
        }
        return leading.keySet().stream()
                .map(u -> new Branch(List.copyOf(leading.get(u)), decisions.get(u)))
                .sorted(Comparator.comparing(b -> b.then().disposition()))
                .toList();
    }

    private Set<Found> answers(Question question, Examination examination) {
        Set<Found> tried = new LinkedHashSet<>();
        for (Fact fact : examination.facts()) {
            if (fact instanceof Finding finding
                    && finding.code().equals(question.code())
                    && Findings.isOpen((InputFact) fact)) {
                answers.whole(finding).forEach(a -> tried.add(new Found((InputFact) fact, a, true)));
            }
        }
        if (tried.isEmpty()) {
            for (Concluded each : examination.decision().conclusions()) {
                if (each.conclusion() instanceof MissingInformation missing
                        && missing.code().equals(question.code())) {
                    each.bases().forEach(basis -> addOpen(tried, basis));
                }
            }
        }
        return tried;
    }

    /** The answers to whatever the asking rule found not to be known. */
    private void addOpen(Set<Found> tried, Basis basis) {
        RuleModel rule = engine.knowledge().rule(basis.rule().id()).orElseThrow();
        Map<String, Object> numbers = Answers.numbers(engine.knowledge(), rule);
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.Pattern pattern) {
                PatternMatcher matcher = PatternMatcher.of(pattern);
                for (Fact fact : basis.facts()) {
                    if (isAnswerable(fact) && matcher.matches(fact, numbers)) {
                        pattern.constraints().stream()
                                .filter(NextQuestions::wantsUnknown)
                                .forEach(c -> addOpen(tried, (InputFact) fact, c));
                    }
                }
            }
        }
    }

    private void addOpen(Set<Found> tried, InputFact fact, Constraint constraint) {
        String field = constraint.field();
        String component =
                field.endsWith(KNOWN) ? field.substring(0, field.length() - KNOWN.length()) : field;
        boolean whole = component.equals("status") || component.equals("presence");
        if (whole && fact instanceof Finding finding && Findings.isOpen(fact)) {
            answers.whole(finding).forEach(a -> tried.add(new Found(fact, a, true)));
        } else if (Findings.component(fact, component).isPresent() && !component.equals("cleared")) {
            answers.of(fact, component).forEach(a -> tried.add(new Found(fact, a, true)));
        }
    }

    private static boolean isAnswerable(Fact fact) {
        return fact instanceof Finding
                || fact instanceof Response
                || fact instanceof Patient
                || fact instanceof Complaint;
    }

    private static boolean wantsUnknown(Constraint constraint) {
        return constraint.field().endsWith(KNOWN)
                ? constraint.values().contains(new Value.Bool(false))
                : constraint.values().stream()
                        .allMatch(v -> v instanceof Value.Constant c && c.name().startsWith("NOT_")
                                || v instanceof Value.Text text && text.text().isEmpty());
    }
}
