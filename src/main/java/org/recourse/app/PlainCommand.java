package org.recourse.app;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import net.sourceforge.argparse4j.inf.Namespace;
import org.recourse.directory.DirectoryException;
import org.recourse.pack.InvalidPackException;

/** A command that needs no configuration and tells what went wrong in a sentence, without a stack trace. */
abstract class PlainCommand extends Command {

    PlainCommand(String name, String description) {
        super(name, description);
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable e) {
        if (e instanceof FailedException || e instanceof InvalidPackException || e instanceof DirectoryException) {
            String message = e.getMessage();
            if (message != null && !message.isEmpty()) {
                cli.getStdErr().println(message);
            }
        } else {
            // The message of an unexpected error could hold what was read; its kind and place cannot.
            cli.getStdErr().println("Unexpected " + e.getClass().getName() + " at " + place(e) + ".");
        }
    }

    private static String place(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length == 0 ? "an unknown place" : trace[0].toString();
    }
}
