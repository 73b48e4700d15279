package org.neuroglide.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.neuroglide.model.Problem;

/**
 * Reads a file of the closed dialect. What it does not know it refuses, with its line and column, and goes on at the
 * next rule; so one reading brings all problems.
 */
public final class RuleReader {
    private static final int MOST_CHARACTERS = 32_768;
    private static final int MOST_LINES = 150;
    private static final int MOST_RULES = 8;

    private final TokenCursor cursor;
    private final List<RuleModel> rules = new ArrayList<>();
    private boolean complete = true;

    private RuleReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /**
     * Reads one file.
     *
     * @param file path within the knowledge base, with forward slashes
     * @param problems where everything wrong goes
     */
    public static RuleFile read(String file, String text, List<Problem> problems) {
        if (text.length() > MOST_CHARACTERS) {
            String message = "has " + text.length() + " characters, more than " + MOST_CHARACTERS;
            problems.add(RuleProblem.FILE_SIZE.at(file, 0, "file", message, "split it by topic"));
            return new RuleFile(file, RuleFile.folderOf(file), List.of(), List.of(), false);
        }
        List<Problem> unreadable = new ArrayList<>();
        String checked = RuleCharacters.check(file, text, unreadable);
        List<Token> tokens = RuleLexer.read(file, checked, unreadable);
        List<Problem> found = new ArrayList<>();
        RuleReader reader = new RuleReader(new TokenCursor(file, tokens, found));
        List<String> comment = reader.start();
        reader.rules();
        problems.addAll(unreadable);
        found.stream()
                .filter(p -> unreadable.stream().noneMatch(u -> u.line() == p.line()))
                .forEach(problems::add);
        boolean complete = reader.complete && unreadable.isEmpty();
        if (complete) {
            checkSize(file, text, reader.rules, problems);
        }
        return new RuleFile(file, RuleFile.folderOf(file), comment, readable(reader.rules, unreadable), complete);
    }

    /** Leaves out the rules that have text which could not be read: their texts are not what the author wrote. */
    private static List<RuleModel> readable(List<RuleModel> rules, List<Problem> unreadable) {
        List<RuleModel> readable = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            int from = rules.get(i).line();
            int to = i + 1 < rules.size() ? rules.get(i + 1).line() : Integer.MAX_VALUE;
            if (unreadable.stream().noneMatch(p -> p.line() >= from && p.line() < to)) {
                readable.add(rules.get(i));
            }
        }
        return readable;
    }

    private static void checkSize(String file, String text, List<RuleModel> rules, List<Problem> problems) {
        long lines = text.lines().count();
        if (lines > MOST_LINES) {
            String message = "has " + lines + " lines, more than " + MOST_LINES;
            problems.add(RuleProblem.FILE_LENGTH.at(file, 0, "file", message, "split it by topic"));
        }
        if (rules.size() > MOST_RULES) {
            String message = "has " + rules.size() + " rules, more than " + MOST_RULES;
            problems.add(RuleProblem.TOO_MANY_RULES.at(file, 0, "file", message, "split it by topic"));
        } else if (rules.isEmpty()) {
            problems.add(RuleProblem.NO_RULES.at(file, 0, "file", "holds no rule", "delete it"));
        }
    }

    /** The comment above the package line, and that line. */
    private List<String> start() {
        List<String> comment = comments();
        try {
            packageLine();
        } catch (TokenCursor.Refused e) {
            complete = false;
            cursor.skipToRule();
        }
        return comment;
    }

    private void packageLine() {
        Token first = cursor.word("package");
        StringBuilder name =
                new StringBuilder(cursor.kind(Token.Kind.WORD, "a package name").text());
        while (!cursor.peekAny().is(Token.Kind.COMMENT) && cursor.acceptSign(".")) {
            name.append('.')
                    .append(cursor.kind(Token.Kind.WORD, "a package name").text());
        }
        if (cursor.peekAny().is(Token.Kind.COMMENT)) {
            cursor.refuse(RuleProblem.RULE_SYNTAX, cursor.last(), "lacks a \";\" behind the package name", "add it");
        }
        cursor.sign(";");
        String folder = RuleFile.folderOf(cursor.file());
        if (!RuleFolder.of(folder).isPresent()) {
            cursor.report(
                    RuleProblem.PACKAGE_FOLDER,
                    first,
                    folder.isEmpty()
                            ? "stands in no folder"
                            : "stands in the folder \"" + folder + "\", which holds no rules",
                    Nearest.hint(folder, RuleFolder.names()));
        } else if (!name.toString().equals("kbase." + folder)) {
            cursor.report(
                    RuleProblem.PACKAGE_FOLDER,
                    first,
                    "has the package " + name + " in the folder " + folder,
                    "write \"package kbase." + folder + ";\"");
        }
    }

    private void rules() {
        while (true) {
            List<String> comment = comments();
            Token start = cursor.peekAny();
            if (start.is(Token.Kind.END)) {
                if (!comment.isEmpty()) {
                    cursor.report(
                            RuleProblem.COMMENT_PLACE,
                            cursor.last(),
                            "ends with a comment that belongs to no rule",
                            "move it above the rule that it speaks of");
                }
                return;
            }
            rule(start, comment);
        }
    }

    private void rule(Token start, List<String> comment) {
        cursor.about("file");
        try {
            cursor.word("rule");
            rules.add(new RuleParser(cursor).rule(start, comment));
        } catch (TokenCursor.Refused e) {
            complete = false;
            cursor.skipToRule();
        }
        cursor.about("file");
    }

    /** Comment lines before the next statement, each on a line of its own. */
    private List<String> comments() {
        List<String> comments = new ArrayList<>();
        while (cursor.peekAny().is(Token.Kind.COMMENT)) {
            Token last = cursor.last();
            Token comment = cursor.takeAny();
            if (last != comment && last.line() == comment.line()) {
                cursor.misplaced(comment);
            } else {
                comments.add(comment.text());
            }
        }
        return comments;
    }
}
