package org.neuroglide.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Finding;
import org.neuroglide.model.GroupAnswer;
import org.neuroglide.model.History;
import org.neuroglide.model.InputFact;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Outcome;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.PreviousVisit;
import org.neuroglide.model.Side;
import org.neuroglide.model.Symptom;
import org.neuroglide.model.TestResult;

/**
 * Completes a case: describes what was reported in the words of the vocabulary, and adds what nobody answered. The
 * facts come in an order that does not depend on the order of the case.
 */
final class SessionFacts {
    private static final int FEW_BESIDES = 8;
    private static final int EXPECTED_BESIDES = 24;

    private final Vocabulary vocabulary;
    private final Map<String, Technique> techniques;
    private final Map<String, Integer> groups = new HashMap<>();
    private final LiveRules rules;
    private final List<AskedMeasure> measures = new ArrayList<>();
    private final Map<Complained, ScreenPlan> plans = new ConcurrentHashMap<>();

    private record AskedMeasure(VocabularyItem item, Outcome unknown, BitSet patterns) {}

    private record Complained(String region, Side side) {}

    SessionFacts(Knowledge knowledge, LiveRules rules) {
        this.vocabulary = knowledge.vocabulary();
        this.techniques = knowledge.techniques();
        this.rules = rules;
        for (VocabularyItem item : vocabulary.items(Section.MEASURES)) {
            Outcome unknown = Outcome.unknown(item.code());
            measures.add(new AskedMeasure(item, unknown, rules.patterns(unknown)));
        }
        for (VocabularyItem group : vocabulary.items(Section.GROUPS)) {
            groups.put(group.code(), groups.size());
        }
    }

    /** Made when a complaint of its kind first comes. */
    private ScreenPlan plan(PatientCase given) {
        Complained complained =
                new Complained(given.complaint().region(), given.complaint().side());
        ScreenPlan plan = plans.get(complained);
        return plan != null
                ? plan
                : plans.computeIfAbsent(complained, c -> new ScreenPlan(vocabulary, c.region, c.side, groups, rules));
    }

    /** Every input fact of the session. The case must be valid. */
    CaseFacts of(PatientCase given) {
        ScreenPlan plan = plan(given);
        List<ScreenItem> asked = plan.asked();
        @Nullable InputFact[] reported = new InputFact[asked.size()];
        List<InputFact> besides = new ArrayList<>(FEW_BESIDES);
        report(given, plan, reported, besides);
        if (besides.size() > 1) {
            besides.sort(Comparator.comparing(InputFact::key));
        }
        CaseFacts facts = new CaseFacts(asked.size() + EXPECTED_BESIDES);
        addVisit(given, facts);
        int @Nullable [] answers = answers(given);
        for (int i = 0; i < reported.length; i++) {
            InputFact finding = reported[i];
            if (finding != null) {
                facts.add(finding, rules.patternsOfReported((Finding) finding));
            } else {
                ScreenItem.Reading reading =
                        asked.get(i).read(answer(answers, asked.get(i).group()));
                facts.add(reading.fact(), reading.patterns());
            }
        }
        for (InputFact finding : besides) {
            facts.add(finding, rules.patternsOfReported((Finding) finding));
        }
        addOutcomes(given, facts);
        if (answers != null) {
            answerBesides(plan, answers, besides, facts);
        }
        return facts;
    }

    private void addOutcomes(PatientCase given, CaseFacts facts) {
        String region = given.complaint().region();
        for (AskedMeasure asked : measures) {
            Outcome reported = null;
            for (Outcome outcome : given.outcomes()) {
                if (outcome.code().equals(asked.item.code())) {
                    reported = outcome;
                }
            }
            List<String> regions = asked.item.regions();
            if (reported != null) {
                add(described(reported, asked.item), facts);
            } else if (region.isEmpty() || regions.isEmpty() || regions.contains(region)) {
                facts.add(asked.unknown, asked.patterns);
            }
        }
    }

    private static Outcome described(Outcome outcome, VocabularyItem item) {
        VocabularyItem.Measure measure = Objects.requireNonNull(item.measure());
        String scale = outcome.scale().isEmpty() ? measure.scales().get(0).code() : outcome.scale();
        return outcome.described(scale, measure.higherIsBetter());
    }

    private void addVisit(PatientCase given, CaseFacts facts) {
        PreviousVisit previous = given.previousVisit();
        add(given.patient(), facts);
        add(given.complaint(), facts);
        add(given.override(), facts);
        add(previous.recorded() ? previous.using(strongest(previous.techniques())) : previous, facts);
        if (previous.recorded()) {
            add(given.response(), facts);
        }
    }

    private void add(InputFact fact, CaseFacts facts) {
        facts.add(fact, rules.patterns(fact));
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
        LocalDate onset = given.complaint().onset();
        for (History item : given.history()) {
            report(Section.HISTORY, item.judgedBeside(onset), plan, reported, besides);
        }
    }

    private void report(
            Section section,
            Finding finding,
            ScreenPlan plan,
            @Nullable InputFact[] reported,
            List<InputFact> besides) {
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
    private static void answerBesides(ScreenPlan plan, int[] answers, List<InputFact> besides, CaseFacts facts) {
        Set<String> singly = new HashSet<>();
        for (InputFact finding : besides) {
            singly.add(finding.key());
        }
        for (int group = 0; group < answers.length; group++) {
            if (answers[group] != KbaseVersion.MALFORMED) {
                for (ScreenItem item : plan.besides(group)) {
                    ScreenItem.Reading reading = item.read(answers[group]);
                    if (reading == item.absent() && !singly.contains(item.key())) {
                        facts.add(reading.fact(), reading.patterns());
                    }
                }
            }
        }
    }
}
