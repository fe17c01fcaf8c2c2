package org.recourse.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.recourse.pack.Bits;
import org.recourse.pack.Pack;
import org.recourse.pack.Problems;
import org.recourse.pack.Property;
import org.recourse.pack.Vocabulary;
import org.recourse.support.NewYork;
import org.recourse.support.PackOnDisk;

/** The rule files are ordinary DRL: what Drools' own compiler makes of them holds for the same facts as ours. */
class DrlParityTest {

    private static final int MOST_EXHAUSTIVE = 12_000;
    private static final int RANDOM_ROWS = 20_000;
    private static final int BATCH = 500;

    @Test
    void the_released_rules_mean_the_same_to_the_rule_compiler() {
        compare(NewYork.PACK, RANDOM_ROWS, 1.0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void any_rule_that_is_accepted_means_the_same_to_the_rule_compiler(long seed, @TempDir Path parent) {
        PackOnDisk pack = PackOnDisk.in(parent);
        new RandomRules(pack.read(), new Random(seed)).addTo(pack);

        compare(pack.read(), 2_000, 0.5);
    }

    private static void compare(Pack pack, int randomRows, double shareThatHolds) {
        Rulebook rulebook = Rulebook.of(pack);
        Random random = new Random(1);
        for (Purpose purpose : Purpose.values()) {
            KieBase compiled = compile(pack, rulebook.vocabulary(), purpose);
            for (FactType type : purpose.concludes().keySet()) {
                Twin twin = new Twin(rulebook, compiled, purpose, type, random);
                Set<String> fired = type == FactType.SIGNS
                        ? twin.compareSigns(everyCount(rulebook.signs()))
                        : twin.compareRows(rows(rulebook.vocabulary(), type, random, randomRows));
                assertThat(fired)
                        .as("rules about %s that held at least once", type.word())
                        .hasSizeGreaterThanOrEqualTo((int) (shareThatHolds * count(rulebook, type)));
            }
        }
    }

    private static long count(Rulebook rulebook, FactType type) {
        return rulebook.rules().stream().filter(rule -> rule.fact() == type).count();
    }

    private static KieBase compile(Pack pack, Vocabulary vocabulary, Purpose purpose) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        boolean declared = false;
        for (String name : pack.files().names(purpose.folder(), ".drl")) {
            String text = Objects.requireNonNull(pack.files().text(name, new Problems()));
            if (!declared) {
                String head = "package " + purpose.folder() + ";\n";
                assertThat(text).contains(head);
                text = text.replace(head, head + declarations(vocabulary, purpose));
                declared = true;
            }
            files.write("src/main/resources/" + name, text);
        }
        KieBuilder builder = services.newKieBuilder(files).buildAll(DrlProject.class);
        assertThat(builder.getResults().getMessages(Message.Level.ERROR, Message.Level.WARNING))
                .isEmpty();
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    private static String declarations(Vocabulary vocabulary, Purpose purpose) {
        String facts = purpose.concludes().keySet().stream()
                .map(type -> "declare " + type.word() + "\n"
                        + type.properties().stream()
                                .map(name -> "    " + name + " : " + kind(vocabulary, type, name) + "\n")
                                .collect(Collectors.joining())
                        + "end\n")
                .collect(Collectors.joining());
        String findings = purpose.concludes().values().stream()
                .distinct()
                .map(kind -> "declare " + kind.word() + " id : String "
                        + (kind == FindingKind.OFFER ? "soon : String " : "") + "end\n")
                .collect(Collectors.joining());
        return facts + findings;
    }

    private static String kind(Vocabulary vocabulary, FactType type, String name) {
        if (type == FactType.SIGNS) {
            return "int";
        }
        return isMany(vocabulary, name) ? "java.util.Collection" : "String";
    }

    private static boolean isMany(Vocabulary vocabulary, String name) {
        return name.equals("wants") || vocabulary.get(name).many();
    }

    /** One set of signs for each way the counts can be; the rules see nothing but the counts. */
    private static List<Integer> everyCount(SignTable signs) {
        Map<List<Integer>, Integer> sets = new HashMap<>();
        for (int set = 0; set < 1 << signs.signs().size(); set++) {
            int each = set;
            sets.putIfAbsent(
                    Stream.of(SignCount.values())
                            .map(kind -> signs.count(kind, each))
                            .toList(),
                    set);
        }
        return sets.values().stream().sorted().toList();
    }

    /** All rows a fact can have, or many at random where there are too many. */
    private static List<long[]> rows(Vocabulary vocabulary, FactType type, Random random, int randomRows) {
        List<Property> properties = type.properties().stream()
                .flatMap(name -> name.equals("wants") ? Stream.of("N1", "N2") : Stream.of(name))
                .map(vocabulary::get)
                .toList();
        double space = 1;
        for (Property property : properties) {
            space *= property.many()
                    ? Math.pow(2, property.codes().size())
                    : property.codes().size() + 1;
        }
        if (space > MOST_EXHAUSTIVE) {
            return Stream.generate(() -> row(vocabulary, properties, random))
                    .limit(randomRows)
                    .toList();
        }
        List<long[]> rows = List.of(new long[vocabulary.words()]);
        for (Property property : properties) {
            rows = rows.stream()
                    .flatMap(row -> choices(property).stream().map(choice -> with(row, property, choice)))
                    .toList();
        }
        return rows;
    }

    private static List<Set<Integer>> choices(Property property) {
        int codes = property.codes().size();
        if (!property.many()) {
            return IntStream.range(-1, codes)
                    .mapToObj(code -> code < 0 ? Set.<Integer>of() : Set.of(code))
                    .toList();
        }
        return IntStream.range(0, 1 << codes)
                .mapToObj(set -> IntStream.range(0, codes)
                        .filter(code -> (set >> code & 1) == 1)
                        .boxed()
                        .collect(Collectors.toSet()))
                .toList();
    }

    private static long[] row(Vocabulary vocabulary, List<Property> properties, Random random) {
        long[] row = new long[vocabulary.words()];
        double silence = random.nextDouble();
        for (Property property : properties) {
            int codes = property.codes().size();
            if (random.nextDouble() >= silence) {
                Set<Integer> choice = property.many()
                        ? random.ints(1 + random.nextInt(4), 0, codes).boxed().collect(Collectors.toSet())
                        : Set.of(random.nextInt(codes));
                row = with(row, property, choice);
            }
        }
        return row;
    }

    private static long[] with(long[] row, Property property, Set<Integer> codes) {
        long[] more = row.clone();
        codes.forEach(code -> Bits.set(more, property.offset() + code));
        return more;
    }

    /** The same facts, shown to both. */
    private record Twin(Rulebook rulebook, KieBase compiled, Purpose purpose, FactType type, Random random) {

        /** Compares on rows of answers, and returns the rules that held at least once. */
        Set<String> compareRows(List<long[]> rows) {
            Set<String> all = new TreeSet<>();
            for (int from = 0; from < rows.size(); from += BATCH) {
                List<long[]> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
                List<Set<String>> expected =
                        theirs(batch.stream().map(this::fact).toList());
                for (int index = 0; index < batch.size(); index++) {
                    long[] row = batch.get(index);
                    try (RuleRun run = rulebook.start()) {
                        Set<String> fired = names(run.see(type, row).fire());
                        assertThat(fired)
                                .as(() -> type.word() + " where " + told(row))
                                .isEqualTo(expected.get(index))
                                .isEqualTo(byClauses(row));
                        all.addAll(fired);
                    }
                }
            }
            return all;
        }

        /** The rules that hold by their clauses, which answer why a rule holds and which question could still make it. */
        private Set<String> byClauses(long[] row) {
            return rulebook.rules().stream()
                    .filter(rule -> rule.fact() == type)
                    .filter(rule -> rule.clauses().stream().anyMatch(clause -> clause.holds(row)))
                    .map(Rule::id)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        Set<String> compareSigns(List<Integer> sets) {
            Set<String> all = new TreeSet<>();
            for (int from = 0; from < sets.size(); from += BATCH) {
                List<Integer> batch = sets.subList(from, Math.min(sets.size(), from + BATCH));
                List<Set<String>> expected =
                        theirs(batch.stream().map(this::signs).toList());
                for (int index = 0; index < batch.size(); index++) {
                    int set = batch.get(index);
                    try (RuleRun run = rulebook.start()) {
                        Set<String> fired = names(run.seeSigns(set).fire());
                        assertThat(fired)
                                .as(() -> "signs " + Integer.toBinaryString(set))
                                .isEqualTo(expected.get(index));
                        all.addAll(fired);
                    }
                }
            }
            return all;
        }

        private Set<String> names(int[] rules) {
            assertThat(rules).doesNotHaveDuplicates();
            return IntStream.of(rules)
                    .mapToObj(index -> rulebook.rule(index).id())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** The rules of the compiled DRL that fire for each of the facts. */
        private List<Set<String>> theirs(List<Object> facts) {
            IdentityHashMap<Object, Set<String>> fired = new IdentityHashMap<>();
            facts.forEach(fact -> fired.put(fact, new TreeSet<>()));
            KieSession session = compiled.newKieSession();
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void afterMatchFired(AfterMatchFiredEvent event) {
                    Object fact = event.getMatch().getObjects().get(0);
                    Objects.requireNonNull(fired.get(fact))
                            .add(event.getMatch().getRule().getName());
                }
            });
            facts.forEach(session::insert);
            session.fireAllRules();
            session.dispose();
            return facts.stream()
                    .map(fact -> Objects.requireNonNull(fired.get(fact)))
                    .toList();
        }

        private Object signs(int set) {
            org.kie.api.definition.type.FactType declared = declared();
            Object fact = newInstance(declared);
            for (SignCount kind : SignCount.values()) {
                declared.set(fact, kind.word(), rulebook.signs().count(kind, set));
            }
            return fact;
        }

        private Object fact(long[] row) {
            org.kie.api.definition.type.FactType declared = declared();
            Object fact = newInstance(declared);
            for (String name : type.properties()) {
                List<String> codes = codes(row, name);
                if (!isMany(rulebook.vocabulary(), name)) {
                    assertThat(codes).hasSizeLessThan(2);
                    declared.set(fact, name, codes.isEmpty() ? null : codes.get(0));
                } else {
                    declared.set(fact, name, silentOr(codes));
                }
            }
            return fact;
        }

        /** Silence is nothing at all, or a list with nothing in it. */
        private @Nullable Collection<String> silentOr(List<String> codes) {
            return codes.isEmpty() && random.nextBoolean() ? null : codes;
        }

        private List<String> codes(long[] row, String name) {
            List<String> codes = new ArrayList<>();
            for (String question : name.equals("wants") ? List.of("N1", "N2") : List.of(name)) {
                Property property = rulebook.vocabulary().get(question);
                for (String code : property.codes()) {
                    if (Bits.has(row, property.bit(code))) {
                        codes.add(code);
                    }
                }
            }
            return codes;
        }

        private String told(long[] row) {
            return type.properties().stream()
                    .map(name -> name + " = " + codes(row, name))
                    .collect(Collectors.joining(", "));
        }

        private org.kie.api.definition.type.FactType declared() {
            return Objects.requireNonNull(compiled.getFactType(purpose.folder(), type.word()));
        }

        private static Object newInstance(org.kie.api.definition.type.FactType declared) {
            try {
                return declared.newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Rules made at random from the grammar, for every fact and conclusion that a pack may have. */
    private record RandomRules(Pack pack, Random random) {

        private static final int EACH = 25;

        void addTo(PackOnDisk copy) {
            Vocabulary vocabulary = new Vocabulary(pack);
            List<Rule> released = RuleReader.read(pack, vocabulary, new Problems());
            for (Purpose purpose : Purpose.values()) {
                StringBuilder file = new StringBuilder("package " + purpose.folder() + ";\n");
                for (FactType type : purpose.concludes().keySet()) {
                    Finding finding = released.stream()
                            .filter(rule -> rule.fact() == type)
                            .findFirst()
                            .orElseThrow()
                            .finding();
                    for (int index = 0; index < EACH; index++) {
                        file.append(rule(vocabulary, type, finding, index));
                    }
                }
                copy.write(purpose.folder() + "/random.drl", file.toString());
            }
        }

        private String rule(Vocabulary vocabulary, FactType type, Finding finding, int index) {
            String condition = IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(part -> either(vocabulary, type, 0))
                    .collect(Collectors.joining(random.nextBoolean() ? ", " : ",\n        "));
            String soon = finding.when() == null ? "" : ", \"" + finding.when() + "\"";
            return """

                    rule "RANDOM-%s-%d" @reason( "Made at random." )
                        @source( "OWN" ) @reviewedBy( "pending" )
                    when
                        %s( %s ) // && nothing else
                    then insert( new %s( "%s"%s ) ); end
                    """.formatted(
                            type.name().replace('_', '-'),
                            index,
                            type.word(),
                            condition,
                            finding.kind().word(),
                            finding.id(),
                            soon);
        }

        private String either(Vocabulary vocabulary, FactType type, int depth) {
            return IntStream.range(0, 1 + random.nextInt(depth == 0 ? 3 : 2))
                    .mapToObj(part -> both(vocabulary, type, depth))
                    .collect(Collectors.joining(" || "));
        }

        private String both(Vocabulary vocabulary, FactType type, int depth) {
            return IntStream.range(0, random.nextInt(4) == 0 ? 2 : 1)
                    .mapToObj(part -> compare(vocabulary, type, depth))
                    .collect(Collectors.joining(" && "));
        }

        private String compare(Vocabulary vocabulary, FactType type, int depth) {
            if (depth < 3 && random.nextInt(4) == 0) {
                return "( " + either(vocabulary, type, depth + 1) + " )";
            }
            String name = any(type.properties());
            if (type == FactType.SIGNS) {
                return name + " >= " + (1 + random.nextInt(2));
            }
            if (isMany(vocabulary, name)) {
                return name + " contains " + code(vocabulary, name);
            }
            if (random.nextBoolean()) {
                return name + " == " + code(vocabulary, name);
            }
            return name + " in ( " + code(vocabulary, name) + ", " + code(vocabulary, name) + " )";
        }

        private String code(Vocabulary vocabulary, String name) {
            List<String> codes = vocabulary.get(name.equals("wants") ? "N1" : name).codes().stream()
                    .filter(code -> !code.equals("SKIP"))
                    .toList();
            return '"' + any(codes) + '"';
        }

        private String any(List<String> list) {
            return list.get(random.nextInt(list.size()));
        }
    }
}
