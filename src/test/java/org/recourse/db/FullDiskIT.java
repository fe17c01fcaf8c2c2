package org.recourse.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.support.SmallDisk;

/** A disk that is really full: a small one in memory, where the system lets us have one. */
@Timeout(120)
class FullDiskIT {

    @TempDir
    Path folder = Path.of("set by JUnit");

    @Test
    void stores_until_it_is_full_erases_everything_then_and_stores_again_when_there_is_space() throws Exception {
        SmallDisk disk = new SmallDisk(folder, 12);
        assumeTrue(disk.isToBeHad(), "no disk of our own here");

        assertThat(disk.run(ChildProcess.command(FullDisk.class, folder.toString())))
                .isEqualTo("0: full, sound, without the reserve, every row erased, sound,"
                        + " nothing stored without a reserve, stored, sound");
    }
}
