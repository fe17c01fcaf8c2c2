package org.recourse.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.recourse.pack.Gate;
import org.recourse.pack.Pack;
import org.recourse.pack.Property;
import org.recourse.pack.Question;
import org.recourse.paper.FormPage.Item;
import org.recourse.paper.FormPage.Part;
import org.recourse.paper.FormPage.Route;
import org.recourse.rulebook.Clause;
import org.recourse.rulebook.FindingKind;
import org.recourse.rulebook.Rule;
import org.recourse.rulebook.Rulebook;

/** Puts the interview of a pack on paper. What the gates close is read from the rules, so paper and service agree. */
final class FormMaker {

    /** The questions about what may be kept and shown stand on a page of their own, which stays with the person. */
    private static final char CLOSING = 'Z';

    private final Pack pack;
    private final Rulebook rulebook;
    private final Tongue tongue;
    private final List<String> order;

    FormMaker(Pack pack, Rulebook rulebook, Tongue tongue) {
        this.pack = pack;
        this.rulebook = rulebook;
        this.tongue = tongue;
        this.order = pack.questions().stream().map(Question::id).toList();
    }

    FormPage make() {
        return new FormPage(
                tongue.language(),
                tongue.direction(),
                tongue.paper(),
                tongue.said("notice"),
                tongue.warnings(),
                parts(pack.questions().stream()
                        .filter(question -> question.section() != CLOSING)
                        .toList()),
                parts(pack.questions().stream()
                        .filter(question -> question.section() == CLOSING)
                        .toList()),
                Tongue.release(pack));
    }

    private List<Part> parts(List<Question> questions) {
        List<Part> parts = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= questions.size(); end++) {
            if (end == questions.size()
                    || questions.get(end).section() != questions.get(start).section()) {
                parts.add(part(questions.subList(start, end)));
                start = end;
            }
        }
        return parts;
    }

    private Part part(List<Question> questions) {
        String section = "sections." + questions.get(0).section();
        return new Part(
                tongue.said(section + ".title"),
                tongue.said(section + ".intro"),
                questions.stream().map(this::item).toList());
    }

    private Item item(Question question) {
        return new Item(
                question.id(),
                tongue.said("questions." + question.id() + ".prompt"),
                tongue.said("questions." + question.id() + ".help"),
                marks(question),
                tongue.label("form.how." + question.kind()),
                question.codes().stream()
                        .map(code -> tongue.pack().answer(optionsOf(question.id()), code))
                        .toList(),
                question.kind() == Question.Kind.TEXT ? 4 : question.kind() == Question.Kind.LANGUAGE ? 1 : 0,
                routes(question));
    }

    /** N2 chooses among the answers of N1 and has no words of its own for them. */
    private static String optionsOf(String question) {
        return question.equals("N2") ? "N1" : question;
    }

    private List<String> marks(Question question) {
        List<String> marks = new ArrayList<>();
        if (question.asks() == Question.Asks.ADVOCATE) {
            marks.add(tongue.label("form.mark.ADVOCATE"));
        }
        if (question.view() != Question.View.EVERYONE) {
            marks.add(tongue.label("form.mark." + question.view()));
        }
        return marks;
    }

    private List<Route> routes(Question question) {
        List<Route> routes = new ArrayList<>();
        for (Rule rule : rulebook.rules()) {
            if (rule.finding().kind() == FindingKind.GATE) {
                rule.clauses().stream()
                        .filter(clause -> last(clause).equals(question.id()))
                        .forEach(clause -> routes.add(route(rule.finding().id(), clause, question)));
            }
        }
        return routes;
    }

    /** A gate that looks at several questions is noted at the one that is asked last. */
    private String last(Clause clause) {
        return clause.parts().stream()
                .map(part -> part.property().name())
                .max((one, other) -> Integer.compare(order.indexOf(one), order.indexOf(other)))
                .orElse("");
    }

    private Route route(String gate, Clause clause, Question question) {
        String when = clause.parts().stream()
                .map(part -> part.property().name() + ": " + answers(part))
                .collect(Collectors.joining(" + "));
        boolean careful = clause.parts().size() == 1
                && question.absent() != null
                && codes(clause.parts().get(0)).contains(question.absent());
        return new Route(
                careful ? when + " / " + tongue.label("form.unasked") : when,
                closed(gate),
                tongue.said("gates." + gate));
    }

    private String answers(Clause.Part part) {
        return codes(part).stream()
                .map(code -> tongue.pack().answer(optionsOf(part.property().name()), code))
                .collect(Collectors.joining(" / "));
    }

    private static List<String> codes(Clause.Part part) {
        Property property = part.property();
        return property.codes().stream()
                .filter(code -> part.mask().has(property.bit(code)))
                .toList();
    }

    private String closed(String gate) {
        List<String> closed = pack.gates().stream()
                .filter(known -> known.id().equals(gate))
                .map(Gate::closes)
                .flatMap(ids -> order.stream().filter(ids::contains))
                .toList();
        return String.join(" ", closed);
    }
}
