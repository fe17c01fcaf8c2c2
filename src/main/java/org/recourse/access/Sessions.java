package org.recourse.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Who is signed in now, found by the hash of a random token.
 *
 * <p>They are kept in memory only: a copy of the disk holds no session, ending one needs no write that could fail, and
 * a restart asks everybody to sign in again, which takes seconds.
 */
final class Sessions {

    private static final int MOST_AN_ACCOUNT = 8;

    private final Map<String, Session> byHash = new ConcurrentHashMap<>();
    private final Clock clock;

    Sessions(Clock clock) {
        this.clock = clock;
    }

    /** Opens a session and gives its token, which is not kept. Of too many of one account the oldest ends. */
    String open(Session session) {
        String token = Digest.newToken();
        open(token, session);
        return token;
    }

    /** The same under a token that was made before. */
    void open(String token, Session session) {
        sweep();
        byHash.put(Digest.hex(token), session);
        List<Map.Entry<String, Session>> own = byHash.entrySet().stream()
                .filter(entry ->
                        entry.getValue().caller().id().equals(session.caller().id()))
                .sorted(Comparator.comparing(
                        (Map.Entry<String, Session> entry) -> entry.getValue().signedInAt()))
                .toList();
        own.stream().limit(Math.max(0, own.size() - MOST_AN_ACCOUNT)).forEach(entry -> byHash.remove(entry.getKey()));
    }

    /** The session of a token, if it is still open; being asked for keeps it from becoming idle. */
    Optional<Session> find(String token) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        // In one step, so that a session that is being ended is not put back.
        Session found = byHash.computeIfPresent(
                Digest.hex(token), (hash, session) -> session.isOpen(now, today) ? session.seenAt(now) : null);
        return Optional.ofNullable(found);
    }

    /** The same without keeping it from becoming idle. */
    Optional<Session> peek(String token) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return Optional.ofNullable(byHash.get(Digest.hex(token))).filter(session -> session.isOpen(now, today));
    }

    boolean isFresh(Session session) {
        return session.isFresh(clock.instant());
    }

    Optional<Session> close(String token) {
        return Optional.ofNullable(byHash.remove(Digest.hex(token)));
    }

    void closeAllOf(AccountId account) {
        closeWhere(session -> session.caller().id().equals(account));
    }

    void closeWhere(Predicate<Session> which) {
        byHash.values().removeIf(which);
    }

    private void sweep() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        closeWhere(session -> !session.isOpen(now, today));
    }
}
