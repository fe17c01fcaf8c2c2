package org.recourse.app;

import io.dropwizard.core.setup.Bootstrap;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.recourse.proof.Prover;
import org.recourse.proof.Verdict;
import org.recourse.release.Releases;

/**
 * {@code verify FILE}: runs a proof file again and says same or different. Exit status 0 for the same, 1 for different, 2
 * for a file that cannot be verified here.
 */
final class VerifyCommand extends PlainCommand {

    VerifyCommand() {
        super("verify", "run a proof file again on its pack and say same or different");
    }

    @Override
    public void configure(Subparser subparser) {
        subparser.addArgument("file").help("a proof file");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
        byte[] file = InputFile.read(Path.of(namespace.getString("file")), Prover.MAX_FILE_BYTES);
        Prover prover = new Prover(Releases.load(DirectorySettings.NONE.open(Clock.systemUTC())));
        Verdict verdict = prover.verify(file);
        System.out.println(
                verdict.kind() == Verdict.Kind.UNVERIFIABLE
                        ? "cannot be verified"
                        : verdict.kind().name().toLowerCase(Locale.ROOT));
        verdict.lines().forEach(System.out::println);
        if (verdict.kind() != Verdict.Kind.SAME) {
            throw new FailedException("", verdict.kind() == Verdict.Kind.DIFFERENT ? 1 : 2);
        }
    }
}
