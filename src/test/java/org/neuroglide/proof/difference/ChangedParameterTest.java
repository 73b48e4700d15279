package org.neuroglide.proof.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroglide.browser.Browser;
import org.neuroglide.browser.Visit;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Decision;
import org.neuroglide.proof.KnowledgeCopy;
import org.neuroglide.proof.difference.CaseChange.Kind;
import org.neuroglide.scenario.ScenarioCorpus;
import org.neuroglide.scenario.WrittenCase;
import org.neuroglide.texts.DecisionTree;

/** The bundled knowledge base beside a copy with one parameter changed, on the scenarios of the rule that reads it and on all journeys. */
class ChangedParameterTest {
    private static final List<Path> SCENARIOS =
            Stream.of("classification/irritability-high.yaml", "journeys").map(Path.of("scenarios")::resolve).toList();

    @TempDir
    static Path folder;

    private static Knowledge bundled;
    private static Knowledge changed;
    private static Difference difference;

    @BeforeAll
    static void change() {
        bundled = Knowledge.bundled();
        KnowledgeCopy.in(folder).changeFile("parameters.yaml", text -> text.replace("nprs-high: { value: 7,", "nprs-high: { value: 6,"));
        changed = Knowledge.load(folder, KnowledgeCopy.CACHE);
        difference = new DifferenceFinder("bundled", bundled, "changed", changed, n -> { }).on("scenarios", cases());
    }

    private static List<WrittenCase> cases() {
        return SCENARIOS.stream().flatMap(folder -> WrittenCase.read(folder).stream()).toList();
    }

    /** Every scenario is decided twice by other means, and the canonical decisions are compared. */
    @Test
    void namesExactlyTheAffectedCases() {
        DecisionEngine before = new DecisionEngine(bundled);
        DecisionEngine after = new DecisionEngine(changed);
        List<ScenarioCorpus.Entry> all = ScenarioCorpus.read(bundled, before, SCENARIOS);
        Set<String> affected = new TreeSet<>(all.parallelStream()
                .filter(e -> !said(before.decide(e.patientCase())).equals(said(after.decide(e.patientCase()))))
                .map(e -> e.scenario().reference())
                .toList());

        Set<String> named = new TreeSet<>(difference.changes().stream().flatMap(c -> c.cases().stream()).toList());

        assertThat(affected).isNotEmpty();
        assertThat(named).isEqualTo(affected);
        assertThat(difference.cases()).isEqualTo(all.size());
        assertThat(difference.refusals()).isEmpty();
    }

    private static Map<String, Object> said(Decision decision) {
        Map<String, Object> tree = new TreeMap<>(DecisionTree.of(decision));
        tree.remove("knowledge");
        return tree;
    }

    @Test
    void saysTheNumberBeforeAndAfterAndWhereItMovesTo() {
        assertThat(difference.content()).hasSize(1);
        Change change = difference.content().get(0);
        assertThat(change.id()).isEqualTo("nprs-high");
        assertThat(change.edits()).containsExactly(new Edit("Value", "7", "6", Direction.STRICTER));
        assertThat(change.note()).isEqualTo("Read by CL-001.");
    }

    @Test
    void aStricterNumberLoosensNoCaseAndTheRuleThatReadsItIsResponsible() {
        assertThat(difference.loosens()).isFalse();
        assertThat(difference.count(Kind.STRICTER)).isPositive();
        assertThat(difference.changes()).allSatisfy(c -> assertThat(c.because()).containsExactly("CL-001 Worst pain of 7 or more points to high irritability (reads nprs-high)"));
    }

    /** The same two the other way round: what was stricter is looser. */
    @Test
    void theOtherWayRoundTheSameCasesAreLooser() {
        List<WrittenCase> one = WrittenCase.read(Path.of("scenarios/journeys/flare-then-weakness.yaml"));
        Difference back = new DifferenceFinder("changed", changed, "bundled", bundled, n -> { }).on("one", one);

        assertThat(back.loosens()).isTrue();
        assertThat(back.content().get(0).edits()).containsExactly(new Edit("Value", "6", "7", Direction.LOOSER));
    }

    @Test
    void equalInputGivesEqualPages() {
        List<WrittenCase> some = WrittenCase.read(Path.of("scenarios/journeys/flare-then-weakness.yaml"));
        DifferenceFinder finder = new DifferenceFinder("bundled", bundled, "changed", changed, n -> { });
        Difference one = finder.on("journeys", some);
        Difference again = finder.on("journeys", some);

        assertThat(DifferenceTree.json(again).equals(DifferenceTree.json(one))).isTrue();
        assertThat(DifferenceHtml.of(again).equals(DifferenceHtml.of(one))).isTrue();
    }

    @Test
    void theReviewersPageIsReadOnAPhoneAndByEveryone() throws IOException {
        Path page = Files.writeString(folder.resolve("difference.html"), DifferenceHtml.of(difference));
        Files.createDirectories(Path.of("target/difference"));
        try (Visit visit = Browser.phone().open(page)) {
            assertThat(visit.sidewaysScroll()).isZero();
            assertThat(visit.accessibility()).isEmpty();
            visit.screenshot(Path.of("target/difference/phone.png"));
            assertThat(visit.page().locator("h1").textContent()).isEqualTo("What the change does");
            assertThat(visit.page().locator("main").textContent()).contains("nprs-high", "CL-001 Worst pain of 7 or more points to high irritability (reads nprs-high)", "stricter");
            assertThat(visit.problems()).isEmpty();
        }
        try (Visit visit = Browser.desk().open(page)) {
            assertThat(visit.sidewaysScroll()).isZero();
            visit.screenshot(Path.of("target/difference/desk.png"));
            assertThat(visit.problems()).isEmpty();
        }
    }
}
