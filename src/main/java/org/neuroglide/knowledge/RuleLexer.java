package org.neuroglide.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.neuroglide.model.Problem;

/** Cuts a rule file into tokens. What it cannot read it reports and leaves as a token of kind BAD. */
final class RuleLexer {
    private static final List<String> SIGNS = List.of("==", "!=", "<=", ">=", "&&", "||", "->", "=>");

    private final String file;
    private final String text;
    private final List<Problem> problems;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private RuleLexer(String file, String text, List<Problem> problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    static List<Token> read(String file, String text, List<Problem> problems) {
        RuleLexer lexer = new RuleLexer(file, text, problems);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        lexer.add(Token.Kind.END, "", text.length());
        return lexer.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '\n') {
            at++;
            line++;
            lineStart = at;
        } else if (c == ' ' || c == '\t') {
            at++;
        } else if (c == '"') {
            string();
        } else if (text.startsWith("//", at)) {
            comment();
        } else if (isLetter(c)) {
            word();
        } else if (c == '$' && isLetter(peek(1)) && peek(1) != '_') {
            int end = wordEnd(at + 1);
            take(Token.Kind.VARIABLE, end);
        } else if (isDigit(c) || c == '-' && isDigit(peek(1))) {
            number();
        } else {
            sign(c);
        }
    }

    private void string() {
        StringBuilder read = new StringBuilder();
        int i = at + 1;
        while (i < text.length() && text.charAt(i) != '"' && text.charAt(i) != '\n') {
            if (text.charAt(i) == '\\') {
                char escaped = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
                if (escaped != '"' && escaped != '\\') {
                    badEscape(i);
                    return;
                }
                i++;
            }
            read.append(text.charAt(i++));
        }
        if (i == text.length() || text.charAt(i) == '\n') {
            report(RuleProblem.BAD_STRING, "has a text that does not end, from " + column(), "close it with a quote");
            take(Token.Kind.BAD, i);
            return;
        }
        add(Token.Kind.TEXT, read.toString(), i + 1);
    }

    private void badEscape(int backslash) {
        String escape = text.substring(backslash, Math.min(text.length(), backslash + 2))
                .strip();
        String what = "has " + escape + " in the text at " + column();
        report(RuleProblem.BAD_STRING, what, "escape only the quote and the backslash");
        int end = backslash;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' && end + 1 < text.length() && text.charAt(end + 1) != '\n' ? 2 : 1;
        }
        take(Token.Kind.BAD, Math.min(text.length(), end < text.length() && text.charAt(end) == '"' ? end + 1 : end));
    }

    private void comment() {
        int end = text.indexOf('\n', at);
        end = end < 0 ? text.length() : end;
        add(Token.Kind.COMMENT, text.substring(at + 2, end).strip(), end);
    }

    private void word() {
        int end = wordEnd(at);
        while (end + 1 < text.length() && text.charAt(end) == '-' && isLetter(text.charAt(end + 1))) {
            end = wordEnd(end + 1);
        }
        take(Token.Kind.WORD, end);
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private void number() {
        int end = at + 1;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        if (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
            end++;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
        }
        int tail = wordEnd(end);
        if (tail > end || end - at > 12) {
            String number = text.substring(at, tail);
            report(RuleProblem.RULE_SYNTAX, "has \"" + number + "\" at " + column() + ", which is no plain number", "write digits alone, such as 2 or 0.5");
            take(Token.Kind.BAD, tail);
        } else {
            take(Token.Kind.NUMBER, end);
        }
    }

    private void sign(char c) {
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            report(RuleProblem.COMMENT_PLACE, "has a block comment at " + column(), "start each line of it with //");
            block(end < 0 ? text.length() : end + 2);
            return;
        }
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                take(Token.Kind.SIGN, at + 2);
                return;
            }
        }
        int end = text.offsetByCodePoints(at, 1);
        if (c > '~' || "'`#\\?$_".indexOf(c) >= 0) {
            String sign = text.substring(at, end);
            String next = c == '\'' ? "put texts in double quotes" : "remove it, or start the line of a comment with //";
            report(RuleProblem.BAD_CHARACTER, "has " + sign + " at " + column() + ", outside a text", next);
            take(Token.Kind.BAD, end);
        } else {
            take(Token.Kind.SIGN, end);
        }
    }

    /** Skips what may span lines. */
    private void block(int end) {
        add(Token.Kind.BAD, "", at);
        while (at < end) {
            if (text.charAt(at++) == '\n') {
                line++;
                lineStart = at;
            }
        }
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\n';
    }

    private String column() {
        return "column " + (at - lineStart + 1);
    }

    private void report(RuleProblem problem, String message, String nextStep) {
        problems.add(problem.at(file, line, "text", message, nextStep));
    }

    private void take(Token.Kind kind, int end) {
        add(kind, text.substring(at, end), end);
    }

    private void add(Token.Kind kind, String content, int end) {
        tokens.add(new Token(kind, content, line, at - lineStart + 1));
        at = end;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
