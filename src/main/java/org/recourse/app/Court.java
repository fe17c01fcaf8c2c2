package org.recourse.app;

import com.google.crypto.tink.subtle.Random;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.lifecycle.Managed;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Access;
import org.recourse.access.Colleagues;
import org.recourse.access.FirstAccounts;
import org.recourse.directory.ProviderMatcher;
import org.recourse.keys.CounselKey;
import org.recourse.keys.HourKeys;
import org.recourse.release.Releases;
import org.recourse.talk.TalkSettings;
import org.recourse.upkeep.Holdings;

/** A court with a store: who works there, what is kept, and what looks after it. Open in one process at a time. */
final class Court implements Managed, AutoCloseable {

    private static final String CODE_KEY = "code-secrets.key";
    private static final int KEY_BYTES = 32;

    private final OpenedStore store;
    private final byte[] codeKey;
    private final HourKeys hours;

    private Court(OpenedStore store, byte[] codeKey, HourKeys hours) {
        this.store = store;
        this.codeKey = codeKey;
        this.hours = hours;
    }

    /** Opens what is there. Makes what is not, if nothing is kept that would be lost by it. */
    static Court open(StorePlaces places, Clock wall) throws IOException, FailedException {
        OpenedStore store = OpenedStore.open(places, wall);
        boolean opened = false;
        try {
            byte[] codeKey = KeyFile.readOrCreate(places.keys().resolve(CODE_KEY), () -> Random.randBytes(KEY_BYTES));
            HourKeys hours = HourKeys.openIn(
                    places.hourKeys(),
                    places.keyEncryptionKey(),
                    store.holdings().clock().everyday());
            Court court = new Court(store, codeKey, hours);
            opened = true;
            return court;
        } finally {
            if (!opened) {
                store.close();
            }
        }
    }

    /** What accounts and sessions stand on. They go on while nobody knows what time it is. */
    Access.Ground ground() {
        Holdings holdings = store.holdings();
        return new Access.Ground(
                holdings.database(),
                holdings.audit(),
                codeKey.clone(),
                holdings.clock().everyday());
    }

    FirstAccounts firstAccounts() {
        Holdings holdings = store.holdings();
        return new FirstAccounts(
                holdings.database(), holdings.audit(), holdings.clock().everyday());
    }

    /**
     * The resources that keep records, open them, take them back and hold them.
     *
     * @param counsel for whom records can be held; none if they cannot
     */
    List<Object> records(
            Releases releases,
            Supplier<ProviderMatcher> directory,
            Colleagues colleagues,
            TalkSettings talk,
            @Nullable CounselKey counsel) {
        Holdings holdings = store.holdings();
        RecordsSetup setup = new RecordsSetup(
                holdings.database(),
                holdings.keys(),
                store.lookup(),
                holdings.audit(),
                holdings.clock(),
                holdings.clock().everyday(),
                talk.keepsSealed() ? Optional.of(hours) : Optional.empty(),
                releases,
                directory,
                colleagues,
                counsel);
        return setup.resources(holdings.records());
    }

    /** Checks what is kept, and has it looked after; gives back what an operator has to see to. */
    Supplier<List<String>> lookAfter(UpkeepSettings settings, TalkSettings talk, Environment environment) {
        Supplier<List<String>> troubles = new UpkeepSetup(store.holdings(), settings).install(environment);
        HourKeysJob job = new HourKeysJob(hours, talk.keepsSealed());
        environment.lifecycle().manage(job);
        return () -> Stream.concat(troubles.get().stream(), job.troubles().stream())
                .distinct()
                .toList();
    }

    @Override
    public void stop() {
        close();
    }

    @Override
    public void close() {
        store.close();
    }
}
