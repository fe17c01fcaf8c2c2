create trigger audit_is_a_chain before insert on audit
when new.seq is not (select coalesce(max(seq), 0) + 1 from audit)
    or new.prev is not coalesce((select hash from audit order by seq desc limit 1), zeroblob(32))
begin
    select raise(abort, 'the audit grows at its end only');
end;
