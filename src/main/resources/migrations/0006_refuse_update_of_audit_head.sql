create trigger audit_head_refuses_update before update on audit_head
begin
    select raise(abort, 'the audit is append-only');
end;
