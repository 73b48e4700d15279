package org.neuroglide.knowledge;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What authors may expect of DRL and Java and the dialect does not have, each with what to do instead. */
final class ForbiddenWords {
    /**
     * @param reason follows "uses "x": "
     * @param instead a next step
     */
    record Forbidden(String reason, String instead) {}

    private static final Map<String, Forbidden> WORDS = new HashMap<>();

    static {
        put(
                "alternatives are rules of their own",
                "write one rule for each, or \"in ( a, b )\" for values of one field",
                "or",
                "||",
                "|");
        put(
                "conditions are joined by standing in the same rule",
                "write one condition a line, and commas inside the brackets",
                "and",
                "&&",
                "&");
        put("a condition already asks whether there is such a fact", "leave the word out", "exists");
        put(
                "facts come from the case and from other rules only",
                "match the fact itself",
                "from",
                "over",
                "collect",
                "entry-point",
                "window",
                "groupby",
                "acc");
        put("there is no condition over all facts", "conclude the exception in another rule and negate that", "forall");
        put(
                "no Java runs in a rule",
                "compare fields in the brackets of a condition",
                "eval",
                "new",
                "this",
                "instanceof",
                "kcontext",
                "drools",
                "System",
                "if",
                "for",
                "while",
                "do",
                "try",
                "return",
                "var",
                "throw",
                "switch",
                "break",
                "assert",
                "else");
        put(
                "what is unknown must not read as different",
                "list the values that count with \"in ( a, b )\"",
                "!=",
                "!",
                "not-in",
                "excludes",
                "null");
        put(
                "texts are compared whole",
                "compare with == or in",
                "matches",
                "contains",
                "memberOf",
                "soundslike",
                "str",
                "startsWith",
                "endsWith",
                "like");
        put(
                "time is read from derived fields",
                "compare a field such as daysBefore",
                "before",
                "after",
                "during",
                "coincides");
        put(
                "rules do not calculate",
                "use a derived field of the model, or a parameter",
                "+",
                "-",
                "*",
                "/",
                "%",
                "^",
                "~",
                "++",
                "--",
                "sum",
                "average",
                "min",
                "max");
        put("rules call no methods and name types shortly", "write the field, the type or the constant alone", ".");
        put("lists and maps cannot be matched", "", "[", "]", "{", "}");
        put(
                "the file holds a package line and rules only",
                "delete it; the facts of the model are known without import",
                "global",
                "function",
                "query",
                "declare",
                "import",
                "unit",
                "template",
                "trait",
                "class",
                "static");
        put(
                "rules have no order, group, switch or clock",
                "delete it; what one rule needs from another is a conclusion",
                "salience",
                "agenda-group",
                "activation-group",
                "ruleflow-group",
                "no-loop",
                "lock-on-active",
                "auto-focus",
                "enabled",
                "duration",
                "timer",
                "calendars",
                "date-effective",
                "date-expires",
                "dialect",
                "extends",
                "attributes");
        put(
                "a rule changes nothing but what it concludes",
                "conclude with insertLogical",
                "modify",
                "update",
                "retract",
                "delete",
                "insert",
                "assert-logical",
                "insertAsync",
                "set",
                "=");
        put("there is no conditional conclusion", "write one rule for each", "?", "->", "=>", "branch");
    }

    private ForbiddenWords() {}

    private static void put(String reason, String instead, String... words) {
        for (String word : words) {
            WORDS.put(word, new Forbidden(reason, instead));
        }
    }

    /** What is to be said of a token where the dialect does not expect it. */
    static Optional<Forbidden> find(Token token) {
        return switch (token.kind()) {
            case WORD -> Optional.ofNullable(WORDS.get(token.text())).or(() -> calculation(token));
            case SIGN -> Optional.ofNullable(WORDS.get(token.text()));
            case NUMBER -> token.text().startsWith("-") ? Optional.of(WORDS.get("-")) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** A word with a hyphen is a subtraction that was written without blanks. */
    private static Optional<Forbidden> calculation(Token token) {
        return token.text().contains("-") ? Optional.of(WORDS.get("-")) : Optional.empty();
    }
}
