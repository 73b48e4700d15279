package org.neuroglide.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Fact;
import org.neuroglide.model.Finding;
import org.neuroglide.model.GroupAnswer;
import org.neuroglide.model.History;
import org.neuroglide.model.InputFact;
import org.neuroglide.model.Kind;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.PreviousVisit;
import org.neuroglide.model.Side;
import org.neuroglide.model.Symptom;
import org.neuroglide.model.TestResult;

/**
 * Completes a case: describes what was reported in the words of the vocabulary, and adds what nobody answered. The facts
 * come in an order that does not depend on the order of the case.
 */
final class SessionFacts {
    private static final int FEW_BESIDES = 8;

    private final Vocabulary vocabulary;
    private final Map<String, Technique> techniques;
    private final Map<String, Integer> groups = new HashMap<>();
    private final Map<String, ScreenPlan[]> plans = new HashMap<>();

    SessionFacts(Knowledge knowledge) {
        this.vocabulary = knowledge.vocabulary();
        this.techniques = knowledge.techniques();
        for (VocabularyItem group : vocabulary.items(Section.GROUPS)) {
            groups.put(group.code(), groups.size());
        }
        plans.put("", plans(""));
        for (VocabularyItem region : vocabulary.items(Section.REGIONS)) {
            plans.put(region.code(), plans(region.code()));
        }
    }

    private ScreenPlan[] plans(String region) {
        return Arrays.stream(Side.values())
                .map(side -> new ScreenPlan(vocabulary, region, side, groups))
                .toArray(ScreenPlan[]::new);
    }

    /** Every input fact of the session. The case must be valid. */
    List<Fact> of(PatientCase given) {
        ScreenPlan plan = plans.get(given.complaint().region())[given.complaint().side().ordinal()];
        int asked = plan.asked().size();
        @Nullable InputFact[] reported = new InputFact[asked];
        List<InputFact> besides = new ArrayList<>(FEW_BESIDES);
        report(given, plan, reported, besides);
        if (besides.size() > 1) {
            besides.sort(Comparator.comparing(InputFact::key));
        }
        int @Nullable [] answers = answers(given);
        if (answers != null) {
            answerBesides(plan, answers, besides);
        }
        List<Fact> facts = new ArrayList<>(asked + besides.size() + 5);
        addVisit(given, facts);
        for (int i = 0; i < asked; i++) {
            ScreenItem item = plan.asked().get(i);
            InputFact finding = reported[i];
            facts.add(finding != null ? finding : item.read(answer(answers, item.group())));
        }
        facts.addAll(besides);
        return facts;
    }

    private void addVisit(PatientCase given, List<Fact> facts) {
        PreviousVisit previous = given.previousVisit();
        facts.add(given.patient());
        facts.add(given.complaint());
        facts.add(given.override());
        facts.add(previous.recorded() ? previous.using(strongest(previous.techniques())) : previous);
        if (previous.recorded()) {
            facts.add(given.response());
        }
    }

    private Kind strongest(List<String> used) {
        Kind strongest = Kind.INTERFACE;
        for (String id : used) {
            Technique technique = techniques.get(id);
            if (technique != null && technique.kind().compareTo(strongest) > 0) {
                strongest = technique.kind();
            }
        }
        return strongest;
    }

    private void report(PatientCase given, ScreenPlan plan, @Nullable InputFact[] reported, List<InputFact> besides) {
        for (Symptom symptom : given.symptoms()) {
            report(Section.SYMPTOMS, symptom, plan, reported, besides);
        }
        for (TestResult test : given.tests()) {
            report(Section.TESTS, test, plan, reported, besides);
        }
        for (Finding flag : given.redFlags()) {
            report(Section.RED_FLAGS, flag, plan, reported, besides);
        }
        for (History item : given.history()) {
            report(Section.HISTORY, item, plan, reported, besides);
        }
    }

    private void report(
            Section section, Finding finding, ScreenPlan plan, @Nullable InputFact[] reported, List<InputFact> besides) {
        VocabularyItem item = vocabulary.item(section, finding.code()).orElseThrow();
        InputFact described = ScreenItem.described(item, finding);
        int position = plan.position(finding.code(), finding.side());
        if (position < 0) {
            besides.add(described);
        } else {
            reported[position] = described;
        }
    }

    /** By number of the group: rank of the version it was answered for at this visit; null where no group was. */
    private int @Nullable [] answers(PatientCase given) {
        if (given.screen().isEmpty()) {
            return null;
        }
        LocalDate asOf = given.asOf();
        int[] answers = new int[groups.size()];
        Arrays.fill(answers, KbaseVersion.MALFORMED);
        for (GroupAnswer answer : given.screen()) {
            LocalDate on = answer.assessedOn();
            Integer group = groups.get(answer.group());
            if (group != null && (on == null || !on.isBefore(asOf))) {
                answers[group] = KbaseVersion.rank(answer.version());
            }
        }
        return answers;
    }

    private static int answer(int @Nullable [] answers, int group) {
        return answers == null || group == ScreenItem.NO_GROUP ? KbaseVersion.MALFORMED : answers[group];
    }

    /** Adds what group answers say of items that this session would not ask for. */
    private static void answerBesides(ScreenPlan plan, int[] answers, List<InputFact> besides) {
        Set<String> singly = new HashSet<>();
        for (InputFact finding : besides) {
            singly.add(finding.key());
        }
        for (int group = 0; group < answers.length; group++) {
            if (answers[group] != KbaseVersion.MALFORMED) {
                for (ScreenItem item : plan.besides(group)) {
                    InputFact read = item.read(answers[group]);
                    if (read == item.absent() && !singly.contains(item.key())) {
                        besides.add(read);
                    }
                }
            }
        }
    }
}
