package org.recourse.records;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.recourse.consent.Grant;
import org.recourse.consent.Item;
import org.recourse.consent.Purpose;
import org.recourse.consent.Scope;
import org.recourse.consent.WordingName;

/**
 * A record as the person's advocate sees it: without the answers that are for the defence alone.
 *
 * @param since the week in which it was made
 * @param gone the day by which all of it is gone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecordView(
        PackName pack,
        String since,
        LocalDate gone,
        List<String> chosen,
        List<String> declined,
        SortedMap<String, List<String>> answers,
        @Nullable String ownWords,
        List<Consent> consents,
        List<HandedOver> handovers,
        List<Read> readings,
        int earlierReadings) {

    /** One consent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Consent(
            Scope scope,
            @Nullable String recipient,
            Purpose purpose,
            Set<Item> items,
            WordingName wording,
            String given,
            LocalDate ends) {

        static Consent of(Grant grant) {
            return new Consent(
                    grant.scope(),
                    grant.recipient(),
                    grant.scope().purpose(),
                    grant.items(),
                    grant.wording(),
                    grant.given().text(),
                    grant.ends().monday());
        }
    }

    /** One hand-over to an attorney; opened once its code was used. */
    record HandedOver(UUID id, String attorney, boolean opened, LocalDate ends) {

        static HandedOver of(Handed handed) {
            return new HandedOver(
                    handed.id(),
                    handed.attorney(),
                    handed.redeemed(),
                    handed.ends().monday());
        }
    }

    /** Somebody who opened it, and how often in a week; no account for somebody who had the code alone. */
    record Read(String account, String role, String week, int times) {

        static Read of(Reading reading) {
            return new Read(reading.reader(), reading.role(), reading.week().text(), reading.times());
        }
    }

    static RecordView of(RecordContent content, Predicate<String> mayBeSeen) {
        SortedMap<String, List<String>> answers = new TreeMap<>(content.answers());
        answers.keySet().removeIf(mayBeSeen.negate());
        return new RecordView(
                content.pack(),
                content.since().text(),
                content.ends().orElseThrow().monday(),
                content.chosen(),
                content.declined(),
                answers,
                content.ownWords(),
                content.grants().stream().map(Consent::of).toList(),
                content.handed().stream().map(HandedOver::of).toList(),
                content.readings().stream().map(Read::of).toList(),
                content.earlier());
    }

    @Override
    public String toString() {
        return "RecordView";
    }
}
