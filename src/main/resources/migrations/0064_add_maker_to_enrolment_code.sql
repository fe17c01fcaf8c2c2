-- Whether colleagues gave the code, or the holder of the account made it.
alter table enrolment_code add column made_by text not null default 'HOLDER' check (made_by in ('COLLEAGUES', 'HOLDER'));
