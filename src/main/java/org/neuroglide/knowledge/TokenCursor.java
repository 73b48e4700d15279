package org.neuroglide.knowledge;

import java.util.List;
import org.neuroglide.model.Problem;

/** Walks over the tokens of a rule file and says what is wrong where they are not the expected ones. */
final class TokenCursor {
    /** Ends the reading of one rule; what is wrong with it is reported by then. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused() {
            super(null, null, false, false);
        }
    }

    private final String file;
    private final List<Token> tokens;
    private final List<Problem> problems;
    private String subject = "file";
    private int at;

    TokenCursor(String file, List<Token> tokens, List<Problem> problems) {
        this.file = file;
        this.tokens = tokens;
        this.problems = problems;
    }

    String file() {
        return file;
    }

    /** What problems are about from here: a rule's id, or the file. */
    void about(String newSubject) {
        subject = newSubject;
    }

    /** The next token that is no comment; comments passed on the way stand in a wrong place. */
    Token peek() {
        while (tokens.get(at).is(Token.Kind.COMMENT)) {
            misplaced(tokens.get(at));
            at++;
        }
        return tokens.get(at);
    }

    /** The next token, be it a comment. */
    Token peekAny() {
        return tokens.get(at);
    }

    /** The one after the next, comments left out of account. */
    Token peekSecond() {
        peek();
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token take() {
        Token token = peek();
        return token.is(Token.Kind.END) ? token : tokens.get(at++);
    }

    Token takeAny() {
        Token token = tokens.get(at);
        return token.is(Token.Kind.END) ? token : tokens.get(at++);
    }

    /** The token before the next one. */
    Token last() {
        return tokens.get(Math.max(0, at - 1));
    }

    boolean acceptSign(String sign) {
        boolean found = peek().isSign(sign);
        if (found) {
            at++;
        }
        return found;
    }

    boolean acceptWord(String word) {
        boolean found = peek().isWord(word);
        if (found) {
            at++;
        }
        return found;
    }

    Token sign(String sign) {
        return peek().isSign(sign) ? take() : refuse("\"" + sign + "\"");
    }

    Token word(String word) {
        return peek().isWord(word) ? take() : refuse("\"" + word + "\"");
    }

    Token kind(Token.Kind kind, String what) {
        return peek().is(kind) ? take() : refuse(what);
    }

    /** Refuses the next token, where the dialect expects something else. */
    Token refuse(String expected) {
        Token token = peek();
        if (!token.is(Token.Kind.BAD)) {
            ForbiddenWords.find(token)
                    .ifPresentOrElse(
                            forbidden -> forbid(token, forbidden),
                            () -> report(
                                    RuleProblem.RULE_SYNTAX,
                                    token,
                                    "has " + token.described() + " at column " + token.column() + " where " + expected
                                            + " is expected",
                                    "compare it with the form of a rule in docs/authoring-rules.md"));
        }
        throw new Refused();
    }

    /** Refuses a construct that the dialect does not have. */
    Token refuse(Token token, String what, ForbiddenWords.Forbidden forbidden) {
        report(
                RuleProblem.FORBIDDEN_CONSTRUCT,
                token,
                what + " at column " + token.column() + ": " + forbidden.reason(),
                forbidden.instead());
        throw new Refused();
    }

    private void forbid(Token token, ForbiddenWords.Forbidden forbidden) {
        report(
                RuleProblem.FORBIDDEN_CONSTRUCT,
                token,
                "uses \"" + token.text() + "\" at column " + token.column() + ": " + forbidden.reason(),
                forbidden.instead());
    }

    /** Refuses with a problem of its own sort. */
    Token refuse(RuleProblem problem, Token token, String message, String nextStep) {
        report(problem, token, message, nextStep);
        throw new Refused();
    }

    void report(RuleProblem problem, Token token, String message, String nextStep) {
        problems.add(problem.at(file, token.line(), subject, message, nextStep));
    }

    void misplaced(Token comment) {
        report(
                RuleProblem.COMMENT_PLACE,
                comment,
                "has a comment inside a rule or behind other text",
                "move it to lines of its own above the rule");
    }

    /** Goes on to the next line that starts with the word {@code rule}, or to the end. */
    void skipToRule() {
        while (!peekAny().is(Token.Kind.END) && !startsRule()) {
            at++;
        }
    }

    private boolean startsRule() {
        boolean first = at == 0 || tokens.get(at - 1).line() < tokens.get(at).line();
        return first && tokens.get(at).isWord("rule");
    }
}
