package org.neuroglide.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.model.Problem;
import org.neuroglide.model.TestFamily;

/** Reads {@code tests.yaml}: how each test is done and how accurate it is, clusters of tests, bands of scores. */
final class TestReader {
    private static final List<String> MARKS = List.of("checked", "unverified", "policy");
    private static final List<Section> FINDINGS =
            List.of(Section.TESTS, Section.SYMPTOMS, Section.RED_FLAGS, Section.HISTORY);

    private final Vocabulary vocabulary;
    private final References references;
    private final FigureReader figures;
    private final List<Problem> problems;

    private TestReader(Vocabulary vocabulary, References references, List<Problem> problems) {
        this.vocabulary = vocabulary;
        this.references = references;
        this.figures = new FigureReader(problems);
        this.problems = problems;
    }

    static TestTable read(YamlTree tree, Vocabulary vocabulary, References references, List<Problem> problems) {
        TestReader reader = new TestReader(vocabulary, references, problems);
        YamlFields f = tree.fields(problems);
        TestTable table = new TestTable(
                reader.map(f, "tests", reader::test),
                reader.map(f, "clusters", reader::cluster),
                reader.map(f, "scores", reader::score));
        f.done();
        reader.checkDescribed(tree, table);
        return table;
    }

    private void checkDescribed(YamlTree tree, TestTable table) {
        List<String> missing = vocabulary.items(Section.TESTS).stream()
                .filter(i -> i.family() == TestFamily.NEURODYNAMIC || i.family() == TestFamily.SIGN)
                .map(VocabularyItem::code)
                .filter(code -> !table.tests().containsKey(code))
                .toList();
        if (!missing.isEmpty()) {
            problems.add(tree.problem(
                    TableProblem.TEST_UNDESCRIBED,
                    "does not describe " + String.join(", ", missing),
                    "say how each is done, what counts and how accurate it is"));
        }
    }

    private <T> Map<String, T> map(YamlFields f, String section, BiFunction<String, YamlTree, T> entry) {
        Map<String, T> read = new LinkedHashMap<>();
        f.required(section)
                .ifPresent(t -> t.fields(problems)
                        .tree()
                        .entries()
                        .forEach((key, value) -> read.put(key, entry.apply(key, value))));
        return read;
    }

    private TestDescription test(String code, YamlTree tree) {
        references.checkCode(tree, code, Section.TESTS);
        YamlFields f = tree.fields(problems);
        boolean moved = vocabulary
                .item(Section.TESTS, code)
                .filter(i -> i.family() == TestFamily.NEURODYNAMIC)
                .isPresent();
        TestDescription test = new TestDescription(
                code,
                filled(f, "sequence").stream().map(f::textOf).toList(),
                moved ? f.text("endPoint") : f.text("endPoint", ""),
                f.texts("differentiation"),
                f.text("counts"),
                f.text("negative"),
                f.text("avoid", ""),
                f.list("names").stream().map(this::name).toList(),
                f.list("schemes").stream().map(this::scheme).toList(),
                f.list("accuracy").stream().map(this::accuracy).toList(),
                f.text("accuracyNote", ""),
                tree.line());
        if (tree.is(YamlTree.Kind.MAP)
                && test.accuracy().isEmpty()
                && test.accuracyNote().isEmpty()) {
            problems.add(tree.problem(
                    TableProblem.ACCURACY_MISSING,
                    "gives no figures of its accuracy and does not say why",
                    "add accuracy:, or accuracyNote: why none is given"));
        }
        f.done();
        return test;
    }

    private TestDescription.OtherName name(YamlTree tree) {
        YamlFields f = tree.fields(problems);
        TestDescription.OtherName name = new TestDescription.OtherName(f.text("book"), f.text("name"));
        f.done();
        return name;
    }

    private TestDescription.Scheme scheme(YamlTree tree) {
        YamlFields f = tree.fields(problems);
        TestDescription.Scheme scheme =
                new TestDescription.Scheme(f.text("scheme"), f.text("says"), source(f), f.oneOf("mark", MARKS));
        f.done();
        return scheme;
    }

