package org.recourse.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** FI-20: what is shown of a line gives nobody away. */
class ShownLineTest {

    private static final List<Integer> COUNTS = List.of(0, 1, 10, 11, 12, 40);

    private static ShownLine shown(int used, int notUsed, int wrong) {
        return ShownLine.of("REM-SEAL", Said.By.ATTORNEY, counts(used, notUsed, wrong));
    }

    private static Map<Said, Integer> counts(int used, int notUsed, int wrong) {
        return Map.of(Said.USED, used, Said.NOT_USED, notUsed, Said.WRONG, wrong);
    }

    @Test
    void ten_are_hidden_and_eleven_are_shown() {
        assertThat(shown(10, 11, 0).cells())
                .containsExactly(
                        new ShownLine.Cell(Said.USED, true, null),
                        new ShownLine.Cell(Said.NOT_USED, false, 11),
                        new ShownLine.Cell(Said.WRONG, true, null));
        assertThat(shown(10, 10, 10).showsSomething()).isFalse();
    }

    @Test
    void a_total_is_shown_only_where_every_part_of_it_is() {
        assertThat(shown(11, 12, 13).total()).isEqualTo(36);
        assertThat(shown(30, 12, 10).total()).isNull();
        assertThat(shown(30, 12, 0).total()).isNull();
    }

    /** Whoever tries every number for a hidden count finds that each fits what is shown. */
    @Test
    void what_is_shown_is_the_same_whatever_a_hidden_count_is() {
        int hidden = 0;
        for (int used : COUNTS) {
            for (int notUsed : COUNTS) {
                for (int wrong : COUNTS) {
                    ShownLine shown = shown(used, notUsed, wrong);
                    for (ShownLine.Cell cell : shown.cells()) {
                        if (cell.hidden()) {
                            hidden += 1;
                            for (int other = 0; other < ShownLine.LEAST; other++) {
                                Map<Said, Integer> counts = new HashMap<>(counts(used, notUsed, wrong));
                                counts.put(cell.said(), other);
                                assertThat(ShownLine.of("REM-SEAL", Said.By.ATTORNEY, counts))
                                        .isEqualTo(shown);
                            }
                        }
                    }
                }
            }
        }
        assertThat(hidden).isGreaterThan(100);
    }
}
