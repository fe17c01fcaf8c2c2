package org.recourse.talk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recourse.pack.Pack;
import org.recourse.pack.Question;

/** The screens of a pack's questions, in the order in which they are asked. */
final class ScreenBook {

    /** What the helper says, and no person is asked. */
    private static final String SAID = "SAID";

    private static final String NEEDS = "N1";
    private static final String FOREMOST_NEED = "N2";
    private static final Set<String> LAST = Set.of("UNSURE", "SKIP");

    /** Where a need is looked for; what a later pack adds stands with the rest. */
    private static final Map<String, List<String>> GROUPS = groups();

    private ScreenBook() {}

    private static Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("ui.needs.tonight", List.of("SHELTER", "FOOD_CLOTHES_PHONE", "TRANSPORT_HOME", "SAFETY_PLAN"));
        groups.put("ui.needs.money", List.of("HOUSING", "INCOME_BENEFITS", "WAGES_OWED", "JOB_TRAINING_SCHOOL"));
        groups.put(
                "ui.needs.health",
                List.of("HEALTH", "SEXUAL_HEALTH", "MENTAL_HEALTH", "DRUGS_SAFER_USE_OR_TREATMENT", "TRANS_AFFIRMING"));
        groups.put(
                "ui.needs.law",
                List.of("IMMIGRATION_LAWYER", "OTHER_LEGAL", "RECORD", "ID_PAPERS", "POLICE_COMPLAINT", "LANGUAGE"));
        groups.put("ui.needs.people", List.of("CHILDREN_CUSTODY_FAMILY", "PEER_SUPPORT"));
        return groups;
    }

    /**
     * The screens of a pack.
     *
     * @param words the keys there are words for, the same in every language
     */
    static List<Screen> of(Pack pack, Set<String> words) {
        List<Screen> screens = new ArrayList<>();
        Set<String> opened = new HashSet<>();
        Doors.of(pack).forEach(door -> door.texts().forEach(text -> opened.add(text.split("\\.", -1)[1])));
        for (Question question : Doors.inOrder(pack)) {
            String section = String.valueOf(question.section());
            screens.add(new Screen(
                    question.id(),
                    section,
                    question.asks() == Question.Asks.ADVOCATE
                            ? SAID
                            : question.kind().name(),
                    question.asks() == Question.Asks.ADVOCATE,
                    question.view() == Question.View.DEFENCE,
                    question.view() == Question.View.IN_PRIVATE,
                    groups(question, words),
                    question.codes().contains("SKIP"),
                    opened.add(section)));
        }
        return screens;
    }

    private static List<ChoiceGroup> groups(Question question, Set<String> words) {
        List<ChoiceGroup> groups = new ArrayList<>();
        List<String> left = new ArrayList<>(question.codes());
        left.removeAll(LAST);
        if (question.id().equals(NEEDS)) {
            GROUPS.forEach((title, codes) -> {
                List<String> here = codes.stream().filter(left::contains).toList();
                groups.add(new ChoiceGroup(title, choices(question, here, words)));
                left.removeAll(here);
            });
        }
        if (!left.isEmpty()) {
            groups.add(new ChoiceGroup("", choices(question, left, words)));
        }
        List<String> last = question.codes().stream().filter(LAST::contains).toList();
        if (!last.isEmpty() && question.kind() != Question.Kind.TEXT) {
            groups.add(new ChoiceGroup("", choices(question, last, words)));
        }
        return groups;
    }

    private static List<Choice> choices(Question question, List<String> codes, Set<String> words) {
        return codes.stream()
                .map(code -> new Choice(
                        code,
                        wordsOf(question, code, words),
                        question.kind() != Question.Kind.MANY
                                || question.alone().contains(code)))
                .toList();
    }

    /** N2 chooses among the answers of N1; what a question has no words of its own for, all questions share. */
    private static String wordsOf(Question question, String code, Set<String> words) {
        String owner = question.id().equals(FOREMOST_NEED) ? NEEDS : question.id();
        String own = "questions." + owner + ".options." + code;
        return words.contains(own) ? own : "answers." + code;
    }
}
