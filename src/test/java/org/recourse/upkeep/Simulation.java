package org.recourse.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.recourse.audit.Action;
import org.recourse.audit.Actor;
import org.recourse.consent.Grant;
import org.recourse.consent.Scope;
import org.recourse.consent.Week;
import org.recourse.db.DatabaseException;
import org.recourse.handover.HandoverDesk;
import org.recourse.http.ProblemException;
import org.recourse.keys.FailingDisk;
import org.recourse.keys.KeysException;
import org.recourse.keys.Reconciliation;
import org.recourse.records.Code;
import org.recourse.records.Edited;
import org.recourse.records.Reader;
import org.recourse.records.RecordContent;
import org.recourse.records.RecordId;
import org.recourse.records.RecordStore;
import org.recourse.support.Agreed;
import org.recourse.support.Kept;

/**
 * A court in one thread, with everything that happens drawn from one seed: what people do, how much time passes, where the
 * power goes, when a disk fails. A small model says what may be true; the store is held to it after each step.
 *
 * <p>Keys and ids of slots are random all the same. Nothing that happens depends on them.
 */
final class Simulation {

    private static final Actor ADVOCATE = new Actor(Actor.Role.ADVOCATE, "00000000000ad0c0");
    private static final Reader READER = new Reader("00000000000ad0c0", "ADVOCATE");
    private static final int MOST_HANDED = 4;
    private static final int HOURS_OF_A_CODE = 8;

    private final Path root;
    private final Random random;
    private final Power power = new Power(Agreed.NOW);
    private final RecordContent template;
    private final List<ModelRecord> records = new ArrayList<>();
    private final List<Copy> copies = new ArrayList<>();
    private final List<String> journal = new ArrayList<>();
    private Path place;
    private StoreOnDisk store;
    private HandoverDesk desk;
    private Ledger ledger;
    private Fault fault = Fault.NONE;
    private int lives;
    private int keys;

    /** What goes wrong during a step. */
    private enum Fault {
        NONE,
        /** The power goes before some change to the keys. */
        CUT_AT_KEYS,
        /** The power goes before a line of the audit. */
        CUT_AT_AUDIT,
        /** The power goes when the answer was given. */
        CUT_AFTERWARDS,
        /** The disk of the keys gives errors for a while. */
        DISK_ERROR,
        /** The audit takes no line. */
        NO_AUDIT
    }

    /** A backup, and what might be true when it was made. */
    private record Copy(Path file, Map<RecordId, Set<Optional<Facts>>> worlds, Ledger ledger) {}

    /** How a deed ended. */
    private enum Outcome {
        DONE,
        FAILED,
        CUT
    }

    private Simulation(long seed, Path pristine, Path root) {
        this.root = root;
        this.random = new Random(seed);
        this.template = Kept.of(Scope.STORE, Scope.ANSWERS_FOR_LAWYER, Scope.SHARE_ATTORNEY);
        this.place = copyOf(pristine);
        this.store = StoreOnDisk.openOn(power.disk(), place, power);
        this.desk = new HandoverDesk(store.records(), store.holdings().clock());
        this.ledger = Ledger.of(store.holdings().database());
    }

