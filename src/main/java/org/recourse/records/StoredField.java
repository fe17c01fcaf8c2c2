package org.recourse.records;

import java.util.List;
import java.util.function.Predicate;

/** Every field of a record, in words for the person it is about. The names are those of {@link RecordContent}. */
enum StoredField {
    PACK("pack", "Which version of the questions and rules was used.", content -> true),
    SINCE("since", "The week in which the record was made.", content -> true),
    CHOSEN("chosen", "The help that was chosen.", content -> !content.chosen().isEmpty()),
    DECLINED(
            "declined",
            "The help that was not wanted.",
            content -> !content.declined().isEmpty()),
    ANSWERS(
            "answers",
            "Answers to questions, as short codes.",
            content -> !content.answers().isEmpty()),
    OWN_WORDS("ownWords", "Words of the person's own.", content -> content.ownWords() != null),
    GRANTS("grants", "What was agreed to: to whom, which items, in which words, until when.", content -> true),
    HANDED(
            "handed",
            "To which lawyers it was handed.",
            content -> !content.handed().isEmpty()),
    READINGS("readings", "Who opened it, in which week and how often.", content -> true),
    EARLIER("earlier", "How often it was opened before that.", content -> content.earlier() > 0);

    private final String name;
    private final String meaning;
    /** Never changes what it is asked about. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Predicate<RecordContent> isThere;

    StoredField(String name, String meaning, Predicate<RecordContent> isThere) {
        this.name = name;
        this.meaning = meaning;
        this.isThere = isThere;
    }

    static List<StoredField> listIn(RecordContent content) {
        return List.of(values()).stream()
                .filter(field -> field.isThere.test(content))
                .toList();
    }

    String field() {
        return name;
    }

    String meaning() {
        return meaning;
    }
}
