-- Who did what on which day. Kept as long as the service runs: it holds no answer, no name and no time of day, and the
-- record tag says nothing once the key of the record is destroyed.
create table audit (
    seq integer primary key check (seq > 0),
    prev blob not null check (length(prev) = 32),
    hash blob not null check (length(hash) = 32),
    day integer not null,
    actor text not null check (length(actor) <= 40),
    action text not null check (length(action) <= 40),
    rule_pack text not null check (length(rule_pack) <= 71),
    record_tag blob not null check (length(record_tag) <= 32),
    unique (seq, hash)
) strict;
