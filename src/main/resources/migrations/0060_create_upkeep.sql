-- What upkeep has done and when, in minutes and days since 1970: one row about the service, none about a record. Kept as
-- long as the service runs: without the latest time seen, a clock put back would open again what has ended.
create table upkeep (
    id integer primary key check (id = 1),
    seen integer not null check (seen >= 0),
    cleared integer not null check (cleared >= 0),
    turned integer not null check (turned >= 0),
    signed integer not null check (signed >= 0),
    copied integer not null check (copied >= 0),
    checked integer not null check (checked >= 0)
) strict;
