package org.recourse.app;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Colleagues;
import org.recourse.audit.AuditLog;
import org.recourse.consent.ConsentReader;
import org.recourse.consent.Recipients;
import org.recourse.consent.Wordings;
import org.recourse.db.Database;
import org.recourse.directory.ProviderMatcher;
import org.recourse.handover.HandoverResource;
import org.recourse.hold.HoldResource;
import org.recourse.keys.CounselKey;
import org.recourse.keys.HourKeys;
import org.recourse.keys.Keys;
import org.recourse.keys.LookupKey;
import org.recourse.records.ConsentResource;
import org.recourse.records.Guard;
import org.recourse.records.Intake;
import org.recourse.records.Keeper;
import org.recourse.records.ReceiptResource;
import org.recourse.records.Receipts;
import org.recourse.records.RecordResource;
import org.recourse.records.Records;
import org.recourse.records.Requests;
import org.recourse.records.SealedRecordResource;
import org.recourse.records.SealingKeysResource;
import org.recourse.release.Releases;
import org.recourse.tally.BallotBox;
import org.recourse.tally.FeedbackResource;
import org.recourse.tally.TallyResource;

/**
 * Puts together what keeps records.
 *
 * @param clock must never go back; throws while nobody knows what time it is, and then no record is opened or kept
 * @param everyday the same for what must go on then: taking back, and waiting after wrong codes
 * @param sealing the keys for what waits sealed on tablets; none if nothing may
 * @param counsel for whom records can be held; none if they cannot
 */
record RecordsSetup(
        Database database,
        Keys keys,
        LookupKey lookup,
        AuditLog audit,
        Clock clock,
        Clock everyday,
        Optional<HourKeys> sealing,
        Releases releases,
        Supplier<ProviderMatcher> directory,
        Colleagues colleagues,
        @Nullable CounselKey counsel) {

    /** The records, for whoever clears, checks and copies them. */
    Records records() {
        return Records.in(database, keys, lookup, audit, clock);
    }

    /** The resources that keep, open, hand over, take back and hold. */
    List<Object> resources(Records records) {
        Wordings wordings = Wordings.load();
        ConsentReader consents = new ConsentReader(wordings, new Recipients(colleagues, directory), everyday);
        Guard guard = new Guard(database, audit, everyday);
        Requests requests = new Requests();
        Receipts receipts = new Receipts(lookup, everyday);
        BallotBox box = new BallotBox(database, everyday);
        Keeper keeper = new Keeper(records, box, everyday);
        Intake intake = new Intake(releases, consents, requests, everyday);
        List<Object> resources = new ArrayList<>(List.of(
                new ConsentResource(wordings),
                new RecordResource(records, guard, keeper, releases, intake, requests, receipts, everyday),
                new ReceiptResource(receipts, requests),
                new FeedbackResource(releases, box),
                new TallyResource(database, everyday),
                new HandoverResource(records, guard, releases, consents, requests, receipts, colleagues, clock),
                new HoldResource(records, guard, requests, counsel, clock)));
        sealing.ifPresent(hours -> {
            resources.add(new SealingKeysResource(hours, everyday));
            resources.add(new SealedRecordResource(keeper, intake, requests, hours, everyday));
        });
        return List.copyOf(resources);
    }
}
