package org.neuroglide.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads one rule, from behind the word {@code rule} to its {@code end}. */
final class RuleParser {
    private static final Pattern NAME = Pattern.compile("(MI|RF|CL|CI|PR|IN|DO|PG)-\\d{3} \\S+( \\S+)*");
    private static final int LONGEST_NAME = 100;

    private final TokenCursor cursor;

    RuleParser(TokenCursor cursor) {
        this.cursor = cursor;
    }

    RuleModel rule(Token start, List<String> comment) {
        Token name = cursor.kind(Token.Kind.TEXT, "the rule's name in quotes");
        int blank = name.text().indexOf(' ');
        String id = blank < 0 ? name.text() : name.text().substring(0, blank);
        cursor.about(id.isEmpty() ? "file" : id);
        checkName(name);
        String statement = blank < 0 ? "" : name.text().substring(blank + 1);
        MetadataParser.Metadata metadata = new MetadataParser(cursor).read(name);
        cursor.word("when");
        List<Condition> conditions = conditions();
        cursor.word("then");
        ConclusionTemplate conclusion = conclusion();
        cursor.word("end");
        String folder = RuleFile.folderOf(cursor.file());
        return new RuleModel(
                metadata.summary(id, statement),
                folder,
                cursor.file(),
                start.line(),
                List.copyOf(comment),
                metadata.status(),
                List.copyOf(conditions),
                conclusion);
    }

    private void checkName(Token name) {
        String text = name.text();
        if (!NAME.matcher(text).matches()) {
            cursor.report(
                    RuleProblem.RULE_NAME,
                    name,
                    "has the name \"" + text + "\", which is not an id, one space and a statement",
                    "write it like \"RF-004 Foot drop: refer before any nerve loading\"");
        } else if (text.length() > LONGEST_NAME) {
            cursor.report(
                    RuleProblem.RULE_NAME,
                    name,
                    "has a name of " + text.length() + " characters, more than " + LONGEST_NAME,
                    "move what explains the statement to @Rationale");
        } else if (text.endsWith(".")) {
            cursor.report(RuleProblem.RULE_NAME, name, "has a name that ends with a full stop", "delete it");
        }
    }

    private List<Condition> conditions() {
        ConditionParser parser = new ConditionParser(cursor);
        List<Condition> conditions = new ArrayList<>();
        int lastLine = 0;
        while (!cursor.peek().isWord("then")) {
            Token first = cursor.peek();
            conditions.add(parser.condition());
            if (first.line() == lastLine) {
                cursor.report(
                        RuleProblem.SHARED_LINE,
                        first,
                        "has two conditions on one line, the second at column " + first.column(),
                        "start a new line for it");
            }
            lastLine = cursor.last().line();
        }
        if (conditions.isEmpty()) {
            cursor.refuse("a condition");
        }
        return conditions;
    }

    private ConclusionTemplate conclusion() {
        Token first = cursor.peek();
        if (first.isWord("end")) {
            cursor.refuse(
                    RuleProblem.NO_CONCLUSION,
                    first,
                    "concludes nothing",
                    "write \"insertLogical( new Precaution( \"topic\" ) );\" with what it concludes");
        }
        cursor.word("insertLogical");
        cursor.sign("(");
        cursor.word("new");
        Token type = cursor.kind(Token.Kind.WORD, "a conclusion type");
        cursor.sign("(");
        List<Value> arguments = new ArrayList<>();
        if (!cursor.peek().isSign(")")) {
            ConditionParser parser = new ConditionParser(cursor);
            do {
                arguments.add(parser.value());
            } while (cursor.acceptSign(","));
        }
        cursor.sign(")");
        cursor.sign(")");
        cursor.sign(";");
        Token after = cursor.peek();
        if (after.isWord("insertLogical")) {
            cursor.refuse(
                    RuleProblem.TWO_CONCLUSIONS,
                    after,
                    "concludes a second thing",
                    "write a second rule with the same conditions");
        }
        return new ConclusionTemplate(type.text(), List.copyOf(arguments));
    }
}
