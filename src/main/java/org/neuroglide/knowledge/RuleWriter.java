package org.neuroglide.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes rules in the authors' form. What it writes, {@link RuleReader} reads as equal rules. */
public final class RuleWriter {
    private static final String INDENT = "    ";

    private RuleWriter() {}

    /** A whole file. */
    public static String write(RuleFile file) {
        return write(file.folder(), file.comment(), file.rules());
    }

    /**
     * A whole file.
     *
     * @param comment lines above the package line, without slashes
     */
    public static String write(String folder, List<String> comment, List<RuleModel> rules) {
        StringBuilder text = new StringBuilder();
        comment(text, comment);
        text.append("package kbase.").append(folder).append(";\n");
        rules.forEach(rule -> text.append('\n').append(write(rule)));
        return text.toString();
    }

    /** One rule with the comment above it. */
    public static String write(RuleModel rule) {
        StringBuilder text = new StringBuilder();
        comment(text, rule.comment());
        text.append("rule ").append(quote((rule.id() + " " + rule.summary().statement()).strip()));
        text.append('\n');
        metadata(text, "Rationale", rule.summary().rationale());
        metadata(text, "Sources", String.join(", ", rule.summary().sources()));
        metadata(text, "Certainty", rule.summary().certainty().name().toLowerCase(Locale.ROOT));
        metadata(text, "Strength", rule.summary().strength().name().toLowerCase(Locale.ROOT));
        metadata(text, "Status", rule.status());
        metadata(text, "Reviewed", rule.summary().reviewed());
        text.append("when\n");
        rule.conditions().forEach(c -> text.append(INDENT).append(write(c)).append('\n'));
        text.append("then\n").append(INDENT).append("insertLogical( new ");
        text.append(write(rule.conclusion())).append(" );\nend\n");
        return text.toString();
    }

    /** One condition, on one line. */
    public static String write(Condition condition) {
        if (condition instanceof Condition.Pattern pattern) {
            return pattern(pattern);
        } else if (condition instanceof Condition.Negation negation) {
            return "not " + pattern(negation.pattern());
        } else if (condition instanceof Condition.Count count) {
            return "accumulate( " + pattern(count.pattern()) + "; " + count.variable() + " : count( 1 ); "
                    + count.variable() + " >= " + write(count.limit()) + " )";
        }
        Condition.ParameterPattern parameter = (Condition.ParameterPattern) condition;
        return "Parameter( name == " + quote(parameter.name()) + ", " + parameter.variable() + " : value )";
    }

    /** A conclusion with its arguments. */
    public static String write(ConclusionTemplate conclusion) {
        return conclusion.type() + "( "
                + conclusion.arguments().stream().map(RuleWriter::write).collect(Collectors.joining(", ")) + " )";
    }

    /** A comparison, such as {@code presence == Presence.PRESENT}. */
    public static String write(Constraint constraint) {
        String start = constraint.field() + " " + constraint.op().text() + " ";
        String values = constraint.values().stream().map(RuleWriter::write).collect(Collectors.joining(", "));
        return constraint.op() == Constraint.Op.IN ? start + "( " + values + " )" : start + values;
    }

    /** A value as an author writes it. */
    public static String write(Value value) {
        if (value instanceof Value.Text text) {
            return quote(text.text());
        } else if (value instanceof Value.Number number) {
            return number.number().toPlainString();
        } else if (value instanceof Value.Bool bool) {
            return Boolean.toString(bool.value());
        } else if (value instanceof Value.Constant constant) {
            return constant.type() + "." + constant.name();
        }
        return ((Value.Variable) value).name();
    }

    private static String pattern(Condition.Pattern pattern) {
        String entries = Stream.concat(
                        pattern.constraints().stream().map(RuleWriter::write),
                        pattern.bindings().stream().map(b -> b.variable() + " : " + b.field()))
                .collect(Collectors.joining(", "));
        return pattern.type() + (entries.isEmpty() ? "( )" : "( " + entries + " )");
    }

    private static void comment(StringBuilder text, List<String> lines) {
        lines.forEach(line -> text.append(line.isEmpty() ? "//" : "// " + line).append('\n'));
    }

    private static void metadata(StringBuilder text, String name, String value) {
        text.append(INDENT)
                .append('@')
                .append(name)
                .append('(')
                .append(quote(value))
                .append(")\n");
    }

    /** A text in quotes, with the two characters escaped that need it. */
    static String quote(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
