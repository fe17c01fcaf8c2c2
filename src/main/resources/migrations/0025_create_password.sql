-- Passwords as Argon2id hashes, with the secret for codes encrypted and the last time step whose code was used.
-- Kept until replaced or the account ends.
create table password (
    account_id text primary key references account (id),
    hash text not null check (length(hash) <= 200),
    code_secret blob not null check (length(code_secret) <= 200),
    last_step integer not null
) strict, without rowid;
