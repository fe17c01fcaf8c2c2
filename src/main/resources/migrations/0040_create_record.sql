-- What a person agreed to have kept. Kept until the week in which its consent ends, or until it is taken back: then only
-- the id and the week stay, until that week, so that nothing sent again by mistake can bring it back. The id is a keyed
-- hash of the case code, the slot names its key, and everything else is inside the sealed text.
create table record (
    id blob primary key check (length(id) = 16),
    slot blob not null unique check (length(slot) = 16),
    expiry_week integer not null check (expiry_week between 200001 and 299953),
    version integer not null check (version > 0),
    sealed blob
) strict, without rowid;
