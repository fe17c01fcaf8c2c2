package org.recourse.app;

import java.io.PrintWriter;
import java.time.Clock;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.recourse.upkeep.StoreCheck;

/** {@code check-store CONFIG}: looks at everything, mends nothing. */
final class CheckStoreCommand extends StoreCommand {

    CheckStoreCommand(Clock wall) {
        super(
                "check-store",
                "check pages, records, keys, audit and permissions; exit status 1 if anything is wrong",
                wall);
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser.addArgument("--heads").help("heads of the audit that were kept elsewhere, one a line");
    }

    @Override
    void run(StorePlaces places, Namespace namespace, PrintWriter out) throws Exception {
        try (OpenedStore store = OpenedStore.open(places.thatAreThere(), wall())) {
            if (!print(new StoreCheck(store.holdings()).run(heads(namespace), places.folders()), out)) {
                throw new FailedException("");
            }
        }
    }
}
