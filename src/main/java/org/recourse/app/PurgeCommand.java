package org.recourse.app;

import java.io.PrintWriter;
import java.time.Clock;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.recourse.upkeep.ClockConfirmation;
import org.recourse.upkeep.Purge;
import org.recourse.upkeep.PurgeReport;

/** {@code purge CONFIG}: clears away once what has ended; with {@code --confirm-clock}, takes the clock as right. */
final class PurgeCommand extends StoreCommand {

    PurgeCommand(Clock wall) {
        super("purge", "clear away what has ended, once", wall);
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser
                .addArgument("--confirm-clock")
                .dest("confirm")
                .action(Arguments.storeTrue())
                .help("the clock of this computer is right; compare it with another one first");
    }

    @Override
    void run(StorePlaces places, Namespace namespace, PrintWriter out) throws Exception {
        boolean confirms = namespace.getBoolean("confirm");
        places.thatAreThere();
        try (OpenedStore store =
                confirms ? OpenedStore.openConfirmingClock(places, wall()) : OpenedStore.open(places, wall())) {
            PurgeReport report =
                    confirms ? ClockConfirmation.confirm(store.holdings()) : new Purge(store.holdings()).runAlone();
            out.println("cleared " + report.cleared() + " records, forgot " + report.forgotten()
                    + " ids, destroyed " + report.orphans() + " keys without a record, "
                    + (report.turned() ? "turned the keys" : "did not need to turn the keys"));
            report.problems().forEach(problem -> out.println("WRONG " + problem));
            if (!report.isWhole()) {
                throw new FailedException("");
            }
            if (confirms) {
                out.println("the clock is taken as right");
            }
        }
    }
}
