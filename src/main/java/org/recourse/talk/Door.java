package org.recourse.talk;

import java.util.List;

/**
 * A screen before a hard part, where a person can skip it before a question of it was read. Public because templates
 * read it.
 *
 * @param title the key of its heading
 * @param texts the keys of what is said of the part
 * @param skip the key of the way past it
 * @param opens the questions that are asked only after it
 * @param skips the questions that are not asked of whoever goes past it
 */
public record Door(String name, String title, List<String> texts, String skip, List<String> opens, List<String> skips) {

    public Door {
        texts = List.copyOf(texts);
        opens = List.copyOf(opens);
        skips = List.copyOf(skips);
    }
}
