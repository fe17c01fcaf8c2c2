package org.recourse.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.consent.Grant;
import org.recourse.consent.WordingName;
import org.recourse.db.Database;

/** FI-19: what may be stored is a list, and nothing is stored that could say who somebody is. */
class SchemaTest {

    private static final Set<String> COLUMNS = Set.of(
            "record.id",
            "record.slot",
            "record.expiry_week",
            "record.version",
            "record.sealed",
            "handover.id",
            "handover.record",
            "handover.reader",
            "handover.expiry_week",
            "hold.id",
            "hold.slot",
            "hold.expiry_week",
            "hold.version",
            "hold.sealed",
            "hold.wrapped");

    /** Each with what it could be about. */
    private static final List<String> NEVER = List.of(
            "name",
            "birth",
            "born",
            "dob",
            "address",
            "street",
            "docket",
            "arrest",
            "nysid",
            "phone",
            "mobile",
            "mail",
            "national",
            "country",
            "status",
            "immigra",
            "alien",
            "visa",
            "passport",
            "charge",
            "offen",
            "victim",
            "score",
            "level",
            "officer",
            "photo",
            "face",
            "finger",
            "gender",
            "race",
            "religion",
            "case",
            "court",
            "judge",
            "time",
            "date",
            "hour",
            "minute",
            "created",
            "updated",
            "note",
            "comment",
            "text",
            "free");

    private static final Pattern MAPPED = Pattern.compile("^\\| `([a-zA-Z_.]+)` \\|", Pattern.MULTILINE);

    @TempDir
    Path folder = Path.of("set by JUnit");

    @Test
    void the_tables_of_records_have_these_columns_and_no_others() {
        assertThat(columns().stream()
                        .filter(column -> COLUMNS.stream()
                                .anyMatch(known -> tableOf(known).equals(tableOf(column)))))
                .containsExactlyInAnyOrderElementsOf(COLUMNS);
    }

    @Test
    void no_column_and_no_field_is_about_what_must_never_be_kept() {
        List<String> names = Stream.concat(COLUMNS.stream().map(column -> column.replaceAll(".*\\.", "")), fields())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();

        assertThat(names)
                .hasSizeGreaterThan(25)
                .allSatisfy(name -> assertThat(NEVER).noneMatch(name::contains));
    }

    private static Stream<String> fields() {
        return Stream.of(
                        RecordContent.class,
                        PackName.class,
                        Grant.class,
                        WordingName.class,
                        Reading.class,
                        HandedWithoutHour.class)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getName)
                .filter(field -> !field.equals("times"));
    }

    /** The one field that is finer than a week: the hour in which a code of eight hours ends. */
    private record HandedWithoutHour(String id, String attorney, boolean redeemed, String ends) {}

    @Test
    void a_hand_over_has_one_time_and_it_is_an_hour() {
        assertThat(Handed.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .containsExactly("id", "attorney", "lastHour", "redeemed", "ends");
    }

    @Test
    void the_person_can_be_told_of_every_field() {
        assertThat(Stream.of(StoredField.values()).map(StoredField::field))
                .containsExactlyElementsOf(Arrays.stream(RecordContent.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @Test
    void the_data_map_has_every_column_of_the_database_and_every_field_of_a_record() throws Exception {
        Set<String> mapped = new TreeSet<>();
        Matcher rows = MAPPED.matcher(Files.readString(Path.of("docs/data-map.md")));
        while (rows.find()) {
            mapped.add(rows.group(1));
        }

        Set<String> stored = new TreeSet<>(columns());
        Stream.of(StoredField.values()).forEach(field -> stored.add("record.sealed." + field.field()));
        assertThat(mapped).isEqualTo(stored);
    }

    private static String tableOf(String column) {
        return column.replaceAll("\\..*", "");
    }

    private Set<String> columns() {
        try (Database database = Database.open(folder.resolve("test.db"))) {
            return new TreeSet<>(database.<List<String>>read(
                    handle -> handle.createQuery("""
                            select t.name || '.' || c.name from sqlite_schema t, pragma_table_info(t.name) c
                            where t.type = 'table' and t.name not like 'sqlite_%'
                            """).mapTo(String.class).list()));
        }
    }
}
