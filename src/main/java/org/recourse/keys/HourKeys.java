package org.recourse.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.ECPrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A key pair an hour, for what waits sealed outside this service until it can be sent. Whoever seals takes the public half
 * of the hour it is; the private half is destroyed when nothing of that hour may wait any more. So what was sealed opens
 * for {@link #LONGEST_WAIT} and a little, and then for nobody.
 *
 * <p>A file an hour, {@code hour-<hours since 1970>.key}: the point of the public half, then the private half, wrapped as
 * the key-encrypting key is. Files are made a day ahead, so that a device can be without a network for a day.
 *
 * <p>Safe for many threads.
 */
public final class HourKeys {

    /** How long something sealed may wait. */
    public static final Duration LONGEST_WAIT = Duration.ofHours(8);

    /** How much longer it still opens: for clocks that differ and requests on their way. */
    public static final Duration MARGIN = Duration.ofMinutes(15);

    private static final int HOURS_AHEAD = 24;
    private static final Pattern NAME = Pattern.compile("hour-([0-9]{1,9})\\.key");

    private final Path folder;
    private final KeyToken token;
    private final Clock clock;
    private final Disk disk;
    private final SortedMap<Long, SealingKey> made = new TreeMap<>();

    private HourKeys(Path folder, KeyToken token, Clock clock, Disk disk) {
        this.folder = folder;
        this.token = token;
        this.clock = clock;
        this.disk = disk;
    }

    /**
     * Reads the keys there are. One that is not whole was never given out, and is destroyed.
     *
     * @param source what wraps the private halves
     * @throws KeysException if the folder is not fit, or others may read a key
     */
    public static HourKeys openIn(Path folder, KeyEncryptionKey source, Clock clock) {
        return openIn(folder, source, clock, new Disk());
    }

    static HourKeys openIn(Path folder, KeyEncryptionKey source, Clock clock, Disk disk) {
        HourKeys keys = new HourKeys(folder, KeyToken.of(source), clock, disk);
        try {
            OwnerOnly.requireFolder(folder);
            keys.read();
        } catch (IOException e) {
            throw new KeysException("The keys for what waits sealed could not be read: " + folder, e);
        }
        return keys;
    }

    private void read() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
                if (name.matches()) {
                    read(Long.parseLong(name.group(1)), file);
                }
            }
        }
    }

    private void read(long hour, Path file) throws IOException {
        byte[] content = disk.read(file);
        if (content.length < PointPair.POINT_BYTES + PointPair.SCALAR_BYTES) {
            destroy(hour);
            return;
        }
        made.put(hour, sealingKey(hour, Arrays.copyOf(content, PointPair.POINT_BYTES)));
    }

    /**
     * Destroys the keys whose time is over and makes those of the hours to come.
     *
     * @throws KeysException if not all of it was done; it is tried again the next time
     */
    public synchronized void turn() {
        try {
            for (long hour : List.copyOf(made.keySet())) {
                if (!clock.instant().isBefore(endOf(hour))) {
                    destroy(hour);
                }
            }
            long now = hourOf(clock.instant());
            for (long hour = now; hour <= now + HOURS_AHEAD; hour++) {
                if (!made.containsKey(hour)) {
                    make(hour);
                }
            }
        } catch (IOException e) {
            throw new KeysException("The keys for what waits sealed could not be turned: " + folder, e);
        }
    }

    /**
     * Destroys all of them: whatever waits opens no more.
     *
     * @throws KeysException if not all of it was done
     */
    public synchronized void destroyAll() {
        try {
            for (long hour : List.copyOf(made.keySet())) {
                destroy(hour);
            }
        } catch (IOException e) {
            throw new KeysException("The keys for what waits sealed could not be destroyed: " + folder, e);
        }
    }

    /** Whether a key is there that should be gone, or one is missing for this hour. */
    public synchronized boolean isLate() {
        Instant now = clock.instant();
        return !made.containsKey(hourOf(now))
                || made.keySet().stream()
                        .anyMatch(hour -> !now.isBefore(endOf(hour).plus(MARGIN)));
    }

    /** The public halves of this hour and of those to come, in order. */
    public synchronized List<SealingKey> list() {
        return List.copyOf(made.tailMap(hourOf(clock.instant())).values());
    }

    /** The public half of a name, if what was sealed with it may still be opened. */
    public synchronized Optional<SealingKey> find(String id) {
        return made.entrySet().stream()
                .filter(entry ->
                        entry.getValue().id().equals(id) && clock.instant().isBefore(endOf(entry.getKey())))
                .map(entry -> entry.getValue())
                .findFirst();
    }

    /**
     * The private half.
     *
     * @throws KeysException if it cannot be read
     * @throws RefusedException if it is gone
     */
    public synchronized ECPrivateKey privateHalf(SealingKey key) {
        long hour = hourOf(key.from());
        if (!made.containsKey(hour)) {
            throw new RefusedException();
        }
        byte[] scalar = {};
        try {
            byte[] content = disk.read(file(hour));
            scalar = token.unwrap(label(hour), Arrays.copyOfRange(content, PointPair.POINT_BYTES, content.length));
            return PointPair.privateHalf(scalar);
        } catch (IOException e) {
            throw new KeysException("A key for what waits sealed could not be read: " + file(hour), e);
        } finally {
            Arrays.fill(scalar, (byte) 0);
        }
    }

    private void make(long hour) throws IOException {
        disk.wipe(file(hour));
        PointPair pair = PointPair.random();
        byte[] scalar = pair.scalar();
        try {
            token.create(label(hour));
            byte[] wrapped = token.wrap(label(hour), scalar);
            disk.writeNew(
                    file(hour),
                    ByteBuffer.allocate(PointPair.POINT_BYTES + wrapped.length)
                            .put(pair.point())
                            .put(wrapped)
                            .array());
        } finally {
            Arrays.fill(scalar, (byte) 0);
        }
        made.put(hour, sealingKey(hour, pair.point()));
    }

    private void destroy(long hour) throws IOException {
        token.destroy(label(hour));
        disk.wipe(file(hour));
        made.remove(hour);
    }

    private static SealingKey sealingKey(long hour, byte[] point) {
        Instant from = startOf(hour);
        int half = 1 + PointPair.SCALAR_BYTES;
        return new SealingKey(
                label(hour),
                from,
                startOf(hour + 1),
                Arrays.copyOfRange(point, 1, half),
                Arrays.copyOfRange(point, half, point.length));
    }

    private Path file(long hour) {
        return folder.resolve(label(hour) + ".key");
    }

    private static String label(long hour) {
        return "hour-" + hour;
    }

    private static long hourOf(Instant time) {
        return ChronoUnit.HOURS.between(Instant.EPOCH, time);
    }

    private static Instant startOf(long hour) {
        return Instant.EPOCH.plus(hour, ChronoUnit.HOURS);
    }

    /** From then on nothing of that hour opens. */
    private static Instant endOf(long hour) {
        return startOf(hour + 1).plus(LONGEST_WAIT).plus(MARGIN);
    }

    @Override
    public String toString() {
        return "HourKeys";
    }
}
