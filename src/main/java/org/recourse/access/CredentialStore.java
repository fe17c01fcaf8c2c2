package org.recourse.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The tables of what people sign in with. */
final class CredentialStore {

    private CredentialStore() {}

    static boolean insert(Handle handle, Passkey passkey, LocalDate since) {
        return handle.createUpdate("""
                        insert into passkey (id, account_id, device, credential, backup_eligible, counter, since)
                        values (:id, :account, :device, :credential, :backupEligible, :counter, :since)
                        on conflict (id) do nothing
                        """)
                        .bind("id", passkey.id())
                        .bind("account", passkey.account().value())
                        .bind("device", passkey.device().name())
                        .bind("credential", passkey.credential())
                        .bind("backupEligible", passkey.backupEligible() ? 1 : 0)
                        .bind("counter", passkey.counter())
                        .bind("since", since.toEpochDay())
                        .execute()
                == 1;
    }

    static Optional<Passkey> findPasskey(Handle handle, byte[] id) {
        return handle.createQuery("""
                        select id, account_id, device, credential, backup_eligible, counter
                        from passkey where id = :id
                        """)
                .bind("id", id)
                .map(CredentialStore::passkey)
                .findOne();
    }

    static List<Passkey> listPasskeys(Handle handle) {
        return handle.createQuery("""
                        select id, account_id, device, credential, backup_eligible, counter
                        from passkey order by device, id
                        """).map(CredentialStore::passkey).list();
    }

    /** Whether the counter still was what the check saw. Of two uses of one signature the second finds it moved. */
    static boolean moveCounter(Handle handle, Passkey passkey, long counter) {
        return handle.createUpdate("update passkey set counter = :counter where id = :id and counter = :before")
                        .bind("counter", counter)
                        .bind("id", passkey.id())
                        .bind("before", passkey.counter())
                        .execute()
                == 1;
    }

    static int deletePasskeys(Handle handle, Device device) {
        return handle.createUpdate("delete from passkey where device = :device")
                .bind("device", device.name())
                .execute();
    }

    static void put(Handle handle, AccountId account, KeptPassword password, LocalDate since) {
        handle.createUpdate("""
                        insert into password (account_id, hash, code_secret, last_step, since)
                        values (:account, :hash, :codeSecret, :lastStep, :since)
                        on conflict (account_id) do update
                        set hash = excluded.hash, code_secret = excluded.code_secret, last_step = excluded.last_step,
                            since = excluded.since
                        """)
                .bind("account", account.value())
                .bind("hash", password.hash())
                .bind("codeSecret", password.codeSecret())
                .bind("lastStep", password.lastStep())
                .bind("since", since.toEpochDay())
                .execute();
    }

    static Optional<KeptPassword> findPassword(Handle handle, AccountId account) {
        return handle.createQuery("select hash, code_secret, last_step from password where account_id = :account")
                .bind("account", account.value())
                .map((row, context) ->
                        new KeptPassword(row.getString("hash"), row.getBytes("code_secret"), row.getLong("last_step")))
                .findOne();
    }

    static List<AccountId> listPasswordOwners(Handle handle) {
        return handle.createQuery("select account_id from password order by account_id").mapTo(String.class).stream()
                .map(AccountId::new)
                .toList();
    }

    /** Whether no code of this time step or a later one was used before. */
    static boolean useStep(Handle handle, AccountId account, long step) {
        return handle.createUpdate("""
                        update password set last_step = :step where account_id = :account and last_step < :step
                        """)
                        .bind("step", step)
                        .bind("account", account.value())
                        .execute()
                == 1;
    }

    static boolean insertIdentity(Handle handle, ProviderIdentity identity, AccountId account, LocalDate since) {
        return handle.createUpdate("""
                        insert into provider_identity (issuer, subject, account_id, since)
                        values (:issuer, :subject, :account, :since)
                        on conflict (issuer, subject) do nothing
                        """)
                        .bind("issuer", identity.issuer())
                        .bind("subject", identity.subject())
                        .bind("account", account.value())
                        .bind("since", since.toEpochDay())
                        .execute()
                == 1;
    }

    static Optional<AccountId> findIdentity(Handle handle, ProviderIdentity identity) {
        return handle.createQuery("""
                        select account_id from provider_identity where issuer = :issuer and subject = :subject
                        """)
                .bind("issuer", identity.issuer())
                .bind("subject", identity.subject())
                .mapTo(String.class)
                .findOne()
                .map(AccountId::new);
    }

    static List<AccountId> listIdentityOwners(Handle handle) {
        return handle
                .createQuery("select account_id from provider_identity order by account_id")
                .mapTo(String.class)
                .stream()
                .map(AccountId::new)
                .toList();
    }

    /** Every way to sign in to an account. */
    static List<WayIn> listWays(Handle handle, AccountId account) {
        return handle.createQuery("""
                        select 'PASSKEY' as kind, device, since from passkey where account_id = :account
                        union all select 'PASSWORD', null, since from password where account_id = :account
                        union all select 'PROVIDER', null, since from provider_identity where account_id = :account
                        order by kind, device, since
                        """)
                .bind("account", account.value())
                .map((row, context) -> new WayIn(
                        WayIn.Kind.valueOf(row.getString("kind")),
                        row.getString("device"),
                        LocalDate.ofEpochDay(row.getLong("since"))))
                .list();
    }

    /** Takes every way to sign in from an account. */
    static void deleteAll(Handle handle, AccountId account) {
        handle.createUpdate("delete from passkey where account_id = :account")
                .bind("account", account.value())
                .execute();
        handle.createUpdate("delete from password where account_id = :account")
                .bind("account", account.value())
                .execute();
        handle.createUpdate("delete from provider_identity where account_id = :account")
                .bind("account", account.value())
                .execute();
    }

    private static Passkey passkey(ResultSet row, StatementContext context) throws SQLException {
        return new Passkey(
                row.getBytes("id"),
                new AccountId(row.getString("account_id")),
                new Device(row.getString("device")),
                row.getBytes("credential"),
                row.getInt("backup_eligible") == 1,
                row.getLong("counter"));
    }
}
