package org.recourse.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.recourse.db.DatabaseException.Reason;

/** Fills the small disk it is given and tells in one line how it went. */
final class FullDisk {

    private FullDisk() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path ballast = Files.write(folder.resolve("ballast"), new byte[3 << 20]);
        Path reserve = folder.resolve("test.db.reserve");
        List<String> story = new ArrayList<>();
        try (Database database = Notes.open(folder)) {
            int stored = 0;
            while (isStored(database, stored)) {
                stored++;
            }
            story.add("full");
            story.add(database.integrityCheck().isEmpty() && ids(database) == stored ? "sound" : "damaged");
            for (int i = 0; i < stored; i++) {
                database.eraseAndWait(Notes.delete(i));
            }
            story.add(Files.exists(reserve) ? "with the reserve" : "without the reserve");
            story.add(ids(database) == 0 && stored > 100 ? "every row erased" : "some rows kept");
            story.add(database.integrityCheck().isEmpty() ? "sound" : "damaged");
            boolean again = isStored(database, 1_000_000);
            story.add(
                    again && !Files.exists(reserve) ? "stored without a reserve" : "nothing stored without a reserve");
            Files.delete(ballast);
            story.add(isStored(database, 1_000_001) ? "stored" : "still refused");
            story.add(database.integrityCheck().isEmpty() ? "sound" : "damaged");
        }
        System.out.println(String.join(", ", story));
    }

    private static boolean isStored(Database database, long id) {
        try {
            return database.writeAndWait(Notes.insert(id, new byte[8_000])) == 1;
        } catch (DatabaseException e) {
            if (e.reason() == Reason.FULL) {
                return false;
            }
            throw e;
        }
    }

    private static int ids(Database database) {
        return database.<List<Long>>read(Notes::ids).size();
    }
}
