package org.recourse.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseLockTest {

    private static final Path RULES = Path.of("rules");
    private static final String HEX = "0".repeat(64);

    @Test
    void the_lock_on_the_class_path_is_the_one_in_the_repository() throws IOException {
        assertThat(ReleaseLock.read()).isEqualTo(ReleaseLock.parse(lock())).isNotEmpty();
    }

    @Test
    void every_line_of_the_lock_is_true_of_the_files_on_disk() throws Exception {
        List<String> lines = new ArrayList<>();
        for (ReleaseLock.Entry entry : ReleaseLock.read()) {
            Path folder = RULES.resolve(entry.id()).resolve(entry.version());
            StringBuilder block = new StringBuilder();
            for (String file : filesBelow(folder)) {
                block.append(sha256(Files.readAllBytes(folder.resolve(file))))
                        .append("  ")
                        .append(file)
                        .append('\n');
            }
            lines.add("release " + entry.id() + " " + entry.version() + " sha256:"
                    + sha256(block.toString().getBytes(UTF_8)));
            lines.addAll(block.toString().lines().toList());
        }

        assertThat(lock().lines().filter(line -> !line.isBlank() && !line.startsWith("#")))
                .containsExactlyElementsOf(lines);
    }

    static Stream<String> released() {
        return ReleaseLock.read().stream()
                .flatMap(entry -> entry.files().stream().map(file -> entry.id() + "/" + entry.version() + "/" + file));
    }

    @ParameterizedTest
    @MethodSource("released")
    void a_flipped_bit_in_a_released_file_stops_the_loading(String file, @TempDir Path changed) throws Exception {
        byte[] bytes = Files.readAllBytes(RULES.resolve(file));
        bytes[bytes.length / 2] ^= 1;
        Path target = changed.resolve("rules").resolve(file);
        Files.createDirectories(target.resolveSibling("."));
        Files.write(target, bytes);

        assertThat(catchThrowable(() -> loadWith(changed)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is not what was released");
    }

    @Test
    void a_file_that_is_not_in_the_lock_is_never_read(@TempDir Path changed) throws Exception {
        ReleaseLock.Entry entry = ReleaseLock.read().get(0);
        Path stray = changed.resolve(Path.of("rules", entry.id(), entry.version(), "needs", "stray.drl")
                .toString());
        Files.createDirectories(stray.resolveSibling("."));
        Files.writeString(stray, "package needs; rule");

        loadWith(changed);
    }

    @Test
    void a_pack_under_the_name_of_another_is_refused() {
        ReleaseLock.Entry entry = ReleaseLock.read().get(0);
        Path elsewhere = Path.of("..", entry.id(), entry.version());

        assertThatThrownBy(() -> ReleaseLock.load(
                        new ReleaseLock.Entry(entry.id(), elsewhere.toString(), entry.digest(), entry.files())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("calls itself something else");
    }

    @Test
    void the_entries_stand_in_the_order_of_the_file_and_the_last_is_active() {
        String lock = """
                # A comment.

                release ny 2026.1 sha256:%s
                %s  pack.yaml
                %s  signs/a-b.drl
                release ca 2026.2 sha256:%s
                """.formatted(HEX, HEX, HEX, HEX);

        assertThat(ReleaseLock.parse(lock))
                .containsExactly(
                        new ReleaseLock.Entry("ny", "2026.1", new Digest(HEX), List.of("pack.yaml", "signs/a-b.drl")),
                        new ReleaseLock.Entry("ca", "2026.2", new Digest(HEX), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "release ny 2026.2",
                "release ny 2026.2 sha256:00",
                "release ny 2026.2 md5:0000",
                "release ny  2026.2 sha256:",
                "release ../ny 2026.2 sha256:",
                "Release ny 2026.2",
                "0000  pack.yaml",
                "pack.yaml"
            })
    void a_line_that_cannot_be_read_is_never_passed_over(String line) {
        String good = "release ny 2026.1 sha256:" + HEX + "\n";

        assertThatThrownBy(() -> ReleaseLock.parse(good + line)).isInstanceOf(IllegalStateException.class);
    }

    /** Loads every release with the files below a folder put before those of this program. */
    private static void loadWith(Path first) throws Exception {
        List<URL> urls = new ArrayList<>(List.of(first.toUri().toURL()));
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            urls.add(Path.of(part).toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> lock = loader.loadClass(ReleaseLock.class.getName());
            Method load = Stream.of(lock.getMethods())
                    .filter(method -> method.getName().equals("load"))
                    .findFirst()
                    .orElseThrow();
            for (Object entry : (List<?>) lock.getMethod("read").invoke(null)) {
                load.invoke(null, entry);
            }
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static String lock() throws IOException {
        return Files.readString(RULES.resolve("releases.lock"));
    }

    private static List<String> filesBelow(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
