-- Passkeys: public keys, and the device that holds the private one. Kept until the device is revoked or the account ends.
create table passkey (
    id blob primary key check (length(id) <= 1023),
    account_id text not null references account (id),
    device text not null check (length(device) <= 20),
    credential blob not null check (length(credential) <= 4096),
    backup_eligible integer not null check (backup_eligible in (0, 1)),
    counter integer not null check (counter >= 0)
) strict, without rowid;
