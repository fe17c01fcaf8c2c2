package org.recourse.records;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.recourse.audit.Actor;
import org.recourse.consent.Scope;
import org.recourse.consent.Week;
import org.recourse.keys.CounselKey;
import org.recourse.support.Agreed;
import org.recourse.support.Kept;
import org.recourse.support.RecordsOnDisk;

/** Keeps records and holds them, in a process of its own that is killed, and says each thing when it is done. */
final class HoldWorker {

    private HoldWorker() {}

    public static void main(String[] arguments) {
        CounselKey counsel = CounselKey.parse(arguments[1]);
        RecordContent content = Kept.of(Scope.values());
        HoldTerms terms = new HoldTerms(HoldReason.SUBPOENA, new Week(202_705));
        Clock clock = Clock.fixed(Agreed.NOW, ZoneOffset.UTC);
        try (RecordsOnDisk disk = RecordsOnDisk.openIn(Path.of(arguments[0]), clock)) {
            Records records = disk.records();
            while (true) {
                RecordId id = records.pseudonyms().idOf(Code.random());
                records.store().create(id, content, Actor.SERVICE);
                say("kept " + id.value());
                records.holds().place(id, terms, counsel, Actor.SERVICE);
                say("held " + id.value());
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
