package org.recourse.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.recourse.pack.Problems;

/**
 * Splits a rule file into tokens in one pass.
 *
 * <p>Plain ASCII only, so that no letter can look like another, and no escapes, so that what is read is what is meant.
 */
final class Tokenizer {

    private static final int MOST_TOKENS = 20_000;
    private static final List<String> SIGNS = List.of("==", ">=", "||", "&&", "(", ")", ",", ";", "@");

    private final String file;
    private final String text;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;

    private Tokenizer(String file, String text, Problems problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    /** The tokens of a file up to its end, or up to the first thing that cannot stand in one. */
    static List<Token> split(String file, String text, Problems problems) {
        Tokenizer tokenizer = new Tokenizer(file, text, problems);
        boolean plain = tokenizer.isPlain();
        while (plain && tokenizer.next()) {
            if (tokenizer.tokens.size() > MOST_TOKENS) {
                problems.add(file, tokenizer.line, "This file is too long for rules people can review. Split it.");
                break;
            }
        }
        tokenizer.tokens.add(new Token(Token.Kind.END, "", tokenizer.line));
        return tokenizer.tokens;
    }

    /** Also in comments: what turns, hides or breaks a line shows people another file than the one that is read. */
    private boolean isPlain() {
        int lineOf = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lineEnd = c == '\n' || (c == '\r' && text.startsWith("\n", i + 1));
            if (!lineEnd && c != '\t' && (c < ' ' || c > '~')) {
                problems.add(file, lineOf, "Plain ASCII only, comments too. Replace this character, or remove it.");
                return false;
            }
            if (c == '\n') {
                lineOf++;
            }
        }
        return true;
    }

    private boolean next() {
        skipSpaceAndComments();
        if (at >= text.length()) {
            return false;
        }
        char first = text.charAt(at);
        if (first == '"') {
            return quoted();
        }
        if (isLetter(first)) {
            take(Token.Kind.WORD, true);
            return true;
        }
        if (isDigit(first)) {
            take(Token.Kind.NUMBER, false);
            return true;
        }
        return sign();
    }

    private void skipSpaceAndComments() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
                at++;
            } else if (c == ' ' || c == '\t' || c == '\r') {
                at++;
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else {
                return;
            }
        }
    }

    private boolean quoted() {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '"') {
            char c = text.charAt(end);
            if (c < ' ' || c > '~' || c == '\\') {
                problems.add(file, line, "A text holds plain ASCII on one line, without backslashes.");
                return false;
            }
            end++;
        }
        if (end >= text.length()) {
            problems.add(file, line, "This text has no closing quotation mark.");
            return false;
        }
        tokens.add(new Token(Token.Kind.TEXT, text.substring(at + 1, end), line));
        at = end + 1;
        return true;
    }

    private void take(Token.Kind kind, boolean letters) {
        int end = at;
        while (end < text.length()
                && (isDigit(text.charAt(end))
                        || (letters && (isLetter(text.charAt(end)) || text.charAt(end) == '_')))) {
            end++;
        }
        tokens.add(new Token(kind, text.substring(at, end), line));
        at = end;
    }

    private boolean sign() {
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                tokens.add(new Token(Token.Kind.SIGN, sign, line));
                at += sign.length();
                return true;
            }
        }
        problems.add(file, line, signReason(text.charAt(at)));
        return false;
    }

    private static String signReason(char c) {
        return switch (c) {
            case '.' -> "Calling a method or reaching into a value is not allowed. Compare a property with a code.";
            case '!' -> "Saying what is not so is not allowed: silence must never become a finding.";
            case '$', ':' -> "Binding a variable is not allowed. A rule looks at one fact and inserts one finding.";
            case '{', '}', '[', ']', '=', '+', '-', '*', '/', '%', '?', '^', '~' ->
                "Code is not allowed in a rule. A rule compares properties with codes and inserts one finding.";
            case '<', '>' -> "The only comparison of counts is '>=': adding a sign may never lower a level.";
            default -> "This character cannot stand in a rule file. Use plain ASCII words, texts and brackets.";
        };
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
