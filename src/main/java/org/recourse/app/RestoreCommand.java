package org.recourse.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.recourse.upkeep.RestoreStage;
import org.recourse.upkeep.Restored;
import org.recourse.upkeep.StoreCheck;

/** {@code restore CONFIG BACKUP}: puts a backup where no database is, and gives it the keys of today. */
final class RestoreCommand extends StoreCommand {

    RestoreCommand(Clock wall) {
        super("restore", "put a backup where no database is, with the keys of today", wall);
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser.addArgument("backup").metavar("BACKUP").help("a file that backup wrote");
        subparser.addArgument("--heads").help("heads of the audit from before the backup, one a line");
    }

    @Override
    void run(StorePlaces places, Namespace namespace, PrintWriter out) throws Exception {
        Path backup = Path.of(namespace.getString("backup"));
        try (RestoreStage stage = RestoreStage.of(backup, places.database())) {
            Restored restored;
            try (OpenedStore store = OpenedStore.openPutBack(places.at(stage.database()), wall())) {
                restored = Restored.settle(store.holdings());
                if (!print(new StoreCheck(store.holdings()).run(heads(namespace), places.folders()), out)) {
                    throw new FailedException(
                            "Nothing was restored. Take another backup, or mend what is wrong first.");
                }
                Restored.holdAudit(store.holdings());
            }
            stage.place();
            out.println("restored " + restored.live() + " records; erased " + restored.erased()
                    + " whose key was destroyed since; " + restored.keysWithoutRecord()
                    + " keys belong to records that are not in this backup");
        }
    }
}
