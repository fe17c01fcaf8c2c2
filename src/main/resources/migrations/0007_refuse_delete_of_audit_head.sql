create trigger audit_head_refuses_delete before delete on audit_head
begin
    select raise(abort, 'the audit is append-only');
end;
