package org.recourse.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A formula that says how easy a text is to read, for the one language it was made for. */
enum Readability {
    /** The grade at a school in the United States at which a text can be read: Kincaid and others, 1975. */
    FLESCH_KINCAID("en", "Flesch-Kincaid grade", "at most 6.0") {
        @Override
        int syllables(String word) {
            return EnglishSyllables.count(word);
        }

        @Override
        double figure(double wordsPerSentence, double syllablesPerWord) {
            return 0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59;
        }

        @Override
        boolean isEasy(double figure) {
            return figure <= 6.0;
        }
    },
    /** Easier as it rises, 80 to 90 is "easy": Fernández Huerta, 1959, with the sentence term as words per sentence. */
    FERNANDEZ_HUERTA("es", "Fernández Huerta figure", "at least 80.0") {
        @Override
        int syllables(String word) {
            return SpanishSyllables.count(word);
        }

        @Override
        double figure(double wordsPerSentence, double syllablesPerWord) {
            return 206.84 - 60 * syllablesPerWord - 1.02 * wordsPerSentence;
        }

        @Override
        boolean isEasy(double figure) {
            return figure >= 80.0;
        }
    },
    /** Easier as it rises, 80 to 90 is "easy": Flesch's formula as Kandel and Moles fitted it to French, 1958. */
    KANDEL_MOLES("fr", "Kandel-Moles figure", "at least 80.0") {
        @Override
        int syllables(String word) {
            return FrenchSyllables.count(word);
        }

        @Override
        double figure(double wordsPerSentence, double syllablesPerWord) {
            return 207 - 73.6 * syllablesPerWord - 1.015 * wordsPerSentence;
        }

        @Override
        boolean isEasy(double figure) {
            return figure >= 80.0;
        }
    },
    /** Easier as it rises: Flesch's formula as Oborneva fitted it to Russian, 2006, from texts and their translations. */
    OBORNEVA("ru", "Oborneva figure", "at least 70.0") {
        @Override
        int syllables(String word) {
            return RussianSyllables.count(word);
        }

        @Override
        double figure(double wordsPerSentence, double syllablesPerWord) {
            return 206.835 - 60.1 * syllablesPerWord - 1.3 * wordsPerSentence;
        }

        @Override
        boolean isEasy(double figure) {
            return figure >= 70.0;
        }
    };

    private final String language;
    private final String title;
    private final String wanted;

    Readability(String language, String title, String wanted) {
        this.language = language;
        this.title = title;
        this.wanted = wanted;
    }

    /** The formula of a language; none for a language without one that can be trusted. */
    static Optional<Readability> of(String language) {
        return Stream.of(values())
                .filter(formula -> formula.language.equals(language))
                .findFirst();
    }

    abstract int syllables(String word);

    abstract double figure(double wordsPerSentence, double syllablesPerWord);

    abstract boolean isEasy(double figure);

    double figure(List<List<String>> sentences) {
        long words = sentences.stream().mapToLong(List::size).sum();
        long spoken = sentences.stream()
                .flatMap(List::stream)
                .mapToLong(this::syllables)
                .sum();
        return figure((double) words / sentences.size(), (double) spoken / words);
    }

    String title() {
        return title;
    }

    String wanted() {
        return wanted;
    }
}
