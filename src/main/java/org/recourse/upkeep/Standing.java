package org.recourse.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What upkeep has done and when, as it is kept in the store.
 *
 * @param seen the latest minute the clock was believed to say
 * @param cleared the minute of the last purge that did all it had to
 * @param turned the minute the keys were last turned
 * @param signed the day whose audit was last signed
 * @param copied the day of the last backup that was made by itself
 * @param checked the day the whole store was last checked
 */
record Standing(long seen, long cleared, long turned, long signed, long copied, long checked) {

    static final Standing NEVER = new Standing(0, 0, 0, 0, 0, 0);

    static long minute(Instant time) {
        return Duration.between(Instant.EPOCH, time).toMinutes();
    }

    static Instant time(long minute) {
        return Instant.EPOCH.plus(Duration.ofMinutes(minute));
    }

    Standing seenAt(Instant time) {
        return new Standing(minute(time), cleared, turned, signed, copied, checked);
    }

    Standing clearedAt(Instant time) {
        return new Standing(seen, minute(time), turned, signed, copied, checked);
    }

    Standing turnedAt(Instant time) {
        return new Standing(seen, cleared, minute(time), signed, copied, checked);
    }

    Standing signedOn(LocalDate day) {
        return new Standing(seen, cleared, turned, day.toEpochDay(), copied, checked);
    }

    Standing copiedOn(LocalDate day) {
        return new Standing(seen, cleared, turned, signed, day.toEpochDay(), checked);
    }

    Standing checkedOn(LocalDate day) {
        return new Standing(seen, cleared, turned, signed, copied, day.toEpochDay());
    }
}
