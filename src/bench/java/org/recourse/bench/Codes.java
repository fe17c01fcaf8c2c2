package org.recourse.bench;

import java.util.Collection;
import org.recourse.pack.Mask;
import org.recourse.pack.Vocabulary;

/** Answers by name, as masks of the row of an interview. */
abstract class Codes {

    final Vocabulary vocabulary;

    Codes(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Any of some answers, each as {@code question.code}. */
    final Mask any(String... answers) {
        Mask mask = Mask.none(vocabulary);
        for (String answer : answers) {
            int dot = answer.indexOf('.');
            mask = mask.with(vocabulary.bit(answer.substring(0, dot), answer.substring(dot + 1)));
        }
        return mask;
    }

    /** Chosen among the wishes, or put first. */
    final Mask wants(String code) {
        return any("N1." + code, "N2." + code);
    }

    /** Every answer to some questions. */
    final Mask all(Collection<String> questions) {
        Mask mask = Mask.none(vocabulary);
        for (String question : questions) {
            for (String code : vocabulary.get(question).codes()) {
                mask = mask.with(vocabulary.bit(question, code));
            }
        }
        return mask;
    }
}
