package org.recourse.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recourse.pack.Problems;

/**
 * Reads the part of DRL that a pack may use, and nothing else.
 *
 * <pre>
 * file       := 'package' word ';' rule*
 * rule       := 'rule' text metadata* 'when' word '(' [ either (',' either)* ] ')' 'then' insert 'end'
 * metadata   := '@' word '(' text ')'
 * either     := both ( '||' both )*
 * both       := compare ( '&amp;&amp;' compare )*
 * compare    := '(' either ')' | word '==' text | word 'contains' text | word 'in' '(' text (',' text)* ')'
 *             | word '>=' number
 * insert     := 'insert' '(' 'new' word '(' text (',' text)* ')' ')' ';'
 * </pre>
 *
 * <p>Every file this accepts is ordinary DRL and means the same to Drools' own compiler, which a test holds. What it
 * does not accept never reaches an engine: imports, functions, globals, queries, attributes, method calls, negation.
 */
final class RuleParser {

    private static final int DEEPEST = 4;
    private static final int MOST_COMPARISONS = 40;
    private static final Set<String> KEYWORDS =
            Set.of("package", "rule", "when", "then", "end", "insert", "new", "in", "contains");
    private static final Set<String> FORBIDDEN = Set.of(
            "import",
            "function",
            "global",
            "declare",
            "query",
            "unit",
            "dialect",
            "eval",
            "not",
            "exists",
            "forall",
            "accumulate",
            "acc",
            "collect",
            "from",
            "over",
            "salience",
            "enabled",
            "duration",
            "timer",
            "calendars",
            "modify",
            "update",
            "delete",
            "retract",
            "insertLogical",
            "no",
            "lock",
            "auto",
            "activation",
            "agenda",
            "ruleflow",
            "date",
            "attributes",
            "template",
            "extends",
            "matches",
            "memberOf",
            "soundslike",
            "str",
            "do",
            "if",
            "else",
            "break",
            "entry",
            "window",
            "this",
            "null",
            "static",
            "action",
            "reverse",
            "init",
            "result");

    private final String file;
    private final List<Token> tokens;
    private int at;
    private int comparisons;

    private RuleParser(String file, List<Token> tokens) {
        this.file = file;
        this.tokens = tokens;
    }

    /** The rules of a file, up to the first thing that is not allowed in one. */
    static List<ParsedRule> parse(String file, String packageName, String text, Problems problems) {
        List<ParsedRule> rules = new ArrayList<>();
        int before = problems.count();
        List<Token> tokens = Tokenizer.split(file, text, problems);
        RuleParser parser = new RuleParser(file, tokens);
        try {
            parser.packageLine(packageName);
            while (parser.peek().kind() != Token.Kind.END) {
                rules.add(parser.rule());
            }
        } catch (NotAllowed e) {
            if (problems.count() == before || parser.peek().kind() != Token.Kind.END) {
                problems.add(file, e.line, e.reason);
            }
        }
        return rules;
    }

    private void packageLine(String packageName) {
        expect("package");
        Token name = take(Token.Kind.WORD, "the name of the folder");
        if (!name.text().equals(packageName)) {
            throw new NotAllowed(name.line(), "The package is the name of the folder: " + packageName + ".");
        }
        expect(";");
    }

    private ParsedRule rule() {
        int line = peek().line();
        comparisons = 0;
        expect("rule");
        String id =
                take(Token.Kind.TEXT, "the id of the rule in quotation marks").text();
        Map<String, String> metadata = new LinkedHashMap<>();
        while (peek().is("@")) {
            at++;
            Token key = take(Token.Kind.WORD, "the name of the metadata");
            expect("(");
            if (metadata.put(key.text(), take(Token.Kind.TEXT, "a text").text()) != null) {
                throw new NotAllowed(key.line(), "This metadata stands here twice. Keep one.");
            }
            expect(")");
        }
        expect("when");
        String fact = take(Token.Kind.WORD, "the fact this rule looks at").text();
        expect("(");
        List<Condition> parts = new ArrayList<>();
        if (!peek().is(")")) {
            parts.add(either(0));
            while (peek().is(",")) {
                at++;
                parts.add(either(0));
            }
        }
        expect(")");
        expect("then");
        expect("insert");
        expect("(");
        expect("new");
        String finding = take(Token.Kind.WORD, "what the rule concludes").text();
        expect("(");
        List<String> arguments = texts();
        expect(")");
        expect(";");
        expect("end");
        return new ParsedRule(id, metadata, fact, new Condition.All(parts), finding, arguments, file, line);
    }

