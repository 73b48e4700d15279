package org.neuroglide.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.Scope;

/** Checks what a rule concludes. */
final class ConclusionLint {
    private final RuleCheck check;

    ConclusionLint(RuleCheck check) {
        this.check = check;
    }

    void check(ConclusionTemplate conclusion) {
        int line = check.rule().line();
        Optional<FactType> type = FactCatalogue.type(conclusion.type());
        if (type.filter(FactType::conclusion).isEmpty()) {
            List<String> known = FactCatalogue.types().stream()
                    .filter(FactType::conclusion)
                    .map(FactType::name)
                    .toList();
            String what = type.isPresent() ? ", which is an input" : ", which the model does not have";
            String message = "concludes " + conclusion.type() + what;
            check.unknown(RuleProblem.CONCLUSION_TYPE, line, message, conclusion.type(), known);
            useVariables(conclusion);
            return;
        }
        folder(line, conclusion.type());
        arguments(line, type.get(), conclusion.arguments());
        new DoseLint(check.tables())
                .excess(check.rule())
                .forEach(m -> check.report(RuleProblem.DOSE_CAP, line, m, "use parameters whose ranges end below the cap"));
    }

    private void useVariables(ConclusionTemplate conclusion) {
        conclusion.arguments().stream()
                .filter(Value.Variable.class::isInstance)
                .forEach(v -> check.scope().use(((Value.Variable) v).name()));
    }

    private void folder(int line, String type) {
        Optional<RuleFolder> folder = RuleFolder.of(check.rule().folder());
        if (folder.isPresent() && !folder.get().conclusions().contains(type)) {
            String fitting = Arrays.stream(RuleFolder.values())
                    .filter(f -> f.conclusions().contains(type))
                    .map(RuleFolder::folderName)
                    .collect(Collectors.joining(" or "));
            check.report(
                    RuleProblem.CONCLUSION_FOLDER,
                    line,
                    "concludes " + type + " in the folder " + check.rule().folder(),
                    "move it to " + fitting);
        }
    }

    private void arguments(int line, FactType type, List<Value> arguments) {
        List<FactField> components = type.components();
        if (arguments.size() > components.size() || arguments.size() < type.fewestArguments()) {
            String names = components.stream().map(FactField::name).collect(Collectors.joining(", "));
            String count = arguments.size() == 1 ? "1 argument" : arguments.size() + " arguments";
            check.report(
                    RuleProblem.ARGUMENT_COUNT,
                    line,
                    "gives " + type.name() + " " + count + ", and it has " + components.size(),
                    "write " + type.name() + "( " + names + " )");
        }
        Scope scope = scope(line, components, arguments);
        for (int i = 0; i < Math.min(arguments.size(), components.size()); i++) {
            new ValueLint(check).value(new ValueLint.Place(line, components.get(i), null, scope), arguments.get(i));
        }
    }

    /** The scope of a bar or limit, which must be written out for its target to be checked. */
    private @Nullable Scope scope(int line, List<FactField> components, List<Value> arguments) {
        if (arguments.isEmpty() || components.get(0).javaType() != Scope.class) {
            return null;
        }
        if (arguments.get(0) instanceof Value.Variable variable) {
            check.report(
                    RuleProblem.SCOPE_TARGET,
                    line,
                    "concludes a scope that is not written out but stands in " + variable.name(),
                    "name it, such as Scope.NERVE");
        }
        return ConditionLint.scope(arguments.get(0));
    }
}
