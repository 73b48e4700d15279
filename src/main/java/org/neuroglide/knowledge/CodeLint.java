package org.neuroglide.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Scope;

/** Checks the codes of the vocabulary that a rule names. */
final class CodeLint {
    private static final String TARGET = "target";
    private static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(Enum::name).toList();

    private final RuleCheck check;

    CodeLint(RuleCheck check) {
        this.check = check;
    }

    /** Whether the field's codes depend on a scope beside it. */
    static boolean isTarget(FactField field) {
        return field.name().equals(TARGET);
    }

    /** The sections whose codes a field takes, under a scope where it is a target. */
    static List<Section> sections(FactField field, @Nullable Scope scope) {
        return isTarget(field) && scope != null ? sections(scope) : field.sections();
    }

    private static List<Section> sections(Scope scope) {
        return switch (scope) {
            case NERVE -> List.of(Section.NERVES);
            case REGION -> List.of(Section.REGIONS);
            case JOINT_MOVEMENT -> List.of(Section.MOVEMENTS);
            case POSITION -> List.of(Section.POSITIONS);
            case ALL, KIND, HOME -> List.of();
        };
    }

    /** @param scope for a target: the scope beside it, null where it is not written out */
    void code(int line, FactField field, String code, @Nullable Scope scope) {
        if (isTarget(field)) {
            target(line, code, scope);
        } else if (!code.isEmpty() || !field.mayBeEmpty()) {
            List<String> known = codes(field.sections());
            if (!known.isEmpty() && !known.contains(code)) {
                String noun = field.sections().size() == 1
                        ? "the " + field.sections().get(0).noun() + " "
                        : "the code ";
                check.unknown(
                        RuleProblem.UNKNOWN_CODE,
                        line,
                        "names " + noun + "\"" + code + "\", which " + where(field.sections()) + " not have",
                        code,
                        known);
            }
        }
    }

    private void target(int line, String target, @Nullable Scope scope) {
        if (scope == null) {
            return;
        }
        boolean none = scope == Scope.ALL || scope == Scope.HOME;
        List<String> known = none ? List.of("") : scope == Scope.KIND ? KINDS : codes(sections(scope));
        if (!known.isEmpty() && !known.contains(target)) {
            check.report(
                    RuleProblem.SCOPE_TARGET,
                    line,
                    "has the target \"" + target + "\" for the scope " + scope,
                    none ? "write \"\", as this scope has no target" : Nearest.step(target, known, "add it to vocabulary.yaml, or run neuroglide vocabulary to see its codes"));
        }
    }

    private List<String> codes(List<Section> sections) {
        return sections.stream()
                .flatMap(s -> check.tables().vocabulary().items(s).stream())
                .map(VocabularyItem::code)
                .toList();
    }

    private static String where(List<Section> sections) {
        String keys = sections.stream().map(Section::key).collect(Collectors.joining(", "));
        return sections.size() == 1
                ? "the section " + keys + " of the vocabulary does"
                : "the sections " + keys + " of the vocabulary do";
    }
}
