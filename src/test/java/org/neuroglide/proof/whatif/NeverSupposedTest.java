package org.neuroglide.proof.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.History;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.RedFlag;
import org.neuroglide.proof.cases.CaseGenerator;
import org.neuroglide.proof.whatif.Supposition.Found;
import org.neuroglide.proof.whatif.Supposition.NothingOf;
import org.neuroglide.texts.Words;

/** Whatever is asked, of whatever case: what an examination cannot find otherwise is never supposed to be otherwise. */
@Execution(ExecutionMode.CONCURRENT)
class NeverSupposedTest {
    private static final int CASES = 200;
    private static final int TECHNIQUES_A_CASE = 2;
    private static final int BUDGET = 8;
    private static final String REGION = "lumbar";
    private static final List<String> ADVICE = List.of("ignore", "disregard", "overlook", "despite", "anyway", "should not count", "treat as absent");

    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final DecisionEngine ENGINE = new DecisionEngine(KNOWLEDGE);
    private static final WhatIfSearch SEARCH = new WhatIfSearch(ENGINE, BUDGET);
    private static final WhatIfPage PAGES = new WhatIfPage(
            new Words(KNOWLEDGE.vocabulary(), KNOWLEDGE.sources(), KNOWLEDGE.techniques(), KNOWLEDGE.parameters()), KNOWLEDGE.vocabulary());

    /** Every technique of the region is asked for in many of the cases. */
    @Test
    void generatedCasesAndEveryTechniqueOfARegion() {
        List<Technique> techniques = KNOWLEDGE.techniques().values().stream().filter(NeverSupposedTest::isOfRegion).toList();
        assertThat(techniques).hasSizeBetween(2, CASES);
        CaseGenerator generator = new CaseGenerator(KNOWLEDGE);
        List<PatientCase> cases = LongStream.iterate(1, seed -> seed + 1)
                .mapToObj(generator::generate)
                .filter(c -> c.complaint().region().equals(REGION))
                .limit(CASES)
                .toList();

        List<String> broken = IntStream.range(0, CASES)
                .parallel()
                .mapToObj(i -> IntStream.range(0, TECHNIQUES_A_CASE)
                        .mapToObj(j -> techniques.get((i * TECHNIQUES_A_CASE + j) % techniques.size()))
                        .flatMap(t -> broken(cases.get(i), t).stream().map(b -> "case " + i + ", " + t.id() + ": " + b))
                        .toList())
                .flatMap(Collection::stream)
                .toList();

        assertThat(broken).isEmpty();
    }

    @Test
    void theDispositionOfGeneratedCases() {
        CaseGenerator generator = new CaseGenerator(KNOWLEDGE);
        List<String> broken = LongStream.rangeClosed(1, CASES / 4)
                .parallel()
                .mapToObj(seed -> {
                    PatientCase given = generator.generate(seed);
                    WhatIf looser = SEARCH.lessStrict(given);
                    WhatIf stricter = SEARCH.stricter(given);
                    List<String> found = broken(given, looser, PAGES.disposition(looser, stricter).text(100, false));
                    stricter.ways().forEach(way -> way.suppositions().forEach(s -> unexamined(given, s, found)));
                    return found.stream().map(b -> "seed " + seed + ": " + b).toList();
                })
                .flatMap(Collection::stream)
                .toList();

        assertThat(broken).isEmpty();
    }

    private static boolean isOfRegion(Technique technique) {
        return KNOWLEDGE.vocabulary().item(Section.NERVES, technique.nerve()).orElseThrow().regions().contains(REGION);
    }

    private static List<String> broken(PatientCase given, Technique technique) {
        WhatIf answer = SEARCH.recommended(given, technique);
        return broken(given, answer, PAGES.technique(technique, answer).text(100, false));
    }

    private static List<String> broken(PatientCase given, WhatIf answer, String text) {
        List<String> broken = new ArrayList<>();
        boolean referred = answer.now().disposition().compareTo(Disposition.URGENT_REFERRAL) <= 0;
        if (referred && !answer.reached() && (answer.stop() == null || !answer.ways().isEmpty())) {
            broken.add("searched although the patient is referred");
        }
        if (answer.stop() != null && !text.contains("No finding of the examination lifts this.")) {
            broken.add("does not say that nothing lifts it");
        }
        if (!text.replaceAll("\\s+", " ").contains(WhatIfPage.NOTE)) {
            broken.add("does not say that findings stay as found");
        }
        ADVICE.stream().filter(text.toLowerCase(Locale.ROOT)::contains).forEach(word -> broken.add("says " + word));
        answer.ways().forEach(way -> way.suppositions().forEach(s -> unexamined(given, s, broken)));
        return broken;
    }

    /** What is supposed otherwise although no examination could find it so. */
    private static void unexamined(PatientCase given, Supposition supposition, List<String> broken) {
        PatientCase supposed = supposition.in(given);
        if (!supposed.patient().equals(given.patient())
                || !supposed.complaint().equals(given.complaint())
                || !supposed.previousVisit().equals(given.previousVisit())
                || !supposed.override().equals(given.override())) {
            broken.add("another patient, complaint, visit or override by " + supposition.subject());
        }
        for (History item : given.history()) {
            if (item.presence() != Presence.NOT_ASSESSED && supposed.history().stream().noneMatch(h -> keeps(h, item))) {
                broken.add("history " + item.code() + " is not as reported");
            }
        }
        if (supposition instanceof NothingOf none && none.open().stream().anyMatch(f -> f.presence() != Presence.NOT_ASSESSED)) {
            broken.add("a block with answers counts as open: " + none.group());
        }
        if (supposition instanceof Found found && found.before() instanceof RedFlag flag && flag.presence() == Presence.PRESENT) {
            broken.add("red flag " + flag.code() + " is supposed to be otherwise");
        }
    }

    /** All that was said of the item; what nobody said may be answered. */
    private static boolean keeps(History now, History reported) {
        return now.code().equals(reported.code())
                && now.side() == reported.side()
                && Findings.changed(reported, now).stream().allMatch(c -> {
                    Object said = Findings.read(reported, c);
                    return said == null || said == Presence.NOT_ASSESSED || said.equals("");
                });
    }
}
