package org.recourse.records;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that exists about a code, for whoever has it: which fields, which copies, who may read and who did, and until
 * when. It tells what is there and not what it says.
 *
 * @param hold that it is sealed for counsel; none otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExistsView(
        LocalDate gone,
        List<Field> fields,
        List<Copy> copies,
        List<MayRead> mayRead,
        List<RecordView.Consent> consents,
        List<RecordView.Read> readings,
        int earlierReadings,
        @Nullable HoldView hold) {

    /** A field, and what it holds. */
    record Field(String field, String holds) {}

    /** A place, what lies there, and how it goes. */
    record Copy(String place, String holds, String goes) {}

    /** Somebody who may read, and until when; the kind is for pages in other languages. */
    record MayRead(Kind kind, String who, LocalDate until) {

        enum Kind {
            ADVOCATE,
            CODE,
            ATTORNEY,
            COUNSEL
        }
    }

    private static final List<Copy> COPIES = List.of(
            new Copy(
                    "database",
                    "One row: a random-looking number, the week it ends, a version, and the record, sealed.",
                    "The sealed text goes when it ends or is taken back. The number and the week go with the week."),
            new Copy(
                    "key store and its mirror",
                    "The one key that opens the row.",
                    "Destroyed when the record ends or is taken back, before that is answered."),
            new Copy(
                    "backups",
                    "The row as it was, sealed, without the key.",
                    "Cannot be opened once the key is destroyed. The files go when backups are thrown away."),
            new Copy(
                    "audit",
                    "That something was done, by which account, on which day. Not of whom.",
                    "Stays, and cannot be tied to this code once the key is destroyed."));

    private static final List<Copy> HELD_COPIES = List.of(
            new Copy(
                    "database",
                    "One row: a random-looking number, the week the hold ends, a version, and the record, sealed.",
                    "Erased when the hold ends."),
            new Copy(
                    "key store and its mirror",
                    "A key of the hold. It does not open the record.",
                    "Destroyed when the hold ends."),
            new Copy(
                    "backups",
                    "The row as it was, sealed, without any key.",
                    "Cannot be opened by anybody once the hold has ended."),
            new Copy(
                    "the lawyer of this service",
                    "Perhaps a file with the record, sealed; and the key that opens it.",
                    "As the lawyer keeps files. Ask them."),
            new Copy(
                    "audit",
                    "That something was done, by which account, on which day. Not of whom.",
                    "Stays, and cannot be tied to this code once the key is destroyed."));

    static ExistsView of(RecordContent content) {
        LocalDate gone = content.ends().orElseThrow().monday();
        List<MayRead> mayRead = new ArrayList<>();
        mayRead.add(new MayRead(MayRead.Kind.ADVOCATE, "An advocate of this service who is given the code.", gone));
        mayRead.add(new MayRead(MayRead.Kind.CODE, "Whoever has the code: what you see here, no answers.", gone));
        content.handed().stream()
                .filter(Handed::redeemed)
                .forEach(handed -> mayRead.add(new MayRead(
                        MayRead.Kind.ATTORNEY,
                        "The defense lawyer with the account " + handed.attorney() + ".",
                        handed.ends().monday())));
        return new ExistsView(
                gone,
                StoredField.listIn(content).stream()
                        .map(field -> new Field(field.field(), field.meaning()))
                        .toList(),
                COPIES,
                mayRead,
                content.grants().stream().map(RecordView.Consent::of).toList(),
                content.readings().stream().map(RecordView.Read::of).toList(),
                content.earlier(),
                null);
    }

    /** Of what is held: nobody here can say what is in it. */
    static ExistsView of(Held held) {
        HoldView hold = HoldView.of(held);
        return new ExistsView(
                hold.until(),
                List.of(new Field("sealed", "The record as it was when it was sealed.")),
                HELD_COPIES,
                List.of(new MayRead(
                        MayRead.Kind.COUNSEL,
                        "The lawyer of this service, with a key that is not in this service.",
                        hold.until())),
                List.of(),
                List.of(),
                0,
                hold);
    }
}
