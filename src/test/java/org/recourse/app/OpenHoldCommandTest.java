package org.recourse.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.app.Program.Run;
import org.recourse.audit.Actor;
import org.recourse.consent.Scope;
import org.recourse.consent.Week;
import org.recourse.keys.CounselKey;
import org.recourse.records.Code;
import org.recourse.records.HeldFile;
import org.recourse.records.HoldReason;
import org.recourse.records.HoldTerms;
import org.recourse.records.RecordId;
import org.recourse.records.Records;
import org.recourse.support.Agreed;
import org.recourse.support.Kept;
import org.recourse.support.RecordsOnDisk;

/** Counsel's two commands, on a computer that has nothing but the jar. */
class OpenHoldCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @TempDir
    Path folder = Path.of("set by JUnit");

    private Run run(String... arguments) throws Exception {
        return new Program(Program.THIS_JAVA, folder).run("", arguments);
    }

    private Path held(CounselKey counsel) throws Exception {
        try (RecordsOnDisk disk = RecordsOnDisk.withKeysInMemory(folder, Clock.fixed(Agreed.NOW, ZoneOffset.UTC))) {
            Records records = disk.records();
            RecordId id = records.pseudonyms().idOf(Code.random());
            records.store().create(id, Kept.of(Scope.values()), Actor.SERVICE);
            HoldTerms terms = new HoldTerms(HoldReason.COURT_ORDER, new Week(202_705));
            HeldFile file =
                    records.holds().place(id, terms, counsel, Actor.SERVICE).orElseThrow();
            return Files.write(folder.resolve("held.json"), JSON.writeValueAsBytes(file));
        }
    }

    @Test
    void counsel_makes_a_key_and_opens_with_it_what_was_held() throws Exception {
        Path key = folder.resolve("counsel.key");

        Run made = run("counsel-key", key.toString());
        CounselKey counsel = CounselKey.parse(Files.readString(folder.resolve("counsel.key.pub")));
        Run opened = run("open-hold", held(counsel).toString(), "--key", key.toString());

        assertThat(made.status()).as(made.err()).isZero();
        assertThat(made.out()).contains(counsel.fingerprint());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(opened.status()).as(opened.err()).isZero();
        assertThat(opened.out()).contains(Kept.OWN_WORDS, "TAKEN_CANNOT_SAY_NO");
    }

    @Test
    void nothing_opens_with_another_key_or_when_a_single_character_was_changed() throws Exception {
        String key = folder.resolve("counsel.key").toString();
        String other = folder.resolve("other.key").toString();
        run("counsel-key", key);
        run("counsel-key", other);
        Path file = held(CounselKey.parse(Files.readString(Path.of(key + ".pub"))));
        String whole = Files.readString(file);
        assertThat(run("open-hold", file.toString(), "--key", key).status()).isZero();

        Run wrong = run("open-hold", file.toString(), "--key", other);
        assertThat(wrong.status()).isEqualTo(1);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).contains("It does not open").doesNotContain("\tat ");
        assertThat(run("open-hold", file.toString(), "--key", key + ".pub").err())
                .contains("recourse-counsel-private:");
        for (String name : List.of("record", "slot", "key", "text")) {
            int at = whole.indexOf("\"" + name + "\":\"") + name.length() + 24;
            char changed = whole.charAt(at) == '1' ? '2' : '1';
            Files.writeString(file, whole.substring(0, at) + changed + whole.substring(at + 1));
            assertThat(run("open-hold", file.toString(), "--key", key).status())
                    .as(name)
                    .isEqualTo(1);
        }
        Files.writeString(file, "{}");
        assertThat(run("open-hold", file.toString(), "--key", key).err()).contains("no file of a held record");
    }

    @Test
    void nothing_is_overwritten() throws Exception {
        String key = folder.resolve("counsel.key").toString();
        run("counsel-key", key);
        String before = Files.readString(Path.of(key));

        assertThat(run("counsel-key", key).err()).contains("Nothing is overwritten");
        assertThat(Files.readString(Path.of(key))).isEqualTo(before);
    }
}
