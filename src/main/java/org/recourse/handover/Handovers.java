package org.recourse.handover;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.recourse.access.AccountId;
import org.recourse.access.Caller;
import org.recourse.access.Colleagues;
import org.recourse.audit.Action;
import org.recourse.consent.ConsentReader;
import org.recourse.consent.Grant;
import org.recourse.consent.Scope;
import org.recourse.consent.Week;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;
import org.recourse.records.Code;
import org.recourse.records.Edited;
import org.recourse.records.Guard;
import org.recourse.records.Handed;
import org.recourse.records.Reader;
import org.recourse.records.RecordContent;
import org.recourse.records.RecordId;
import org.recourse.records.Records;

/** Makes, redeems, opens and revokes hand-overs. All that is known of one lies inside its record. */
final class Handovers {

    /** How long a code can be used, at most; it is rounded down to whole hours. */
    static final int HOURS = 8;

    private static final int MOST = 4;

    private final Records records;
    private final Colleagues colleagues;
    private final Clock clock;

    Handovers(Records records, Colleagues colleagues, Clock clock) {
        this.records = records;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** A hand-over that was just made, with the code that is shown this once. */
    record Made(UUID id, Code code, Week ends) {

        @Override
        public String toString() {
            return "Made";
        }
    }

    /** What an attorney opened, and under which consent. */
    record Opened(RecordContent content, Grant grant) {

        @Override
        public String toString() {
            return "Opened";
        }
    }

    /**
     * Makes a hand-over in place of an unused one to the same attorney.
     *
     * @param added a consent to it, if the person gave it only now
     * @return empty if there is no such record
     * @throws ProblemException if there is, and the person did not agree to show it to this attorney
     */
    Optional<Made> make(RecordId record, Caller advocate, String attorney, @Nullable Grant added) {
        Code code = Code.random();
        UUID id = records.pseudonyms().handedId(attorney, code);
        return records.store()
                .edit(record, Guard.actor(advocate), content -> {
                    RecordContent agreed = added == null ? content : content.with(added);
                    return Optional.of(Edited.adding(handed(agreed, attorney, id), Action.RELEASE_MADE));
                })
                .flatMap(content -> find(content, id))
                .map(handed -> new Made(id, code, handed.ends()));
    }

    private RecordContent handed(RecordContent content, String attorney, UUID id) {
        return content.find(Scope.SHARE_ATTORNEY, attorney)
                .filter(grant -> colleagues.isAttorney(new AccountId(attorney)))
                .map(grant -> new Handed(id, attorney, hour() + HOURS - 1, false, grant.ends()))
                .map(handed -> content.withHanded(replaced(content.handed(), handed)))
                .filter(next -> next.handed().size() <= MOST && next.grants().size() <= ConsentReader.MOST)
                .orElseThrow(() -> new ProblemException(Problem.of(
                                "no-consent-to-share",
                                409,
                                "No consent to share",
                                "Ask the person whether this attorney may see it, and send that consent along.")
                        .at("/attorney")));
    }

    private static List<Handed> replaced(List<Handed> before, Handed handed) {
        List<Handed> after = new ArrayList<>(before.stream()
                .filter(each -> each.redeemed() || !each.attorney().equals(handed.attorney()))
                .toList());
        after.add(handed);
        return after;
    }

    /** Uses a one-time code; it leads the attorney it is for to the record, and anyone else to nothing. */
    Optional<Opened> redeem(UUID id, Caller attorney) {
        return read(id, attorney, handed -> !handed.redeemed() && hour() <= handed.lastHour());
    }

    /** Opens again what was redeemed. */
    Optional<Opened> open(UUID id, Caller attorney) {
        return read(id, attorney, Handed::redeemed);
    }

    private Optional<Opened> read(UUID id, Caller attorney, Predicate<Handed> ready) {
        Reader reader = new Reader(attorney.getName(), attorney.role().name());
        return records.store()
                .edit(
                        recordOf(id),
                        Guard.actor(attorney),
                        content -> ownedBy(content, id, attorney)
                                .filter(ready)
                                .map(handed -> content.withHanded(redeemed(content.handed(), id))
                                        .readBy(reader, Week.now(clock)))
                                .map(next -> Edited.adding(next, Action.RELEASE_READ)))
                .map(content -> new Opened(
                        content,
                        content.find(Scope.SHARE_ATTORNEY, attorney.getName()).orElseThrow()));
    }

    private static List<Handed> redeemed(List<Handed> all, UUID id) {
        return all.stream()
                .map(each -> each.id().equals(id) ? each.redeem() : each)
                .toList();
    }

    /** Ends a hand-over and the consent it rests on, by whoever has the case code. */
    Optional<RecordContent> revoke(RecordId record, UUID id, Caller advocate) {
        return records.store()
                .edit(
                        record,
                        Guard.actor(advocate),
                        content -> find(content, id).map(handed -> withoutSharing(content, handed)))
                .or(this::nothingLeft);
    }

    /** The same by the attorney, as the person asked for. */
    Optional<RecordContent> giveUp(UUID id, Caller attorney) {
        return editRedeemed(recordOf(id), id, attorney, Handovers::withoutSharing)
                .or(this::nothingLeft);
    }

    /** An earlier try may have failed on a disk: that is finished before anybody is told that nothing is left. */
    private Optional<RecordContent> nothingLeft() {
        records.store().finishTakingBack();
        return Optional.empty();
    }

    private Optional<RecordContent> editRedeemed(
            RecordId record, UUID id, Caller attorney, BiFunction<RecordContent, Handed, Edited> edit) {
        return records.store()
                .edit(
                        record,
                        Guard.actor(attorney),
                        content -> ownedBy(content, id, attorney)
                                .filter(Handed::redeemed)
                                .map(handed -> edit.apply(content, handed)));
    }

    private static Edited withoutSharing(RecordContent content, Handed handed) {
        return Edited.takingBack(
                content.keeping(grant -> !grant.isFor(Scope.SHARE_ATTORNEY, handed.attorney())),
                Action.RELEASE_REVOKED);
    }

    /**
     * Ends the whole record, by the attorney, as the person asked for. The hand-over goes with the record and not before it:
     * a try that is cut short can be made again.
     */
    boolean end(UUID id, Caller attorney) {
        RecordId record = recordOf(id);
        boolean ended =
                editRedeemed(record, id, attorney, (content, handed) -> Edited.leaving(content, Action.RECORD_READ))
                                .isPresent()
                        && records.store().end(record, Guard.actor(attorney), Action.RECORD_ERASED);
        if (!ended) {
            records.store().finishTakingBack();
        }
        return ended;
    }

    /** Where there is none, a record that is not there either: looking for it takes as long. */
    private RecordId recordOf(UUID id) {
        return records.handovers().findRecord(id).orElse(new RecordId(id));
    }

    private static Optional<Handed> ownedBy(RecordContent content, UUID id, Caller attorney) {
        return find(content, id).filter(handed -> handed.attorney().equals(attorney.getName()));
    }

    private static Optional<Handed> find(RecordContent content, UUID id) {
        return content.handed().stream()
                .filter(handed -> handed.id().equals(id))
                .findFirst();
    }

    private long hour() {
        return TimeUnit.MILLISECONDS.toHours(clock.millis());
    }
}
