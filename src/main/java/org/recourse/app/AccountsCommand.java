package org.recourse.app;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.recourse.access.FirstAccounts;
import org.recourse.db.DatabaseException;
import org.recourse.http.HardenedServerFactory;

/** {@code accounts create-first CONFIG}: a programme lead and an operator, who then make all other accounts. */
final class AccountsCommand extends ConfiguredCommand<RecourseConfiguration> {

    AccountsCommand() {
        super("accounts", "make the first two accounts of a court");
    }

    @Override
    public void configure(Subparser subparser) {
        subparser
                .addArgument("action")
                .choices("create-first")
                .help("create-first: print a code each for a programme lead and an operator");
        super.configure(subparser);
    }

    @Override
    protected void run(
            Bootstrap<RecourseConfiguration> bootstrap, Namespace namespace, RecourseConfiguration configuration)
            throws Exception {
        List<FirstAccounts.FirstAccount> created;
        try (Court court = Court.open(StorePlaces.of(configuration), Clock.systemUTC())) {
            created = court.firstAccounts().create();
        }
        if (created.isEmpty()) {
            throw new FailedException(
                    "There are a programme lead and an operator who can sign in. They make the rest.");
        }
        LocalSite site =
                new LocalSite((HardenedServerFactory) configuration.getServerFactory(), configuration.getAccess());
        print(created, site.configuredOrigin() + "/enrol", new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    }

    private static void print(List<FirstAccounts.FirstAccount> created, String page, PrintWriter out) {
        out.println("Each setup code works once, until the time given. Nobody can show it again.");
        created.forEach(account -> out.println("Sign in as \"" + account.name() + "\". Setup code: "
                + account.code().code() + "  (until " + account.code().expires() + ")"));
        out.println("Start the service and give each code to a different person.");
        out.println("They set up how they sign in at " + page + ". See docs/access.md.");
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable e) {
        if (e instanceof FailedException || e instanceof DatabaseException) {
            cli.getStdErr().println(e.getMessage());
        } else {
            super.onError(cli, namespace, e);
        }
    }
}
