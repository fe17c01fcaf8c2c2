create trigger audit_refuses_update before update on audit
begin
    select raise(abort, 'the audit is append-only');
end;
