package org.recourse.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.recourse.audit.Action;
import org.recourse.db.Database;

/**
 * Finds out who somebody is and opens a session for them. Whatever is wrong, the answer is the same and so is the work
 * done for it: who has an account here cannot be found out.
 */
final class SignIn {

    private static final Duration TIME_TO_ANSWER = Duration.ofMinutes(5);

    private final Database database;
    private final Deed deed;
    private final Sessions sessions;
    private final Tries tries;
    private final PasswordHashes hashes;
    private final TimeCodes codes;
    private final Passkeys passkeys;
    private final Clock clock;
    private final Tickets challenges;

    SignIn(Parts parts) {
        this.database = parts.database();
        this.deed = parts.deed();
        this.sessions = parts.sessions();
        this.tries = parts.tries();
        this.hashes = parts.hashes();
        this.codes = parts.codes();
        this.passkeys = parts.passkeys();
        this.clock = parts.clock();
        this.challenges = new Tickets(TIME_TO_ANSWER, clock);
    }

    /** What somebody typed. */
    record Typed(String name, String password, String code) {

        @Override
        public String toString() {
            return "Typed";
        }
    }

    private record Known(Account account, KeptPassword password) {}

    /** The token of a new session, or nothing. */
    Optional<String> withPassword(Typed typed, String address) {
        Optional<StaffName> name = StaffName.parse(typed.name());
        String aim = name.map(StaffName::key).orElse("");
        tries.admit(Tries.Way.PASSWORD, aim, address);
        Known known = name.flatMap(this::find).orElse(null);
        byte[] secret = known == null
                ? TimeCodes.newSecret()
                : codes.open(known.password().codeSecret(), known.account().id());
        boolean matches = hashes.matches(
                typed.password(),
                known == null ? hashes.ofNobody() : known.password().hash());
        OptionalLong step = codes.stepOf(typed.code(), secret);
        if (known == null || !matches || step.isEmpty()) {
            refuse(known == null ? null : known.account().id());
            return Optional.empty();
        }
        AccountId id = known.account().id();
        Optional<String> token = finish(id, null, handle -> CredentialStore.useStep(handle, id, step.getAsLong()));
        token.ifPresentOrElse(opened -> tries.succeeded(Tries.Way.PASSWORD, aim, address), () -> refuse(id));
        return token;
    }

    private Optional<Known> find(StaffName name) {
        return database.read(handle -> AccountStore.find(handle, name)
                .flatMap(account -> CredentialStore.findPassword(handle, account.id())
                        .map(password -> new Known(account, password))));
    }

    /** Bytes for an authenticator to sign, good for one right answer. */
    String newChallenge() {
        return challenges.give("");
    }

    /**
     * The token of a new session, or nothing. It is looked at before it is counted, and what is right is never counted:
     * nobody guesses a signature, so strangers at the same address need not hold up who has the key.
     */
    Optional<String> withPasskey(PasskeyAnswer answer, String address) {
        Optional<Passkey> known = database.read(handle -> CredentialStore.findPasskey(handle, answer.credentialId()));
        Optional<String> token = known.flatMap(passkey -> withKnown(passkey, answer));
        if (token.isEmpty()) {
            tries.countWrong(Tries.Way.PASSKEY, address);
            refuse(known.map(Passkey::account).orElse(null));
        }
        return token;
    }

    private Optional<String> withKnown(Passkey known, PasskeyAnswer answer) {
        Optional<String> challenge = passkeys.challengeOf(answer.clientDataJson())
                .filter(given -> challenges.open(given).isPresent());
        boolean namesOwner = Arrays.equals(
                answer.userHandle(), HexFormat.of().parseHex(known.account().value()));
        if (challenge.isEmpty() || !namesOwner) {
            return Optional.empty();
        }
        OptionalLong counter = passkeys.verify(answer, challenge.get(), known);
        return counter.isEmpty() || !challenges.use(challenge.get())
                ? Optional.empty()
                : finish(
                        known.account(),
                        known.device(),
                        handle -> CredentialStore.moveCounter(handle, known, counter.getAsLong()));
    }

    /** The token of a new session, or nothing, for somebody whom the sign-in service of the court has just seen. */
    Optional<String> withProvider(ProviderIdentity identity, String address) {
        Optional<AccountId> account = database.read(handle -> CredentialStore.findIdentity(handle, identity));
        Optional<String> token = account.flatMap(id -> finish(
                id,
                null,
                handle -> CredentialStore.findIdentity(handle, identity)
                        .filter(id::equals)
                        .isPresent()));
        if (token.isEmpty()) {
            tries.countWrong(Tries.Way.PROVIDER, address);
            refuse(account.orElse(null));
        }
        return token;
    }

    /** The token of a session of a made-up account; nothing if there is none of the name. Only the demo asks for it. */
    Optional<String> asMadeUp(StaffName name) {
        return database.read(handle -> AccountStore.find(handle, name))
                .flatMap(account -> finish(account.id(), null, handle -> true));
    }

    /**
     * Writes the sign-in down and opens the session, in one transaction. Transactions go one after the other, and whoever
     * ends an account, its ways to sign in or its sessions closes them inside of theirs: so what is opened before goes with
     * them, and after them nothing opens. Nobody has the token before the transaction is on the disk.
     *
     * <p>A refusal is for the caller to write down.
     *
     * @param proof what must hold as it is written down, and is used up by it
     */
    Optional<String> finish(AccountId id, @Nullable Device device, Predicate<Handle> proof) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        String token = Digest.newToken();
        boolean signedIn = false;
        try {
            signedIn = database.writeAndWait(handle -> {
                Optional<Account> found = AccountStore.find(handle, id).filter(account -> account.isActiveOn(today));
                if (found.isEmpty() || !proof.test(handle)) {
                    return false;
                }
                Account account = found.get();
                AccountStore.signedIn(handle, id, today);
                deed.write(handle, account.caller(), Action.SIGNED_IN);
                sessions.open(token, new Session(account.caller(), device, account.endsOn(), now, now));
                return true;
            });
        } finally {
            if (!signedIn) {
                sessions.close(token);
            }
        }
        return signedIn ? Optional.of(token) : Optional.empty();
    }

    private void refuse(@Nullable AccountId known) {
        database.writeAndWait(handle -> {
            if (known == null) {
                deed.writeOfService(handle, Action.SIGN_IN_REFUSED);
            } else {
                deed.writeOfService(handle, Action.SIGN_IN_REFUSED, known);
            }
            return true;
        });
    }

    void signOut(String token) {
        sessions.close(token)
                .ifPresent(session -> database.writeAndWait(handle -> {
                    deed.write(handle, session.caller(), Action.SIGNED_OUT);
                    return true;
                }));
    }
}
