package org.recourse.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recourse.pack.PackProblem;
import org.recourse.pack.Problems;

class RuleParserTest {

    private final Problems problems = new Problems();

    @Test
    void a_rule_is_read_as_it_stands() {
        List<ParsedRule> rules = parse("""
                // A comment.
                package signs;

                rule "A-1"
                    @reason( "Why." ) @source( "X (1); Y" )
                when
                    Work( C1 == "YES", D1 contains "A" || D2 in ( "B", "C" ) )
                then
                    insert( new Sign( "S", "T" ) );
                end
                """);

        assertThat(problems.list()).isEmpty();
        assertThat(rules).singleElement().satisfies(rule -> {
            assertThat(rule.id()).isEqualTo("A-1");
            assertThat(rule.line()).isEqualTo(4);
            assertThat(rule.metadata()).hasSize(2).containsEntry("source", "X (1); Y");
            assertThat(rule.fact()).isEqualTo("Work");
            assertThat(rule.condition().text()).isEqualTo("(C1 equals [YES] && (D1 contains [A] || D2 in [B, C]))");
            assertThat(rule.finding()).isEqualTo("Sign");
            assertThat(rule.arguments()).containsExactly("S", "T");
        });
    }

    @Test
    void a_rule_may_hold_for_everyone() {
        assertThat(condition("")).isEqualTo("()");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a >= 1 && b >= 1 @@ c >= 1         | (((a >= 1 && b >= 1) @@ c >= 1))
            a >= 1 @@ b >= 1 && c >= 1         | ((a >= 1 @@ (b >= 1 && c >= 1)))
            a >= 1 && ( b >= 1 @@ c >= 1 )     | ((a >= 1 && (b >= 1 @@ c >= 1)))
            ((( a >= 2 )))                     | (a >= 2)
            a >= 1, b >= 2                     | (a >= 1 && b >= 2)
            """)
    void and_binds_stronger_than_or_and_brackets_strongest(String written, String read) {
        assertThat(condition(written.replace("@@", "||"))).isEqualTo(read.replace("@@", "||"));
    }

    @Test
    void reading_ends_at_the_first_thing_that_is_not_allowed_and_keeps_the_rules_before_it() {
        List<ParsedRule> rules = parse("package signs;\n" + rule("a >= 1") + "import b;\n" + rule("c == d.e"));

        assertThat(rules).hasSize(1);
        assertThat(problems.list())
                .extracting(PackProblem::line, PackProblem::message)
                .first()
                .satisfies(
                        found -> assertThat(found.toList().get(1)).asString().startsWith("'import' is not allowed."));
    }

    @Test
    void what_stops_the_tokens_is_told_once() {
        parse("package signs;\nrule \"A\" when Work( a ! ) then");

        assertThat(problems.list()).extracting(PackProblem::line).containsExactly(2);
    }

    @Test
    void a_comparison_too_many_is_refused_where_it_stands() {
        assertThat(condition("a >= 1,\n".repeat(39) + "a >= 1")).isNotEmpty();
        assertThat(problems.isEmpty()).isTrue();

        parse("package signs;\n" + rule("a >= 1,\n".repeat(40) + "a >= 1"));

        assertThat(problems.list()).extracting(PackProblem::line).containsExactly(42);
    }

    private String condition(String text) {
        return parse("package signs;\n" + rule(text)).get(0).condition().text();
    }

    private List<ParsedRule> parse(String text) {
        return RuleParser.parse("signs/a.drl", "signs", text, problems);
    }

    private static String rule(String condition) {
        return "rule \"A\" when Work( " + condition + " ) then insert( new Sign( \"S\" ) ); end\n";
    }
}
