package org.recourse.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class JoinedScriptsTest {

    private static String join(Map<String, String> modules) {
        SortedMap<String, String> files = join(modules, "start");
        assertThat(files).containsOnlyKeys("start");
        return Objects.requireNonNull(files.get("start"));
    }

    private static SortedMap<String, String> join(Map<String, String> modules, String... entries) {
        return JoinedScripts.join(List.of(entries), name -> Objects.requireNonNull(modules.get(name), name));
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
                .isEqualTo("function open() {}\nconst later = () => import(\"./one.js\");\nexport { open };\n");
    }

    @Test
    void what_several_need_stands_once_in_a_file_that_they_import() {
        SortedMap<String, String> files = join(
                Map.of(
                        "start", "import { a } from \"./one.js\";\nimport { c } from \"./own.js\";\na(c);\n",
                        "later", "import { a } from \"./one.js\";\nexport const late = a;\n",
                        "own", "export const c = 1;\n",
                        "one", "import { b } from \"./two.js\";\nexport const a = b;\n",
                        "two", "export const b = {};\n"),
                "start",
                "later");

        assertThat(files.get("start")).isEqualTo("""
                        import { $one } from "./shared.js";
                        const $own = (() => {
                        const c = 1;
                        return { c };
                        })();
                        const { a } = $one;
                        const { c } = $own;
                        a(c);
                        """);
        assertThat(files.get("later")).isEqualTo("""
                        import { $one } from "./shared.js";
                        const { a } = $one;
                        const late = a;
                        export { late };
                        """);
        assertThat(files.get("shared")).isEqualTo("""
                        const $two = (() => {
                        const b = {};
                        return { b };
                        })();
                        const $one = (() => {
                        const { b } = $two;
                        const a = b;
                        return { a };
                        })();
                        export { $two, $one };
                        """);
        assertThat(files).hasSize(3);
    }

    @Test
    void what_is_loaded_by_its_name_and_needed_by_another_stands_once_too() {
        SortedMap<String, String> files = join(
                Map.of("start", "import { a } from \"./later.js\";\na();\n", "later", "export function a() {}\n"),
                "start",
                "later");

        assertThat(files.get("later")).isEqualTo("""
                        import { $later } from "./shared.js";
                        const { a } = $later;
                        export { a };
                        """);
        assertThat(files.get("start")).isEqualTo("""
                        import { $later } from "./shared.js";
                        const { a } = $later;
                        a();
                        """);
    }

    @Test
    void comments_stay_behind_where_there_is_nothing_else_on_their_lines_and_so_do_types() {
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
                        (a).length;
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
        assertThatThrownBy(() -> join(Map.of("start", "const a = `one\ntwo`;\n")))
                .hasMessageContaining("a text goes over the end of a line");
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
