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
        Optional<String> token = finish(
                id,
                null,
                handle -> CredentialStore.useStep(handle, id, step.getAsLong()),
                handle -> CredentialStore.findPassword(handle, id).isPresent());
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
                        handle -> CredentialStore.moveCounter(handle, known, counter.getAsLong()),
                        handle ->
                                CredentialStore.findPasskey(handle, known.id()).isPresent());
    }

    /** The token of a new session, or nothing, for somebody whom the sign-in service of the court has just seen. */
    Optional<String> withProvider(ProviderIdentity identity, String address) {
        Optional<AccountId> account = database.read(handle -> CredentialStore.findIdentity(handle, identity));
        Optional<String> token = account.flatMap(id -> {
            Predicate<Handle> known = handle -> CredentialStore.findIdentity(handle, identity)
                    .filter(id::equals)
                    .isPresent();
            return finish(id, null, known, known);
        });
        if (token.isEmpty()) {
            tries.countWrong(Tries.Way.PROVIDER, address);
            refuse(account.orElse(null));
        }
        return token;
    }

    /** The token of a session of a made-up account; nothing if there is none of the name. Only the demo asks for it. */
    Optional<String> asMadeUp(StaffName name) {
        return database.read(handle -> AccountStore.find(handle, name))
                .flatMap(account -> finish(account.id(), null, handle -> true, handle -> true));
    }

    /**
     * Opens the session once the sign-in is written down. A refusal is for the caller to write down.
     *
     * @param proof what must hold as it is written down, and is used up by it
     * @param still what must hold after the session is there: whoever ends an account takes its sessions away too, and
     *     could have come in between
     */
    private Optional<String> finish(
            AccountId id, @Nullable Device device, Predicate<Handle> proof, Predicate<Handle> still) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        Optional<Account> signedIn = database.writeAndWait(handle -> {
            Optional<Account> account = AccountStore.find(handle, id).filter(found -> found.isActiveOn(today));
            if (account.isEmpty() || !proof.test(handle)) {
                return Optional.empty();
            }
            AccountStore.signedIn(handle, id, today);
            deed.write(handle, account.get().caller(), Action.SIGNED_IN);
            return account;
        });
        if (signedIn.isEmpty()) {
            return Optional.empty();
        }
        Account account = signedIn.get();
        String token = sessions.open(new Session(account.caller(), device, account.endsOn(), now, now));
        boolean stillGood = database.read(handle -> still.test(handle)
                && AccountStore.find(handle, id)
                        .filter(found -> found.isActiveOn(today))
                        .isPresent());
        if (!stillGood) {
            sessions.close(token);
            return Optional.empty();
        }
        return Optional.of(token);
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
