package org.recourse.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.recourse.keys.Places.ROW;
import static org.recourse.keys.Places.TEXT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes in any order, with errors and power cuts before any of them, compared with what was acknowledged. */
class SimulationTest {

    private static final int SEEDS = 100;
    private static final int STEPS = 40;

    @TempDir(factory = MemoryFolder.class)
    Path folder = Path.of("set by JUnit");

    private final Map<SlotId, Sealed> live = new HashMap<>();
    private final Map<SlotId, Sealed> destroyed = new HashMap<>();
    /** Neither acknowledged as made nor as destroyed: may be there or not. */
    private final Set<SlotId> either = new HashSet<>();

    @Test
    void acknowledged_is_lasting_and_destroyed_is_gone_whatever_fails() throws IOException {
        for (int seed = 0; seed < SEEDS; seed++) {
            live.clear();
            destroyed.clear();
            either.clear();
            Places places = Places.in(Files.createDirectory(folder.resolve("seed" + seed)));
            places.create().close();
            simulate(places, new Random(seed));
        }
    }

    private void simulate(Places places, Random random) {
        for (int life = 0; life < 4; life++) {
            FailingDisk disk = new FailingDisk();
            try (Keys keys = Keys.openIn(places.folders(), places.source(), disk)) {
                arrange(disk, random);
                for (int step = 0; step < STEPS / 4; step++) {
                    change(keys, random);
                    assertHolds(keys);
                }
            } catch (FailingDisk.PowerCut expected) {
                assertThat(disk.changes()).isNotEmpty();
            } catch (KeysException closed) {
                assertThat(closed).hasMessageContaining("closed");
            }
            try (Keys keys = places.open()) {
                assertHolds(keys);
                assertThat(keys.report().torn()).isZero();
                assertThat(places.mirrorFile()).hasSameBinaryContentAs(places.slotFile());
            }
        }
    }

    private void arrange(FailingDisk disk, Random random) {
        int from = random.nextInt(40);
        switch (random.nextInt(4)) {
            case 0 -> disk.cutBefore(from);
            case 1 -> disk.failBetween(from, from + 1 + random.nextInt(4), folder);
            case 2 -> {
                disk.failBetween(from, from + 8, folder);
                disk.cutBefore(from + random.nextInt(12));
            }
            default -> disk.recover();
        }
    }

    private void change(Keys keys, Random random) {
        int dice = random.nextInt(10);
        try {
            if (dice < 2) {
                keys.rotate();
            } else if (dice < 5 && !live.isEmpty()) {
                destroy(keys, new ArrayList<>(live.keySet()), random);
            } else {
                create(keys);
            }
        } catch (KeysException e) {
            if (String.valueOf(e.getMessage()).contains("closed")) {
                throw e;
            }
        }
    }

    private void destroy(Keys keys, List<SlotId> choice, Random random) {
        SlotId slot = choice.get(random.nextInt(choice.size()));
        Sealed row = Objects.requireNonNull(live.get(slot));
        either.add(slot);
        try {
            keys.destroy(slot);
        } finally {
            assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> keys.open(slot, ROW, row));
        }
        either.remove(slot);
        live.remove(slot);
        destroyed.put(slot, row);
    }

    private void create(Keys keys) {
        SlotId slot = Places.newSlot();
        either.add(slot);
        keys.create(slot);
        live.put(slot, keys.seal(slot, ROW, TEXT));
        either.remove(slot);
    }

    private void assertHolds(Keys keys) {
        live.forEach((slot, row) -> {
            if (!either.contains(slot)) {
                assertThat(keys.open(slot, ROW, row)).isEqualTo(TEXT);
            }
        });
        destroyed.forEach((slot, row) ->
                assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> keys.open(slot, ROW, row)));
        assertThat(keys.ids()).allMatch(slot -> live.containsKey(slot) || either.contains(slot));
    }
}
