package org.recourse.interview;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recourse.pack.Bits;
import org.recourse.pack.LanguageLookup;
import org.recourse.pack.Pack;
import org.recourse.pack.Question;
import org.recourse.pack.Vocabulary;

/** Reads an interview strictly: what the instrument does not define is refused, with the place and what to do. */
public final class InterviewReader {

    private static final Set<String> FIELDS = Set.of("pack", "version", "language", "answers", "case", "near");
    private static final Pattern QUESTION_ID = Pattern.compile("[A-Z][0-9]{1,2}");
    private static final Pattern AREA = Pattern.compile("[a-z]+(-[a-z]+)*");

    private final Vocabulary vocabulary;
    private final Map<String, Question> questions = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> languages;
    private final String courtLanguage;

    public InterviewReader(Pack pack, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Question question : pack.questions()) {
            places.put(question.id(), places.size());
            questions.put(question.id(), question);
        }
        this.languages = pack.words().keySet();
        this.courtLanguage = pack.courtLanguage();
    }

    /**
     * Reads an interview.
     *
     * @param document the JSON document, already parsed strictly: no duplicate keys
     * @throws InvalidInterviewException at the first thing that cannot be taken
     */
    public Interview read(JsonNode document) {
        object(document, "", FIELDS);
        JsonNode answers = document.get("answers");
        if (answers == null) {
            throw invalid("/answers", "Send the answers, as an empty object if nothing was asked yet.");
        }
        long[] row = new long[vocabulary.words()];
        @Nullable String easiest = answers(answers, row);
        JsonNode facts = document.get("case");
        if (facts != null) {
            caseFacts(facts, row);
        }
        return new Interview(
                language(document.get("language")),
                row,
                answered(answers),
                easiest,
                facts != null && !facts.isEmpty(),
                area(document.get("near")));
    }

    private @Nullable String answers(JsonNode answers, long[] row) {
        if (!answers.isObject()) {
            throw invalid("/answers", "Send an object: question ids, each with a list of answer codes.");
        }
        @Nullable String easiest = null;
        for (Map.Entry<String, JsonNode> field : answers.properties()) {
            Question question = questions.get(field.getKey());
            if (question == null) {
                // The key is only repeated where it has the form of an id, so that nothing a person said can be in it.
                boolean shown = QUESTION_ID.matcher(field.getKey()).matches();
                throw invalid(
                        shown ? "/answers/" + field.getKey() : "/answers",
                        "A question here is not in this pack. Use the ids of its interview.");
            }
            List<String> codes = codes(question, field.getValue());
            switch (question.kind()) {
                case TEXT -> OwnWords.check(pointer(question), codes.get(0));
                case LANGUAGE -> easiest = language(question, codes.get(0), row);
                case ONE, MANY -> set(question, codes, row);
            }
        }
        return easiest;
    }

    private long answered(JsonNode answers) {
        long answered = 0;
        for (Map.Entry<String, JsonNode> field : answers.properties()) {
            answered |= 1L << Objects.requireNonNull(places.get(field.getKey()));
        }
        return answered;
    }

    private static List<String> codes(Question question, JsonNode value) {
        if (!value.isArray() || value.isEmpty()) {
            throw invalid(
                    pointer(question),
                    "Send a list with at least one answer code, or leave the question out if it was not asked.");
        }
        if (value.size() > 1 && question.kind() != Question.Kind.MANY) {
            throw invalid(pointer(question), "This question takes one answer. Send a list with one.");
        }
        List<String> codes = new ArrayList<>(value.size());
        for (JsonNode code : value) {
            if (!code.isTextual()) {
                throw invalid(pointer(question) + "/" + codes.size(), "An answer code is a text.");
            }
            codes.add(code.textValue());
        }
        return codes;
    }

    private void set(Question question, List<String> codes, long[] row) {
        for (int index = 0; index < codes.size(); index++) {
            String code = codes.get(index);
            int bit = vocabulary.bit(question.id(), code);
            if (bit < 0) {
                throw invalid(
                        pointer(question) + "/" + index,
                        "This is not an answer code of this question. See the interview.");
            }
            if (Bits.has(row, bit)) {
                throw invalid(pointer(question) + "/" + index, "This answer is in the list twice. Send it once.");
            }
            if (codes.size() > 1 && question.alone().contains(code)) {
                throw invalid(pointer(question) + "/" + index, "This answer stands alone. Send it, or the others.");
            }
            Bits.set(row, bit);
        }
    }

    private @Nullable String language(Question question, String tag, long[] row) {
        int skip = vocabulary.bit(question.id(), tag);
        if (skip >= 0 && question.codes().contains(tag)) {
            Bits.set(row, skip);
            return null;
        }
        String canonical = tag(tag, pointer(question) + "/0");
        boolean same = Locale.forLanguageTag(canonical).getLanguage().equals(courtLanguage);
        Bits.set(row, vocabulary.bit(question.id(), same ? Vocabulary.COURT_LANGUAGE : Vocabulary.OTHER_LANGUAGE));
        return canonical;
    }

    private static String tag(String tag, String pointer) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            // Longer languages and variants are well-formed but name no language we know: they could hold a name
            // (FI-19).
            if (tag.length() <= 35
                    && (locale.getLanguage().length() == 2
                            || locale.getLanguage().length() == 3)
                    && !locale.getLanguage().equals("und")
                    && locale.getVariant().isEmpty()
                    && locale.getExtensionKeys().isEmpty()) {
                return locale.toLanguageTag();
            }
        } catch (IllformedLocaleException e) {
            // said below, without the tag
        }
        throw invalid(pointer, "Send a language tag such as es or zh-Hans (BCP 47).");
    }

    private String language(@Nullable JsonNode language) {
        if (language == null) {
            return languages.contains("en") ? "en" : languages.iterator().next();
        }
        if (language.isTextual() && languages.contains(language.textValue())) {
            return language.textValue();
        }
        if (language.isTextual()) {
            Optional<String> found = LanguageLookup.find(tag(language.textValue(), "/language"), languages);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw invalid("/language", "This pack has words in " + String.join(", ", languages) + ". Use one of these.");
    }

    private void caseFacts(JsonNode facts, long[] row) {
        object(facts, "/case", Vocabulary.caseFacts().keySet());
        Vocabulary.caseFacts().forEach((name, codes) -> {
            JsonNode value = facts.get(name);
            String code = value == null ? Vocabulary.NOT_SAID : value.isTextual() ? value.textValue() : "";
            if (value != null && !codes.contains(code)) {
                throw invalid("/case/" + name, "Use one of " + String.join(", ", codes) + ", or leave it out.");
            }
            Bits.set(row, vocabulary.bit(name, code));
        });
    }

    private static @Nullable String area(@Nullable JsonNode near) {
        if (near == null) {
            return null;
        }
        object(near, "/near", Set.of("area"));
        JsonNode area = near.get("area");
        if (area == null
                || !area.isTextual()
                || area.textValue().length() > 40
                || !AREA.matcher(area.textValue()).matches()) {
            throw invalid(
                    "/near/area", "Send the name of an area in small letters and hyphens, such as staten-island.");
        }
        return area.textValue();
    }

    private static void object(JsonNode node, String pointer, Set<String> known) {
        if (!node.isObject()) {
            throw invalid(pointer, "Send a JSON object here.");
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw invalid(pointer, "A field here is not known. Known: " + String.join(", ", sorted(known)) + ".");
            }
        });
    }

    private static Set<String> sorted(Set<String> names) {
        return new TreeSet<>(names);
    }

    private static String pointer(Question question) {
        return "/answers/" + question.id();
    }

    private static InvalidInterviewException invalid(String pointer, String detail) {
        return new InvalidInterviewException(pointer, detail);
    }
}
