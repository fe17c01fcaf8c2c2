package org.recourse.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.recourse.directory.MatchCondition;
import org.recourse.directory.MatchReason;
import org.recourse.pack.Alternative;
import org.recourse.pack.Gate;
import org.recourse.pack.Indicator;
import org.recourse.pack.Pack;
import org.recourse.pack.Question;
import org.recourse.pack.Remedy;
import org.recourse.pack.Service;
import org.recourse.pack.Vocabulary;
import org.recourse.pack.Words;
import org.recourse.rulebook.When;

/** The keys a language of a pack must have words for, worked out from the pack itself. */
final class NeededKeys {

    private static final List<String> HEAD = List.of("language", "name", "direction", "status", "notice");
    private static final List<String> NOTES = List.of("unconfirmed", "unreviewed", "notAskedFor");
    /** The headings of the pages and sheets that show a result. */
    private static final List<String> HEADINGS = List.of(
            "tonight",
            "thisWeek",
            "later",
            "forYourLawyer",
            "because",
            "youSaid",
            "source",
            "notAsked",
            "mayStillMatter",
            "result",
            "offersTitle",
            "alternativesTitle",
            "remediesTitle",
            "safetyTitle",
            "noAnswer",
            "signsTitle",
            "first",
            "whoToCall",
            "languages",
            "cost",
            "hours",
            "free",
            "noId",
            "whyThisPlace");

    private static final String SIMPLER = ".simpler";
    private static final String WISHES = "N1";
    private static final String FIRST_WISH = "N2";
    private static final String HARD_DATES = "N5";

    private final Pack pack;
    private final Set<String> keys = new TreeSet<>();

    private NeededKeys(Pack pack) {
        this.pack = pack;
    }

    /** The keys {@code words} must have. Where a question has words of its own for an answer, the shared ones serve no one. */
    static Set<String> of(Pack pack, Words words) {
        NeededKeys needed = new NeededKeys(pack);
        needed.keys.addAll(HEAD);
        needed.add("notes", NOTES, "");
        needed.add("words", HEADINGS, "");
        needed.things();
        pack.questions().forEach(question -> needed.question(question, words));
        return needed.keys;
    }

    private void things() {
        add("levels", pack.levels(), "");
        add("gates", pack.gates().stream().map(Gate::id).toList(), "");
        add("indicators", pack.indicators().stream().map(Indicator::id).toList(), "");
        add("safety", pack.safety(), "");
        add("when", names(When.values()), "");
        add("why", names(MatchReason.values()), "");
        add("conditions", names(MatchCondition.values()), "");
        Vocabulary.caseFacts().forEach((fact, codes) -> {
            keys.add("case." + fact + ".name");
            add("case." + fact, codes, "");
        });
        add("services", pack.services().stream().map(Service::id).toList(), ".name", ".text");
        add("remedies", pack.remedies().stream().map(Remedy::id).toList(), ".name", ".text");
        add(
                "alternatives",
                pack.alternatives().stream().map(Alternative::id).toList(),
                ".name",
                ".text",
                ".burden",
                ".plea",
                ".record",
                ".immigration");
    }

    private static List<String> names(Enum<?>... values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    private void question(Question question, Words words) {
        String key = "questions." + question.id();
        keys.add(key + ".prompt");
        keys.add(key + ".help");
        if (hasSimplerWords(words)) {
            keys.add(key + SIMPLER);
        }
        keys.add("sections." + question.section() + ".title");
        keys.add("sections." + question.section() + ".intro");
        String options = "questions." + (question.id().equals(FIRST_WISH) ? WISHES : question.id()) + ".options.";
        for (String code : question.codes()) {
            boolean own = words.byKey().containsKey(options + code);
            keys.add(own ? options + code : "answers." + code);
            if (question.id().equals(HARD_DATES) && !question.alone().contains(code)) {
                keys.add("dates." + code);
            }
        }
    }

    /** A language says each question in simpler words too, or none; the original says each. */
    static boolean hasSimplerWords(Words words) {
        return words.status() == Words.Status.ORIGINAL
                || words.byKey().keySet().stream().anyMatch(NeededKeys::isSimpler);
    }

    /** Whether a key is of simpler words for a question. */
    static boolean isSimpler(String key) {
        return key.startsWith("questions.") && key.endsWith(SIMPLER);
    }

    private void add(String section, List<String> ids, String... endings) {
        for (String id : ids) {
            for (String ending : endings) {
                keys.add(section + "." + id + ending);
            }
        }
    }
}
