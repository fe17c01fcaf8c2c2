-- The day on which it was set up, counted from 1970.
alter table password add column since integer not null default 0 check (since >= 0);
