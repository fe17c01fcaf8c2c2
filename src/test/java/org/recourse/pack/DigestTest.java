package org.recourse.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.support.NewYork;
import org.recourse.support.PackOnDisk;

class DigestTest {

    private static final Digest RELEASED = NewYork.PACK.digest();

    @Test
    void no_files_have_the_digest_of_nothing() {
        assertThat(Digest.ofFiles(new TreeMap<>()))
                .hasToString("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void anyone_can_work_it_out_with_standard_tools(@TempDir Path parent) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/sha256sum")));
        PackOnDisk pack = PackOnDisk.in(parent);

        Process process = new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        "find . -type f | sed 's#^\\./##' | LC_ALL=C sort | xargs sha256sum | sha256sum")
                .directory(pack.folder().toFile())
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).startsWith(RELEASED.hex() + " ");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void a_flipped_bit_anywhere_changes_it() throws IOException {
        Set<Digest> seen = new HashSet<>(Set.of(RELEASED));
        SortedMap<String, byte[]> files = files();
        for (byte[] bytes : files.values()) {
            for (int at = 0; at < bytes.length; at += Math.max(1, bytes.length / 7)) {
                bytes[at] ^= (byte) (1 << (at & 7));
                assertThat(seen.add(Digest.ofFiles(files))).isTrue();
                bytes[at] ^= (byte) (1 << (at & 7));
            }
        }

        assertThat(seen).hasSizeGreaterThan(150);
        assertThat(Digest.ofFiles(files)).isEqualTo(RELEASED);
    }

    @Test
    void a_renamed_added_or_removed_file_changes_it(@TempDir Path parent) throws IOException {
        PackOnDisk pack = PackOnDisk.in(parent);
        assertThat(digest(pack)).isEqualTo(RELEASED);

        Files.move(pack.path("safety/safety.drl"), pack.path("safety/saved.drl"));
        assertThat(digest(pack)).isNotEqualTo(RELEASED);
        Files.move(pack.path("safety/saved.drl"), pack.path("support/safety.drl"));
        assertThat(digest(pack)).isNotEqualTo(RELEASED);
        Files.move(pack.path("support/safety.drl"), pack.path("safety/safety.drl"));
        assertThat(digest(pack)).isEqualTo(RELEASED);

        pack.write("empty.md", "");
        assertThat(digest(pack)).isNotEqualTo(RELEASED);
        pack.delete("empty.md").delete("gates.yaml");
        assertThat(digest(pack)).isNotEqualTo(RELEASED);
    }

    @Test
    void two_files_that_change_places_change_it() throws IOException {
        SortedMap<String, byte[]> files = files();
        byte[] gates = files.put("gates.yaml", files.get("safety.yaml"));
        files.put("safety.yaml", gates);

        assertThat(Digest.ofFiles(files)).isNotEqualTo(RELEASED);
    }

    private static Digest digest(PackOnDisk pack) {
        return PackFiles.of(pack.folder()).digest();
    }

    private static SortedMap<String, byte[]> files() throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        for (String name : NewYork.PACK.files().names()) {
            files.put(name, Files.readAllBytes(NewYork.FOLDER.resolve(name)));
        }
        return files;
    }
}
