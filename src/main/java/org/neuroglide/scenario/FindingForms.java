package org.neuroglide.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.knowledge.YamlFields;
import org.neuroglide.knowledge.YamlTree;
import org.neuroglide.model.Course;
import org.neuroglide.model.Effort;
import org.neuroglide.model.Finding;
import org.neuroglide.model.History;
import org.neuroglide.model.Modality;
import org.neuroglide.model.NightPain;
import org.neuroglide.model.Presence;
import org.neuroglide.model.Problem;
import org.neuroglide.model.RangeOfOnset;
import org.neuroglide.model.RedFlag;
import org.neuroglide.model.RestPain;
import org.neuroglide.model.Screen;
import org.neuroglide.model.Side;
import org.neuroglide.model.Symptom;
import org.neuroglide.model.TestFamily;
import org.neuroglide.model.TestResult;
import org.neuroglide.model.TestStatus;
import org.neuroglide.model.Weight;

/**
 * The closed schemas of findings. A finding is a presence word, a map of components, or a list of such maps, one for
 * each side.
 */
final class FindingForms {
    private static final List<String> SYMPTOM_COMPONENTS =
            List.of("worst", "rest", "night", "onset", "effort", "settleMinutes", "flareHours", "spread");
    private static final List<String> TEST_RESULTS =
            List.of("reproduced", "differentiated", "sideDifference", "range", "grade", "score");

    private final Vocabulary vocabulary;
    private final Side complaintSide;
    private final List<Problem> problems;

    FindingForms(Vocabulary vocabulary, Side complaintSide, List<Problem> problems) {
        this.vocabulary = vocabulary;
        this.complaintSide = complaintSide;
        this.problems = problems;
    }

    /** Reads one component map, for one code and side. */
    interface Form<F extends Finding> {
        F read(String code, Side side, YamlFields fields);
    }

    /** Every finding of a section. */
    <F extends Finding> List<F> read(YamlFields fields, Section section, Form<F> form) {
        List<F> findings = new ArrayList<>();
        fields.optional(section.key()).ifPresent(tree -> {
            YamlFields codes = tree.fields(problems);
            tree.entries().forEach((code, value) -> findings.addAll(finding(section, code, value, codes, form)));
        });
        return findings;
    }

    private <F extends Finding> List<F> finding(
            Section section, String code, YamlTree value, YamlFields codes, Form<F> form) {
        Side side = defaultSide(section, code);
        return switch (value.kind()) {
            case MAP -> sides(code, value, side, form);
            case LIST ->
                value.items().stream()
                        .flatMap(item -> sides(code, item, side, form).stream())
                        .toList();
            case NULL -> List.of();
            default -> word(section, code, value, codes, side);
        };
    }

    private <F extends Finding> List<F> sides(String code, YamlTree tree, Side absent, Form<F> form) {
        Side given = tree.is(YamlTree.Kind.MAP)
                ? tree.fields(new ArrayList<>()).constant("side", Side.class, absent)
                : absent;
        List<F> findings = new ArrayList<>();
        for (Side side : each(given)) {
            // The second side of "both" reads the same map again; its problems are the same ones.
            YamlFields fields = tree.fields(findings.isEmpty() ? problems : new ArrayList<>());
            fields.constant("side", Side.class, absent);
            findings.add(form.read(code, side, fields));
            fields.done();
        }
        return findings;
    }

    private static List<Side> each(Side side) {
        return side == Side.BOTH ? List.of(Side.LEFT, Side.RIGHT) : List.of(side);
    }

    @SuppressWarnings("unchecked")
    private <F extends Finding> List<F> word(
            Section section, String code, YamlTree value, YamlFields codes, Side side) {
        Presence presence = presence(value, codes).orElse(Presence.NOT_ASSESSED);
        return each(side).stream()
                .map(s -> (F)
                        switch (section) {
                            case SYMPTOMS -> Symptom.of(code, presence, s);
                            case TESTS -> TestResult.of(code, presence, s);
                            case RED_FLAGS -> RedFlag.of(code, presence, s);
                            default -> History.of(code, presence, s);
                        })
                .toList();
    }

