package org.neuroglide.proof.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Value;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.YamlTree;

/** The changes of a written case that concern a rule: what the rule names first, then whatever the case says. */
final class CaseChanges {
    private static final Map<String, Section> SECTIONS = Map.of(
            "Symptom", Section.SYMPTOMS,
            "TestResult", Section.TESTS,
            "RedFlag", Section.RED_FLAGS,
            "History", Section.HISTORY);

    private static final List<String> PRESENCES = List.of("present", "absent", "not-assessed");

    private final Vocabulary vocabulary;
    private final RuleModel rule;
    private final YamlTree given;
    private final String other;
    private final Details details;
    private final Map<String, CaseChange> found = new LinkedHashMap<>();

    private CaseChanges(Vocabulary vocabulary, Map<String, Parameter> parameters, RuleModel rule, YamlTree given) {
        this.vocabulary = vocabulary;
        this.rule = rule;
        this.given = given;
        String side = given.get("complaint").flatMap(c -> c.get("side")).map(YamlTree::scalar).orElse("");
        this.other = side.equals("left") ? "right" : "left";
        this.details = new Details(rule, parameters, given.get("asOf").map(YamlTree::scalar).orElse(""));
    }

    static List<CaseChange> of(
            Vocabulary vocabulary, Map<String, Parameter> parameters, RuleModel rule, YamlTree given) {
        CaseChanges changes = new CaseChanges(vocabulary, parameters, rule, given);
        changes.named();
        changes.movedTogether();
        changes.reported();
        changes.frame();
        return List.copyOf(changes.found.values());
    }

    private void named() {
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.ParameterPattern) {
                continue;
            }
            Condition.Pattern pattern = RuleParts.pattern(condition);
            Section section = SECTIONS.get(pattern.type());
            if (section != null) {
                for (String code : codes(pattern)) {
                    presences(section, code);
                    moved(section, code);
                }
            }
        }
    }

    static List<String> codes(Condition.Pattern pattern) {
        return pattern.constraints().stream()
                .filter(c -> c.field().equals("code"))
                .map(Constraint::values)
                .flatMap(List::stream)
                .filter(Value.Text.class::isInstance)
                .map(v -> ((Value.Text) v).text())
                .toList();
    }

    private void presences(Section section, String code) {
        for (String presence : PRESENCES) {
            add(words(section, code) + " is " + presence.replace('-', ' '), code + "-" + presence, section.key(), code, presence);
        }
    }

    private void moved(Section section, String code) {
        boolean sided = vocabulary.item(section, code).filter(i -> i.sided()).isPresent();
        if (sided && !isList(section, code)) {
            String over = sideOf(section, code);
            add(words(section, code) + " is on the other side", code + "-" + other, section.key(), code, over);
        }
    }

    /** A finding with the same answer on the other side. */
    private String sideOf(Section section, String code) {
        YamlTree written = given.get(section.key()).flatMap(s -> s.get(code)).orElse(null);
        if (written != null && written.is(YamlTree.Kind.MAP)) {
            return "{ side: " + other + " }";
        }
        String presence = written == null ? "present" : written.scalar();
        return "{ presence: " + presence + ", side: " + other + " }";
    }

    /** What a condition counts, all of it on the other side. */
    private void movedTogether() {
        for (Section section : List.of(Section.SYMPTOMS, Section.TESTS)) {
            Set<List<String>> groups = new LinkedHashSet<>();
            List<String> all = List.copyOf(given.get(section.key()).map(s -> s.entries().keySet()).orElse(Set.of()));
            groups.add(all);
            for (Condition condition : rule.conditions()) {
                if (!(condition instanceof Condition.ParameterPattern)
                        && SECTIONS.get(RuleParts.pattern(condition).type()) == section) {
                    List<String> named = codes(RuleParts.pattern(condition));
                    groups.add(all.stream().filter(named::contains).toList());
                }
            }
            groups.stream().filter(g -> g.size() > 1).forEach(g -> together(section, g));
        }
    }

    private void together(Section section, List<String> codes) {
        List<String> moves = codes.stream()
                .filter(c -> !isList(section, c))
                .filter(c -> vocabulary.item(section, c).filter(i -> i.sided()).isPresent())
                .map(c -> c + ": " + sideOf(section, c))
                .toList();
        String what = section == Section.TESTS ? "tests" : "symptoms";
        put(new CaseChange(
                moves.size() + " " + what + " are on the other side",
                what + "-" + moves.size() + "-" + other,
                section.key() + ": { " + String.join(", ", moves) + " }"));
    }

    private void reported() {
        for (Section section : SECTIONS.values().stream().sorted().toList()) {
            given.get(section.key()).ifPresent(s -> s.entries().forEach((code, answer) -> {
                presences(section, code);
                moved(section, code);
                details.of(answer).forEach((detail, slug) ->
                        add(words(section, code) + " has " + said(detail), code + "-" + slug, section.key(), code, "{ " + detail + " }"));
            }));
        }
    }

    private void frame() {
        vocabulary.items(Section.REGIONS).forEach(region -> add(
                "the region of the complaint is '" + region.words() + "'",
                region.code(),
                "complaint",
                "region",
                region.code() + ", diagnosis: null"));
        for (String side : List.of("left", "right", "both", "null")) {
            add("the side of the complaint is " + (side.equals("null") ? "not known" : side), "side-" + side, "complaint", "side", side);
        }
        for (String block : List.of("patient", "complaint", "previousVisit", "response", "override")) {
            given.get(block).ifPresent(tree -> details.of(tree).forEach((detail, slug) -> put(new CaseChange(
                    block.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT) + " has " + said(detail), slug, block + ": { " + detail + " }"))));
        }
        given.get("outcomes").ifPresent(o -> o.entries().forEach((code, score) -> details.of(score).forEach((detail, slug) ->
                add(words(Section.MEASURES, code) + " has " + said(detail), code + "-" + slug, "outcomes", code, "{ " + detail + " }"))));
        for (String block : List.of("response", "override")) {
            put(new CaseChange("there is no " + block, "no-" + block, block + ": null"));
        }
        put(new CaseChange("it is the first visit", "first-visit", "previousVisit: null, response: null"));
    }

    private String words(Section section, String code) {
        return "'" + vocabulary.item(section, code).map(i -> i.words()).orElse(code) + "'";
    }

    private static String said(String detail) {
        return detail.replace(": null", " not known").replace(":", "");
    }

    private boolean isList(Section section, String code) {
        return given.get(section.key())
                .flatMap(s -> s.get(code))
                .filter(w -> w.is(YamlTree.Kind.LIST))
                .isPresent();
    }

    private void add(String words, String slug, String block, String key, String over) {
        put(new CaseChange(words, slug, block + ": { " + key + ": " + over + " }"));
    }

    private void put(CaseChange change) {
        found.putIfAbsent(change.over(), change);
    }
}
