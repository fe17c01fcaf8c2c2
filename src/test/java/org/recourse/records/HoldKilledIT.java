package org.recourse.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.audit.Action;
import org.recourse.audit.Actor;
import org.recourse.keys.CounselPrivateKey;
import org.recourse.support.Agreed;
import org.recourse.support.Killing;
import org.recourse.support.RecordsOnDisk;

/** A process that holds records is killed at random moments: each is then either a record or held, and never both. */
@Timeout(300)
class HoldKilledIT {

    private static final int CYCLES = 12;
    private static final Reader READER = new Reader("00000000000ad0c0", "ADVOCATE");

    private final Clock clock = Clock.fixed(Agreed.NOW, ZoneOffset.UTC);
    private final CounselPrivateKey counsel = CounselPrivateKey.random();
    private final Set<RecordId> kept = new HashSet<>();
    private final Set<RecordId> held = new HashSet<>();
    private int half;

    @TempDir
    Path folder = Path.of("set by JUnit");

    @Test
    void each_is_a_record_or_held_and_never_neither_or_both() throws Exception {
        RecordsOnDisk.createIn(folder, clock).close();
        Random random = new Random(11);

        for (int cycle = 0; cycle < CYCLES; cycle++) {
            Duration more = Duration.ofMillis(random.nextInt(15));
            Killing.after(2 + random.nextInt(25), more, holding(), this::note);
            try (RecordsOnDisk disk = RecordsOnDisk.openIn(folder, clock)) {
                check(disk);
            }
        }

        System.out.println("kept: " + kept.size() + ", held: " + held.size() + ", killed before it was said: " + half);
        assertThat(held).hasSizeGreaterThan(CYCLES);
    }

    private Process holding() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldWorker.class.getName(),
                        folder.toString(),
                        counsel.publicKey().text())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void note(String line) {
        String[] words = line.split(" ", -1);
        if (!words[0].equals("kept") && !words[0].equals("held")) {
            return;
        }
        RecordId id = new RecordId(UUID.fromString(words[1]));
        (words[0].equals("kept") ? kept : held).add(id);
    }

    private void check(RecordsOnDisk disk) {
        Records records = disk.records();
        for (RecordId id : kept) {
            assertThat(opensHere(records, id) && opensForCounsel(records, id))
                    .as("both, before the start has looked")
                    .isFalse();
        }
        disk.keys().reconcile(records.inventory().liveSlots()).slotsWithoutRow().forEach(disk.keys()::destroy);
        for (RecordId id : kept) {
            boolean here = opensHere(records, id);
            boolean forCounsel = opensForCounsel(records, id);
            assertThat(here ^ forCounsel).as("one of the two").isTrue();
            assertThat(held.contains(id) && here)
                    .as("it was said that it is held")
                    .isFalse();
            half += !held.contains(id) && forCounsel ? 1 : 0;
            if (forCounsel) {
                held.add(id);
            }
        }
        assertThat(disk.keys().reconcile(records.inventory().liveSlots()).rowsWithoutSlot())
                .isEmpty();
    }

    private static boolean opensHere(Records records, RecordId id) {
        return records.store()
                .open(id, Actor.SERVICE, READER, Action.RECORD_READ)
                .isPresent();
    }

    private boolean opensForCounsel(Records records, RecordId id) {
        return records.holds()
                .export(id, Actor.SERVICE)
                .filter(file -> file.open(counsel).length > 0)
                .isPresent();
    }
}
