package org.recourse.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class StylesTest {

    @Test
    void comments_and_indentation_stay_behind_and_every_rule_stays() {
        assertThat(Styles.withoutComments("""
                        /* What it is for. */
                        main {
                          color: red; /* why * and
                          how */

                          content: "a b";
                        }
                        """)).isEqualTo("""
                        main {
                        color: red;
                        content: "a b";
                        }
                        """);
    }

    @Test
    void a_text_that_looks_like_a_comment_is_refused() {
        assertThatIllegalStateException().isThrownBy(() -> Styles.withoutComments("p { content: \"/* */\"; }"));
    }
}
