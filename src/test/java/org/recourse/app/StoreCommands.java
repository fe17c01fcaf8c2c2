package org.recourse.app;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.util.JarLocation;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Runs the commands of the store in this process, as an operator runs them in one of their own. */
final class StoreCommands {

    private StoreCommands() {}

    /** What a command printed, and whether its exit status would be 0. */
    record Said(boolean well, String out, String error) {}

    static Said run(Clock clock, String... arguments) throws Exception {
        RecourseApplication application = new RecourseApplication();
        Bootstrap<RecourseConfiguration> bootstrap = new Bootstrap<>(application);
        List.of(
                        new BackupCommand(clock),
                        new RestoreCommand(clock),
                        new CheckStoreCommand(clock),
                        new PurgeCommand(clock),
                        new ExportAuditCommand(clock),
                        new VerifyAuditCommand())
                .forEach(bootstrap::addCommand);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            Cli cli = new Cli(new JarLocation(RecourseApplication.class), bootstrap, out, error);
            Optional<Throwable> failure = cli.run(arguments);
            return new Said(
                    failure.isEmpty(), out.toString(StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }
}
