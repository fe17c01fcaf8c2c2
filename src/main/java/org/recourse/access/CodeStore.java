package org.recourse.access;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The tables of what waits for somebody: codes to be used, and recoveries to be confirmed. */
final class CodeStore {

    private CodeStore() {}

    /** An account has one code at most: a new one takes the place of the one before. */
    static void insertCode(Handle handle, byte[] hash, AccountId account, SetupCode code) {
        deleteCode(handle, account);
        handle.createUpdate("""
                        insert into enrolment_code (hash, account_id, expires, made_by)
                        values (:hash, :account, :expires, :madeBy)
                        """)
                .bind("hash", hash)
                .bind("account", account.value())
                .bind("expires", code.expires().getEpochSecond())
                .bind("madeBy", code.madeBy().name())
                .execute();
    }

    /** The code that waits for an account, without the code itself, which is kept nowhere. */
    static Optional<SetupCode> findWaiting(Handle handle, AccountId account, Instant now) {
        return handle.createQuery("""
                        select made_by, expires from enrolment_code where account_id = :account and expires > :now
                        """)
                .bind("account", account.value())
                .bind("now", now.getEpochSecond())
                .map((row, context) -> new SetupCode(
                        SetupCode.MadeBy.valueOf(row.getString("made_by")),
                        Instant.ofEpochSecond(row.getLong("expires"))))
                .findOne();
    }

    static Optional<AccountId> findCode(Handle handle, byte[] hash, Instant now) {
        return handle.createQuery("""
                        select account_id from enrolment_code where hash = :hash and expires > :now
                        """)
                .bind("hash", hash)
                .bind("now", now.getEpochSecond())
                .mapTo(String.class)
                .findOne()
                .map(AccountId::new);
    }

    static void deleteCode(Handle handle, AccountId account) {
        handle.createUpdate("delete from enrolment_code where account_id = :account")
                .bind("account", account.value())
                .execute();
    }

    static void insertRecovery(Handle handle, AccountId account, AccountId proposedBy, Instant expires) {
        deleteRecovery(handle, account);
        handle.createUpdate("""
                        insert into recovery (account_id, proposed_by, expires) values (:account, :by, :expires)
                        """)
                .bind("account", account.value())
                .bind("by", proposedBy.value())
                .bind("expires", expires.getEpochSecond())
                .execute();
    }

    /** Who proposed the recovery that waits. */
    static Optional<AccountId> findRecovery(Handle handle, AccountId account, Instant now) {
        return handle.createQuery("""
                        select proposed_by from recovery where account_id = :account and expires > :now
                        """)
                .bind("account", account.value())
                .bind("now", now.getEpochSecond())
                .mapTo(String.class)
                .findOne()
                .map(AccountId::new);
    }

    static void deleteRecovery(Handle handle, AccountId account) {
        handle.createUpdate("delete from recovery where account_id = :account")
                .bind("account", account.value())
                .execute();
    }

    static void deleteExpired(Handle handle, Instant now) {
        handle.createUpdate("delete from enrolment_code where expires <= :now")
                .bind("now", now.getEpochSecond())
                .execute();
        handle.createUpdate("delete from recovery where expires <= :now")
                .bind("now", now.getEpochSecond())
                .execute();
    }
}
