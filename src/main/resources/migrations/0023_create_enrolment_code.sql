-- Codes that let somebody set up a way to sign in, as hashes. Kept until used, or for a day. Expiry in seconds.
create table enrolment_code (
    hash blob primary key check (length(hash) = 32),
    account_id text not null unique references account (id),
    expires integer not null
) strict, without rowid;
