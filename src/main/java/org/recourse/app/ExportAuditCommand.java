package org.recourse.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.recourse.upkeep.AuditFile;

/** {@code export-audit CONFIG FILE}: who did what when, signed, to be verified without the store. */
final class ExportAuditCommand extends StoreCommand {

    ExportAuditCommand(Clock wall) {
        super("export-audit", "write the audit with its signed head to a new file", wall);
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser.addArgument("target").metavar("FILE").help("the file to write; it must not be there");
    }

    @Override
    void run(StorePlaces places, Namespace namespace, PrintWriter out) throws Exception {
        try (OpenedStore store = OpenedStore.open(places.thatAreThere(), wall())) {
            out.println(AuditFile.export(store.holdings(), Path.of(namespace.getString("target")))
                    .toJson());
        }
    }
}