    /**
     * Runs a seed.
     *
     * @param pristine a store that is closed and has nothing in it
     * @return what happened, a line a step
     */
    static List<String> run(long seed, int steps, Path pristine, Path root) {
        Simulation simulation = new Simulation(seed, pristine, root);
        try {
            for (int i = 0; i < steps; i++) {
                simulation.step();
            }
            simulation.restart();
            return simulation.journal;
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + seed + ": " + String.join(", ", simulation.journal), e);
        } finally {
            simulation.store.close();
        }
    }

    // What happens

    private void step() {
        fault = drawFault();
        arm();
        Outcome outcome = drawDeed();
        disarm();
        journal.add(outcome + (fault == Fault.NONE ? "" : " " + fault));
        if (outcome == Outcome.CUT || fault == Fault.CUT_AFTERWARDS) {
            crash();
        } else if (fault == Fault.DISK_ERROR) {
            restart();
        }
        check();
    }

    private Fault drawFault() {
        int dice = random.nextInt(100);
        if (dice < 72) {
            return Fault.NONE;
        }
        return dice < 82
                ? Fault.CUT_AT_KEYS
                : dice < 88
                        ? Fault.CUT_AT_AUDIT
                        : dice < 92 ? Fault.CUT_AFTERWARDS : dice < 96 ? Fault.DISK_ERROR : Fault.NO_AUDIT;
    }

    private void arm() {
        int from = random.nextInt(8);
        switch (fault) {
            case CUT_AT_KEYS -> power.disk().cutBefore(from);
            case CUT_AT_AUDIT -> power.cutAtAudit();
            case DISK_ERROR -> power.disk().failBetween(from / 2, from / 2 + 1 + random.nextInt(4), place);
            case NO_AUDIT -> store.breakAudit();
            case NONE, CUT_AFTERWARDS -> {}
        }
    }

    private void disarm() {
        power.comesBack();
        if (fault == Fault.NO_AUDIT) {
            store.mendAudit();
        }
    }

    private Outcome drawDeed() {
        int dice = random.nextInt(100);
        if (records.isEmpty() || dice < 22) {
            return keep();
        }
        ModelRecord record = records.get(random.nextInt(records.size()));
        if (dice < 34) {
            return read(record);
        }
        if (dice < 44) {
            return handOver(record);
        }
        if (dice < 54) {
            return redeem(record);
        }
        if (dice < 58) {
            return revoke(record);
        }
        if (dice < 64) {
            return withdrawAnswers(record);
        }
        if (dice < 72) {
            return withdraw(record);
        }
        if (dice < 82) {
            return pass();
        }
        if (dice < 90) {
            return purge();
        }
        if (dice < 93) {
            return turnKeys();
        }
        if (dice < 97) {
            return backUp();
        }
        return restore();
    }

    private Outcome keep() {
        byte[] bytes = new byte[Long.BYTES];
        random.nextBytes(bytes);
        ModelRecord record = new ModelRecord(store.records().pseudonyms().idOf(Code.of(bytes)));
        records.add(record);
        RecordContent content = content();
        journal.add("keep " + number(record));
        Facts facts = Facts.of(content).under(++keys);
        Outcome outcome = attempt(() -> assertThat(store.records().store().create(record.id(), content, ADVOCATE))
                .isNotEqualTo(RecordStore.Made.ENDED));
        record.set(
                outcome == Outcome.DONE
                        ? Set.of(Optional.of(facts))
                        : isStrict(outcome) ? Set.of(Optional.empty()) : Set.of(Optional.of(facts), Optional.empty()));
        return outcome;
    }

    /** Some of the scopes, from now on, for some weeks each and no longer than the record. */
    private RecordContent content() {
        Week now = week();
        int weeks = 1 + random.nextInt(4);
        List<Grant> grants = new ArrayList<>();
        for (Grant grant : template.grants()) {
            int own = grant.scope() == Scope.STORE ? weeks : 1 + random.nextInt(weeks);
            if (grant.scope() == Scope.STORE || random.nextInt(4) != 0) {
                Week ends = Week.of(now.monday().plusWeeks(own));
                grants.add(new Grant(grant.scope(), grant.recipient(), grant.items(), grant.wording(), now, ends));
            }
        }
        return new RecordContent(
                template.pack(),
                now,
                template.chosen(),
                template.declined(),
                template.answers(),
                template.ownWords(),
                grants,
                List.of(),
                List.of(),
                0);
    }

    private Outcome read(ModelRecord record) {
        journal.add("read " + number(record));
        return edit(
                record,
                () -> store.records().store().open(record.id(), ADVOCATE, READER, Action.RECORD_READ),
                Optional::of,
                false);
    }

    private Outcome handOver(ModelRecord record) {
        journal.add("hand over " + number(record));
        AtomicReference<UUID> made = new AtomicReference<>(Facts.UNTOLD);
        long last = hour() + HOURS_OF_A_CODE - 1;
        return edit(
                record,
                () -> {
                    Optional<UUID> id = desk.make(record.id());
                    id.ifPresent(made::set);
                    id.ifPresent(record.told()::add);
                    return id.flatMap(known -> store.look(record.id()));
                },
                now -> Optional.of(now)
                        .filter(facts -> facts.grants().containsKey(Scope.SHARE_ATTORNEY))
                        .map(facts -> facts.handing(Objects.requireNonNull(made.get()), new Facts.Hand(last, false)))
                        .filter(facts -> facts.handed().size() <= MOST_HANDED),
                false);
    }

    private Outcome redeem(ModelRecord record) {
        Optional<UUID> handover = someHandover(record);
        if (handover.isEmpty()) {
            return Outcome.DONE;
        }
        UUID id = handover.get();
        boolean again = random.nextBoolean();
        journal.add((again ? "open handed " : "redeem ") + number(record));
        return edit(
                record,
                () -> again ? desk.open(id) : desk.redeem(id),
                now -> Optional.ofNullable(now.handed().get(id))
                        .filter(hand -> hand.redeemed() == again)
                        .map(hand -> now.redeeming(id)),
                false);
    }

    private Outcome revoke(ModelRecord record) {
        Optional<UUID> handover = someHandover(record);
        if (handover.isEmpty()) {
            return Outcome.DONE;
        }
        journal.add("revoke " + number(record));
        return edit(
                record,
                () -> desk.revoke(record.id(), handover.get()),
                now -> now.handed().containsKey(handover.get())
                        ? Optional.of(now.keeping(scope -> scope != Scope.SHARE_ATTORNEY))
                        : Optional.empty(),
                true);
    }

    /** One that anybody was ever told of, whatever became of it. */
    private Optional<UUID> someHandover(ModelRecord record) {
        List<UUID> told = record.told();
        return told.isEmpty() ? Optional.empty() : Optional.of(told.get(random.nextInt(told.size())));
    }

    private Outcome withdrawAnswers(ModelRecord record) {
        journal.add("withdraw answers " + number(record));
        return edit(
                record,
                () -> store.records()
                        .store()
                        .edit(
                                record.id(),
                                Actor.PUBLIC,
                                found -> Optional.of(Edited.takingBack(
                                        found.keeping(grant -> grant.scope() != Scope.ANSWERS_FOR_LAWYER),
                                        Action.CONSENT_WITHDRAWN))),
                now -> Optional.of(now.keeping(scope -> scope != Scope.ANSWERS_FOR_LAWYER)),
                true);
    }

    private Outcome withdraw(ModelRecord record) {
        journal.add("withdraw " + number(record));
        boolean mayBeThere = record.mayBeThere();
        boolean mayBeGone = record.mayBeGone();
        Outcome outcome = attempt(() -> {
            boolean was = store.end(record.id());
            assertThat(was || mayBeGone).as("there was one").isTrue();
            assertThat(!was || mayBeThere || fault == Fault.DISK_ERROR)
                    .as("there was none")
                    .isTrue();
        });
        if (outcome == Outcome.DONE) {
            record.set(Set.of(Optional.empty()));
        } else if (!isStrict(outcome)) {
            record.set(union(record.worlds(), Set.of(Optional.empty())));
        }
        return outcome;
    }

    private Outcome pass() {
        Duration time = Duration.ofHours(1 + random.nextInt(40));
        journal.add("pass " + time);
        power.pass(time);
        return attempt(() -> {
            var now = store.holdings().clock().instant();
            store.holdings().logbook().note(standing -> standing.seenAt(now));
        });
    }

    private Outcome purge() {
        journal.add("purge");
        keys++;
        AtomicReference<@Nullable PurgeReport> report = new AtomicReference<>();
        Outcome outcome = attempt(() -> report.set(new Purge(store.holdings()).run()));
        PurgeReport said = report.get();
        if (outcome == Outcome.DONE && said != null && said.isWhole()) {
            noteWholePurge();
            return outcome;
        }
        for (ModelRecord record : records) {
            record.set(union(record.worlds(), record.purged(moment())));
        }
        return outcome == Outcome.DONE ? Outcome.FAILED : outcome;
    }

    private void noteWholePurge() {
        records.forEach(record -> record.set(record.purged(moment())));
        long overdue = store.holdings()
                .database()
                .read(handle -> handle.createQuery(
                                "select count(*) from record where sealed is not null and expiry_week <= :week")
                        .bind("week", week().number())
                        .mapTo(Long.class)
                        .one());
        assertThat(overdue).as("rows without a consent that holds").isZero();
    }

    private Outcome turnKeys() {
        journal.add("turn keys");
        return attempt(() -> store.holdings().keys().rotate());
    }

    private Outcome backUp() {
        Path file = root.resolve("copy" + copies.size());
        journal.add("back up");
        Outcome outcome = attempt(() -> new Backups(store.holdings()).write(file));
        if (outcome == Outcome.DONE) {
            Map<RecordId, Set<Optional<Facts>>> worlds = new TreeMap<>(Comparator.comparing(RecordId::value));
            records.forEach(record -> worlds.put(record.id(), record.worlds()));
            copies.add(new Copy(file, worlds, Ledger.of(store.holdings().database())));
        } else {
            delete(file);
        }
        return outcome;
    }

    /** By an operator who follows the instructions, on a day without faults. */
    private Outcome restore() {
        if (copies.isEmpty() || fault != Fault.NONE) {
            return Outcome.DONE;
        }
        Copy copy = copies.get(random.nextInt(copies.size()));
        journal.add("restore");
        store.close();
        Path data = place.resolve("data");
        Path aside = place.resolve("aside");
        move(data, aside);
        StoreOnDisk.make(data);
        if (!settle(copy.file(), data.resolve("recourse.db"))) {
            journal.add("refused");
            assertThat(records)
                    .as("none of the backup is sure to open")
                    .noneMatch(record -> isSureToComeBack(record, copy));
            delete(data);
            move(aside, data);
            open();
            return Outcome.FAILED;
        }
        delete(aside);
        for (ModelRecord record : records) {
            record.set(record.restored(copy.worlds().getOrDefault(record.id(), Set.of(Optional.empty()))));
        }
        ledger = copy.ledger();
        keys++;
        store = StoreOnDisk.openConfirming(place, power);
        assertThat(ClockConfirmation.confirm(store.holdings()).isWhole()).isTrue();
        noteWholePurge();
        assertThat(store.holdings().keys().reconcile(store.records().inventory().liveSlots()))
                .isEqualTo(new Reconciliation(Set.of(), Set.of()));
        store.close();
        open();
        return Outcome.DONE;
    }

    private static boolean isSureToComeBack(ModelRecord record, Copy copy) {
        return !record.restored(copy.worlds().getOrDefault(record.id(), Set.of(Optional.empty())))
                .contains(Optional.<Facts>empty());
    }

    private boolean settle(Path backup, Path database) {
        try (RestoreStage stage = RestoreStage.of(backup, database)) {
            try (StoreOnDisk staged = StoreOnDisk.openWith(place, stage.database(), power)) {
                Restored.settle(staged.holdings());
                assertIsSound(staged);
                Restored.holdAudit(staged.holdings());
            }
            stage.place();
            return true;
        } catch (UpkeepException refused) {
            assertThat(refused).hasMessageContaining("Not one record");
            return false;
        }
    }

    // How it is held to the model

    private Outcome edit(
            ModelRecord record, Supplier<Optional<RecordContent>> deed, ModelRecord.Change change, boolean takesBack) {
        AtomicReference<Optional<RecordContent>> answer = new AtomicReference<>(Optional.empty());
        keys++;
        ModelRecord.Moment moment = moment();
        Outcome outcome = attempt(() -> answer.set(deed.get()));
        Set<ModelRecord.Next> possible = record.after(change, takesBack, moment);
        Set<Optional<Facts>> worlds = new LinkedHashSet<>();
        if (outcome == Outcome.DONE) {
            Optional<Facts> said = Objects.requireNonNull(answer.get()).map(Facts::of);
            possible.stream().filter(next -> fits(next.answer(), said)).forEach(next -> worlds.add(next.world()));
            assertThat(worlds).as("what was answered is possible: " + said).isNotEmpty();
            record.set(worlds);
        } else if (!isStrict(outcome)) {
            possible.forEach(next -> worlds.add(next.world()));
            record.set(union(record.worlds(), worlds));
        }
        return outcome;
    }

    private static boolean fits(Optional<Facts> world, Optional<Facts> said) {
        return world.isPresent() == said.isPresent()
                && world.filter(facts -> !facts.saysTheSameAs(said.orElse(facts)))
                        .isEmpty();
    }

    /** What the audit refuses has no effect at all. */
    private boolean isStrict(Outcome outcome) {
        return outcome == Outcome.FAILED && fault == Fault.NO_AUDIT;
    }

    private Outcome attempt(Runnable deed) {
        try {
            deed.run();
            return Outcome.DONE;
        } catch (FailingDisk.PowerCut cut) {
            return Outcome.CUT;
        } catch (ProblemException refused) {
            return Outcome.DONE;
        } catch (KeysException | DatabaseException | JdbiException failed) {
            if (fault != Fault.DISK_ERROR && fault != Fault.NO_AUDIT) {
                throw failed;
            }
            return Outcome.FAILED;
        }
    }

    private void check() {
        Ledger now = Ledger.of(store.holdings().database());
        assertThat(now.deedsSince(ledger))
                .as("a line of the audit for each deed")
                .isEqualTo(now.lines() - ledger.lines());
        ledger = now;
        Set<RecordId> live = Set.copyOf(store.records().inventory().listLive());
        for (ModelRecord record : records) {
            assertThat(live.contains(record.id()) ? record.mayBeThere() : record.mayBeGone())
                    .as("record " + number(record) + " has a text: " + live.contains(record.id()))
                    .isTrue();
        }
    }

    /** Looks at each record, so that from then on one thing is true of it. */
    private void lookAtAll() {
        for (ModelRecord record : records) {
            Optional<Facts> said = store.look(record.id()).map(Facts::of);
            Set<Optional<Facts>> worlds = new LinkedHashSet<>();
            for (Optional<Facts> world : record.worlds()) {
                if (fits(world.flatMap(facts -> facts.asOf(week(), hour())), said)) {
                    worlds.add(world.map(facts -> said.map(facts::learning).orElse(facts)));
                }
            }
            assertThat(worlds)
                    .as("record " + number(record) + " may say " + said + " of " + record.worlds())
                    .isNotEmpty();
            record.set(worlds);
        }
    }

    private static void assertIsSound(StoreOnDisk store) {
        assertThat(new StoreCheck(store.holdings()).run(List.of(), List.of()))
                .allMatch(finding -> finding.problems().isEmpty());
    }

    // How it ends and begins again

    /** As {@code kill -9} leaves it: files as they are, whatever is open. */
    private void crash() {
        Path left = copyOf(place);
        store.close();
        delete(place);
        place = left;
        open();
    }

    private void restart() {
        store.close();
        open();
    }

    private void open() {
        store = StoreOnDisk.openOn(power.disk(), place, power);
        desk = new HandoverDesk(store.records(), store.holdings().clock());
        Start.check(store.holdings());
        assertThat(store.holdings().clock().isInDoubt()).isFalse();
        assertThat(store.holdings().keys().reconcile(store.records().inventory().liveSlots()))
                .isEqualTo(new Reconciliation(Set.of(), Set.of()));
        assertIsSound(store);
        lookAtAll();
    }

    private Week week() {
        return Week.now(store.holdings().clock());
    }

    private long hour() {
        return TimeUnit.MILLISECONDS.toHours(store.holdings().clock().millis());
    }

    private ModelRecord.Moment moment() {
        return new ModelRecord.Moment(week(), hour(), keys);
    }

    private int number(ModelRecord record) {
        return records.indexOf(record);
    }

    private static Set<Optional<Facts>> union(Set<Optional<Facts>> one, Set<Optional<Facts>> other) {
        Set<Optional<Facts>> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }

    private Path copyOf(Path folder) {
        Path copy = root.resolve("life" + lives++);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.toList()) {
                // The driver's library is read from where it was first unpacked.
                if (!each.toString().contains(".native")) {
                    Files.copy(each, copy.resolve(folder.relativize(each)), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
