-- Signatures over the chain up to an entry. Kept as long as the entries.
create table audit_head (
    seq integer primary key,
    hash blob not null,
    signature blob not null check (length(signature) = 64),
    key_id text not null check (length(key_id) <= 40),
    foreign key (seq, hash) references audit (seq, hash)
) strict;
