package org.recourse.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.audit.Action;
import org.recourse.audit.Actor;
import org.recourse.consent.Grant;
import org.recourse.consent.Scope;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;

/** Takes back all that was agreed to, or single scopes. */
final class Withdrawal {

    static final Set<String> FIELDS = Set.of("code", "scopes");

    private final Records records;

    Withdrawal(Records records) {
        this.records = records;
    }

    /**
     * What has ended: nothing of it can be opened any more, now.
     *
     * @param kept the scopes that still hold
     * @param hold that it is sealed and not erased; none if it is erased
     */
    record Ended(
            Set<Scope> withdrawn, Set<Scope> kept, @Nullable HoldView hold) {}

    /**
     * The scopes to end; all if none are named. The end of STORE is the end of all.
     *
     * @throws ProblemException if they are not a list of scopes
     */
    static Set<Scope> scopes(@Nullable JsonNode list) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        if (list == null) {
            return EnumSet.allOf(Scope.class);
        }
        if (!list.isArray() || list.isEmpty()) {
            throw new ProblemException(Problem.invalidValue("/scopes"));
        }
        for (JsonNode each : list) {
            Scope scope = Stream.of(Scope.values())
                    .filter(known -> each.isTextual() && known.name().equals(each.textValue()))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(Problem.invalidValue("/scopes")));
            scopes.add(scope);
        }
        return scopes.contains(Scope.STORE) ? EnumSet.allOf(Scope.class) : scopes;
    }

    /**
     * Ends scopes; empty if there is no such record. A hold is looked for last: whatever ends before that look is ended,
     * and a hold that came first is found. Where nothing is left to end, an earlier try may have failed on a disk: that is
     * finished before anybody is told so.
     */
    Optional<Ended> withdraw(RecordId id, Actor actor, Set<Scope> scopes) {
        Optional<Ended> ended = scopes.contains(Scope.STORE) ? all(id, actor, scopes) : some(id, actor, scopes);
        Optional<Ended> held = records.holds()
                .takeBack(id, actor, scopes)
                .map(hold -> new Ended(scopes, EnumSet.noneOf(Scope.class), HoldView.of(hold)));
        if (ended.map(Ended::withdrawn).orElse(Set.of()).isEmpty()) {
            records.store().finishTakingBack();
        }
        return held.or(() -> ended);
    }

    private Optional<Ended> all(RecordId id, Actor actor, Set<Scope> scopes) {
        return records.store().end(id, actor, Action.RECORD_ERASED)
                ? Optional.of(new Ended(scopes, EnumSet.noneOf(Scope.class), null))
                : Optional.empty();
    }

    /** Of the scopes only those that had been agreed to have ended; if none had, nothing is written. */
    private Optional<Ended> some(RecordId id, Actor actor, Set<Scope> scopes) {
        Set<Scope> ended = EnumSet.noneOf(Scope.class);
        return records.store()
                .edit(id, actor, content -> {
                    content.grants().stream()
                            .map(Grant::scope)
                            .filter(scopes::contains)
                            .forEach(ended::add);
                    return Optional.of(
                            ended.isEmpty()
                                    ? Edited.leaving(content, Action.CONSENT_WITHDRAWN)
                                    : Edited.takingBack(
                                            content.keeping(grant -> !scopes.contains(grant.scope())),
                                            Action.CONSENT_WITHDRAWN));
                })
                .map(left -> {
                    Set<Scope> kept = EnumSet.noneOf(Scope.class);
                    left.grants().forEach(grant -> kept.add(grant.scope()));
                    return new Ended(ended, kept, null);
                });
    }
}
