package org.recourse.check;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** A formula that says how easy a text is to read, for the one language it was made for. */
enum Readability {
    /** The grade at a school in the United States at which a text can be read: Kincaid and others, 1975. */
    FLESCH_KINCAID("en", "Flesch-Kincaid grade", EnglishSyllables::count, -15.59, 11.8, 0.39, false, 6.0),
    /** Easier as it rises, 80 to 90 is "easy": Fernández Huerta, 1959, with the sentence term as words per sentence. */
    FERNANDEZ_HUERTA("es", "Fernández Huerta figure", SpanishSyllables::count, 206.84, -60, -1.02, true, 80.0),
    /** Easier as it rises, 80 to 90 is "easy": Flesch's formula as Kandel and Moles fitted it to French, 1958. */
    KANDEL_MOLES("fr", "Kandel-Moles figure", FrenchSyllables::count, 207, -73.6, -1.015, true, 80.0),
    /** Easier as it rises: Flesch's formula as Oborneva fitted it to Russian, 2006, from texts and their translations. */
    OBORNEVA("ru", "Oborneva figure", RussianSyllables::count, 206.835, -60.1, -1.3, true, 70.0);

    private final String language;
    private final String title;
    // The counters hold no state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final ToIntFunction<String> syllables;

    private final double constant;
    private final double perSyllable;
    private final double perWord;
    private final boolean easierAsItRises;
    private final double limit;

    /**
     * A figure is {@code constant + perSyllable * syllables a word + perWord * words a sentence}.
     *
     * @param limit the last figure that is easy enough
     */
    Readability(
            String language,
            String title,
            ToIntFunction<String> syllables,
            double constant,
            double perSyllable,
            double perWord,
            boolean easierAsItRises,
            double limit) {
        this.language = language;
        this.title = title;
        this.syllables = syllables;
        this.constant = constant;
        this.perSyllable = perSyllable;
        this.perWord = perWord;
        this.easierAsItRises = easierAsItRises;
        this.limit = limit;
    }

    /** The formula of a language; none for a language without one that can be trusted. */
    static Optional<Readability> of(String language) {
        return Stream.of(values())
                .filter(formula -> formula.language.equals(language))
                .findFirst();
    }

    boolean isEasy(double figure) {
        return easierAsItRises ? figure >= limit : figure <= limit;
    }

    /** The figure of a text, given as the words of each of its sentences. */
    double figure(List<List<String>> sentences) {
        long words = sentences.stream().mapToLong(List::size).sum();
        long spoken = sentences.stream()
                .flatMap(List::stream)
                .mapToLong(syllables::applyAsInt)
                .sum();
        return constant + perSyllable * spoken / words + perWord * words / sentences.size();
    }

    String title() {
        return title;
    }

    String wanted() {
        return (easierAsItRises ? "at least " : "at most ") + limit;
    }
}
