create unique index account_name on account (name_key) where state <> 'ENDED';
