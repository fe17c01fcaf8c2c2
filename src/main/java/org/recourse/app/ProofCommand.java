package org.recourse.app;

import io.dropwizard.core.setup.Bootstrap;
import java.nio.file.Path;
import java.time.Clock;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.recourse.http.ProblemException;
import org.recourse.http.StrictJson;
import org.recourse.proof.Prover;
import org.recourse.release.Releases;

/** {@code proof FILE}: writes the proof file of one interview to standard output. Keeps nothing. */
final class ProofCommand extends PlainCommand {

    ProofCommand() {
        super("proof", "write the proof file of an interview to standard output");
    }

    @Override
    public void configure(Subparser subparser) {
        subparser.addArgument("file").help("an interview, a JSON document");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
        byte[] interview = InputFile.read(Path.of(namespace.getString("file")), StrictJson.MAX_BYTES);
        Prover prover = new Prover(Releases.load(DirectorySettings.NONE.open(Clock.systemUTC())));
        try {
            System.out.write(prover.prove(interview));
            System.out.flush();
        } catch (ProblemException e) {
            String pointer = e.problem().pointer();
            throw new FailedException(
                    pointer == null
                            ? e.problem().detail()
                            : pointer + ": " + e.problem().detail());
        }
    }
}
