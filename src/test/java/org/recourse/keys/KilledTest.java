package org.recourse.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.recourse.keys.Places.ROW;
import static org.recourse.keys.Places.TEXT;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.support.Killing;

class KilledTest {

    private static final int CYCLES = 30;

    @TempDir
    Path folder = Path.of("set by JUnit");

    private final Map<SlotId, Sealed> created = new HashMap<>();
    private final Map<SlotId, Sealed> destroyed = new HashMap<>();
    private final Set<SlotId> either = new HashSet<>();
    private int rotations;

    @Test
    void what_was_acknowledged_holds_however_often_the_process_is_killed() throws Exception {
        Places places = Places.in(folder);
        places.create().close();
        Random random = new Random(7);

        for (int cycle = 0; cycle < CYCLES; cycle++) {
            Killing.after(20 + random.nextInt(120), Duration.ZERO, ChildProcess.churning(folder), this::note);
            try (Keys keys = places.open()) {
                assertAcknowledgedHolds(keys);
            }
        }

        assertThat(created).isNotEmpty();
        assertThat(destroyed).hasSizeGreaterThan(CYCLES);
        assertThat(rotations).isPositive();
    }

    private void note(String line) {
        String[] words = line.split(" ", -1);
        if (words[0].equals("rotated")) {
            rotations++;
            return;
        }
        SlotId slot = new SlotId(UUID.fromString(words[1]));
        switch (words[0]) {
            case "created" -> created.put(slot, Sealed.of(HexFormat.of().parseHex(words[2])));
            case "destroying" -> either.add(slot);
            case "destroyed" -> {
                either.remove(slot);
                Sealed row = created.remove(slot);
                if (row != null) {
                    destroyed.put(slot, row);
                }
            }
            default -> throw new IllegalStateException(line);
        }
    }

    private void assertAcknowledgedHolds(Keys keys) {
        created.forEach((slot, row) -> {
            if (!either.contains(slot) || keys.has(slot)) {
                assertThat(keys.open(slot, ROW, row)).isEqualTo(TEXT);
            }
        });
        destroyed.forEach((slot, row) ->
                assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> keys.open(slot, ROW, row)));
        assertThat(keys.report().torn()).isZero();
    }
}
