-- How often something was said of a line of a pack in a week: no account, no record, no person. Written eleven at a time.
-- Kept for the quarter that runs and the four before it.
create table tally (
    pack text not null check (length(pack) <= 40),
    version text not null check (length(version) <= 40),
    week integer not null check (week between 200001 and 299953),
    line text not null check (length(line) <= 60),
    said text not null check (said in ('USED', 'NOT_USED', 'WRONG', 'DOES_NOT_FOLLOW', 'NO_PLACE', 'TOO_FAR', 'UNCLEAR',
        'CHOSEN', 'DECLINED')),
    times integer not null check (times > 0),
    primary key (pack, version, week, line, said)
) strict, without rowid;
