package org.recourse.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.recourse.pack.Pack;
import org.recourse.pack.Question;

/**
 * How work and pressure are asked about: a few questions first, then, if the person agrees, the others.
 *
 * <p>The few are the opening set of the instrument. Whoever wants no more is not asked again.
 */
final class Doors {

    /** Those that tell most, for a day with little time. */
    private static final List<String> FEW = List.of("C1", "C2", "D1", "D3", "E1");

    private static final List<String> SECTIONS = List.of("C", "D", "E", "F");
    private static final String NOTICE = "A6";
    private static final String COUNSEL = "A4";

    private Doors() {}

    /**
     * The questions in the order in which they are asked: what is kept and reported is said before anything is agreed to,
     * and the few come before the others about work.
     */
    static List<Question> inOrder(Pack pack) {
        List<Question> order = new ArrayList<>(pack.questions());
        move(order, COUNSEL, question -> question.id().equals(NOTICE));
        order.stream()
                .filter(Doors::isBehind)
                .findFirst()
                .map(Question::id)
                .ifPresent(first -> move(order, first, question -> FEW.contains(question.id())));
        return order;
    }

    /** Moves some questions, in their order, to where another stands; they stay where it is not among them. */
    private static void move(List<Question> order, String where, Predicate<Question> some) {
        List<Question> moved = order.stream().filter(some).toList();
        int at = order.stream().map(Question::id).toList().indexOf(where);
        if (at < 0) {
            return;
        }
        int before = (int) order.subList(0, at).stream().filter(some).count();
        order.removeAll(moved);
        order.addAll(at - before, moved);
    }

    private static boolean isBehind(Question question) {
        return SECTIONS.contains(String.valueOf(question.section()));
    }

    /** The doors of a pack. */
    static List<Door> of(Pack pack) {
        List<String> all = ids(pack, Doors::isBehind);
        List<String> few = all.stream().filter(FEW::contains).toList();
        List<String> others = all.stream().filter(id -> !FEW.contains(id)).toList();
        List<String> more = others.stream().filter(Doors::isOfWorkOrMoney).toList();
        List<Door> doors = new ArrayList<>();
        doors.add(new Door(
                "few",
                "sections.C.title",
                List.of("sections.C.intro", "sections.D.intro", "sections.E.intro"),
                "ui.door.skip-all",
                few,
                all));
        doors.add(new Door("more", "ui.door.more", List.of("ui.door.more-text"), "ui.door.no-more", more, others));
        for (String section : List.of("E", "F")) {
            List<String> part =
                    others.stream().filter(id -> id.startsWith(section)).toList();
            String words = "sections." + section;
            doors.add(new Door(section, words + ".title", List.of(words + ".intro"), "ui.door.skip", part, part));
        }
        return doors.stream().filter(door -> !door.opens().isEmpty()).toList();
    }

    private static boolean isOfWorkOrMoney(String question) {
        return question.startsWith("C") || question.startsWith("D");
    }

    private static List<String> ids(Pack pack, Predicate<Question> some) {
        return inOrder(pack).stream().filter(some).map(Question::id).toList();
    }
}
