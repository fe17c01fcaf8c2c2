package org.recourse.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.support.SetClock;

/** The keys for what waits sealed: each is there for its hour and as long as something of that hour may wait. */
class HourKeysTest {

    private final SetClock clock = new SetClock(Instant.parse("2026-11-24T10:20:30Z"));

    @TempDir
    Path folder = Path.of("set by JUnit");

    private HourKeys open() {
        return open(new KeyEncryptionKey.InFolder(folder));
    }

    private HourKeys open(KeyEncryptionKey source) {
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        HourKeys keys = HourKeys.openIn(folder, source, clock);
        keys.turn();
        return keys;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void there_is_a_key_for_this_hour_and_for_each_of_the_day_ahead() {
        List<SealingKey> keys = open().list();

        assertThat(keys).hasSize(25);
        assertThat(keys.get(0).from()).isEqualTo("2026-11-24T10:00:00Z");
        assertThat(keys.get(0).until()).isEqualTo("2026-11-24T11:00:00Z");
        assertThat(keys.get(24).until()).isEqualTo("2026-11-25T11:00:00Z");
        assertThat(keys).extracting(SealingKey::id).doesNotHaveDuplicates();
    }

    @Test
    void a_private_half_is_there_until_nothing_of_its_hour_may_wait_and_then_its_file_is_gone() throws Exception {
        HourKeys keys = open();
        SealingKey key = keys.list().get(0);
        Path file = files().get(0);

        clock.pass(Duration.between(clock.instant(), Instant.parse("2026-11-24T19:14:59Z")));
        keys.turn();
        assertThat(keys.find(key.id())).isPresent();
        assertThat(keys.privateHalf(key).getS()).isPositive();

        clock.pass(Duration.ofSeconds(1));
        assertThat(keys.find(key.id()))
                .as("whether or not anybody cleared it away")
                .isEmpty();
        keys.turn();
        assertThat(file).doesNotExist();
        assertThatThrownBy(() -> keys.privateHalf(key)).isInstanceOf(RefusedException.class);
    }

    @Test
    void the_same_keys_are_there_after_a_restart_and_those_of_before_are_not() {
        SealingKey key = open().list().get(0);

        assertThat(open().list().get(0).x()).isEqualTo(key.x());

        clock.pass(Duration.ofDays(3));
        HourKeys later = open();
        assertThat(later.find(key.id())).isEmpty();
        assertThat(later.list()).hasSize(25);
        assertThat(later.isLate()).isFalse();
    }

    @Test
    void only_the_owner_may_read_them_and_one_that_others_could_is_refused() throws Exception {
        open();
        for (Path file : files()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }

        Files.setPosixFilePermissions(files().get(3), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(this::open).isInstanceOf(KeysException.class);
    }

    @Test
    void a_file_that_a_crash_left_half_written_is_made_anew() throws Exception {
        HourKeys keys = open();
        SealingKey before = keys.list().get(2);
        Path file = files().get(2);
        Files.write(file, new byte[20]);

        HourKeys again = open();

        assertThat(again.list()).hasSize(25);
        assertThat(again.list().get(2).x()).isNotEqualTo(before.x());
        assertThat(again.privateHalf(again.list().get(2)).getS()).isPositive();
    }

    @Test
    void where_a_token_holds_the_keys_a_copy_of_a_file_opens_nothing_once_its_hour_is_over() throws Exception {
        TestToken token = new TestToken();
        KeyEncryptionKey source = new KeyEncryptionKey.InToken(token, folder);
        HourKeys keys = open(source);
        SealingKey key = keys.list().get(0);
        Path file = files().get(0);
        byte[] copy = Files.readAllBytes(file);
        byte[] secret = keys.privateHalf(key).getS().toByteArray();
        assertThat(new String(copy, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(
                        java.util.Arrays.copyOfRange(secret, 4, secret.length),
                        java.nio.charset.StandardCharsets.ISO_8859_1));

        clock.pass(Duration.ofHours(10));
        keys.turn();

        byte[] wrapped = java.util.Arrays.copyOfRange(copy, PointPair.POINT_BYTES, copy.length);
        assertThatThrownBy(() -> token.unwrap(key.id(), wrapped)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void all_go_at_once_where_nothing_may_wait() throws Exception {
        HourKeys keys = open();

        keys.destroyAll();

        assertThat(files()).isEmpty();
        assertThat(keys.list()).isEmpty();
    }

    @Test
    void keys_that_were_not_turned_are_late() {
        HourKeys keys = open();
        assertThat(keys.isLate()).isFalse();

        clock.pass(Duration.ofHours(10));
        assertThat(keys.isLate()).isTrue();
        keys.turn();
        assertThat(keys.isLate()).isFalse();
    }
}
