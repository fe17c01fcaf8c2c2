package org.recourse.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.support.SmallDisk;

/** A disk that is really full: a small one in memory, where the system lets us have one. */
@Timeout(180)
class FullDiskIT {

    @TempDir
    Path folder = Path.of("set by JUnit");

    @Test
    void on_a_full_disk_everything_can_be_taken_back_in_part_and_whole() throws Exception {
        SmallDisk disk = new SmallDisk(folder, 16);
        assumeTrue(disk.isToBeHad(), "no disk of our own here");

        assertThat(disk.run(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FullDisk.class.getName(),
                        folder.toString())))
                .isEqualTo("0: full, 20 in part, all taken back, no key left, sound, kept again, opens");
    }
}
