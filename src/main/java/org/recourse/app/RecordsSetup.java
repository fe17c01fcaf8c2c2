package org.recourse.app;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.recourse.access.Colleagues;
import org.recourse.audit.AuditLog;
import org.recourse.consent.ConsentReader;
import org.recourse.consent.Recipients;
import org.recourse.consent.Wordings;
import org.recourse.db.Database;
import org.recourse.directory.ProviderMatcher;
import org.recourse.handover.HandoverResource;
import org.recourse.keys.HourKeys;
import org.recourse.keys.Keys;
import org.recourse.keys.LookupKey;
import org.recourse.records.ConsentResource;
import org.recourse.records.Guard;
import org.recourse.records.Intake;
import org.recourse.records.Keeper;
import org.recourse.records.RecordResource;
import org.recourse.records.RecordStore;
import org.recourse.records.Requests;
import org.recourse.records.SealedRecordResource;
import org.recourse.records.SealingKeysResource;
import org.recourse.release.Releases;

/**
 * Puts together what keeps records.
 *
 * @param clock must never go back; throws while nobody knows what time it is, and then no record is opened or kept
 * @param everyday the same for what must go on then: taking back, and waiting after wrong codes
 * @param sealing the keys for what waits sealed on tablets; none if nothing may
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
        Colleagues colleagues) {

    /** The store, for whoever clears, checks and copies it. */
    RecordStore store() {
        return new RecordStore(database, keys, lookup, audit, clock);
    }

    /** The resources that keep, open, hand over and take back. */
    List<Object> resources(RecordStore store) {
        Wordings wordings = Wordings.load();
        ConsentReader consents = new ConsentReader(wordings, new Recipients(colleagues, directory), everyday);
        Guard guard = new Guard(database, audit, everyday);
        Requests requests = new Requests();
        Keeper keeper = new Keeper(store, everyday);
        Intake intake = new Intake(releases, consents, requests, everyday);
        List<Object> resources = new ArrayList<>(List.of(
                new ConsentResource(wordings),
                new RecordResource(store, guard, keeper, releases, intake, requests),
                new HandoverResource(store, guard, releases, consents, requests, colleagues, clock)));
        sealing.ifPresent(hours -> {
            resources.add(new SealingKeysResource(hours, everyday));
            resources.add(new SealedRecordResource(keeper, intake, requests, hours, everyday));
        });
        return List.copyOf(resources);
    }
}
