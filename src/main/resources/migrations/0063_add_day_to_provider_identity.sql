-- The day on which it was linked, counted from 1970.
alter table provider_identity add column since integer not null default 0 check (since >= 0);
