package org.recourse.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is really full: a small one in memory, where the system lets us have one. */
@Timeout(180)
class FullDiskIT {

    @TempDir
    Path folder = Path.of("set by JUnit");

    @Test
    void on_a_full_disk_everything_can_be_taken_back_in_part_and_whole() throws Exception {
        assumeTrue(run(List.of("true")).equals("0: "), "no disk of our own here");

        assertThat(run(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FullDisk.class.getName(),
                        folder.toString())))
                .isEqualTo("0: full, 20 in part, all taken back, no key left, sound, kept again, opens");
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        List<String> inSmallDisk = new ArrayList<>(List.of(
                "unshare",
                "-rm",
                "sh",
                "-c",
                "mount -t tmpfs -o size=16m,mode=700 none \"$0\" && exec \"$@\"",
                folder + ""));
        inSmallDisk.addAll(command);
        try {
            Process process = new ProcessBuilder(inSmallDisk)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() + ": "
                    + said.lines()
                            .filter(line -> !line.startsWith("WARN"))
                            .findFirst()
                            .orElse("");
        } catch (IOException noSuchProgram) {
            return noSuchProgram.toString();
        }
    }
}
