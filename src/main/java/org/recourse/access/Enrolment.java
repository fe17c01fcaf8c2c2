package org.recourse.access;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.recourse.audit.Action;
import org.recourse.db.Database;
import org.recourse.http.ProblemException;

/** Sets up a way to sign in for whoever holds a code. The code is used up when that is done, not before. */
final class Enrolment {

    private static final Duration TIME_TO_FINISH = Duration.ofMinutes(15);

    private final Database database;
    private final Deed deed;
    private final Tries tries;
    private final PasswordHashes hashes;
    private final PasswordRules rules = new PasswordRules();
    private final TimeCodes codes;
    private final Passkeys passkeys;
    private final Clock clock;
    private final Tickets challenges;
    private final Pending<byte[]> secrets;

    Enrolment(Parts parts) {
        this.database = parts.database();
        this.deed = parts.deed();
        this.tries = parts.tries();
        this.hashes = parts.hashes();
        this.codes = parts.codes();
        this.passkeys = parts.passkeys();
        this.clock = parts.clock();
        this.challenges = new Tickets(TIME_TO_FINISH, clock);
        this.secrets = new Pending<>(TIME_TO_FINISH, clock);
    }

    /** Somebody who gave a good code. */
    record Holder(EnrolmentCode code, Account account) {}

    /**
     * Finds whose code it is. A right one is never counted, so that nobody's wrong ones hold it up: 60 random bits that hold
     * for a day need no wait.
     *
     * @throws ProblemException if it is not one that can be used
     */
    Holder holderOf(String typed, String address) {
        Optional<Holder> holder = EnrolmentCode.parse(typed)
                .flatMap(code -> database.read(handle -> find(handle, code)).map(account -> new Holder(code, account)));
        if (holder.isEmpty()) {
            tries.countWrong(Tries.Way.CODE, address);
        }
        return holder.orElseThrow(() -> new ProblemException(Refusal.badCode()));
    }

    private Optional<Account> find(Handle handle, EnrolmentCode code) {
        LocalDate today = LocalDate.now(clock);
        return CodeStore.findCode(handle, code.hash(), clock.instant())
                .flatMap(id -> AccountStore.find(handle, id))
                .filter(account -> account.isActiveOn(today));
    }

    /** Bytes for the authenticator that makes the passkey. */
    String newChallenge(Holder holder) {
        return challenges.give(holder.account().id().value());
    }

    void addPasskey(Holder holder, Device device, NewPasskey made) {
        AccountId id = holder.account().id();
        Passkey passkey = passkeys.challengeOf(made.clientDataJson())
                .filter(challenge ->
                        challenges.open(challenge).filter(id.value()::equals).isPresent())
                .flatMap(challenge -> passkeys.verify(made, challenge, id, device))
                .orElseThrow(() -> new ProblemException(Refusal.notEnrolled()));
        use(holder, (handle, account) -> {
            if (!CredentialStore.insert(handle, passkey, LocalDate.now(clock))) {
                throw new ProblemException(Refusal.notEnrolled());
            }
        });
    }

    /** A secret for the program that shows the codes. This is the only time it leaves the service. */
    byte[] newSecret(Holder holder) {
        database.read(handle -> {
            checkReplacesNoPassword(handle, holder.account().id());
            return true;
        });
        byte[] secret = TimeCodes.newSecret();
        secrets.put(holder.code().text(), secret);
        return secret;
    }

    /** What somebody chose, with a first code to show that their program has the secret. */
    record Chosen(String password, String code) {

        @Override
        public String toString() {
            return "Chosen";
        }
    }

    void setPassword(Holder holder, Chosen chosen) {
        Account owner = holder.account();
        if (!rules.accept(chosen.password(), owner.name())) {
            throw new ProblemException(Refusal.weakPassword());
        }
        byte[] secret =
                secrets.take(holder.code().text()).orElseThrow(() -> new ProblemException(Refusal.notEnrolled()));
        OptionalLong step = codes.stepOf(chosen.code(), secret);
        if (step.isEmpty()) {
            // Their program has this secret by then; only the digits are to be typed again.
            secrets.put(holder.code().text(), secret);
            throw new ProblemException(Refusal.wrongTimeCode());
        }
        KeptPassword password =
                new KeptPassword(hashes.hash(chosen.password()), codes.seal(secret, owner.id()), step.getAsLong());
        use(holder, (handle, account) -> {
            checkReplacesNoPassword(handle, account.id());
            CredentialStore.put(handle, account.id(), password, LocalDate.now(clock));
        });
    }

    /** Whoever finds a session open must not be able to take the account from its owner: that takes two colleagues. */
    private void checkReplacesNoPassword(Handle handle, AccountId id) {
        boolean madeByHolder = CodeStore.findWaiting(handle, id, clock.instant())
                .filter(code -> code.madeBy() == SetupCode.MadeBy.HOLDER)
                .isPresent();
        if (madeByHolder && CredentialStore.findPassword(handle, id).isPresent()) {
            throw new ProblemException(Refusal.notNow(
                    "The account has a password. Two colleagues can let you in again; then you set a new one."));
        }
    }

    void linkProvider(EnrolmentCode code, ProviderIdentity identity) {
        Account account =
                database.read(handle -> find(handle, code)).orElseThrow(() -> new ProblemException(Refusal.badCode()));
        use(new Holder(code, account), (handle, owner) -> {
            if (!CredentialStore.insertIdentity(handle, identity, owner.id(), LocalDate.now(clock))) {
                throw new ProblemException(Refusal.notEnrolled());
            }
        });
    }

    /** The code is looked for once more where it is used up, so that of two uses at a time one is refused. */
    private void use(Holder holder, BiConsumer<Handle, Account> step) {
        database.writeAndWait(handle -> {
            Account account = find(handle, holder.code()).orElseThrow(() -> new ProblemException(Refusal.badCode()));
            step.accept(handle, account);
            CodeStore.deleteCode(handle, account.id());
            deed.write(handle, account.caller(), Action.SIGN_IN_ENROLLED);
            return true;
        });
    }
}
