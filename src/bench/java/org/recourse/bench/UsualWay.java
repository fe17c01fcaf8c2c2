package org.recourse.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.recourse.bench.Conclusions.Line;
import org.recourse.bench.UsualFacts.Answer;
import org.recourse.bench.UsualFacts.Closed;
import org.recourse.bench.UsualFacts.Found;
import org.recourse.bench.UsualFacts.Level;
import org.recourse.bench.UsualFacts.Outcome;
import org.recourse.bench.UsualFacts.Sign;
import org.recourse.interview.Interview;
import org.recourse.pack.Gate;
import org.recourse.pack.Indicator;
import org.recourse.pack.Pack;
import org.recourse.pack.Question;
import org.recourse.pack.Vocabulary;
import org.recourse.rulebook.FindingKind;
import org.recourse.rulebook.Rule;
import org.recourse.rulebook.Rulebook;
import org.recourse.rulebook.When;
import org.recourse.screening.Because;

/** The usual way with Drools: rule text compiled at start, one fact an answer, a new session for each interview. */
public final class UsualWay {

    private final Rulebook rulebook;
    private final Vocabulary vocabulary;
    private final List<String> levels;
    private final Because[] shown;
    private final Map<String, Closed> gates = new HashMap<>();
    private final Map<String, Sign> signs = new HashMap<>();
    private final Map<String, Answer> absent = new HashMap<>();
    private final KieBase base;

    UsualWay(Pack pack, Rulebook rulebook) {
        this.rulebook = rulebook;
        this.vocabulary = rulebook.vocabulary();
        this.levels = pack.levels();
        this.shown = new Because[vocabulary.size()];
        for (int bit = 0; bit < shown.length; bit++) {
            String name = vocabulary.property(bit).name();
            shown[bit] = new Because(
                    Vocabulary.caseFacts().containsKey(name) ? "case." + name : name, vocabulary.code(bit));
        }
        for (Gate gate : pack.gates()) {
            gates.put(gate.id(), new Closed(gate.id(), List.copyOf(gate.closes())));
        }
        for (Indicator indicator : pack.indicators()) {
            signs.put(indicator.id(), sign(indicator));
        }
        for (Question question : pack.questions()) {
            String code = question.absent();
            if (code != null) {
                absent.put(question.id(), new Answer(question.id(), code, new Because(question.id(), code)));
            }
        }
        this.base = compile(UsualRules.of(pack, rulebook));
    }

    private static Sign sign(Indicator indicator) {
        return new Sign(
                indicator.group(),
                indicator.strength() == Indicator.Strength.STRONG,
                indicator.elements().contains(Indicator.Element.MEANS),
                indicator.elements().contains(Indicator.Element.COMPELLED),
                indicator.labourTerms());
    }

    private static KieBase compile(String rules) {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/usual/rules.drl", rules);
        KieBuilder builder = services.newKieBuilder(files).buildAll();
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    Conclusions assess(Interview interview) {
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("usual", this);
            for (Answer answer : answers(interview)) {
                session.insert(answer);
            }
            session.fireAllRules();
            return conclusions(session);
        } finally {
            session.dispose();
        }
    }

    private List<Answer> answers(Interview interview) {
        List<Answer> answers = new ArrayList<>(64);
        long[] row = interview.row();
        for (int word = 0; word < row.length; word++) {
            for (long rest = row[word]; rest != 0; rest &= rest - 1) {
                Because because = shown[(word << 6) + Long.numberOfTrailingZeros(rest)];
                answers.add(new Answer(because.question(), because.answer(), told(because, interview)));
            }
        }
        return answers;
    }

    private static Because told(Because because, Interview interview) {
        String easiest = interview.easiestLanguage();
        return easiest != null && because.question().equals("A1") ? new Because("A1", easiest) : because;
    }

    private Conclusions conclusions(KieSession session) {
        String level = "";
        Map<Rule, Map<String, Because>> held = new LinkedHashMap<>();
        for (Object fact : session.getObjects()) {
            if (fact instanceof Found found) {
                Map<String, Because> because = held.computeIfAbsent(found.rule(), rule -> new TreeMap<>());
                found.because().forEach(answer -> because.put(answer.question() + answer.answer(), answer));
            } else if (fact instanceof Outcome outcome) {
                level = outcome.getLevel();
            }
        }
        return conclusions(level, held);
    }

    private static Conclusions conclusions(String level, Map<Rule, Map<String, Because>> held) {
        TreeSet<String> levelRules = new TreeSet<>();
        List<String> gates = new ArrayList<>();
        TreeSet<String> time = new TreeSet<>();
        Map<String, Merged> lines = new LinkedHashMap<>();
        held.forEach((rule, because) -> {
            String id = rule.finding().id();
            switch (rule.finding().kind()) {
                case GATE -> gates.add(id);
                case TIME -> time.add(id);
                case LEVEL -> {
                    if (id.equals(level)) {
                        levelRules.add(rule.id());
                    }
                }
                default -> lines.computeIfAbsent(id, unused -> new Merged(rule)).add(rule, because);
            }
        });
        return new Conclusions(
                level,
                List.copyOf(levelRules),
                gates,
                List.copyOf(time),
                lines.values().stream().map(Merged::line).toList());
    }

    /** The rules that conclude the same. */
    private static final class Merged {

        private Rule first;
        private @Nullable When when;
        private final Map<String, Because> because = new TreeMap<>();

        Merged(Rule first) {
            this.first = first;
            this.when = first.finding().when();
        }

        void add(Rule rule, Map<String, Because> answers) {
            first = rule.index() < first.index() ? rule : first;
            When soon = rule.finding().when();
            when = when != null && soon != null && soon.compareTo(when) < 0 ? soon : when;
            because.putAll(answers);
        }

        Line line() {
            FindingKind kind = first.finding().kind();
            return new Line(
                    kind,
                    first.finding().id(),
                    first.id(),
                    when == null ? null : when.name(),
                    List.copyOf(because.values()));
        }
    }

    /** The rule of an index, for the rules. */
    public Rule rule(int index) {
        return rulebook.rule(index);
    }

    /** A closed gate, for the rules. */
    public Closed closed(String id) {
        return Objects.requireNonNull(gates.get(id));
    }

    /** A sign, for the rules. */
    public Sign sign(String id) {
        return Objects.requireNonNull(signs.get(id));
    }

    /** The most careful answer of a question, for the rules. */
    public Answer absent(String question) {
        return Objects.requireNonNull(absent.get(question));
    }

    /** A level, for the rules. */
    public Level level(String name) {
        int rank = levels.indexOf(name);
        return new Level(name, rank, rank > levels.indexOf("STRONG_SIGNS"));
    }

    /** The strongest level, for the rules. */
    public Outcome outcome(int rank) {
        return new Outcome(levels.get(rank));
    }
}
