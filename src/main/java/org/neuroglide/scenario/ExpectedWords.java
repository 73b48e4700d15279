package org.neuroglide.scenario;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Nearest;
import org.neuroglide.knowledge.RetiredRule;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.knowledge.YamlTree;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Problem;
import org.neuroglide.model.Scope;

/** The words that an expectation may use: constants, codes, ids of rules and techniques, numbers and dates. */
final class ExpectedWords {
    private final Knowledge knowledge;
    private final List<Problem> problems;

    ExpectedWords(Knowledge knowledge, List<Problem> problems) {
        this.knowledge = knowledge;
        this.problems = problems;
    }

    /**
     * Reads one word; an unknown one is a problem.
     *
     * @param before the fields of the same element read before
     */
    Optional<String> read(Aspect.Field field, YamlTree tree, Map<String, String> before) {
        Domain domain = field.domain() instanceof Domain.Target ? target(before) : field.domain();
        boolean number = domain instanceof Domain.Whole;
        if (number && tree.is(YamlTree.Kind.NUMBER) && tree.scalar().matches("[0-9]{1,9}")) {
            return Optional.of(tree.scalar());
        }
        if (number || !tree.is(YamlTree.Kind.TEXT)) {
            String next = number && tree.scalar().matches("[0-9]+") ? "remove the quotes" : "";
            problems.add(
                    tree.problem("wrong-type", "is " + tree.described() + "; " + wanted(domain) + " is wanted", next));
            return Optional.empty();
        }
        return check(domain, tree.scalar(), tree);
    }

    /** Reads a word that stands as a key. */
    Optional<String> readKey(Aspect.Field field, String word, YamlTree value) {
        return check(field.domain(), word, value);
    }

    /** A bar or limit names its target, except where its scope reaches everything. */
    void checkTarget(Aspect aspect, YamlTree tree, Map<String, String> read) {
        boolean targeted = aspect.fields().stream().anyMatch(f -> f.domain() instanceof Domain.Target);
        String scope = read.get("scope");
        if (!targeted || scope == null) {
            return;
        }
        boolean none = scope.equals(Scope.ALL.name()) || scope.equals(Scope.HOME.name());
        if (none && !read.getOrDefault("target", "").isEmpty()) {
            problems.add(tree.problem(
                    "unexpected-target", "has a target; the scope " + scope + " has none", "remove target"));
        } else if (!none && !read.containsKey("target") && tree.get("target").isEmpty()) {
            problems.add(tree.problem(
                    "missing-key", "needs \"target\"; the scope " + scope + " reaches one", "add target:"));
        } else if (none) {
            read.put("target", "");
        }
    }

    private Domain target(Map<String, String> before) {
        return switch (before.getOrDefault("scope", "")) {
            case "KIND" -> new Domain.Constant(Kind.class);
            case "NERVE" -> new Domain.Code(Section.NERVES);
            case "REGION" -> new Domain.Code(Section.REGIONS);
            case "JOINT_MOVEMENT" -> new Domain.Code(Section.MOVEMENTS);
            case "POSITION" -> new Domain.Code(Section.POSITIONS);
            default -> new Domain.Target();
        };
    }

    private Optional<String> check(Domain domain, String word, YamlTree tree) {
        if (domain instanceof Domain.Constant constant) {
            String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
            return known(domain, name, names(constant), tree);
        } else if (domain instanceof Domain.Code code) {
            return known(domain, word, codes(code.sections()), tree);
        } else if (domain instanceof Domain.Rule) {
            return rule(word, tree);
        } else if (domain instanceof Domain.TechniqueId) {
            return known(domain, word, knowledge.techniques().keySet(), tree);
        } else if (domain instanceof Domain.Word one) {
            return known(domain, word, one.words(), tree);
        } else if (domain instanceof Domain.Day) {
            return day(word, tree);
        }
        return Optional.of(word);
    }

    private Optional<String> known(Domain domain, String word, Collection<String> known, YamlTree tree) {
        if (known.contains(word)) {
            return Optional.of(word);
        }
        String message = "names \"" + word + "\"; " + wanted(domain) + " is wanted";
        problems.add(tree.problem("unknown-word", message, Nearest.step(word, known, "run neuroglide vocabulary to see the codes that there are")));
        return Optional.empty();
    }

    private Optional<String> rule(String id, YamlTree tree) {
        if (knowledge.rule(id).isPresent()) {
            return Optional.of(id);
        }
        RetiredRule retired = knowledge.retired().get(id);
        if (retired != null) {
            problems.add(tree.problem(
                    "retired-rule",
                    "names the rule " + id + ", which is retired: " + retired.why(),
                    retired.successor().isEmpty() ? "remove it" : "use " + retired.successor()));
            return Optional.empty();
        }
        List<String> ids = knowledge.rules().stream().map(RuleModel::id).toList();
        problems.add(tree.problem(
                "unknown-rule",
                "names the rule \"" + id + "\", which the knowledge base does not have",
                Nearest.step(id, ids, "run neuroglide rules to see them")));
        return Optional.empty();
    }

    private Optional<String> day(String word, YamlTree tree) {
        try {
            return Optional.of(LocalDate.parse(word).toString());
        } catch (DateTimeParseException e) {
            problems.add(tree.problem("bad-date", "is \"" + word + "\"; a date is wanted", "write it as 2026-02-01"));
            return Optional.empty();
        }
    }

    private static List<String> names(Domain.Constant constant) {
        Stream<String> names = Stream.of(constant.type().getEnumConstants()).map(Enum::name);
        return Stream.concat(
                        names,
                        Stream.of(constant.extra().toUpperCase(Locale.ROOT)).filter(e -> !e.isEmpty()))
                .toList();
    }

    private List<String> codes(List<Section> sections) {
        return sections.stream()
                .flatMap(s -> knowledge.vocabulary().items(s).stream())
                .map(VocabularyItem::code)
                .toList();
    }

    private static String wanted(Domain domain) {
        if (domain instanceof Domain.Constant constant) {
            return "one of " + String.join(", ", names(constant));
        } else if (domain instanceof Domain.Code code) {
            return "a code of "
                    + String.join(
                            ", ", code.sections().stream().map(Section::key).toList());
        } else if (domain instanceof Domain.Rule) {
            return "the id of a rule";
        } else if (domain instanceof Domain.TechniqueId) {
            return "the id of a technique";
        } else if (domain instanceof Domain.Word one) {
            return "one of " + String.join(", ", one.words());
        } else if (domain instanceof Domain.Whole) {
            return "a whole number";
        } else if (domain instanceof Domain.Day) {
            return "a date such as 2026-02-01";
        }
        return "a text";
    }
}
