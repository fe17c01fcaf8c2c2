package org.recourse.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is asked for while the disk is busy is brought to it together, and answered when it is there. */
@Timeout(60)
class TogetherTest {

    private static final int PEOPLE = 16;

    @TempDir(factory = MemoryFolder.class)
    Path folder = Path.of("set by JUnit");

    private final HeldDisk disk = new HeldDisk();
    private final List<SlotId> slots =
            Stream.generate(Places::newSlot).limit(PEOPLE).toList();
    private Places places = new Places(folder, folder, folder);
    private Keys keys = Keys.inMemoryOnly();

    @BeforeEach
    void make() {
        places = Places.in(folder);
        keys = Keys.createIn(places.folders(), places.source(), disk);
    }

    @AfterEach
    void close() {
        keys.close();
    }

    /** A disk that can be held at a sync, or break there. */
    private static final class HeldDisk extends Disk {

        private final AtomicInteger syncs = new AtomicInteger();
        private volatile CountDownLatch reached = new CountDownLatch(0);
        private volatile CountDownLatch held = new CountDownLatch(0);
        private volatile boolean broken;

        @Override
        void before(String change, Path file) throws IOException {
            if (change.equals("sync")) {
                syncs.incrementAndGet();
                reached.countDown();
                awaitRelease();
                if (broken) {
                    throw new IOException("Input/output error");
                }
            }
        }

        private void awaitRelease() {
            try {
                held.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void hold() {
            reached = new CountDownLatch(1);
            held = new CountDownLatch(1);
            syncs.set(0);
        }
    }

    /** One of them keeps the disk busy until all others wait. */
    private List<Thread> atOnce(List<Runnable> deeds) throws InterruptedException {
        disk.hold();
        List<Thread> people = deeds.stream().map(Thread::new).toList();
        people.get(0).start();
        disk.reached.await();
        for (Thread each : people.subList(1, people.size())) {
            each.start();
            while (each.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        return people;
    }

    private void release(List<Thread> people) throws InterruptedException {
        disk.held.countDown();
        for (Thread each : people) {
            each.join();
        }
    }

    @Test
    void keys_that_are_made_at_once_are_synced_at_once_in_the_file_and_in_its_mirror() throws InterruptedException {
        release(atOnce(
                slots.stream().<Runnable>map(slot -> () -> keys.create(slot)).toList()));

        assertThat(disk.syncs).as("two of the first, two of all others").hasValue(4);
        assertAllOnDisk(slots);
    }

    @Test
    void keys_that_are_destroyed_at_once_are_gone_from_every_disk_before_anybody_is_answered() throws Exception {
        List<byte[]> wrapped = new ArrayList<>();
        for (SlotId slot : slots) {
            keys.create(slot);
            wrapped.add(places.wrappedOf(slot));
        }
        List<String> left = new ArrayList<>();

        release(atOnce(slots.stream()
                .<Runnable>map(slot -> () -> {
                    keys.destroy(slot);
                    if (places.isAnywhere(wrapped.get(slots.indexOf(slot)))) {
                        left.add(slot.toString());
                    }
                })
                .toList()));

        assertThat(left).isEmpty();
        assertThat(disk.syncs).as("three of the first, three of all others").hasValue(6);
        assertAllOnDisk(List.of());
    }

    @Test
    void whoever_is_interrupted_while_doing_it_for_others_does_it() throws InterruptedException {
        List<Thread> people = atOnce(
                slots.stream().<Runnable>map(slot -> () -> keys.create(slot)).toList());
        people.forEach(Thread::interrupt);
        release(people);

        assertAllOnDisk(slots);
    }

    @Test
    void a_disk_that_breaks_is_told_to_all_who_wait_and_leaves_none_of_their_keys() throws InterruptedException {
        AtomicInteger told = new AtomicInteger();
        List<Thread> people = atOnce(slots.stream()
                .<Runnable>map(slot -> () -> {
                    assertThatExceptionOfType(KeysException.class).isThrownBy(() -> keys.create(slot));
                    told.incrementAndGet();
                })
                .toList());
        disk.broken = true;
        release(people);

        assertThat(told).hasValue(PEOPLE);
        disk.broken = false;
        assertAllOnDisk(List.of());
    }

    private void assertAllOnDisk(List<SlotId> expected) {
        keys.close();
        keys = places.open();
        assertThat(keys.ids()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(keys.report().torn()).isZero();
        assertThat(places.mirrorFile()).hasSameBinaryContentAs(places.slotFile());
    }
}
