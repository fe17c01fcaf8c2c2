package org.recourse.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A disk in memory that is soon full, mounted at a folder for one program alone, where the system lets us have one. */
public record SmallDisk(Path folder, int mebibytes) {

    /** Whether there can be such a disk here. */
    public boolean isToBeHad() throws IOException, InterruptedException {
        return run(List.of("true")).equals("0: ");
    }

    /**
     * Runs a program that has the disk.
     *
     * @return its exit status and the first line of its output that is no warning
     */
    public String run(List<String> command) throws IOException, InterruptedException {
        String mount = "mount -t tmpfs -o size=" + mebibytes + "m,mode=700 none \"$0\" && exec \"$@\"";
        List<String> inSmallDisk = new ArrayList<>(List.of("unshare", "-rm", "sh", "-c", mount, folder.toString()));
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
