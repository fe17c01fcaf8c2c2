package org.recourse.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.recourse.upkeep.Backups;

/** {@code backup CONFIG TARGET}: a checked copy of the database, without any key. */
final class BackupCommand extends StoreCommand {

    BackupCommand(Clock wall) {
        super("backup", "write a checked copy of the database, without any key, to a new file", wall);
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser.addArgument("target").metavar("TARGET").help("the file to write; it must not be there");
    }

    @Override
    void run(StorePlaces places, Namespace namespace, PrintWriter out) throws Exception {
        Path target = Path.of(namespace.getString("target"));
        try (OpenedStore store = OpenedStore.open(places.thatAreThere(), wall())) {
            new Backups(store.holdings()).write(target);
            out.println("wrote " + target + " with "
                    + store.holdings().records().inventory().listLive().size()
                    + " records, all of them sealed; no key is in it");
        }
    }
}
