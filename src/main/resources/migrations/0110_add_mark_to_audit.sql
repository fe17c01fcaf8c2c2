-- A mark of each entry by a key that is not in the database: without that key nobody adds an entry or hashes one anew.
alter table audit add column mark blob not null
    default x'0000000000000000000000000000000000000000000000000000000000000000' check (length(mark) = 32);
