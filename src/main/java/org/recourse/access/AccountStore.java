package org.recourse.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table of accounts. */
final class AccountStore {

    private AccountStore() {}

    static void insert(Handle handle, Account account) {
        AccountId proposedBy = account.proposedBy();
        handle.createUpdate("""
                        insert into account (id, role, name, name_key, state, ends_on, proposed_by, last_sign_in)
                        values (:id, :role, :name, :nameKey, :state, :endsOn, :proposedBy, null)
                        """)
                .bind("id", account.id().value())
                .bind("role", account.role().name())
                .bind("name", account.name().value())
                .bind("nameKey", account.name().key())
                .bind("state", account.state().name())
                .bind("endsOn", account.endsOn().toEpochDay())
                .bind("proposedBy", proposedBy == null ? null : proposedBy.value())
                .execute();
    }

    static Optional<Account> find(Handle handle, AccountId id) {
        return handle.createQuery("""
                        select id, role, name, state, ends_on, proposed_by, last_sign_in
                        from account where id = :id
                        """)
                .bind("id", id.value())
                .map(AccountStore::account)
                .findOne();
    }

    static Optional<Account> find(Handle handle, StaffName name) {
        return handle.createQuery("""
                        select id, role, name, state, ends_on, proposed_by, last_sign_in
                        from account where name_key = :nameKey and state <> 'ENDED'
                        """)
                .bind("nameKey", name.key())
                .map(AccountStore::account)
                .findOne();
    }

    static List<Account> list(Handle handle) {
        return handle.createQuery("""
                        select id, role, name, state, ends_on, proposed_by, last_sign_in
                        from account order by state, role, name_key, id
                        """).map(AccountStore::account).list();
    }

    static void setState(Handle handle, AccountId id, Account.State state) {
        handle.createUpdate("update account set state = :state where id = :id")
                .bind("state", state.name())
                .bind("id", id.value())
                .execute();
    }

    static void signedIn(Handle handle, AccountId id, LocalDate day) {
        handle.createUpdate("update account set last_sign_in = :day where id = :id")
                .bind("day", day.toEpochDay())
                .bind("id", id.value())
                .execute();
    }

    private static Account account(ResultSet row, StatementContext context) throws SQLException {
        @Nullable String proposedBy = row.getString("proposed_by");
        long lastSignIn = row.getLong("last_sign_in");
        @Nullable LocalDate lastDay = row.wasNull() ? null : LocalDate.ofEpochDay(lastSignIn);
        return new Account(
                new AccountId(row.getString("id")),
                Role.valueOf(row.getString("role")),
                new StaffName(row.getString("name")),
                Account.State.valueOf(row.getString("state")),
                LocalDate.ofEpochDay(row.getLong("ends_on")),
                proposedBy == null ? null : new AccountId(proposedBy),
                lastDay);
    }
}
