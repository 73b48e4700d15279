package org.neuroglide.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Advice;
import org.neuroglide.model.AdviceKind;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Problem;
import org.neuroglide.model.Recommendation;
import org.neuroglide.model.Side;
import org.neuroglide.scenario.CaseReader;

class HandoutTest {
    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern USED = Pattern.compile("(?:aria-labelledby=\"([^\"]*)\"|url\\(#([^)]*)\\))");

    private final Decision left = new DecisionEngine(KNOWLEDGE)
            .decide(new CaseReader(KNOWLEDGE)
                    .read("scenarios/conditions/sciatica.yaml#low-irritability")
                    .patientCase());

    @Test
    void bothSidesOfATechniqueStandOnOnePageEachWithItsOwnFigure() {
        String ankle = "sciatic-slider-ankle";
        List<Recommendation> both = left.recommendations().stream()
                .filter(r -> r.technique().equals(ankle))
                .flatMap(r -> Stream.of(r, onThe(Side.RIGHT, r)))
                .toList();
        String html = new Handout(KNOWLEDGE).html(with(left.conclusions(), both), Set.of(ankle));

        assertThat(html)
                .contains("Exercise 1 of 2, left side", "Exercise 2 of 2, right side", "<dd>left and right</dd>")
                .contains(">left leg<", ">right leg<");
        assertThat(ids(html)).doesNotHaveDuplicates();
        assertThat(ids(html)).anyMatch(i -> i.endsWith("-left-0-title")).anyMatch(i -> i.endsWith("-right-0-title"));
        assertThat(USED.matcher(html)
                        .results()
                        .flatMap(m -> Arrays.stream((m.group(1) == null ? m.group(2) : m.group(1)).split(" "))))
                .isNotEmpty()
                .allSatisfy(used -> assertThat(ids(html)).contains(used));
        assertThat(section(html, "Exercise 1 of 2"))
                .contains("-left-0-title", ">left leg<")
                .doesNotContain("-right-", ">right leg<");
        assertThat(section(html, "Exercise 2 of 2"))
                .contains("-right-0-title", ">right leg<")
                .doesNotContain("-left-", ">left leg<");
    }

    private static String section(String html, String start) {
        int from = html.indexOf(start);
        return html.substring(from, html.indexOf("</section>", from));
    }

    private static List<String> ids(String html) {
        return ID.matcher(html).results().map(m -> m.group(1)).toList();
    }

    /** Where the advice is taken in the order of the decision, what may wait comes first. */
    @Test
    void helpThatCannotWaitStandsFirst() {
        List<Concluded> conclusions = Stream.of(
                        new Advice(AdviceKind.SAFETY_NET, "safety-net-cord"),
                        new Advice(AdviceKind.SAFETY_NET, "safety-net-weakness"),
                        new Advice(AdviceKind.SAFETY_NET, "safety-net-arm-vessels"),
                        new Advice(AdviceKind.HOME, "home-dose-cap"),
                        new Advice(AdviceKind.HOME, "stop-any-pain"))
                .map(advice -> Sample.concluded(advice, "DO-001", "Advice"))
                .toList();
        String html = new Handout(KNOWLEDGE).html(with(conclusions, left.recommendations()));

        assertThat(between(html, "Get help at once</h2>", "</ul>"))
                .containsSubsequence("cold and white or blue", "walking gets unsteady", "foot drops");
        assertThat(between(html, "Stop the exercises</h2>", "</ul>")).contains("Stop as soon as the movement hurts");
        assertThat(between(html, "How to do them</h2>", "</ul>"))
                .contains("More is not better")
                .doesNotContain("Stop as soon as");
    }

    private static String between(String html, String from, String to) {
        int start = html.indexOf(from);
        return html.substring(start, html.indexOf(to, start));
    }

    @Test
    void everyProblemIsNamedAtOnce() {
        Handout handout = new Handout(KNOWLEDGE);
        List<Concluded> silent = Stream.of("education", "manual-therapy")
                .map(topic -> Sample.concluded(new Advice(AdviceKind.EXPECT, topic), "DO-001", "Advice"))
                .toList();

        assertThat(subjects(() -> handout.html(left, Set.of("b-unknown", "a-unknown"))))
                .containsExactly("a-unknown", "b-unknown");
        assertThat(subjects(() -> handout.html(with(silent, left.recommendations()))))
                .containsExactly("education", "manual-therapy");
    }

    private static List<String> subjects(Runnable run) {
        List<Problem> problems = problems(run);
        assertThat(problems).allSatisfy(p -> assertThat(p.nextStep()).isNotBlank());
        return problems.stream().map(Problem::subject).toList();
    }

    private static List<Problem> problems(Runnable run) {
        try {
            run.run();
        } catch (HandoutException e) {
            return e.problems();
        }
        throw new AssertionError("not refused");
    }

    private Decision with(List<Concluded> conclusions, List<Recommendation> recommendations) {
        return new Decision(
                left.asOf(),
                left.knowledgeVersion(),
                left.knowledgeHash(),
                left.reviewed(),
                left.disposition(),
                conclusions,
                left.ceiling(),
                left.questions(),
                recommendations,
                left.notRecommended(),
                true,
                left.reviewOn());
    }

    private static Recommendation onThe(Side side, Recommendation r) {
        return new Recommendation(
                r.technique(),
                r.name(),
                r.nerve(),
                side,
                r.kind(),
                r.start(),
                r.limits(),
                r.dose(),
                r.home(),
                r.indications(),
                r.because(),
                r.evidence());
    }
}
