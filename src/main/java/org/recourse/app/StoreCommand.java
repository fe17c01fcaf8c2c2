package org.recourse.app;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import net.sourceforge.argparse4j.inf.Argument;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jspecify.annotations.Nullable;
import org.recourse.audit.AuditHead;
import org.recourse.db.DatabaseException;
import org.recourse.keys.KeysException;
import org.recourse.upkeep.AuditFile;
import org.recourse.upkeep.ClockInDoubtException;
import org.recourse.upkeep.Finding;
import org.recourse.upkeep.UpkeepException;

/** A command on the store of a configuration, while the service is stopped. Tells what went wrong in a sentence. */
abstract class StoreCommand extends ConfiguredCommand<RecourseConfiguration> {

    private final Clock wall;

    StoreCommand(String name, String description, Clock wall) {
        super(name, description);
        this.wall = wall;
    }

    /** What is done. */
    abstract void run(StorePlaces places, Namespace namespace, PrintWriter out) throws Exception;

    Clock wall() {
        return wall;
    }

    @Override
    protected Argument addFileArgument(Subparser subparser) {
        return subparser.addArgument("file").metavar("CONFIG").help("the configuration of the service");
    }

    @Override
    protected void run(
            Bootstrap<RecourseConfiguration> bootstrap, Namespace namespace, RecourseConfiguration configuration)
            throws Exception {
        run(StorePlaces.of(configuration), namespace, new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    }

    /** The heads of the audit in the file that {@code --heads} names; none without it. */
    static List<AuditHead> heads(Namespace namespace) throws Exception {
        @Nullable String file = namespace.getString("heads");
        if (file == null) {
            return List.of();
        }
        if (!Files.isReadable(Path.of(file))) {
            throw new FailedException("There is no such file of heads to read.");
        }
        return AuditFile.heads(Path.of(file));
    }

    /** Prints what was found; says whether nothing is wrong. */
    static boolean print(List<Finding> findings, PrintWriter out) {
        for (Finding finding : findings) {
            out.println((finding.problems().isEmpty() ? "ok    " : "WRONG ") + finding.what());
            finding.problems().forEach(problem -> out.println("      " + problem));
            finding.notes().forEach(note -> out.println("      note: " + note));
        }
        return findings.stream().allMatch(finding -> finding.problems().isEmpty());
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable e) {
        if (e instanceof FailedException
                || e instanceof UpkeepException
                || e instanceof DatabaseException
                || e instanceof KeysException
                || e instanceof ClockInDoubtException) {
            String message = e.getMessage();
            if (message != null && !message.isEmpty()) {
                cli.getStdErr().println(message);
            }
        } else {
            super.onError(cli, namespace, e);
        }
    }
}
