package org.recourse.upkeep;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.recourse.consent.Week;
import org.recourse.records.RecordId;

/**
 * All that may be true of one record. Usually that is one thing; after a crash in the middle of a deed it is two, until
 * somebody looks.
 */
final class ModelRecord {

    private final RecordId id;
    private final List<UUID> told = new ArrayList<>();
    private Set<Optional<Facts>> worlds = Set.of(Optional.empty());

    ModelRecord(RecordId id) {
        this.id = id;
    }

    /** What a deed does to a record that opens; empty if it leaves it alone. */
    interface Change {

        Optional<Facts> on(Facts now);
    }

    /** What may follow from a deed: the record afterwards, and what was answered. */
    record Next(Optional<Facts> world, Optional<Facts> answer) {}

    /** When something is done, and under which key it would leave the record if it takes something away. */
    record Moment(Week week, long hour, int newKey) {}

    RecordId id() {
        return id;
    }

    /** The hand-overs somebody was told of, oldest first. */
    List<UUID> told() {
        return told;
    }

    Set<Optional<Facts>> worlds() {
        return worlds;
    }

    void set(Set<Optional<Facts>> possible) {
        worlds = Set.copyOf(possible);
    }

    boolean mayBeThere() {
        return worlds.stream().anyMatch(Optional::isPresent);
    }

    boolean mayBeGone() {
        return worlds.contains(Optional.<Facts>empty());
    }

    /** What may follow from a deed. What ended meanwhile is cleared with it, and then the key is replaced too. */
    Set<Next> after(Change change, boolean takesBack, Moment moment) {
        Set<Next> all = new LinkedHashSet<>();
        for (Optional<Facts> world : worlds) {
            Optional<Facts> now = world.flatMap(facts -> facts.asOf(moment.week(), moment.hour()));
            Optional<Facts> next = now.flatMap(change::on);
            boolean renews = takesBack || !now.equals(world);
            all.add(
                    next.isEmpty()
                            ? new Next(world, Optional.empty())
                            : new Next(next.map(facts -> renews ? facts.under(moment.newKey()) : facts), next));
        }
        return all;
    }

    /** What may be left by a purge. */
    Set<Optional<Facts>> purged(Moment moment) {
        Set<Optional<Facts>> all = new LinkedHashSet<>();
        for (Optional<Facts> world : worlds) {
            Optional<Facts> left = world.flatMap(facts -> facts.asOf(moment.week(), moment.hour()));
            all.add(left.equals(world) ? world : left.map(facts -> facts.under(moment.newKey())));
        }
        return all;
    }

    /** What may come back from a backup: what it said then, if its key is still the same. */
    Set<Optional<Facts>> restored(Set<Optional<Facts>> then) {
        Set<Optional<Facts>> all = new LinkedHashSet<>();
        for (Optional<Facts> old : then) {
            for (Optional<Facts> now : worlds) {
                all.add(old.filter(facts ->
                        now.filter(current -> current.key() == facts.key()).isPresent()));
            }
        }
        return all;
    }
}
