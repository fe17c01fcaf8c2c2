package org.recourse.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.access.AccountId;
import org.recourse.access.Caller;
import org.recourse.access.Role;
import org.recourse.audit.Actor;
import org.recourse.consent.Scope;
import org.recourse.records.Code;
import org.recourse.records.RecordId;
import org.recourse.support.Agreed;
import org.recourse.support.Kept;
import org.recourse.support.RecordsOnDisk;

class HandoversTest {

    private static final Caller ADVOCATE = new Caller(new AccountId("00000000000ad0c0"), Role.ADVOCATE);
    private static final Caller ATTORNEY = new Caller(new AccountId(Agreed.ATTORNEY), Role.ATTORNEY);
    private static final Caller OTHER = new Caller(new AccountId(Agreed.OTHER_ATTORNEY), Role.ATTORNEY);

    private final Clock clock = Clock.fixed(Agreed.NOW, ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of("set by JUnit");

    @Test
    void an_end_of_all_that_is_cut_short_can_be_asked_for_again() {
        try (RecordsOnDisk disk = RecordsOnDisk.withKeysInMemory(folder, clock)) {
            Handovers handovers = new Handovers(disk.records(), account -> true, clock);
            UUID handover = redeemed(disk, handovers);
            disk.breakAudit("RECORD_ERASED");

            assertThatThrownBy(() -> handovers.end(handover, ATTORNEY)).isInstanceOf(RuntimeException.class);

            disk.mendAudit();
            assertThat(handovers.open(handover, ATTORNEY)).isPresent();
            assertThat(handovers.end(handover, ATTORNEY)).isTrue();
            assertThat(handovers.open(handover, ATTORNEY)).isEmpty();
            assertThat(disk.keys().ids()).isEmpty();
        }
    }

    @Test
    void nobody_ends_all_but_the_attorney_who_redeemed_it() {
        try (RecordsOnDisk disk = RecordsOnDisk.withKeysInMemory(folder, clock)) {
            Handovers handovers = new Handovers(disk.records(), account -> true, clock);
            UUID unused = made(disk, handovers);
            UUID redeemed = redeemed(disk, handovers);

            assertThat(handovers.end(unused, ATTORNEY)).isFalse();
            assertThat(handovers.end(redeemed, OTHER)).isFalse();
            assertThat(handovers.open(redeemed, ATTORNEY)).isPresent();
        }
    }

    private static UUID made(RecordsOnDisk disk, Handovers handovers) {
        RecordId record = disk.records().pseudonyms().idOf(Code.random());
        disk.records().store().create(record, Kept.of(Scope.values()), Actor.SERVICE);
        return handovers
                .make(record, ADVOCATE, Agreed.ATTORNEY, null)
                .orElseThrow()
                .id();
    }

    private static UUID redeemed(RecordsOnDisk disk, Handovers handovers) {
        UUID handover = made(disk, handovers);
        assertThat(handovers.redeem(handover, ATTORNEY)).isPresent();
        return handover;
    }
}
