package org.recourse.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a pack from its files and refuses it, with file and line, unless everything in it is known and in its place. */
public final class PackReader {

    private static final Pattern ID = Pattern.compile("[A-Z](-?[A-Z0-9]){0,59}");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9](_?[A-Z0-9]){0,59}");
    private static final Pattern QUESTION = Pattern.compile("[A-Z][0-9]{1,2}");
    private static final Pattern PACK_ID = Pattern.compile("[a-z]{2,20}");
    private static final Pattern VERSION = Pattern.compile("[0-9]{4}\\.[0-9]{1,3}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}");
    private static final Pattern SOURCE = Pattern.compile("[A-Z][A-Za-z0-9.-]{0,39}");
    private static final Pattern LINK = Pattern.compile("https://[!-~]{1,300}");
    private static final int MOST_CODES = 100;
    private static final int MOST_QUESTIONS = 64;

    private final PackFiles files;
    private final Problems problems;
    private Map<String, Source> sources = Map.of();

    private PackReader(PackFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /**
     * Reads a pack.
     *
     * @throws InvalidPackException naming everything that is wrong with it
     */
    public static Pack read(PackFiles files) {
        Problems problems = new Problems();
        Pack pack = read(files, problems);
        problems.throwIfAny();
        return pack;
    }

    /** Reads a pack as far as it can be read, noting what is wrong; not to be used while there are problems. */
    public static Pack read(PackFiles files, Problems problems) {
        return new PackReader(files, problems).read();
    }

    private Pack read() {
        sources = keyed("sources.yaml", this::source);
        @Nullable Entry head = entry("pack.yaml");
        List<Question> questions = listed("questions.yaml", this::question, Question::id);
        if (questions.size() > MOST_QUESTIONS) {
            problems.add("questions.yaml", 1, "A pack has at most " + MOST_QUESTIONS + " questions.");
        }
        List<Indicator> indicators = listed("indicators.yaml", this::indicator, Indicator::id);
        List<Gate> gates = listed("gates.yaml", entry -> gate(entry, questions), Gate::id);
        List<String> safety = listed("safety.yaml", entry -> id(entry, ID), Function.identity());
        List<Service> services = listed("services.yaml", this::service, Service::id);
        List<Alternative> alternatives = listed("alternatives.yaml", this::alternative, Alternative::id);
        List<Remedy> remedies = listed("remedies.yaml", this::remedy, Remedy::id);
        return new Pack(
                head == null ? "" : matching(head, "id", PACK_ID),
                head == null ? "" : matching(head, "version", VERSION),
                head == null ? "" : head.text("title"),
                head == null ? "" : head.text("status"),
                head == null ? "" : head.text("courtLanguage"),
                head == null ? List.of() : each(head, "levels", CODE),
                head == null ? List.of() : reviews(head),
                sources,
                questions,
                indicators,
                gates,
                safety,
                services,
                alternatives,
                remedies,
                words(head == null ? List.of() : each(head, "languages", LANGUAGE)),
                files,
                files.digest());
    }

    private @Nullable Entry entry(String file) {
        return Entry.parse(file, files.text(file, problems), problems);
    }

    private <T> List<T> listed(String file, Function<Entry, T> read, Function<T, String> id) {
        Entry entry = entry(file);
        List<T> list = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        if (entry != null) {
            for (Entry item : entry.items()) {
                T value = read.apply(item);
                if (!id.apply(value).isEmpty() && !seen.add(id.apply(value))) {
                    item.problem("This id stands here twice. Keep one.");
                }
                list.add(value);
            }
        }
        return List.copyOf(list);
    }

    private <T> Map<String, T> keyed(String file, Function<Map.Entry<String, Entry>, T> read) {
        Entry entry = entry(file);
        Map<String, T> map = new LinkedHashMap<>();
        if (entry != null) {
            entry.fields().entrySet().forEach(field -> map.put(field.getKey(), read.apply(field)));
        }
        return map;
    }

    private Source source(Map.Entry<String, Entry> field) {
        Entry entry = field.getValue();
        entry.onlyFields(Set.of("title", "kind", "read", "note", "link"));
        if (!SOURCE.matcher(field.getKey()).matches()) {
            entry.problem("The key of a source has capitals, figures, dots and hyphens, and no space.");
        }
        Source.Reading read = entry.oneOf("read", Source.Reading.class, Source.Reading.UNCONFIRMED);
        @Nullable String link = entry.field("link") == null ? null : matching(entry, "link", LINK);
        return new Source(field.getKey(), entry.text("title"), entry.text("kind"), read, entry.text("note", ""), link);
    }

    private Question question(Entry entry) {
        entry.onlyFields(
                Set.of("id", "answers", "codes", "alone", "absent", "asks", "path", "view", "wish", "note", "sources"));
        List<String> codes = entry.field("codes") == null ? List.of() : each(entry, "codes", CODE);
        @Nullable String absent = entry.field("absent") == null ? null : entry.text("absent");
        List<String> named = new ArrayList<>(entry.texts("alone"));
        Set<String> wishes = wishes(entry, codes);
        named.addAll(wishes);
        if (absent != null) {
            named.add(absent);
        }
        if (!Set.copyOf(codes).containsAll(named)) {
            entry.problem("'alone', 'absent' and 'wish' name codes of this question only.");
        }
        return new Question(
                id(entry, QUESTION),
                entry.oneOf("answers", Question.Kind.class, Question.Kind.ONE),
                codes,
                Set.copyOf(entry.texts("alone")),
                absent,
                entry.oneOf("asks", Question.Asks.class, Question.Asks.PERSON),
                entry.oneOf("path", Question.Path.class, Question.Path.FULL),
                entry.oneOf("view", Question.View.class, Question.View.EVERYONE),
                wishes,
                entry.text("note", ""),
                citations(entry));
    }

    private static Set<String> wishes(Entry entry, List<String> codes) {
        @Nullable Entry wish = entry.field("wish");
        if (wish == null) {
            return Set.of();
        }
        return Set.copyOf(wish.isText() && wish.text().equals("any") ? codes : entry.texts("wish"));
    }

    private Indicator indicator(Entry entry) {
        entry.onlyFields(Set.of("id", "group", "elements", "strength", "labourTerms", "view", "note", "sources"));
        Set<Indicator.Element> elements = new HashSet<>();
        for (String name : entry.texts("elements")) {
            try {
                elements.add(Indicator.Element.valueOf(name));
            } catch (IllegalArgumentException e) {
                entry.problem("Unknown element. Known: ACT, MEANS, COMPELLED, EXPLOITATION, LEGAL.");
            }
        }
        return new Indicator(
                id(entry, ID),
                entry.text("group"),
                elements,
                entry.oneOf("strength", Indicator.Strength.class, Indicator.Strength.MODERATE),
                entry.yes("labourTerms"),
                entry.text("note", ""),
                citations(entry));
    }

    private Gate gate(Entry entry, List<Question> questions) {
        entry.onlyFields(Set.of("id", "closes"));
        List<String> closes = entry.texts("closes");
        if (!questions.stream().map(Question::id).collect(Collectors.toSet()).containsAll(closes)) {
            entry.problem("'closes' names questions of questions.yaml only.");
        }
        return new Gate(id(entry, ID), Set.copyOf(closes));
    }

    private Service service(Entry entry) {
        entry.onlyFields(Set.of("id", "need", "place"));
        return new Service(
                id(entry, ID), entry.text("need"), entry.oneOf("place", Service.Place.class, Service.Place.ASKED));
    }

    private Alternative alternative(Entry entry) {
        entry.onlyFields(Set.of("id", "rung", "plea", "dates", "added", "sources"));
        int rung = 0;
        Alternative.Plea plea = Alternative.Plea.CHECK;
        try {
            rung = Integer.parseInt(entry.text("rung"));
            plea = Alternative.Plea.valueOf(entry.text("plea"));
        } catch (IllegalArgumentException e) {
            entry.problem("'rung' is a small number and 'plea' one of the words at the top of this file.");
        }
        return new Alternative(id(entry, ID), rung, plea, entry.yes("dates"), entry.yes("added"), citations(entry));
    }

    private Remedy remedy(Entry entry) {
        entry.onlyFields(Set.of("id", "sources"));
        return new Remedy(id(entry, ID), citations(entry));
    }

    private List<Citation> citations(Entry entry) {
        @Nullable Entry list = entry.field("sources");
        if (list == null || list.items().isEmpty()) {
            entry.problem("Every entry names its sources.");
            return List.of();
        }
        return Citations.read(entry.texts("sources"), sources, list::problem);
    }

    private static List<Review> reviews(Entry head) {
        head.onlyFields(Set.of(
                "id",
                "version",
                "title",
                "status",
                "jurisdiction",
                "courtLanguage",
                "effectiveFrom",
                "languages",
                "levels",
                "reviews"));
        @Nullable Entry reviews = head.field("reviews");
        if (reviews == null) {
            head.problem("The field 'reviews' is missing: whose agreement this version needs.");
            return List.of();
        }
        return reviews.items().stream().map(PackReader::review).toList();
    }

    private static Review review(Entry entry) {
        entry.onlyFields(Set.of("role", "by"));
        return new Review(entry.text("role"), entry.text("by"));
    }

    private Map<String, Words> words(List<String> languages) {
        Map<String, Words> words = new LinkedHashMap<>();
        for (String language : languages) {
            String file = "texts/" + language + ".yaml";
            @Nullable Entry entry = entry(file);
            if (entry != null) {
                words.put(language, WordsReader.read(language, entry));
            }
        }
        return words;
    }

    private static String id(Entry entry, Pattern pattern) {
        return matching(entry, "id", pattern);
    }

    /** The texts of a list that must be there: of one form, each once. */
    private static List<String> each(Entry entry, String field, Pattern pattern) {
        @Nullable Entry list = entry.field(field);
        List<String> texts = entry.texts(field);
        if (list == null || texts.isEmpty() || texts.size() > MOST_CODES) {
            entry.problem("The field '" + field + "' is a list of 1 to " + MOST_CODES + ".");
            return List.of();
        }
        List<String> known = new ArrayList<>();
        for (Entry item : list.items()) {
            if (pattern.matcher(item.text()).matches()) {
                known.add(item.text());
            } else {
                item.problem("An item of '" + field + "' must have the form " + pattern.pattern() + ".");
            }
        }
        if (Set.copyOf(texts).size() != texts.size()) {
            list.problem("An item of '" + field + "' stands here twice. Keep one.");
        }
        return List.copyOf(known);
    }

    private static String matching(Entry entry, String field, Pattern pattern) {
        @Nullable Entry value = entry.field(field);
        String text = entry.text(field);
        if (value != null && !pattern.matcher(text).matches()) {
            value.problem("The field '" + field + "' must have the form " + pattern.pattern() + ".");
            return "";
        }
        return text;
    }
}
