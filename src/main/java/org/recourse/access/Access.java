package org.recourse.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.recourse.audit.AuditLog;
import org.recourse.db.Database;

/** Accounts, sessions and the gate before every route, put together. */
public final class Access {

    private final Parts parts;
    private final Accounts accounts;
    private final AccessSettings settings;
    private final Supplier<Site> site;

    /**
     * What it is built on.
     *
     * @param codeKey 32 bytes that encrypt the secrets for codes; kept apart from the database
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed over once, never compared.
    public record Ground(Database database, AuditLog audit, byte[] codeKey, Clock clock) {

        @Override
        public String toString() {
            return "Ground";
        }
    }

    public Access(Ground ground, AccessSettings settings, Supplier<Site> site) {
        Deed deed = new Deed(ground.audit());
        Clock clock = ground.clock();
        Sessions sessions = new Sessions(clock);
        this.settings = settings;
        this.site = site;
        this.parts = new Parts(
                ground.database(),
                deed,
                sessions,
                new Tries(clock),
                new PasswordHashes(),
                new TimeCodes(ground.codeKey(), clock),
                new Passkeys(site),
                clock);
        this.accounts = new Accounts(ground.database(), deed, sessions, clock);
    }

    /** Who works here, for other parts of the service. */
    public Colleagues colleagues() {
        return accounts;
    }

    /** The resources of others and of this package, and the gate before all of them. */
    public List<Object> guard(Collection<?> others) {
        return guard(others, Gate.Use.COURT);
    }

    /**
     * The same for a store that is thrown away: with made-up accounts anybody can sign in to, and with what is
     * {@link OpenToTry} open to whoever calls.
     */
    public List<Object> guardLoosely(Collection<?> others) {
        TrialAccounts.create(parts);
        List<Object> all = new ArrayList<>(guard(others, Gate.Use.TRYING));
        all.add(new TrialResource(new SignIn(parts)));
        return List.copyOf(all);
    }

    private List<Object> guard(Collection<?> others, Gate.Use use) {
        SignIn signIn = new SignIn(parts);
        Enrolment enrolment = new Enrolment(parts);
        Optional<ProviderSignIn> provider =
                Optional.ofNullable(settings.oidc()).map(oidc -> new ProviderSignIn(oidc, site, parts.clock()));
        List<Object> all = new ArrayList<>(others);
        all.add(new SessionResource(signIn, accounts, parts.sessions(), parts.passkeys()));
        all.add(new ProviderResource(provider, signIn, enrolment, parts.tries()));
        all.add(new EnrolmentResource(enrolment, parts.passkeys()));
        all.add(new AccountsResource(accounts, parts.clock()));
        all.add(new DevicesResource(accounts));
        all.add(new AttorneysResource(accounts));
        all.add(new WaitMapper());
        all.add(new CallerBinder());
        all.add(new Gate(parts, use));
        return List.copyOf(all);
    }
}
