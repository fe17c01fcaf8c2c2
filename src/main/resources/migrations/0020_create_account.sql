-- Who works here: staff only, never a person who was asked anything. Kept as long as the audit, which names people by
-- this id; of an ended account nothing is left that could sign in. Days count from 1970.
create table account (
    id text primary key check (length(id) = 16),
    role text not null check (role in ('ADVOCATE', 'ATTORNEY', 'LEAD', 'REVIEWER', 'OPERATOR')),
    name text not null check (length(name) between 2 and 60),
    name_key text not null check (length(name_key) <= 120),
    state text not null check (state in ('PROPOSED', 'ACTIVE', 'ENDED')),
    ends_on integer not null,
    proposed_by text check (length(proposed_by) = 16),
    last_sign_in integer
) strict, without rowid;
