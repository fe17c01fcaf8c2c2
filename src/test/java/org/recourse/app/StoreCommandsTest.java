package org.recourse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.audit.Action;
import org.recourse.audit.Actor;
import org.recourse.records.Code;
import org.recourse.records.RecordId;
import org.recourse.support.Agreed;
import org.recourse.support.Kept;

/** The commands as an operator runs them. */
class StoreCommandsTest {

    private static final Clock NOW = Clock.fixed(Agreed.NOW, ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of("set by JUnit");

    private Path configuration = Path.of("set below");
    private StorePlaces places = new StorePlaces(configuration, StoreSettings.NONE);

    @BeforeEach
    void configure() throws Exception {
        configuration = folder.resolve("service.yml");
        Files.writeString(configuration, """
                store:
                  path: %1$s/data
                  keys: %1$s/keys
                  mirror: %1$s/mirror
                upkeep:
                  backups: %1$s/backups
                logging:
                  level: 'OFF'
                """.formatted(folder));
        places = new StorePlaces(
                folder.resolve("data/recourse.db"),
                new StoreSettings(folder + "/data", folder + "/keys", null, folder + "/mirror"));
    }

    private static StoreCommands.Said run(String... arguments) throws Exception {
        return StoreCommands.run(NOW, arguments);
    }

    private List<RecordId> keep(int count) throws Exception {
        List<RecordId> ids = new ArrayList<>();
        try (OpenedStore store = OpenedStore.open(places, NOW)) {
            for (int i = 0; i < count; i++) {
                RecordId id = store.holdings().records().pseudonyms().idOf(Code.random());
                store.holdings().records().store().create(id, Kept.choices(), Actor.SERVICE);
                ids.add(id);
            }
        }
        return ids;
    }

    private void end(RecordId id) throws Exception {
        try (OpenedStore store = OpenedStore.open(places, NOW)) {
            store.holdings().records().store().end(id, Actor.PUBLIC, Action.RECORD_ERASED);
        }
    }

    /** The slots lie in the same folder and stay. */
    private void removeDatabase() throws Exception {
        List<String> command = new ArrayList<>(List.of("rm", "-r"));
        try (var files = Files.list(folder.resolve("data"))) {
            files.map(Path::toString)
                    .filter(file -> file.contains("recourse.db"))
                    .forEach(command::add);
        }
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    private static void remove(Path place) throws Exception {
        assertThat(new ProcessBuilder("rm", "-r", place.toString()).start().waitFor())
                .isZero();
    }

    @Test
    void the_restore_drill_in_three_commands() throws Exception {
        String config = configuration.toString();
        List<RecordId> ids = keep(5);
        String backup = folder.resolve("copy.db").toString();
        assertThat(run("backup", config, backup).out()).contains("with 5 records");
        end(ids.get(0));
        removeDatabase();
        assertThat(run("check-store", config).error()).contains("Run restore with a backup");

        StoreCommands.Said restored = run("restore", config, backup);
        StoreCommands.Said purged = run("purge", config, "--confirm-clock");
        StoreCommands.Said checked = run("check-store", config);

        assertThat(restored.error()).isEmpty();
        assertThat(restored.out()).contains("restored 4 records; erased 1 whose key was destroyed since");
        assertThat(purged.out()).contains("the clock is taken as right");
        assertThat(checked.out())
                .contains("ok    records: 4 opened", "ok    audit:", "ok    keys: 4 compared", "ok    permissions:")
                .doesNotContain("WRONG");
        assertThat(checked.well()).isTrue();
    }

    @Test
    void an_older_copy_of_the_data_is_refused_by_every_command_until_a_backup_is_restored() throws Exception {
        String config = configuration.toString();
        List<RecordId> ids = keep(3);
        String backup = folder.resolve("copy.db").toString();
        run("backup", config, backup);
        Path saved = Files.createDirectory(folder.resolve("saved"));
        copy(folder.resolve("data"), saved);
        copy(folder.resolve("mirror"), saved);
        end(ids.get(0));
        end(ids.get(1));
        remove(folder.resolve("data"));
        remove(folder.resolve("mirror"));
        copy(saved.resolve("data"), folder);
        copy(saved.resolve("mirror"), folder);

        for (String command : List.of("check-store", "purge")) {
            assertThat(run(command, config).error()).contains("older than the keys beside it", "run restore");
        }
        removeDatabase();
        assertThat(run("restore", config, backup).out())
                .contains("restored 1 records; erased 2 whose key was destroyed since");
        assertThat(run("check-store", config).well()).isTrue();
    }

    @Test
    void without_the_key_of_the_audit_nothing_opens_and_nothing_takes_its_place() throws Exception {
        String config = configuration.toString();
        keep(2);
        String backup = folder.resolve("copy.db").toString();
        run("backup", config, backup);
        Path key = folder.resolve("keys/audit-links.key");
        Path saved = Files.move(key, folder.resolve("saved.key"));

        for (String command : List.of("check-store", "purge")) {
            assertThat(run(command, config).error()).contains(key.toString(), "Put that file back");
        }
        removeDatabase();
        assertThat(run("restore", config, backup).error()).contains(key.toString());
        assertThat(key).doesNotExist();

        Files.move(saved, key);
        assertThat(run("restore", config, backup).out()).contains("restored 2 records");
        assertThat(run("check-store", config).well()).isTrue();
    }

    private static void copy(Path from, Path into) throws Exception {
        assertThat(new ProcessBuilder("cp", "-rp", from.toString(), into.toString())
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void nothing_is_overwritten_and_nothing_but_a_sentence_is_said() throws Exception {
        keep(1);
        String backup = folder.resolve("copy.db").toString();
        run("backup", configuration.toString(), backup);

        assertThat(run("backup", configuration.toString(), backup))
                .isEqualTo(new StoreCommands.Said(
                        false, "", "Give a new file in a folder that is there. Nothing is overwritten.\n"));
        StoreCommands.Said refused = run("restore", configuration.toString(), backup);
        assertThat(refused.well()).isFalse();
        assertThat(refused.error()).contains("nothing is overwritten").doesNotContain("\tat ");
    }

    @Test
    void a_store_that_is_not_as_it_was_is_told_part_by_part() throws Exception {
        keep(3);
        Files.setPosixFilePermissions(
                folder.resolve("data"), java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-x---"));
        try (OpenedStore store = OpenedStore.open(places, NOW)) {
            store.holdings()
                    .database()
                    .writeAndWait(handle -> handle.execute(
                            "update record set expiry_week = expiry_week + 1 where id = (select min(id) from record)"));
            store.holdings().database().writeAndWait(handle -> handle.execute("drop trigger audit_refuses_update"));
            store.holdings()
                    .database()
                    .writeAndWait(handle -> handle.execute("update audit set day = 1 where seq = 2"));
        }

        StoreCommands.Said said = run("check-store", configuration.toString());

        assertThat(said.well()).isFalse();
        assertThat(said.out())
                .contains(
                        "WRONG records: 3 opened",
                        "1 records do not open",
                        "WRONG audit:",
                        "entry 2 is not what was written",
                        "WRONG permissions:",
                        "chmod 700");
    }

    @Test
    void a_mistyped_folder_does_not_become_a_new_store() throws Exception {
        for (String command : List.of("purge", "check-store")) {
            assertThat(run(command, configuration.toString()).error()).contains("There is no store here");
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void a_purge_before_a_restore_makes_no_database_in_its_way() throws Exception {
        keep(0);
        String backup = folder.resolve("backup.db").toString();
        assertThat(run("backup", configuration.toString(), backup).well()).isTrue();
        for (String name : List.of("recourse.db", "recourse.db-wal", "recourse.db-shm")) {
            Files.deleteIfExists(folder.resolve("data").resolve(name));
        }

        assertThat(run("purge", configuration.toString(), "--confirm-clock").error())
                .contains("Run restore with a backup.");
        assertThat(folder.resolve("data/recourse.db")).doesNotExist();
    }

    @Test
    void a_lost_key_folder_is_not_replaced_by_a_new_one() throws Exception {
        keep(1);
        remove(folder.resolve("data/slots"));
        remove(folder.resolve("mirror"));

        StoreCommands.Said said = run("purge", configuration.toString());

        assertThat(said.well()).isFalse();
        assertThat(folder.resolve("data/slots")).isDirectoryNotContaining("glob:**.bin");
    }

    @Test
    void backups_and_keys_must_lie_apart() throws Exception {
        Files.writeString(
                configuration,
                Files.readString(configuration)
                        .replace("backups: " + folder + "/backups", "backups: " + folder + "/keys/backups"));

        assertThat(run("purge", configuration.toString()).error()).contains("keys and backups must lie apart");
    }

    @Test
    void an_exported_audit_is_verified_without_the_store_and_a_changed_one_is_not() throws Exception {
        keep(2);
        Path file = folder.resolve("audit.jsonl");
        Path heads = folder.resolve("heads.jsonl");
        String key = folder.resolve("keys/audit-signing.pub").toString();
        Files.writeString(
                heads,
                run("export-audit", configuration.toString(), file.toString()).out());

        StoreCommands.Said good = run("verify-audit", file.toString(), "--key", key, "--heads", heads.toString());
        assertThat(good).isEqualTo(new StoreCommands.Said(true, "3 entries, signed up to 3\n", ""));

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).as("three entries and a head").hasSize(4);
        Files.write(file, lines.subList(0, 2));
        StoreCommands.Said cut = run("verify-audit", file.toString(), "--key", key, "--heads", heads.toString());
        assertThat(cut.well()).isFalse();
        assertThat(cut.out()).contains("WRONG entry 3 is missing");
    }
}
