package org.neuroglide.knowledge;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem.Notice;
import org.neuroglide.model.Problem;
import org.neuroglide.model.RangeLimit;

/** Checks that what rules conclude for the patient can be said to the patient. */
final class PatientAdviceLint {
    private static final Set<String> FOR_PATIENTS = Set.of("EXPECT", "STOP", "SAFETY_NET", "HOME");
    private static final Set<Notice> HELP = EnumSet.of(Notice.HELP_AT_ONCE, Notice.HELP_SAME_DAY);

    private final Vocabulary vocabulary;
    private final List<Problem> problems;

    PatientAdviceLint(Vocabulary vocabulary, List<Problem> problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    void check(RuleModel rule) {
        List<Value> arguments = rule.conclusion().arguments();
        if (rule.conclusion().type().equals("Advice")
                && arguments.size() > 1
                && arguments.get(0) instanceof Value.Constant kind
                && arguments.get(1) instanceof Value.Text topic) {
            vocabulary.item(Section.ADVICE, topic.text()).ifPresent(item -> {
                words(rule, kind.name(), item);
                notice(rule, kind.name(), item);
            });
        }
        if (rule.conclusion().type().equals("PositionLimit")) {
            arguments.forEach(argument -> range(rule, argument));
        }
    }

    /** What is concluded as expectation, stop rule, safety net or rule of the home programme stands on the handout. */
    private void words(RuleModel rule, String kind, VocabularyItem item) {
        if (FOR_PATIENTS.contains(kind) && item.patientWords().isEmpty()) {
            report(
                    RuleProblem.ADVICE_WITHOUT_PATIENT_WORDS,
                    rule,
                    "concludes the advice \"" + item.code() + "\" for the patient, which has no words for the patient",
                    "add patientWords: to it in vocabulary.yaml");
        }
    }

    /** The handout orders by it. */
    private void notice(RuleModel rule, String kind, VocabularyItem item) {
        if (kind.equals("SAFETY_NET") && !HELP.contains(item.notice())) {
            report(
                    RuleProblem.ADVICE_NOTICE,
                    rule,
                    "concludes the safety net \"" + item.code() + "\", which does not say how soon to get help",
                    "add notice: help-at-once or help-same-day to it in vocabulary.yaml");
        }
        if (kind.equals("STOP") && item.notice() != Notice.STOP) {
            report(
                    RuleProblem.ADVICE_NOTICE,
                    rule,
                    "concludes the stop rule \"" + item.code() + "\", which does not say to stop",
                    "add notice: stop to it in vocabulary.yaml");
        }
    }

    private void range(RuleModel rule, Value argument) {
        for (RangeLimit limit : RangeLimit.values()) {
            boolean concluded = argument instanceof Value.Constant constant
                    && constant.type().equals(RangeLimit.class.getSimpleName())
                    && constant.name().equals(limit.name());
            String topic = VocabularyItem.range(limit);
            if (concluded
                    && vocabulary.item(Section.ADVICE, topic).filter(i -> !i.patientWords().isEmpty()).isEmpty()) {
                report(
                        RuleProblem.RANGE_WITHOUT_PATIENT_WORDS,
                        rule,
                        "concludes the limit " + limit + ", and the advice \"" + topic
                                + "\" has no words for the patient",
                        "add it with patientWords: to the advice in vocabulary.yaml");
            }
        }
    }

    private void report(RuleProblem problem, RuleModel rule, String message, String nextStep) {
        problems.add(problem.in(rule, rule.line(), message, nextStep));
    }
}
