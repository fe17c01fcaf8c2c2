-- A wish to let somebody in again who lost every way to sign in, until a second person confirms it. Kept for a day.
create table recovery (
    account_id text primary key references account (id),
    proposed_by text not null check (length(proposed_by) = 16),
    expires integer not null
) strict, without rowid;
