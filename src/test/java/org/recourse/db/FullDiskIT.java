package org.recourse.db;

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
@Timeout(120)
class FullDiskIT {

    @TempDir
    Path folder = Path.of("set by JUnit");

    @Test
    void stores_until_it_is_full_erases_everything_then_and_stores_again_when_there_is_space() throws Exception {
        assumeTrue(run(List.of("true")).equals("0: "), "no disk of our own here");

        assertThat(run(ChildProcess.command(FullDisk.class, folder.toString())))
                .isEqualTo("0: full, sound, without the reserve, every row erased, sound,"
                        + " nothing stored without a reserve, stored, sound");
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        List<String> inSmallDisk = new ArrayList<>(List.of(
                "unshare", "-rm", "sh", "-c", "mount -t tmpfs -o size=12m none \"$0\" && exec \"$@\"", folder + ""));
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
