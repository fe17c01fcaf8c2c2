package org.recourse.records;

import java.time.Clock;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;
import org.recourse.access.Caller;
import org.recourse.audit.Action;
import org.recourse.audit.Actor;
import org.recourse.audit.AuditEntry;
import org.recourse.audit.AuditLog;
import org.recourse.audit.RecordTag;
import org.recourse.db.Database;
import org.recourse.db.DatabaseException;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;
import org.recourse.keys.KeysException;
import org.recourse.keys.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before everything that asks for a code: one answer to every wrong one, a wait after ten that stops everything
 * but taking back, and a line in the audit for each outside of a wait.
 */
public final class Guard {

    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

    private static final String TOO_MANY = "too-many-wrong-codes";

    private final Database database;
    private final AuditLog audit;
    private final WrongCodes wrong;

    public Guard(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.wrong = new WrongCodes(clock);
    }

    /** Where a try comes from: an account, or an address where there is none. */
    public record From(String kind, String name) {

        public static From account(Caller caller) {
            return new From("account", caller.getName());
        }

        public static From address(String address) {
            return new From("address", Addresses.network(address));
        }

        @Override
        public String toString() {
            return "From";
        }
    }

    /** Who does it, as the audit names them. */
    public static Actor actor(Caller caller) {
        return new Actor(Actor.Role.valueOf(caller.role().name()), caller.getName());
    }

    /**
     * Tries a code.
     *
     * @param typed as somebody typed it
     * @param attempt what the code leads to, or empty; asked also if what was typed is no whole code, with another one
     * @throws ProblemException the same for every code that leads to nothing, or if it is time to wait
     */
    public <T> T attempt(From from, Actor actor, String typed, Function<Code, Optional<T>> attempt) {
        return whileStoring(() -> {
            if (!wrong.mayTry(from)) {
                throw new ProblemException(waitFirst());
            }
            return tryCounted(from, actor, typed, attempt);
        });
    }

    /**
     * The same for taking back, which no wait may stop: many people share one address, and whoever types wrong codes there
     * must not keep the others' records alive. During a wait a code is looked for all the same, and a wrong one is refused
     * at once, so that it holds nobody's place; docs/threats.md says why guessing stays without hope.
     */
    public <T> T attemptInAnyCase(From from, Actor actor, String typed, Function<Code, Optional<T>> attempt) {
        return whileStoring(() -> {
            if (wrong.mayTry(from)) {
                return tryCounted(from, actor, typed, attempt);
            }
            Optional<Code> code = Code.parse(typed);
            return attempt.apply(code.orElseGet(Code::random))
                    .filter(found -> code.isPresent())
                    .orElseThrow(() -> new ProblemException(checkTheCode()));
        });
    }

    private <T> T tryCounted(From from, Actor actor, String typed, Function<Code, Optional<T>> attempt) {
        Optional<Code> code = Code.parse(typed);
        // A code that is not whole does the same work as one that leads nowhere.
        Optional<T> found = tryOnce(from, code.orElseGet(Code::random), attempt);
        if (code.isPresent() && found.isPresent()) {
            wrong.forgive(from);
            return found.get();
        }
        Action action = wrong.isFull(from) ? Action.CODES_PAUSED : Action.CODE_REFUSED;
        database.writeAndWait(
                handle -> audit.append(handle, new AuditEntry(actor, action, AuditEntry.NO_PACK, RecordTag.NONE)));
        throw new ProblemException(noSuchCode());
    }

    /** A code whose record refuses what is wanted of it was no wrong code. */
    private <T> Optional<T> tryOnce(From from, Code code, Function<Code, Optional<T>> attempt) {
        try {
            return attempt.apply(code);
        } catch (ProblemException refused) {
            wrong.forgive(from);
            throw refused;
        }
    }

    /**
     * Does something with the store. What cannot be written down, or while nobody knows what time it is, does not happen,
     * and the caller is asked to try again; taking back may have begun, and is finished then. A key that went while it was
     * used is gone at the next try.
     */
    public static <T> T whileStoring(Supplier<T> deed) {
        try {
            return deed.get();
        } catch (DatabaseException | JdbiException | KeysException | RefusedException | DateTimeException e) {
            LOG.error("The store did not do what was asked: {}", e.getClass().getName());
            throw new ProblemException(Problem.of(
                    "store-unavailable",
                    503,
                    "Store unavailable",
                    "It was not done, or not to its end. Wait as long as the Retry-After header says and try again."));
        }
    }

    /** What every code gets that is wrong, was taken back, or has ended. */
    public static Problem noSuchCode() {
        return Problem.of(
                "no-such-code",
                404,
                "No such code",
                "Check the code letter by letter. It may also have ended, been used, or been taken back.");
    }

    private static Problem checkTheCode() {
        return Problem.of(
                TOO_MANY,
                429,
                "Too many wrong codes",
                "Check the code letter by letter. A right one still takes back.");
    }

    private static Problem waitFirst() {
        return Problem.of(
                TOO_MANY, 429, "Too many wrong codes", "Wait ten minutes, then check the code and try again.");
    }
}
