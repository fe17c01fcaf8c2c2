package org.recourse.bench;

import java.util.List;
import java.util.stream.Collectors;
import org.recourse.pack.Pack;
import org.recourse.pack.Question;
import org.recourse.rulebook.Condition;
import org.recourse.rulebook.FactType;
import org.recourse.rulebook.Rule;
import org.recourse.rulebook.Rulebook;

/** The rules of a pack as rule text over one fact an answer: each answer a pattern, joined where a rule needs several. */
final class UsualRules {

    private static final String HEAD = """
            package usual;
            import org.recourse.bench.UsualFacts.Answer;
            import org.recourse.bench.UsualFacts.Spoken;
            import org.recourse.bench.UsualFacts.Closed;
            import org.recourse.bench.UsualFacts.Sign;
            import org.recourse.bench.UsualFacts.Time;
            import org.recourse.bench.UsualFacts.Level;
            import org.recourse.bench.UsualFacts.Outcome;
            import org.recourse.bench.UsualFacts.Found;
            global org.recourse.bench.UsualWay usual;

            rule "close" salience 80
            when
                Closed( $questions : questions )
                $answer : Answer( question memberOf $questions )
            then
                delete( $answer );
            end

            rule "outcome" salience 30
            when
                accumulate( Level( $each : rank ); $rank : max( $each ) )
            then
                insert( usual.outcome( $rank.intValue() ) );
            end
            """;

    private final Pack pack;

    private UsualRules(Pack pack) {
        this.pack = pack;
    }

    static String of(Pack pack, Rulebook rulebook) {
        UsualRules rules = new UsualRules(pack);
        return HEAD
                + rules.spoken()
                + pack.questions().stream()
                        .filter(question -> question.absent() != null)
                        .map(UsualRules::absent)
                        .collect(Collectors.joining())
                + rulebook.rules().stream().map(rules::rule).collect(Collectors.joining());
    }

    private String spoken() {
        return """

                rule "spoken" salience 100
                when
                    exists Answer( question in ( %s ), code != "SKIP" )
                then
                    insert( new Spoken() );
                end
                """.formatted(quoted(FactType.WORK.properties()));
    }

    private static String absent(Question question) {
        return """

                rule "absent %1$s" salience 100
                when
                    not Answer( question == "%1$s" )
                then
                    insert( usual.absent( "%1$s" ) );
                end
                """.formatted(question.id());
    }

    private String rule(Rule rule) {
        String conditions = rule.condition().parts().stream()
                .map(part -> "    " + pattern(part) + "\n")
                .collect(Collectors.joining());
        return """

                rule "%s" salience %d
                when
                %s%sthen
                    insert( new Found( usual.rule( %d ), kcontext.getMatch().getObjects() ) );
                %send
                """.formatted(
                        rule.id(), salience(rule.fact()), guard(rule), conditions, rule.index(), conclusion(rule));
    }

    private static int salience(FactType fact) {
        return switch (fact) {
            case OPENING -> 90;
            case COURSE -> 70;
            case WORK, BACKGROUND, SAFETY, WISHES -> 60;
            case TIMING -> 50;
            case SIGNS -> 40;
            case OUTCOME, CASE_FACTS, LEVELLED_CASE, MATTER -> 20;
        };
    }

    private static String guard(Rule rule) {
        return switch (rule.fact()) {
            case TIMING -> "    exists Sign()\n";
            case SIGNS -> "    not Level( course == true )\n";
            case CASE_FACTS, LEVELLED_CASE -> "    exists Answer( question == \"case.stage\" )\n";
            default -> "";
        };
    }

    private String conclusion(Rule rule) {
        String id = rule.finding().id();
        return switch (rule.finding().kind()) {
            case GATE -> "    insert( usual.closed( \"" + id + "\" ) );\n";
            case LEVEL -> "    insert( usual.level( \"" + id + "\" ) );\n";
            case TIME -> "    insert( new Time( \"" + id + "\" ) );\n";
            case SIGN -> rule.fact() == FactType.WORK ? "    insert( usual.sign( \"" + id + "\" ) );\n" : "";
            default -> "";
        };
    }

    private String pattern(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().map(this::pattern).collect(Collectors.joining(" and ", "( ", " )"));
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().map(this::pattern).collect(Collectors.joining(" or ", "( ", " )"));
        }
        if (condition instanceof Condition.AtLeast atLeast) {
            return count(atLeast);
        }
        return pattern((Condition.Has) condition);
    }

    private String pattern(Condition.Has has) {
        String codes = quoted(has.codes());
        return switch (has.property()) {
            case "gate" -> "exists Closed( id in ( " + codes + " ) )";
            case "work" -> "not Spoken()";
            case "level" -> "Outcome( level in ( " + codes + " ) )";
            case "time" -> "exists Time( id in ( " + codes + " ) )";
            case "sign" -> "exists Sign()";
            case "wants" -> "Answer( question in ( \"N1\", \"N2\" ), code in ( " + codes + " ) )";
            default -> "Answer( question == \"" + name(has.property()) + "\", code " + oneOf(has.codes()) + " )";
        };
    }

    private static String oneOf(List<String> codes) {
        return codes.size() == 1 ? "== " + quoted(codes) : "in ( " + quoted(codes) + " )";
    }

    private String name(String property) {
        return pack.question(property) == null ? "case." + property : property;
    }

    private static String count(Condition.AtLeast atLeast) {
        String kind =
                switch (atLeast.count()) {
                    case "strong" -> "strong";
                    case "moderate" -> "!strong";
                    case "strongMeans", "strongMeansGroups" -> "strong && means";
                    case "compelled" -> "compelled";
                    case "strongMeansOrCompelled" -> "( strong && means ) || compelled";
                    case "strongCompelled" -> "strong && compelled";
                    case "moderateMeansGroups" -> "!strong && means";
                    case "moderateBeyondLabourTerms" -> "!strong && !labourTerms";
                    default -> throw new IllegalStateException("unknown count " + atLeast.count());
                };
        if (atLeast.least() == 1) {
            return "exists Sign( " + kind + " )";
        }
        return atLeast.count().endsWith("Groups")
                ? "accumulate( Sign( " + kind + ", $group : group ); $groups : collectSet( $group ); $groups.size() >= "
                        + atLeast.least() + " )"
                : "accumulate( $sign : Sign( " + kind + " ); $count : count( $sign ); $count >= " + atLeast.least()
                        + " )";
    }

    private static String quoted(List<String> codes) {
        return codes.stream().map(code -> "\"" + code + "\"").collect(Collectors.joining(", "));
    }
}
