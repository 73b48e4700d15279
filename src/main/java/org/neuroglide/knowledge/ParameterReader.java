package org.neuroglide.knowledge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neuroglide.model.Problem;

/** Reads {@code parameters.yaml}. */
final class ParameterReader {
    private static final List<String> DIRECTIONS = List.of("up", "down");

    private final References references;
    private final List<Problem> problems;

    private ParameterReader(References references, List<Problem> problems) {
        this.references = references;
        this.problems = problems;
    }

    static Map<String, Parameter> read(YamlTree tree, References references, List<Problem> problems) {
        ParameterReader reader = new ParameterReader(references, problems);
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        tree.fields(problems).tree().entries().forEach((name, value) -> {
            references.checkForm(name, value);
            parameters.put(name, reader.parameter(name, value.fields(problems)));
        });
        return parameters;
    }

    private Parameter parameter(String name, YamlFields f) {
        int before = problems.size();
        Parameter parameter = new Parameter(
                name,
                f.decimal("value"),
                f.text("unit"),
                f.date("since").map(LocalDate::toString).orElse(""),
                f.decimal("min"),
                f.decimal("max"),
                f.oneOf("stricter", DIRECTIONS),
                f.bool("policy", false),
                references.sources(f, "sources"),
                f.text("note", ""),
                f.tree().line());
        f.done();
        if (problems.size() == before) {
            check(parameter, f.tree());
        }
        return parameter;
    }

    private void check(Parameter p, YamlTree at) {
        if (p.min().compareTo(p.max()) > 0) {
            problems.add(at.problem(
                    TableProblem.BAD_RANGE,
                    "has min " + plain(p.min()) + " above max " + plain(p.max()),
                    "exchange the two"));
        } else if (p.value().compareTo(p.min()) < 0 || p.value().compareTo(p.max()) > 0) {
            problems.add(at.problem(
                    TableProblem.PARAMETER_OUT_OF_RANGE,
                    "is " + plain(p.value()) + " " + p.unit() + ", outside its safe range from " + plain(p.min())
                            + " to " + plain(p.max()),
                    "choose a value inside the range; " + stricter(p)));
        }
        if (!p.policy() && p.sources().isEmpty()) {
            problems.add(at.problem(
                    TableProblem.PARAMETER_UNFOUNDED,
                    "has no source and is not marked as policy",
                    "add sources: or policy: true"));
        }
    }

    private static String stricter(Parameter p) {
        return (p.stricter().equals("up") ? "larger" : "smaller") + " is stricter";
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
