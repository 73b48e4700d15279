package org.neuroglide.knowledge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.model.Modality;
import org.neuroglide.model.Problem;
import org.neuroglide.model.Screen;
import org.neuroglide.model.TestFamily;

/** Checks what the items of a vocabulary say of each other. */
final class VocabularyLint {
    /** A group and a region may share their word with an item. */
    private static final Set<Section> OWN_WORDS = EnumSet.of(Section.GROUPS, Section.REGIONS);

    private final Vocabulary vocabulary;
    private final YamlTree tree;
    private final References references;
    private final List<Problem> problems;

    VocabularyLint(Vocabulary vocabulary, YamlTree tree, References references, List<Problem> problems) {
        this.vocabulary = vocabulary;
        this.tree = tree;
        this.references = references;
        this.problems = problems;
    }

    /** @param version the knowledge base's own version, empty where it could not be read */
    void check(String version) {
        Map<String, Section> owners = new HashMap<>();
        for (Section section : Section.values()) {
            for (VocabularyItem item : vocabulary.items(section)) {
                checkWords(item);
                checkScreen(item);
                checkTest(item);
                checkMovement(item);
                checkSince(item, version);
                checkUnique(item, owners);
            }
        }
    }

    private void checkWords(VocabularyItem item) {
        List<YamlTree> regions = at(item, "regions").map(YamlTree::items).orElse(List.of());
        regions.forEach(t -> references.checkCode(t, t.scalar(), Section.REGIONS));
        at(item, "group").ifPresent(t -> references.checkCode(t, item.group(), Section.GROUPS));
        at(item, "nerve").ifPresent(t -> references.checkCode(t, item.nerve(), Section.NERVES));
        at(item, "root").ifPresent(t -> references.checkCode(t, item.root(), Section.ROOTS));
        at(item, "scales")
                .ifPresent(t -> t.entries().forEach((code, scale) -> references.checkCode(scale, code, Section.SCALES)));
        at(item, "opposite").ifPresent(t -> references.checkCode(t, item.opposite(), Section.MOVEMENTS));
    }

    private void checkScreen(VocabularyItem item) {
        if (item.screen() == Screen.REGION && item.regions().isEmpty()) {
            report(
                    item,
                    TableProblem.SCREEN_WITHOUT_REGION,
                    "is screened by region but names no region",
                    "add regions:");
        }
    }

    private void checkTest(VocabularyItem item) {
        boolean neurological = item.family() == TestFamily.NEUROLOGICAL;
        if (item.section() == Section.TESTS && neurological == (item.modality() == Modality.NONE)) {
            report(
                    item,
                    TableProblem.TEST_MODALITY,
                    neurological
                            ? "is a neurological test without a modality"
                            : "has the modality " + YamlFields.kebab(item.modality()) + " but is no neurological test",
                    neurological ? "add modality: power, sensation or reflex" : "remove the modality");
        }
    }

    private void checkMovement(VocabularyItem item) {
        if (item.section() == Section.MOVEMENTS && item.regions().size() > 1) {
            report(
                    item,
                    TableProblem.MOVEMENT_REGIONS,
                    "names " + item.regions().size() + " regions; a joint has one",
                    "name the one where the joint is");
        }
        Optional<VocabularyItem> opposite = vocabulary.item(Section.MOVEMENTS, item.opposite());
        if (opposite.isPresent() && !opposite.get().opposite().equals(item.code())) {
            String back = opposite.get().opposite();
            report(
                    item,
                    TableProblem.MOVEMENT_OPPOSITE,
                    "has the opposite \"" + item.opposite() + "\", whose own opposite is "
                            + (back.isEmpty() ? "missing" : "\"" + back + "\""),
                    "give \"" + item.opposite() + "\" the opposite \"" + item.code() + "\"");
        }
    }

    private void checkSince(VocabularyItem item, String version) {
        if (at(item, "since").isPresent() && isAfter(item.since(), version)) {
            report(
                    item,
                    TableProblem.SINCE_AHEAD,
                    "has since " + item.since() + ", after this knowledge base's version " + version,
                    "raise the version in kbase.yaml");
        }
    }

    private void checkUnique(VocabularyItem item, Map<String, Section> owners) {
        Section owner = OWN_WORDS.contains(item.section()) ? null : owners.putIfAbsent(item.code(), item.section());
        if (owner != null) {
            report(
                    item,
                    TableProblem.DUPLICATE_CODE,
                    "is a " + item.section().noun() + " and a " + owner.noun() + " already; a code means one thing",
                    "rename one of the two");
        }
    }

    /** Whether a version such as {@code 2026.10} is later than another; false where one of them is no version. */
    static boolean isAfter(String version, String other) {
        try {
            List<Integer> a = new ArrayList<>();
            List<Integer> b = new ArrayList<>();
            for (String part : version.split("\\.")) {
                a.add(Integer.valueOf(part));
            }
            for (String part : other.split("\\.")) {
                b.add(Integer.valueOf(part));
            }
            return a.size() == 2
                    && b.size() == 2
                    && (a.get(0) > b.get(0) || a.get(0).equals(b.get(0)) && a.get(1) > b.get(1));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private Optional<YamlTree> at(VocabularyItem item, String key) {
        return tree.get(item.section().key())
                .flatMap(t -> t.get(item.code()))
                .flatMap(t -> t.get(key))
                .filter(t -> !t.is(YamlTree.Kind.NULL));
    }

    private void report(VocabularyItem item, TableProblem sort, String message, String nextStep) {
        tree.get(item.section().key())
                .flatMap(t -> t.get(item.code()))
                .ifPresent(t -> problems.add(t.problem(sort, message, nextStep)));
    }
}
