-- That a record was handed to an attorney. Kept until the week in which that consent ends, or until it or the record is
-- taken back. The id is a keyed hash of the one-time code and the attorney together; the reader is a keyed hash that
-- differs for each row. When and to whom stands in the sealed text of the record.
create table handover (
    id blob primary key check (length(id) = 16),
    record blob not null check (length(record) = 16),
    reader blob not null check (length(reader) = 16),
    expiry_week integer not null check (expiry_week between 200001 and 299953)
) strict, without rowid;
