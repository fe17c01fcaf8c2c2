package org.recourse.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class JoinedScriptTest {

    private static String join(Map<String, String> modules) {
        return JoinedScript.join("start", name -> Objects.requireNonNull(modules.get(name), name));
    }

    @Test
    void each_module_comes_once_before_whatever_imports_it() {
        String joined = join(Map.of(
                "start", "import { a } from \"./one.js\";\nimport { b } from \"./two-b.js\";\na(b);\n",
                "one", "import { b } from \"./two-b.js\";\nexport async function a() {\n  return b;\n}\n",
                "two-b", "const hidden = 1;\nexport const b = hidden;\n"));

        assertThat(joined).isEqualTo("""
                        const $two_b = (() => {
                        const hidden = 1;
                        const b = hidden;
                        return { b };
                        })();
                        const $one = (() => {
                        const { b } = $two_b;
                        async function a() {
                          return b;
                        }
                        return { a };
                        })();
                        const { a } = $one;
                        const { b } = $two_b;
                        a(b);
                        """);
    }

    @Test
    void the_first_module_still_exports_what_it_did() {
        assertThat(join(Map.of("start", "export function open() {}\nconst later = () => import(\"./one.js\");\n")))
                .isEqualTo("export function open() {}\nconst later = () => import(\"./one.js\");\n");
    }

    @Test
    void comments_stay_behind_only_where_there_is_nothing_else_on_their_lines() {
        assertThat(join(Map.of("start", """
                        // Says what it is.
                        /** @type {string} */
                        const a = "/** no comment */"; // why
                          /**
                           * Two * stars.
                           */
                        /** @type {number} */ (a).length;
                        /** Of the next. */
                        a.at(0);
                        """))).isEqualTo("""
                        const a = "/** no comment */"; // why
                        /** @type {number} */ (a).length;
                        a.at(0);
                        """);
    }

    @Test
    void what_would_not_be_the_same_joined_is_refused() {
        for (String line : List.of(
                "import all from \"./one.js\";",
                "import * as all from \"./one.js\";",
                "import { a as b } from \"./one.js\";",
                "import { a } from \"https://example.org/one.js\";")) {
            assertThatThrownBy(() -> join(Map.of("start", line, "one", "export const a = 1;")))
                    .as(line)
                    .hasMessageContaining("start.js");
        }
        for (String line : List.of("export default 1;", "export let a = 1;", "export { a };")) {
            assertThatThrownBy(() -> join(Map.of("start", "import { a } from \"./one.js\";", "one", line)))
                    .as(line)
                    .hasMessageContaining("one.js");
        }
    }

    @Test
    void a_circle_and_a_name_that_is_not_there_are_refused() {
        assertThatThrownBy(() -> join(Map.of(
                        "start", "import { a } from \"./one.js\";",
                        "one", "import { b } from \"./two.js\";",
                        "two", "import { a } from \"./one.js\";")))
                .hasMessageContaining("circle");
        assertThatThrownBy(() -> join(Map.of("start", "import { b } from \"./one.js\";", "one", "export const a = 1;")))
                .hasMessageContaining("one.js does not export what start.js wants: b");
    }
}
