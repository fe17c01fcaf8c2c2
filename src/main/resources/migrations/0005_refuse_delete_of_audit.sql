create trigger audit_refuses_delete before delete on audit
begin
    select raise(abort, 'the audit is append-only');
end;
