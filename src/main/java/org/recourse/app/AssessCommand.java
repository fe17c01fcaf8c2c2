package org.recourse.app;

import io.dropwizard.core.setup.Bootstrap;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jspecify.annotations.Nullable;
import org.recourse.http.StrictJson;
import org.recourse.release.Assessor;
import org.recourse.release.Releases;

/** {@code assess FILE}: interviews in, assessments out, one a line. Keeps nothing. */
final class AssessCommand extends PlainCommand {

    private static final int BUFFER = 1 << 16;

    AssessCommand() {
        super("assess", "assess interviews: one JSON document, or one a line where the name ends in .jsonl");
    }

    @Override
    public void configure(Subparser subparser) {
        subparser.addArgument("file").help("a .json or .jsonl file; - reads lines from standard input");
        subparser.addArgument("--directory").help("providers in HSDS 3.0, to name some with each offer");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
        @Nullable String directory = namespace.getString("directory");
        Assessor assessor =
                new Assessor(Releases.load(new DirectorySettings(directory, false).open(Clock.systemUTC())));
        String file = namespace.getString("file");
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER)) {
            boolean good = file.equals("-")
                    ? new AssessLines(assessor, System.in, out).run()
                    : ofFile(assessor, Path.of(file), out);
            out.flush();
            if (!good) {
                throw new FailedException("");
            }
        }
    }

    private static boolean ofFile(Assessor assessor, Path file, OutputStream out) throws IOException, FailedException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new FailedException("There is no such file to read. Give the path of a .json or .jsonl file, or -.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (String.valueOf(file.getFileName()).endsWith(".jsonl")) {
                return new AssessLines(assessor, in, out).run();
            }
            return new AssessLines(assessor, in, out).one(in.readNBytes(StrictJson.MAX_BYTES + 1));
        }
    }
}