    private Optional<Presence> presence(YamlTree value, YamlFields codes) {
        if (value.is(YamlTree.Kind.BOOLEAN)
                || Stream.of("yes", "no").anyMatch(w -> w.equalsIgnoreCase(value.scalar()))) {
            boolean yes = value.scalar().equals("true") || value.scalar().equalsIgnoreCase("yes");
            problems.add(value.problem(
                    "wrong-type",
                    "is " + value.described() + "; a finding is present, absent or not-assessed",
                    "write " + (yes ? "present" : "absent, if it was asked or examined at this visit")));
            return Optional.empty();
        }
        if (value.is(YamlTree.Kind.NUMBER)) {
            problems.add(value.problem(
                    "wrong-type",
                    "is " + value.described()
                            + "; a finding is present, absent or not-assessed, or a map of components",
                    "name the component, such as { worst: " + value.scalar() + " } or { grade: " + value.scalar()
                            + " }"));
            return Optional.empty();
        }
        return codes.constantOf(value, Presence.class);
    }

    Symptom symptom(String code, Side side, YamlFields fields) {
        boolean described = SYMPTOM_COMPONENTS.stream()
                .anyMatch(k -> fields.tree().entries().containsKey(k));
        Presence presence = described || fields.has("presence")
                ? fields.constant("presence", Presence.class, Presence.PRESENT)
                : requiredPresence(fields);
        return new Symptom(
                code,
                presence,
                side,
                fields.integerOrNull("worst"),
                fields.constant("rest", RestPain.class, RestPain.NOT_ASSESSED),
                fields.constant("night", NightPain.class, NightPain.NOT_ASSESSED),
                fields.constant("onset", RangeOfOnset.class, RangeOfOnset.NOT_ASSESSED),
                fields.constant("effort", Effort.class, Effort.NOT_ASSESSED),
                fields.integerOrNull("settleMinutes"),
                fields.integerOrNull("flareHours"),
                presence(fields, "spread"),
                Screen.OPTIONAL,
                "",
                CaseForm.date(fields, "assessedOn"));
    }

    TestResult test(String code, Side side, YamlFields fields) {
        Presence presence = presence(fields, "presence");
        boolean done = presence != Presence.NOT_ASSESSED
                || TEST_RESULTS.stream().anyMatch(k -> fields.tree().entries().containsKey(k));
        TestResult bare = TestResult.of(code, Presence.NOT_ASSESSED, side);
        return new TestResult(
                code,
                presence,
                side,
                fields.constant("status", TestStatus.class, done ? TestStatus.DONE : TestStatus.NOT_TESTED),
                presence(fields, "reproduced"),
                presence(fields, "differentiated"),
                presence(fields, "sideDifference"),
                fields.integerOrNull("range"),
                fields.integerOrNull("grade"),
                fields.integerOrNull("previousGrade"),
                fields.integerOrNull("score"),
                TestFamily.SIGN,
                Modality.NONE,
                bare.nerve(),
                bare.root(),
                Screen.OPTIONAL,
                "",
                CaseForm.date(fields, "assessedOn"));
    }

    RedFlag redFlag(String code, Side side, YamlFields fields) {
        return new RedFlag(
                code,
                requiredPresence(fields),
                side,
                fields.constant("course", Course.class, Course.NOT_ASSESSED),
                "",
                Weight.STRONG,
                Screen.OPTIONAL,
                CaseForm.date(fields, "assessedOn"));
    }

    History history(String code, Side side, YamlFields fields) {
        return new History(
                code,
                requiredPresence(fields),
                side,
                CaseForm.date(fields, "on"),
                null,
                presence(fields, "cleared"),
                presence(fields, "stable"),
                presence(fields, "healed"),
                fields.text("clearedBy", ""),
                CaseForm.date(fields, "clearedOn"),
                fields.text("clearedFor", ""),
                Screen.OPTIONAL,
                "",
                CaseForm.date(fields, "assessedOn"));
    }

    private Side defaultSide(Section section, String code) {
        boolean sidedByDefault = section == Section.SYMPTOMS || section == Section.TESTS;
        boolean sided =
                vocabulary.item(section, code).map(VocabularyItem::sided).orElse(sidedByDefault);
        return sided ? complaintSide : Side.NONE;
    }

    /** What cannot be read counts as present here, so that its components raise no further problem. */
    private static Presence requiredPresence(YamlFields fields) {
        return fields.constant("presence", Presence.class).orElse(Presence.PRESENT);
    }

    static Presence presence(YamlFields fields, String key) {
        return fields.constant(key, Presence.class, Presence.NOT_ASSESSED);
    }
}