    private Condition either(int depth) {
        List<Condition> parts = new ArrayList<>(List.of(both(depth)));
        while (peek().is("||")) {
            at++;
            parts.add(both(depth));
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts);
    }

    private Condition both(int depth) {
        List<Condition> parts = new ArrayList<>(List.of(compare(depth)));
        while (peek().is("&&")) {
            at++;
            parts.add(compare(depth));
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private Condition compare(int depth) {
        if (peek().is("(")) {
            if (depth == DEEPEST) {
                throw new NotAllowed(peek().line(), "Brackets are nested too deep for people to read. Split the rule.");
            }
            at++;
            Condition inner = either(depth + 1);
            expect(")");
            return inner;
        }
        Token property = take(Token.Kind.WORD, "a property of the fact");
        if (++comparisons > MOST_COMPARISONS) {
            throw new NotAllowed(property.line(), "This rule compares more than people can review. Split it.");
        }
        Token comparison = peek();
        at++;
        if (comparison.is(">=")) {
            Token number = take(Token.Kind.NUMBER, "1 or 2");
            int least = number.text().equals("1") ? 1 : number.text().equals("2") ? 2 : 0;
            if (least == 0) {
                throw new NotAllowed(
                        number.line(), "A count is only ever compared with 1 or 2: no score is made of it.");
            }
            return new Condition.AtLeast(property.text(), least, property.line());
        }
        if (comparison.is("==")) {
            return has(property, Condition.Comparison.EQUALS, List.of(text()));
        }
        if (comparison.is("contains")) {
            return has(property, Condition.Comparison.CONTAINS, List.of(text()));
        }
        if (comparison.is("in")) {
            expect("(");
            List<String> codes = texts();
            return has(property, Condition.Comparison.IN, codes);
        }
        at--;
        throw unexpected("'==', 'in', 'contains' or '>='");
    }

    private static Condition has(Token property, Condition.Comparison comparison, List<String> codes) {
        return new Condition.Has(property.text(), comparison, codes, property.line());
    }

    /** Texts with commas between them, up to and with the closing bracket. */
    private List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(text()));
        while (peek().is(",")) {
            at++;
            texts.add(text());
        }
        expect(")");
        return texts;
    }

    private String text() {
        return take(Token.Kind.TEXT, "a code in quotation marks").text();
    }

    private Token peek() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    private Token take(Token.Kind kind, String what) {
        Token token = peek();
        boolean taken = FORBIDDEN.contains(token.text()) || KEYWORDS.contains(token.text());
        if (token.kind() != kind || (kind == Token.Kind.WORD && taken)) {
            throw unexpected(what);
        }
        at++;
        return token;
    }

    private void expect(String word) {
        if (!peek().is(word)) {
            throw unexpected("'" + word + "'");
        }
        at++;
    }

    private NotAllowed unexpected(String wanted) {
        Token token = peek();
        if (token.kind() == Token.Kind.WORD && FORBIDDEN.contains(token.text())) {
            return new NotAllowed(
                    token.line(),
                    "'" + token.text() + "' is not allowed. A rule looks at one fact and inserts one finding.");
        }
        return new NotAllowed(token.line(), "Expected " + wanted + " here.");
    }

    private static final class NotAllowed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int line;
        private final String reason;

        NotAllowed(int line, String reason) {
            super(reason, null, false, false);
            this.line = line;
            this.reason = reason;
        }
    }
}
