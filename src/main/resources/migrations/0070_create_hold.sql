-- A record that is held because somebody with the power to do so demanded it. Kept until the week in which the hold ends:
-- then its key is destroyed and the row deleted, also if the record itself had longer. The id is that of the record, the
-- slot names a key of the hold. In sealed lies the record as it was, which only counsel opens; in wrapped, under the key
-- of the hold, the key for counsel, the reason, and what the person took back meanwhile.
create table hold (
    id blob primary key check (length(id) = 16),
    slot blob not null unique check (length(slot) = 16),
    expiry_week integer not null check (expiry_week between 200001 and 299953),
    version integer not null check (version > 0),
    sealed blob not null,
    wrapped blob not null
) strict, without rowid;