    private TestDescription.Accuracy accuracy(YamlTree tree) {
        YamlFields f = tree.fields(problems);
        TestDescription.Accuracy accuracy = new TestDescription.Accuracy(
                f.text("for"), figures.read(f, false), figures.blank(f, "note"), source(f), f.oneOf("mark", MARKS));
        if (tree.is(YamlTree.Kind.MAP)
                && accuracy.figures().isEmpty()
                && accuracy.note().isEmpty()) {
            problems.add(tree.problem(
                    TableProblem.ACCURACY_MISSING,
                    "gives neither a figure nor a note",
                    "add sensitivity, specificity, likelihoodPositive or likelihoodNegative"));
        }
        f.done();
        return accuracy;
    }

    private TestCluster cluster(String key, YamlTree tree) {
        references.checkForm(key, tree);
        YamlFields f = tree.fields(problems);
        TestCluster cluster = new TestCluster(
                key,
                f.text("name"),
                filled(f, "items").stream()
                        .map(t -> references.code(f, t, FINDINGS))
                        .toList(),
                f.text("alsoCounts", ""),
                filled(f, "results").stream().map(this::result).toList(),
                f.text("ruleOut", ""),
                f.text("note", ""),
                tree.line());
        f.done();
        return cluster;
    }

    private TestCluster.Result result(YamlTree tree) {
        YamlFields f = tree.fields(problems);
        TestCluster.Result result =
                new TestCluster.Result(f.text("positive"), figures.read(f, true), source(f), f.oneOf("mark", MARKS));
        f.done();
        return result;
    }

    private ScoreBands score(String code, YamlTree tree) {
        references.checkCode(tree, code, Section.TESTS);
        YamlFields f = tree.fields(problems);
        List<ScoreBands.Band> bands = new ArrayList<>();
        for (YamlTree item : filled(f, "bands")) {
            int before = problems.size();
            ScoreBands.Band band = band(item);
            if (problems.size() == before) { // a number that could not be read is none to compare with
                checkOrder(item, band, bands);
                bands.add(band);
            }
        }
        ScoreBands score = new ScoreBands(code, f.text("range"), List.copyOf(bands), f.text("use"), tree.line());
        f.done();
        return score;
    }

    private void checkOrder(YamlTree item, ScoreBands.Band band, List<ScoreBands.Band> before) {
        boolean above =
                before.isEmpty() || before.get(before.size() - 1).to().compareTo(band.from()) < 0;
        if (!above) {
            report(item, band, ", which does not lie above the one before it", "start it above the one before it");
        } else if (band.from().compareTo(band.to()) > 0) {
            report(item, band, ", which is empty", "make from no more than to");
        }
    }

    private void report(YamlTree item, ScoreBands.Band band, String wrong, String next) {
        String what = "is the band from " + plain(band.from()) + " to " + plain(band.to()) + wrong;
        problems.add(item.problem(TableProblem.BAND_ORDER, what, next));
    }

    private ScoreBands.Band band(YamlTree tree) {
        YamlFields f = tree.fields(problems);
        ScoreBands.Band band = new ScoreBands.Band(
                f.decimal("from"), f.decimal("to"), f.text("meaning"), source(f), f.oneOf("mark", MARKS));
        f.done();
        return band;
    }

    private String source(YamlFields f) {
        return f.required("source").map(t -> references.source(f, t)).orElse("");
    }

    /** A required list that is not empty. */
    private List<YamlTree> filled(YamlFields f, String key) {
        List<YamlTree> items = f.requiredList(key);
        f.optional(key)
                .filter(t -> items.isEmpty() && t.is(YamlTree.Kind.LIST))
                .ifPresent(t -> problems.add(t.problem(TableProblem.EMPTY_LIST, "is empty", "add at least one")));
        return items;
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
