package org.neuroglide.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Nearest;
import org.neuroglide.knowledge.YamlFields;
import org.neuroglide.knowledge.YamlTree;
import org.neuroglide.model.Problem;
import org.neuroglide.scenario.Expected.Element;

/** The closed schema of what a scenario expects: {@code expect}, {@code expectExactly} and {@code expectNot}. */
final class ExpectationForm {
    private final ExpectedWords words;
    private final List<Problem> problems;

    ExpectationForm(Knowledge knowledge, List<Problem> problems) {
        this.words = new ExpectedWords(knowledge, problems);
        this.problems = problems;
    }

    /** Reads the three keys of a scenario; expecting nothing is a problem. */
    List<Expected> read(YamlFields scenario) {
        List<Expected> expected = new ArrayList<>();
        boolean any = false;
        for (Manner manner : Manner.values()) {
            Optional<YamlTree> tree = scenario.optional(manner.key());
            any |= tree.isPresent();
            tree.ifPresent(t -> expected.addAll(read(manner, t)));
        }
        if (!any) {
            problems.add(scenario.tree()
                    .problem("no-expectation", "expects nothing", "add expect: { disposition: ..., fired: [ ... ] }"));
        }
        return expected;
    }

    private List<Expected> read(Manner manner, YamlTree tree) {
        YamlFields fields = tree.fields(problems);
        List<Expected> expected = new ArrayList<>();
        for (Aspect aspect : Aspect.under(manner)) {
            fields.optional(aspect.key())
                    .ifPresent(t -> expected.add(new Expected(manner, aspect, elements(manner, aspect, t), t.line())));
        }
        refuseUnknown(manner, tree);
        if (expected.isEmpty() && tree.is(YamlTree.Kind.MAP) && tree.entries().isEmpty()) {
            problems.add(tree.problem("no-expectation", "expects nothing", "remove it, or say what is expected"));
        }
        return expected;
    }

    private void refuseUnknown(Manner manner, YamlTree tree) {
        List<String> known = Aspect.under(manner).stream().map(Aspect::key).toList();
        tree.entries().forEach((key, value) -> {
            if (value.is(YamlTree.Kind.NULL) && known.contains(key)) {
                problems.add(value.problem("no-value", "has no value", "write [] where nothing is expected"));
            } else if (!known.contains(key)) {
                boolean elsewhere =
                        List.of(Aspect.values()).stream().anyMatch(a -> a.key().equals(key));
                String message = elsewhere
                        ? "cannot stand under " + manner.key() + "; known are " + String.join(", ", known)
                        : "is not a key of " + manner.key() + "; known are " + String.join(", ", known);
                problems.add(
                        value.problem("unknown-key", message, elsewhere ? elsewhere(key) : Nearest.step(key, known, "use one of them")));
            }
        });
    }

    private static String elsewhere(String key) {
        return "put it under "
                + String.join(
                        " or ",
                        List.of(Manner.values()).stream()
                                .filter(m -> Aspect.under(m).stream()
                                        .anyMatch(a -> a.key().equals(key)))
                                .map(Manner::key)
                                .toList());
    }

    private List<Element> elements(Manner manner, Aspect aspect, YamlTree tree) {
        return switch (aspect.shape()) {
            case ONE -> manner == Manner.NOT && tree.is(YamlTree.Kind.LIST) ? list(aspect, tree) : one(aspect, tree);
            case LIST -> list(aspect, tree);
            case MAP -> map(aspect, tree);
        };
    }

    private List<Element> one(Aspect aspect, YamlTree tree) {
        return word(aspect, tree).stream().toList();
    }

    private List<Element> list(Aspect aspect, YamlTree tree) {
        if (!tree.is(YamlTree.Kind.LIST)) {
            problems.add(tree.problem(
                    "wrong-type",
                    "is " + tree.described() + "; a list is wanted",
                    tree.is(YamlTree.Kind.TEXT) ? "write [ " + tree.scalar() + " ]" : "put it in [ ]"));
            return List.of();
        }
        return tree.items().stream()
                .flatMap(item -> (isWord(aspect, item) ? word(aspect, item) : fields(aspect, item)).stream())
                .toList();
    }

    private static boolean isWord(Aspect aspect, YamlTree item) {
        return aspect.isWord() && !(aspect.isMap() && item.is(YamlTree.Kind.MAP));
    }

    private Optional<Element> word(Aspect aspect, YamlTree tree) {
        return words.read(aspect.fields().get(0), tree, Map.of()).map(w -> new Element(Map.of(Aspect.VALUE, w)));
    }

    private Optional<Element> fields(Aspect aspect, YamlTree tree) {
        YamlFields fields = tree.fields(problems);
        if (!tree.is(YamlTree.Kind.MAP)) {
            return Optional.empty();
        }
        Map<String, String> read = new LinkedHashMap<>();
        for (Aspect.Field field : aspect.fields()) {
            Optional<YamlTree> value = field.required() ? fields.required(field.written()) : fields.optional(field.written());
            value.flatMap(v -> words.read(field, v, read)).ifPresent(w -> read.put(field.name(), w));
        }
        words.checkTarget(aspect, tree, read);
        fields.done();
        return Optional.of(new Element(read));
    }

    private List<Element> map(Aspect aspect, YamlTree tree) {
        tree.fields(problems);
        List<Element> elements = new ArrayList<>();
        Aspect.Field key = aspect.fields().get(0);
        tree.entries().forEach((name, value) -> {
            Map<String, String> read = new LinkedHashMap<>();
            words.readKey(key, name, value).ifPresent(w -> read.put(key.name(), w));
            YamlFields fields = value.fields(problems);
            for (Aspect.Field field : aspect.fields().subList(1, aspect.fields().size())) {
                fields.optional(field.name())
                        .flatMap(v -> words.read(field, v, read))
                        .ifPresent(w -> read.put(field.name(), w));
            }
            fields.done();
            elements.add(new Element(read));
        });
        return elements;
    }
}
