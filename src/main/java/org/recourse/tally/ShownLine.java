package org.recourse.tally;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of one line: counts of eleven and more. A total is shown only if every part of it is, because a total
 * and all parts but one give that part away. So what is shown is the same whatever a hidden count is.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShownLine(String line, List<Cell> cells, @Nullable Integer total) {

    /** Fewer are never shown. */
    static final int LEAST = 11;

    /** A count, or that it is hidden: nobody and a few look the same. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cell(Said said, boolean hidden, @Nullable Integer times) {

        static Cell of(Said said, int times) {
            return times < LEAST ? new Cell(said, true, null) : new Cell(said, false, times);
        }
    }

    static ShownLine of(String line, Said.By by, Map<Said, Integer> counts) {
        List<Cell> cells = by.all().stream()
                .map(said -> Cell.of(said, counts.getOrDefault(said, 0)))
                .toList();
        boolean whole = cells.stream().noneMatch(Cell::hidden);
        return new ShownLine(line, cells, whole ? sum(cells) : null);
    }

    private static int sum(List<Cell> cells) {
        return cells.stream()
                .mapToInt(cell -> Objects.requireNonNull(cell.times()))
                .sum();
    }

    boolean showsSomething() {
        return cells.stream().anyMatch(cell -> !cell.hidden());
    }
}
