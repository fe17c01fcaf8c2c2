package org.recourse.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.pack.PackProblem;
import org.recourse.pack.Problems;
import org.recourse.rulebook.Token.Kind;

class TokenizerTest {

    private final Problems problems = new Problems();

    @Test
    void a_file_falls_into_words_texts_numbers_and_signs_with_their_lines() {
        assertThat(split("a1 \"B 2\"\r\n\t3>=(x)// no\n@;"))
                .containsExactly(
                        new Token(Kind.WORD, "a1", 1),
                        new Token(Kind.TEXT, "B 2", 1),
                        new Token(Kind.NUMBER, "3", 2),
                        new Token(Kind.SIGN, ">=", 2),
                        new Token(Kind.SIGN, "(", 2),
                        new Token(Kind.WORD, "x", 2),
                        new Token(Kind.SIGN, ")", 2),
                        new Token(Kind.SIGN, "@", 3),
                        new Token(Kind.SIGN, ";", 3),
                        new Token(Kind.END, "", 3));
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void two_slashes_inside_a_text_are_no_comment() {
        assertThat(split("\"https://x\"")).contains(new Token(Kind.TEXT, "https://x", 1));
    }

    @Test
    void an_empty_file_has_only_an_end() {
        assertThat(split("")).containsExactly(new Token(Kind.END, "", 1));
    }

    @Test
    void what_cannot_stand_in_a_file_ends_the_reading_there() {
        assertThat(split("a\n  b.c d")).hasSize(3);
        assertThat(problems.list()).extracting(PackProblem::line).containsExactly(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u00e9", "// \u00e9", "\"\u00e9\"", "\ufeff", "a\rb", "// a\rb", "\f", "\0", "\u007f", "\u2028"
            })
    void only_plain_ascii_is_read_anywhere(String text) {
        assertThat(split("a\n" + text)).containsExactly(new Token(Kind.END, "", 1));
        assertThat(problems.list()).extracting(PackProblem::line).containsExactly(2);
    }

    @Test
    void a_text_ends_on_its_line() {
        split("\"a\nb\"");

        assertThat(problems.list()).hasSize(1);
    }

    private List<Token> split(String text) {
        return Tokenizer.split("a.drl", text, problems);
    }
}
