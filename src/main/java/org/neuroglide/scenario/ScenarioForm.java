package org.neuroglide.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Nearest;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.knowledge.YamlFields;
import org.neuroglide.knowledge.YamlTree;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.PreviousVisit;
import org.neuroglide.model.Problem;

/** The closed schema of a scenario file or a journey. */
final class ScenarioForm {
    private static final String KBASE = "kbase";

    private final Knowledge knowledge;
    private final CaseReader cases;
    private final List<Problem> problems;

    ScenarioForm(Knowledge knowledge, List<Problem> problems) {
        this.knowledge = knowledge;
        this.cases = new CaseReader(knowledge);
        this.problems = problems;
    }

    ScenarioFile read(YamlTree root) {
        YamlFields fields = root.fields(problems);
        String about = about(fields);
        Optional<YamlTree> background = fields.optional("background");
        boolean journey = fields.has("visits");
        boolean both = fields.has("scenarios") && journey;
        if (both) {
            problems.add(root.problem(
                    "two-lists", "has both scenarios and visits", "put the visits into a file of their own"));
        }
        List<YamlTree> items = journey ? fields.list("visits") : fields.requiredList("scenarios");
        fields.done();
        if (items.isEmpty()
                && fields.tree().get(journey ? "visits" : "scenarios").isPresent()) {
            problems.add(root.problem(
                    "no-scenarios", "has no scenario", "add one under " + (journey ? "visits" : "scenarios")));
        }
        return new ScenarioFile(root.file(), about, journey, scenarios(items, background.orElse(null), about, journey));
    }

    private List<Scenario> scenarios(
            List<YamlTree> items, @Nullable YamlTree background, String about, boolean journey) {
        List<Scenario> scenarios = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        PatientCase before = null;
        for (YamlTree item : items) {
            int visit = journey ? scenarios.size() + 1 : 0;
            PreviousVisit earlier = !journey || before == null ? PreviousVisit.NONE : Journeys.seenOf(before);
            Scenario scenario = scenario(item, background, about, visit, earlier);
            Integer line = lines.putIfAbsent(scenario.id(), scenario.line());
            if (line != null && !scenario.id().isEmpty()) {
                problems.add(item.problem(
                        "duplicate-id",
                        "has the id \"" + scenario.id() + "\" of the one in line " + line,
                        "choose another id"));
            }
            if (before != null && journey && !scenario.patientCase().asOf().isAfter(before.asOf())) {
                problems.add(item.problem(
                        "visit-order",
                        "is on " + scenario.patientCase().asOf() + ", not after the visit before on " + before.asOf(),
                        "give each visit a later asOf"));
            }
            before = scenario.patientCase();
            scenarios.add(scenario);
        }
        return scenarios;
    }

    private Scenario scenario(
            YamlTree item, @Nullable YamlTree background, String about, int visit, PreviousVisit earlier) {
        YamlFields fields = item.fields(problems);
        String id = fields.text("id");
        if (!id.isEmpty() && !id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            problems.add(fields.tree()
                    .problem("bad-id", "has the id \"" + id + "\"; ids are lower-case words joined by hyphens", "write it like foot-drop"));
        }
        String why = fields.text("why");
        List<String> tags = fields.texts("tags");
        YamlTree given = given(fields, background);
        PatientCase patientCase = cases.read(given, earlier, problems);
        List<Expected> expected = new ExpectationForm(knowledge, problems).read(fields);
        fields.done();
        return new Scenario(id, why, tags, item.file(), item.line(), about, visit, given, patientCase, expected);
    }

    private static YamlTree given(YamlFields fields, @Nullable YamlTree background) {
        Optional<YamlTree> given = fields.optional("given");
        if (background == null) {
            return given.orElse(fields.tree().get("given").orElse(fields.tree()));
        }
        return given.map(background::merge).orElse(background);
    }

    /** A rule file, a folder of rules, the whole knowledge base, or a condition of the vocabulary. */
    private String about(YamlFields fields) {
        String about = fields.text("about");
        List<String> known = Stream.of(
                        Stream.of(KBASE),
                        knowledge.rules().stream().map(RuleModel::file).map(f -> KBASE + "/" + f),
                        knowledge.rules().stream().map(RuleModel::folder).map(f -> KBASE + "/" + f),
                        knowledge.vocabulary().items(Section.CONDITIONS).stream()
                                .map(VocabularyItem::code))
                .flatMap(words -> words)
                .distinct()
                .toList();
        String plain = about.endsWith("/") ? about.substring(0, about.length() - 1) : about;
        if (!about.isEmpty() && !known.contains(plain)) {
            problems.add(fields.tree()
                    .get("about")
                    .orElse(fields.tree())
                    .problem(
                            "unknown-about",
                            "names \"" + about
                                    + "\"; a rule file such as kbase/redflags/cauda-equina.drl, a folder of rules,"
                                    + " kbase or a condition is wanted",
                            Nearest.step(about, known, "name the file of the rules that the scenarios show")));
        }
        return plain;
    }
}
